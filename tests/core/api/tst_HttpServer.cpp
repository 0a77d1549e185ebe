// SPDX-License-Identifier: GPL-3.0-or-later
// Manners of a well-behaved caller's connection.
#include "tests/core/api/ServerFixture.h"

#include <QTest>

using namespace tests;

class TestHttpServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersAndKeepsTheConnection();
    void tellsTheHandlerWhatWasSent();
    void treatsAPostWithoutLengthAsEmpty();
    void readsChunkedBodies();
    void answersContinueAtOnce();
    void sendsNoBodyToHead();
    void honoursCloseAndHttp10_data();
    void honoursCloseAndHttp10();
    void keepsPipelinedAnswersInOrder();
    void answersWhenAHandlerThrows_data();
    void answersWhenAHandlerThrows();
    void delaysWithoutHoldingAWorker();
    void sendsLargeAnswersWhole();
    void namesATakenPort();
    void opensAllListenersOrNone();
    void listensOnBothFamilies();
};

void TestHttpServer::answersAndKeepsTheConnection()
{
    ServerFixture fixture;
    QVERIFY(fixture.start());
    HttpClient client;
    QVERIFY(client.connectTo(fixture.url()));
    QByteArray firstTrace;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(client.send(HttpClient::post("/echo", "hello")));
        const HttpAnswer answer = client.read();
        QCOMPARE(answer.line, QByteArray("HTTP/1.1 200 OK"));
        QCOMPARE(answer.body, QByteArray("POST /echo hello"));
        QCOMPARE(answer.headers.value("connection"), QByteArray("keep-alive"));
        QVERIFY(answer.headers.value("date").endsWith(" GMT"));
        QCOMPARE(answer.headers.value("content-type"), QByteArray("application/json;charset=UTF-8"));
        QCOMPARE(answer.headers.value("x-trace-id").size(), 32);
        QVERIFY(answer.headers.value("x-trace-id") != firstTrace);
        firstTrace = answer.headers.value("x-trace-id");
    }
}

void TestHttpServer::tellsTheHandlerWhatWasSent()
{
    ServerFixture fixture;
    QVERIFY(fixture.start());
    const HttpAnswer answer =
        HttpClient::exchange(fixture.url(), HttpClient::get("/a%20b/%E4%BA%BA?x=1&name=%E8%84%B8",
                                                            "Token: abc\r\nX-Odd:\t v v \r\n"));
    QCOMPARE(answer.status, 200);
    const core::api::ApiRequest request = fixture.handler.last();
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.path, QByteArray("/a b/人"));
    QCOMPARE(request.query.queryItemValue(QStringLiteral("name"), QUrl::FullyDecoded), QStringLiteral("脸"));
    QCOMPARE(core::api::header(request.headers, "token"), QByteArray("abc"));
    QCOMPARE(core::api::header(request.headers, "X-ODD"), QByteArray("v v"));
    QCOMPARE(request.peer, QHostAddress(QHostAddress::LocalHost));
    QVERIFY(!request.tls);
    QCOMPARE(request.traceId.toLatin1(), answer.headers.value("x-trace-id"));
}

void TestHttpServer::treatsAPostWithoutLengthAsEmpty()
{
    ServerFixture fixture;
    QVERIFY(fixture.start());
    const HttpAnswer answer =
        HttpClient::exchange(fixture.url(), "POST /echo HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QCOMPARE(answer.body, QByteArray("POST /echo "));
}

void TestHttpServer::readsChunkedBodies()
{
    ServerFixture fixture;
    QVERIFY(fixture.start());
    const QByteArray request = "POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                               "5;note=1\r\nhello\r\nA\r\n wide worl\r\n1\r\nd\r\n0\r\nX-Sum: 1\r\n\r\n";
    HttpClient client;
    QVERIFY(client.connectTo(fixture.url()));
    for (const char byte : request)
        QVERIFY(client.send(QByteArray(1, byte)));
    QCOMPARE(client.read().body, QByteArray("POST /echo hello wide world"));
    QVERIFY(client.send(HttpClient::get("/echo")));
    QCOMPARE(client.read().body, QByteArray("GET /echo "));
}

void TestHttpServer::answersContinueAtOnce()
{
    ServerFixture fixture;
    QVERIFY(fixture.start());
    HttpClient client;
    QVERIFY(client.connectTo(fixture.url()));
    QVERIFY(
        client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n"));
    QCOMPARE(client.read().line, QByteArray("HTTP/1.1 100 Continue"));
    QVERIFY(client.send("body"));
    QCOMPARE(client.read().body, QByteArray("POST /echo body"));
}

void TestHttpServer::sendsNoBodyToHead()
{
    ServerFixture fixture;
    QVERIFY(fixture.start());
    HttpClient client;
    QVERIFY(client.connectTo(fixture.url()));
    QVERIFY(client.send("HEAD /echo HTTP/1.1\r\nHost: x\r\n\r\n" + HttpClient::get("/next")));
    const HttpAnswer answer = client.read(true);
    QCOMPARE(answer.headers.value("content-length"), QByteArray::number(qstrlen("HEAD /echo ")));
    QCOMPARE(client.read().body, QByteArray("GET /next "));
}

void TestHttpServer::honoursCloseAndHttp10_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("closes");
    const auto row = [](const char* name, const QByteArray& request, bool closes) {
        QTest::newRow(name) << request << closes;
    };
    row("1.1 close", HttpClient::get("/echo", "Connection: close\r\n"), true);
    row("1.1 close in a list", HttpClient::get("/echo", "Connection: foo, Close\r\n"), true);
    row("1.0", "GET /echo HTTP/1.0\r\n\r\n", true);
    row("1.0 keep-alive", "GET /echo HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", false);
    row("asked by the handler", HttpClient::get("/close"), true);
}

void TestHttpServer::honoursCloseAndHttp10()
{
    QFETCH(QByteArray, request);
    QFETCH(bool, closes);
    ServerFixture fixture;
    QVERIFY(fixture.start());
    HttpClient client;
    QVERIFY(client.connectTo(fixture.url()));
    QVERIFY(client.send(request));
    const HttpAnswer answer = client.read();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("connection"), closes ? QByteArray("close") : QByteArray("keep-alive"));
    if (closes) {
        QVERIFY(client.waitForClose());
    } else {
        QVERIFY(client.send(request));
        QCOMPARE(client.read().status, 200);
    }
}

