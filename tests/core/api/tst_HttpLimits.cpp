// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes, deadlines and numbers of connections, each with its limit shortened.
#include "tests/core/api/ServerFixture.h"

#include "core/api/transport/ConnectionGuard.h"

#include <QFile>
#include <QTest>
#include <QTimer>

#include <sys/resource.h>

using namespace tests;
using core::api::Limits;

namespace {

constexpr int patience = 5'000;

/// Sends a byte every 20 ms until something comes back.
HttpAnswer dribble(HttpClient& client, const QByteArray& bytes)
{
    for (const char byte : bytes) {
        client.send(QByteArray(1, byte));
        if (const HttpAnswer answer = client.read(); answer.status != 0)
            return answer;
    }
    return {};
}

qint64 residentKb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    return 0;
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isInstrumented = true;
#else
constexpr bool isInstrumented = false;
#endif

} // namespace

class TestHttpLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesALargeBodyFromItsHeader();
    void refusesALargeBodyInsteadOfContinue();
    void refusesALargeChunkedBody();
    void countsChunkLinesAsHead();
    void refusesALargeHead();
    void refusesManyHeaders();
    void refusesALongTarget();
    void endsASlowHead();
    void endsADribbledHead();
    void endsASlowBody();
    void endsASlowPeerInAll();
    void closesIdleConnections();
    void dropsAReaderThatTakesNothing();
    void dropsAReaderThatTakesLittle();
    void limitsConnectionsPerAddress();
    void limitsConnectionsInAll();
    void countsIpv6ByNetwork();
    void holdsManyUploads();
    void staysBelowTheDescriptorLimit();
    void goesOnAfterRunningOutOfDescriptors();
};

