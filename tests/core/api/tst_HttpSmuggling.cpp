// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever two readers could read in two ways is refused, and nothing after it is believed.
#include "tests/core/api/ServerFixture.h"

#include <QTest>

using namespace tests;

namespace {

const QByteArray victim = HttpClient::get("/victim");

void addRow(const char* name, const QByteArray& request, int status = 400)
{
    QTest::newRow(name) << request << status;
}

/// A POST with these fields and this body.
QByteArray post(const QByteArray& fields, const QByteArray& body = {})
{
    return "POST /a HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n" + body;
}

QByteArray chunked(const QByteArray& body)
{
    return post("Transfer-Encoding: chunked\r\n", body);
}

} // namespace

class TestHttpSmuggling : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fixture.start()); }
    void refusesLengths_data();
    void refusesLengths() { check(); }
    void refusesChunks_data();
    void refusesChunks() { check(); }
    void refusesHeads_data();
    void refusesHeads() { check(); }
    void refusesTargets_data();
    void refusesTargets() { check(); }
    void acceptsWhatIsPlain_data();
    void acceptsWhatIsPlain();
    void servesOn();

private:
    static void columns();
    void check();

    ServerFixture m_fixture;
};

void TestHttpSmuggling::columns()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
}

void TestHttpSmuggling::check()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    const int before = m_fixture.handler.handled();
    HttpClient client;
    QVERIFY(client.connectTo(m_fixture.url()));
    QVERIFY(client.send(request + victim));
    const HttpAnswer answer = client.read();
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.headers.value("connection"), QByteArray("close"));
    QVERIFY(!answer.headers.value("x-trace-id").isEmpty());
    QVERIFY(answer.body.startsWith("refused "));
    QVERIFY(client.waitForClose());
    QCOMPARE(client.rest(), QByteArray());
    QCOMPARE(m_fixture.handler.handled(), before);
}