void TestHttpServer::keepsPipelinedAnswersInOrder()
{
    ServerFixture fixture;
    QVERIFY(fixture.start());
    fixture.handler.release(1);
    QByteArray requests = HttpClient::post("/slow/0", "first");
    for (int i = 1; i < 200; ++i)
        requests += HttpClient::post("/p/" + QByteArray::number(i), QByteArray(i, 'b'));
    HttpClient client;
    QVERIFY(client.connectTo(fixture.url()));
    QVERIFY(client.send(requests));
    QCOMPARE(client.read().body, QByteArray("POST /slow/0 first"));
    for (int i = 1; i < 200; ++i)
        QCOMPARE(client.read().body, "POST /p/" + QByteArray::number(i) + ' ' + QByteArray(i, 'b'));
}

void TestHttpServer::answersWhenAHandlerThrows_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("exception") << QByteArray("/throw");
    QTest::newRow("number") << QByteArray("/throw-odd");
}

void TestHttpServer::answersWhenAHandlerThrows()
{
    QFETCH(QByteArray, path);
    ServerFixture fixture;
    QVERIFY(fixture.start());
    HttpClient client;
    QVERIFY(client.connectTo(fixture.url()));
    for (int i = 0; i < 5; ++i) {
        QVERIFY(client.send(HttpClient::get(path)));
        QCOMPARE(client.read().status, 500);
    }
    QVERIFY(client.send(HttpClient::get("/echo")));
    QCOMPARE(client.read().status, 200);
}

void TestHttpServer::delaysWithoutHoldingAWorker()
{
    core::api::Limits limits;
    limits.cheapWorkers = 1;
    ServerFixture fixture(limits);
    QVERIFY(fixture.start());
    HttpClient late;
    QVERIFY(late.connectTo(fixture.url()));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(late.send(HttpClient::get("/late")));
    QTRY_COMPARE(fixture.handler.handled(), 1);
    QCOMPARE(HttpClient::exchange(fixture.url(), HttpClient::get("/echo")).status, 200);
    QVERIFY(timer.elapsed() < 300);
    QCOMPARE(late.read().status, 200);
    QVERIFY(timer.elapsed() >= 295);
}

void TestHttpServer::sendsLargeAnswersWhole()
{
    ServerFixture fixture;
    QVERIFY(fixture.start());
    HttpClient client;
    QVERIFY(client.connectTo(fixture.url()));
    QVERIFY(client.send(HttpClient::get("/large") + HttpClient::get("/echo")));
    QCOMPARE(client.read().body.size(), 16 * 1024 * 1024);
    QCOMPARE(client.read().body, QByteArray("GET /echo "));
}

void TestHttpServer::namesATakenPort()
{
    ServerFixture first;
    QVERIFY(first.start());
    ServerFixture second;
    core::api::ListenerOptions options = ServerFixture::loopback();
    options.port = static_cast<quint16>(first.url().port());
    const auto started = second.server.start({options});
    QVERIFY(!started.isOk());
    QCOMPARE(started.error().code, core::base::ErrorCode::PortTaken);
    QVERIFY(started.error().detail.contains(QString::number(options.port)));
    QVERIFY(started.error().detail.contains(QStringLiteral("--listen open=")));
}

void TestHttpServer::opensAllListenersOrNone()
{
    ServerFixture first;
    QVERIFY(first.start());
    core::api::ListenerOptions free = ServerFixture::loopback();
    core::api::ListenerOptions taken = ServerFixture::loopback();
    taken.port = static_cast<quint16>(first.url().port());
    ServerFixture second;
    QVERIFY(!second.server.start({free, taken}).isOk());
    QVERIFY(second.server.addresses().isEmpty());
}

void TestHttpServer::listensOnBothFamilies()
{
    core::api::ListenerOptions options;
    options.address = QHostAddress(QHostAddress::Any);
    ServerFixture fixture;
    QVERIFY(fixture.start(options));
    QUrl url = fixture.url();
    QCOMPARE(url.host(), QStringLiteral("127.0.0.1"));
    QCOMPARE(HttpClient::exchange(url, HttpClient::get("/echo")).status, 200);
    QCOMPARE(fixture.handler.last().peer, QHostAddress(QHostAddress::LocalHost));
    url.setHost(QStringLiteral("::1"));
    HttpClient v6;
    if (!v6.connectTo(url))
        QSKIP("This machine has no IPv6 loopback.");
    QVERIFY(v6.send(HttpClient::get("/echo")));
    QCOMPARE(v6.read().status, 200);
    QCOMPARE(fixture.handler.last().peer, QHostAddress(QHostAddress::LocalHostIPv6));
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_HttpServer.moc"