void TestHttpLimits::refusesALargeBodyFromItsHeader()
{
    ServerFixture fixture;
    QVERIFY(fixture.start());
    HttpClient client;
    QVERIFY(client.connectTo(fixture.url()));
    QVERIFY(client.send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 6291457\r\n\r\n"));
    const HttpAnswer answer = client.read();
    QCOMPARE(answer.status, 413);
    QVERIFY(answer.body.startsWith("refused /a "));
    QVERIFY(client.waitForClose());
}

void TestHttpLimits::refusesALargeBodyInsteadOfContinue()
{
    ServerFixture fixture;
    QVERIFY(fixture.start());
    QCOMPARE(HttpClient::exchange(fixture.url(), "POST /a HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
                                                 "Content-Length: 99999999\r\n\r\n")
                 .status,
             413);
}

void TestHttpLimits::refusesALargeChunkedBody()
{
    Limits limits;
    limits.bodyBytes = 1000;
    ServerFixture fixture(limits);
    QVERIFY(fixture.start());
    const QByteArray chunk = "1f4\r\n" + QByteArray(500, 'c') + "\r\n";
    QCOMPARE(HttpClient::exchange(fixture.url(),
                                  "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" +
                                      chunk + chunk + "1\r\n")
                 .status,
             413);
}

void TestHttpLimits::countsChunkLinesAsHead()
{
    ServerFixture fixture;
    QVERIFY(fixture.start());
    QByteArray tiny;
    for (int i = 0; i < 6000; ++i)
        tiny += "1\r\nx\r\n";
    const QByteArray head = "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    QCOMPARE(HttpClient::exchange(fixture.url(), head + tiny).status, 431);
    QCOMPARE(HttpClient::exchange(fixture.url(), head + "1;" + QByteArray(20'000, 'e')).status, 431);
    QCOMPARE(HttpClient::exchange(fixture.url(), head + "0\r\nA: " + QByteArray(20'000, 't')).status, 431);
}

void TestHttpLimits::refusesALargeHead()
{
    ServerFixture fixture;
    QVERIFY(fixture.start());
    HttpClient client;
    QVERIFY(client.connectTo(fixture.url()));
    QVERIFY(client.send(HttpClient::get("/a", "A: " + QByteArray(2'000'000, 'a') + "\r\n")));
    QCOMPARE(client.read().status, 431);
    QVERIFY(client.waitForClose());
}

void TestHttpLimits::refusesManyHeaders()
{
    ServerFixture fixture;
    QVERIFY(fixture.start());
    QByteArray fields;
    for (int i = 0; i < 101; ++i)
        fields += "a: b\r\n";
    QCOMPARE(HttpClient::exchange(fixture.url(), HttpClient::get("/a", fields)).status, 431);
}

void TestHttpLimits::refusesALongTarget()
{
    ServerFixture fixture;
    QVERIFY(fixture.start());
    QCOMPARE(HttpClient::exchange(fixture.url(), HttpClient::get('/' + QByteArray(10'000, 'p'))).status, 414);
    QCOMPARE(HttpClient::exchange(fixture.url(), HttpClient::get('/' + QByteArray(8'000, 'p'))).status, 200);
}

void TestHttpLimits::endsASlowHead()
{
    Limits limits;
    limits.headMs = 200;
    ServerFixture fixture(limits);
    QVERIFY(fixture.start());
    HttpClient client;
    QVERIFY(client.connectTo(fixture.url()));
    QVERIFY(client.send("GET / HT"));
    QCOMPARE(client.read().status, 408);
    QVERIFY(client.waitForClose());
}

void TestHttpLimits::endsADribbledHead()
{
    Limits limits;
    limits.headMs = 200;
    ServerFixture fixture(limits);
    QVERIFY(fixture.start());
    HttpClient client(20);
    QVERIFY(client.connectTo(fixture.url()));
    QCOMPARE(dribble(client, HttpClient::get('/' + QByteArray(500, 'p'))).status, 408);
}

void TestHttpLimits::endsASlowBody()
{
    Limits limits;
    limits.bodyMs = 200;
    ServerFixture fixture(limits);
    QVERIFY(fixture.start());
    HttpClient client(20);
    QVERIFY(client.connectTo(fixture.url()));
    QVERIFY(client.send("POST /b HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n"));
    const HttpAnswer answer = dribble(client, QByteArray(500, 'b'));
    QCOMPARE(answer.status, 408);
    QVERIFY(answer.body.startsWith("refused /b "));
}

void TestHttpLimits::endsASlowPeerInAll()
{
    Limits limits;
    limits.slowPeerMs = 300;
    ServerFixture fixture(limits);
    QVERIFY(fixture.start());
    HttpClient client(20);
    QVERIFY(client.connectTo(fixture.url()));
    QElapsedTimer timer;
    timer.start();
    const QByteArray head = "POST /b HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n";
    QCOMPARE(dribble(client, head + QByteArray(500, 'b')).status, 408);
    QVERIFY(timer.elapsed() < 3'000);
}

void TestHttpLimits::closesIdleConnections()
{
    Limits limits;
    limits.idleMs = 200;
    ServerFixture fixture(limits);
    QVERIFY(fixture.start());
    HttpClient silent;
    QVERIFY(silent.connectTo(fixture.url()));
    HttpClient kept;
    QVERIFY(kept.connectTo(fixture.url()));
    QVERIFY(kept.send(HttpClient::get("/a")));
    QCOMPARE(kept.read().status, 200);
    QVERIFY(silent.waitForClose());
    QVERIFY(kept.waitForClose());
    QCOMPARE(silent.rest() + kept.rest(), QByteArray());
    QTRY_COMPARE(fixture.server.figures().connections, 0);
}

void TestHttpLimits::dropsAReaderThatTakesNothing()
{
    Limits limits;
    limits.writeMs = 300;
    ServerFixture fixture(limits);
    QVERIFY(fixture.start());
    HttpClient client;
    client.shrinkReceiveBuffer();
    QVERIFY(client.connectTo(fixture.url()));
    QVERIFY(client.send(HttpClient::get("/large").repeated(20)));
    QTRY_COMPARE(fixture.handler.handled(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.server.figures().connections, 0, patience);
    QCOMPARE(fixture.handler.handled(), 1); // answers nobody takes are not made
}

void TestHttpLimits::dropsAReaderThatTakesLittle()
{
    Limits limits;
    limits.writeMs = 5'000;
    limits.slowPeerMs = 500;
    ServerFixture fixture(limits);
    QVERIFY(fixture.start());
    QTcpSocket socket;
    socket.setReadBufferSize(1024);
    socket.connectToHost(fixture.url().host(), static_cast<quint16>(fixture.url().port()));
    QVERIFY(socket.waitForConnected());
    socket.write(HttpClient::get("/large"));
    QTimer sips;
    connect(&sips, &QTimer::timeout, &socket, [&socket] { socket.read(1024); });
    sips.start(10);
    QTRY_COMPARE(fixture.handler.handled(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.server.figures().connections, 0, patience);
}

void TestHttpLimits::limitsConnectionsPerAddress()
{
    ServerFixture fixture;
    QVERIFY(fixture.start());
    std::vector<std::unique_ptr<HttpClient>> held;
    for (int i = 0; i < 64; ++i) {
        held.push_back(std::make_unique<HttpClient>());
        QVERIFY(held.back()->connectTo(fixture.url()));
    }
    HttpClient tooMany;
    QVERIFY(tooMany.connectTo(fixture.url()));
    const HttpAnswer answer = tooMany.read();
    QCOMPARE(answer.status, 503);
    QVERIFY(!answer.headers.value("retry-after").isEmpty());
    QVERIFY(tooMany.waitForClose());
    HttpClient other;
    QVERIFY(other.connectTo(fixture.url(), QStringLiteral("127.0.0.2")));
    QVERIFY(other.send(HttpClient::get("/a")));
    QCOMPARE(other.read().status, 200);
    held.clear();
    QTRY_COMPARE(fixture.server.figures().connections, 1);
    QCOMPARE(HttpClient::exchange(fixture.url(), HttpClient::get("/a")).status, 200);
}

void TestHttpLimits::limitsConnectionsInAll()
{
    Limits limits;
    limits.connections = 6;
    ServerFixture fixture(limits);
    QVERIFY(fixture.start());
    std::vector<std::unique_ptr<HttpClient>> held;
    for (int i = 0; i < 6; ++i) {
        held.push_back(std::make_unique<HttpClient>());
        QVERIFY(held.back()->connectTo(fixture.url(), QStringLiteral("127.0.0.%1").arg(i + 1)));
    }
    QCOMPARE(HttpClient::exchange(fixture.url(), HttpClient::get("/a")).status, 503);
    QCOMPARE(fixture.server.figures().refusedBusy, 1);
    QVERIFY(held.front()->send(HttpClient::get("/a")));
    QCOMPARE(held.front()->read().status, 200);
}

void TestHttpLimits::countsIpv6ByNetwork()
{
    const auto key = [](const char* text) {
        return core::api::addressKey(QHostAddress(QString::fromLatin1(text)));
    };
    QCOMPARE(key("2001:db8:1:2::1"), key("2001:db8:1:2:ffff::9"));
    QVERIFY(key("2001:db8:1:2::1") != key("2001:db8:1:3::1"));
    QCOMPARE(key("::ffff:10.0.0.1"), key("10.0.0.1"));
    QVERIFY(key("10.0.0.1") != key("10.0.0.2"));
}

void TestHttpLimits::holdsManyUploads()
{
    ServerFixture fixture;
    QVERIFY(fixture.start());
    const QByteArray body(1'900'000, 'u');
    const qint64 before = residentKb();
    std::vector<std::unique_ptr<HttpClient>> uploads;
    for (int i = 0; i < 200; ++i) {
        uploads.push_back(std::make_unique<HttpClient>());
        QVERIFY(uploads.back()->connectTo(fixture.url(), QStringLiteral("127.0.0.%1").arg(2 + i % 4)));
        QVERIFY(uploads.back()->send(HttpClient::post("/echo", body).chopped(1)));
    }
    QVERIFY(uploads.back()->send("u"));
    QCOMPARE(uploads.back()->read().body.size(), body.size() + 11);
    const qint64 grownMb = (residentKb() - before) / 1024;
    qInfo("200 uploads of 1.9 MB in progress: %lld MB more in this process, callers included", grownMb);
    if (!isInstrumented)
        QVERIFY(grownMb < 450);
}

void TestHttpLimits::staysBelowTheDescriptorLimit()
{
    QVERIFY(core::api::affordableConnections(1024) <= 1024);
    const rlimit small{256, 256};
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &small), 0);
    QVERIFY(core::api::affordableConnections(1024) < 128);
    QVERIFY(core::api::affordableConnections(1024) > 0);
    ServerFixture fixture;
    QVERIFY(fixture.start());
    QCOMPARE(HttpClient::exchange(fixture.url(), HttpClient::get("/a")).status, 200);
}

void TestHttpLimits::goesOnAfterRunningOutOfDescriptors()
{
    ServerFixture fixture;
    QVERIFY(fixture.start());
    const QUrl url = fixture.url();
    std::vector<std::unique_ptr<QFile>> hoard;
    const auto take = [&hoard] {
        hoard.push_back(std::make_unique<QFile>(QStringLiteral("/dev/null")));
        return hoard.back()->open(QIODevice::ReadOnly);
    };
    while (take())
        continue;
    hoard.resize(hoard.size() - 2); // the one that failed, and room for the caller
    HttpClient client(500);
    QVERIFY(client.connectTo(url));
    QVERIFY(client.send(HttpClient::get("/a")));
    QCOMPARE(client.read().status, 0);
    hoard.clear();
    QCOMPARE(client.read().status, 200);
}

QTEST_GUILESS_MAIN(TestHttpLimits)
#include "tst_HttpLimits.moc"