void TestHttpSmuggling::refusesLengths_data()
{
    columns();
    addRow("two lengths", post("Content-Length: 5\r\nContent-Length: 6\r\n", "hello"));
    addRow("two equal lengths", post("Content-Length: 5\r\nContent-Length: 5\r\n", "hello"));
    addRow("list of lengths", post("Content-Length: 5, 5\r\n", "hello"));
    addRow("length and coding", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
    addRow("coding and length", post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n"));
    addRow("zero length and coding",
           post("Content-Length: 0\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
    addRow("negative", post("Content-Length: -1\r\n"));
    addRow("signed", post("Content-Length: +5\r\n", "hello"));
    addRow("2^64-1", post("Content-Length: 18446744073709551615\r\n"));
    addRow("overlong", post("Content-Length: 00000000000000000000000000005\r\n", "hello"));
    addRow("leading zero", post("Content-Length: 05\r\n", "hello"));
    addRow("hexadecimal", post("Content-Length: 0x5\r\n", "hello"));
    addRow("blank inside", post("Content-Length: 5 5\r\n", "hello"));
    addRow("empty", post("Content-Length: \r\n"));
    addRow("word", post("Content-Length: five\r\n"));
    addRow("too large", post("Content-Length: 999999999999999\r\n"), 413);
    addRow("coding in 1.0", "POST /a HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    addRow("coding twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
    addRow("coding list", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"));
    addRow("coding identity", post("Transfer-Encoding: identity\r\n"));
    addRow("coding with odd byte", post("Transfer-Encoding: \x0b"
                                        "chunked\r\n",
                                        "0\r\n\r\n"));
    addRow("coding quoted", post("Transfer-Encoding: \"chunked\"\r\n", "0\r\n\r\n"));
    addRow("coding misspelt", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"));
}

void TestHttpSmuggling::refusesChunks_data()
{
    columns();
    addRow("negative", chunked("-1\r\n"));
    addRow("signed", chunked("+5\r\nhello\r\n0\r\n\r\n"));
    addRow("0x", chunked("0x5\r\nhello\r\n0\r\n\r\n"));
    addRow("empty size", chunked("\r\nhello\r\n0\r\n\r\n"));
    addRow("no hex", chunked("g\r\n"));
    addRow("blank before", chunked(" 5\r\nhello\r\n0\r\n\r\n"));
    addRow("blank behind", chunked("5 \r\nhello\r\n0\r\n\r\n"));
    addRow("tab behind", chunked("5\t;a\r\nhello\r\n0\r\n\r\n"));
    addRow("64 bit wrap", chunked("10000000000000005\r\nhello\r\n0\r\n\r\n"));
    addRow("overlong zeros", chunked("0000000000000005\r\nhello\r\n0\r\n\r\n"));
    addRow("too large", chunked("7fffffff\r\n"), 413);
    addRow("bare LF after size", chunked("5\nhello\r\n0\r\n\r\n"));
    addRow("bare LF after data", chunked("5\r\nhello\n0\r\n\r\n"));
    addRow("bare LF in extension", chunked("5;a\nb\r\nhello\r\n0\r\n\r\n"));
    addRow("bare CR in extension", chunked("5;a\rb\r\nhello\r\n0\r\n\r\n"));
    addRow("data longer than size", chunked("3\r\nhello\r\n0\r\n\r\n"));
    addRow("data shorter than size", chunked("7\r\nhello\r\n0\r\n\r\n"));
    addRow("bad trailer", chunked("0\r\nno colon\r\n\r\n"));
    addRow("folded trailer", chunked("0\r\nA: b\r\n c\r\n\r\n"));
    addRow("bare LF behind the last", chunked("0\r\n\n"));
}

void TestHttpSmuggling::refusesHeads_data()
{
    columns();
    addRow("bare LF", "GET /a HTTP/1.1\nHost: x\n\n");
    addRow("bare LF in one line", "GET /a HTTP/1.1\r\nHost: x\nA: b\r\n\r\n");
    addRow("bare CR", "GET /a HTTP/1.1\r\nHost: x\rA: b\r\n\r\n");
    addRow("blank before colon", "GET /a HTTP/1.1\r\nHost : x\r\n\r\n");
    addRow("tab before colon", "GET /a HTTP/1.1\r\nHost\t: x\r\n\r\n");
    addRow("blank in name", "GET /a HTTP/1.1\r\nHost: x\r\nA B: c\r\n\r\n");
    addRow("folded", "GET /a HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n");
    addRow("folded by tab", "GET /a HTTP/1.1\r\nHost: x\r\nA: b\r\n\tc\r\n\r\n");
    addRow("folded first", "GET /a HTTP/1.1\r\n Host: x\r\n\r\n");
    addRow("no colon", "GET /a HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n");
    addRow("no name", "GET /a HTTP/1.1\r\nHost: x\r\n: b\r\n\r\n");
    addRow("NUL in value", QByteArray("GET /a HTTP/1.1\r\nHost: x\r\nA: b\0c\r\n\r\n", 36));
    addRow("control in value", "GET /a HTTP/1.1\r\nHost: x\r\nA: b\x01\r\n\r\n");
    addRow("delete in value", "GET /a HTTP/1.1\r\nHost: x\r\nA: b\x7f\r\n\r\n");
    addRow("no host", "GET /a HTTP/1.1\r\n\r\n");
    addRow("two hosts", "GET /a HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n");
    addRow("host with path", "GET /a HTTP/1.1\r\nHost: x/y\r\n\r\n");
    addRow("host with blank", "GET /a HTTP/1.1\r\nHost: x y\r\n\r\n");
    addRow("other expectation", post("Expect: wonders\r\nContent-Length: 0\r\n"), 417);
    addRow("TLS on a plain port", QByteArray("\x16\x03\x01\x02\x00\x01\x00", 7));
    addRow("two blank lines", "\r\n\r\nGET /a HTTP/1.1\r\nHost: x\r\n\r\n");
}

void TestHttpSmuggling::refusesTargets_data()
{
    columns();
    const QByteArray tail = "\r\nHost: x\r\n\r\n";
    addRow("no version", "GET /a" + tail);
    addRow("nothing but a word", "GET" + tail);
    addRow("no target", "GET  HTTP/1.1" + tail);
    addRow("blank in target", "GET /a b HTTP/1.1" + tail);
    addRow("two blanks", "GET  /a HTTP/1.1" + tail);
    addRow("tab for blank", "GET\t/a\tHTTP/1.1" + tail);
    addRow("blank first", " GET /a HTTP/1.1" + tail);
    addRow("odd method", "G(T /a HTTP/1.1" + tail);
    addRow("no slash", "GET a HTTP/1.1" + tail);
    addRow("fragment", "GET /a#b HTTP/1.1" + tail);
    addRow("asterisk", "GET * HTTP/1.1" + tail);
    addRow("broken escape", "GET /a%2 HTTP/1.1" + tail);
    addRow("no escape", "GET /a%zz HTTP/1.1" + tail);
    addRow("NUL escaped", "GET /a%00 HTTP/1.1" + tail);
    addRow("line end escaped", "GET /a%0d%0a HTTP/1.1" + tail);
    addRow("lower-case protocol", "GET /a http/1.1" + tail);
    addRow("version behind", "GET /a HTTP/1.1 x" + tail);
    addRow("version 1.11", "GET /a HTTP/1.11" + tail);
    addRow("version 2.0", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
    addRow("version 0.9", "GET /a HTTP/0.9" + tail, 505);
    addRow("version 1.2", "GET /a HTTP/1.2" + tail, 505);
}

void TestHttpSmuggling::acceptsWhatIsPlain_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("echo");
    const auto row = [](const char* name, const QByteArray& request, const QByteArray& echo) {
        QTest::newRow(name) << request << echo;
    };
    row("absolute form", "GET http://x:80/a/b?c HTTP/1.1\r\nHost: x\r\n\r\n", "GET /a/b ");
    row("absolute form without path", "GET HTTP://x HTTP/1.1\r\nHost: x\r\n\r\n", "GET / ");
    row("blank line before", "\r\nGET /a HTTP/1.1\r\nHost: x\r\n\r\n", "GET /a ");
    row("escapes once", "GET /a%252e HTTP/1.1\r\nHost: x\r\n\r\n", "GET /a%2e ");
    row("options of the server", "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", "OPTIONS * ");
    row("bytes above ASCII", "GET /\xe4\xba\xba HTTP/1.1\r\nHost: x\r\n\r\n", "GET /\xe4\xba\xba ");
    row("zero length", post("Content-Length: 0\r\n"), "POST /a ");
    row("chunked, upper case", post("transfer-ENCODING: CHUNKED\r\n", "2\r\nab\r\n0\r\n\r\n"), "POST /a ab");
    row("empty value", "GET /a HTTP/1.1\r\nHost: x\r\nA:\r\n\r\n", "GET /a ");
}

void TestHttpSmuggling::acceptsWhatIsPlain()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, echo);
    HttpClient client;
    QVERIFY(client.connectTo(m_fixture.url()));
    QVERIFY(client.send(request + victim));
    QCOMPARE(client.read().body, echo);
    QCOMPARE(client.read().body, QByteArray("GET /victim "));
}

void TestHttpSmuggling::servesOn()
{
    QCOMPARE(HttpClient::exchange(m_fixture.url(), victim).status, 200);
}

QTEST_GUILESS_MAIN(TestHttpSmuggling)
#include "tst_HttpSmuggling.moc"
