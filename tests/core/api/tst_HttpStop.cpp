// SPDX-License-Identifier: GPL-3.0-or-later
// A full queue, callers that leave and the orderly end, seen from the callers' side.
#include "tests/core/api/ServerFixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace tests;
using core::api::Limits;

namespace {

Limits oneWorker(int queue = 64)
{
    Limits limits;
    limits.engineWorkers = 1;
    limits.queue = queue;
    return limits;
}

/// Calls from `from` and sends; the answer is still to come.
std::unique_ptr<HttpClient> ask(const QUrl& url, const QByteArray& path, const QString& from = {})
{
    auto client = std::make_unique<HttpClient>();
    if (!client->connectTo(url, from) || !client->send(HttpClient::get(path)))
        return nullptr;
    return client;
}

} // namespace

class TestHttpStop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answers503WhenTheQueueIsFull();
    void servesAddressesInTurn();
    void dropsTheWorkOfCallersThatLeft();
    void finishesAcceptedWork();
    void losesPatience();
    void closesIdleAndHalfSentAtOnce();
    void takesNoRequestAfterStop();
    void stopsTwice();
};

void TestHttpStop::answers503WhenTheQueueIsFull()
{
    ServerFixture fixture(oneWorker(2));
    QVERIFY(fixture.start());
    const auto running = ask(fixture.url(), "/slow/0");
    QTRY_COMPARE(fixture.handler.begun(), 1);
    const auto first = ask(fixture.url(), "/slow/1");
    const auto second = ask(fixture.url(), "/slow/2");
    QTRY_COMPARE(fixture.server.figures().waiting, 2);
    const auto third = ask(fixture.url(), "/slow/3");
    const HttpAnswer busy = third->read();
    QCOMPARE(busy.status, 503);
    QVERIFY(busy.headers.value("retry-after").toInt() > 0);
    QCOMPARE(busy.headers.value("connection"), QByteArray("keep-alive"));
    QVERIFY(third->send(HttpClient::get("/echo")));
    QCOMPARE(third->read().status, 200);
    fixture.handler.release(3);
    QCOMPARE(second->read().status, 200);
}

void TestHttpStop::servesAddressesInTurn()
{
    ServerFixture fixture(oneWorker(3));
    QVERIFY(fixture.start());
    const auto running = ask(fixture.url(), "/slow/0");
    QTRY_COMPARE(fixture.handler.begun(), 1);
    std::vector<std::unique_ptr<HttpClient>> greedy;
    for (const char* path : {"/slow/1", "/slow/2", "/slow/3"}) {
        greedy.push_back(ask(fixture.url(), path));
        QTRY_COMPARE(fixture.server.figures().waiting, static_cast<int>(greedy.size()));
    }
    const auto newcomer = ask(fixture.url(), "/slow/new", QStringLiteral("127.0.0.2"));
    QCOMPARE(greedy.back()->read().status, 503);
    fixture.handler.release(4);
    QCOMPARE(newcomer->read().status, 200);
    QCOMPARE(greedy[1]->read().status, 200);
    QCOMPARE(fixture.handler.order(), QByteArrayList({"/slow/0", "/slow/1", "/slow/new", "/slow/2"}));
}

void TestHttpStop::dropsTheWorkOfCallersThatLeft()
{
    ServerFixture fixture(oneWorker());
    QVERIFY(fixture.start());
    const auto running = ask(fixture.url(), "/slow/0");
    QTRY_COMPARE(fixture.handler.begun(), 1);
    const auto leaving = ask(fixture.url(), "/slow/1");
    const auto resetting = ask(fixture.url(), "/slow/2");
    const auto staying = ask(fixture.url(), "/slow/3");
    QTRY_COMPARE(fixture.server.figures().waiting, 3);
    leaving->leave();
    resetting->reset();
    QTRY_COMPARE(fixture.server.figures().waiting, 1);
    fixture.handler.release(4);
    QCOMPARE(staying->read().status, 200);
    QCOMPARE(fixture.handler.order(), QByteArrayList({"/slow/0", "/slow/3"}));
}

void TestHttpStop::finishesAcceptedWork()
{
    ServerFixture fixture(oneWorker());
    QVERIFY(fixture.start());
    const QUrl url = fixture.url();
    const auto running = ask(url, "/slow/0");
    const auto waiting = ask(url, "/slow/1");
    const auto late = ask(url, "/late");
    QTRY_COMPARE(fixture.handler.begun(), 1);
    QTRY_COMPARE(fixture.server.figures().waiting, 1);
    std::thread stopping([&] { fixture.server.stop(); });
    QTRY_VERIFY(!HttpClient().connectTo(url));
    fixture.handler.release(2);
    stopping.join();
    for (HttpClient* client : {running.get(), waiting.get(), late.get()}) {
        const HttpAnswer answer = client->read();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("connection"), QByteArray("close"));
        QVERIFY(client->waitForClose());
    }
    QCOMPARE(fixture.server.figures().connections, 0);
}

void TestHttpStop::losesPatience()
{
    ServerFixture fixture(oneWorker());
    QVERIFY(fixture.start());
    const auto running = ask(fixture.url(), "/slow/0");
    const auto waiting = ask(fixture.url(), "/slow/1");
    QTRY_COMPARE(fixture.handler.begun(), 1);
    QTRY_COMPARE(fixture.server.figures().waiting, 1);
    std::thread stopping([&] { fixture.server.stop(100); });
    QVERIFY(running->waitForClose());
    QVERIFY(waiting->waitForClose());
    fixture.handler.release(1);
    stopping.join();
    QCOMPARE(fixture.handler.handled(), 1);
}

void TestHttpStop::closesIdleAndHalfSentAtOnce()
{
    ServerFixture fixture;
    QVERIFY(fixture.start());
    const auto idle = ask(fixture.url(), "/echo");
    QCOMPARE(idle->read().status, 200);
    HttpClient half;
    QVERIFY(half.connectTo(fixture.url()));
    QVERIFY(half.send("POST /echo HTTP/1.1\r\nContent-"));
    QElapsedTimer timer;
    timer.start();
    fixture.server.stop();
    QVERIFY(timer.elapsed() < 5'000);
    QVERIFY(idle->waitForClose());
    QVERIFY(half.waitForClose());
    QCOMPARE(half.rest(), QByteArray());
}

void TestHttpStop::takesNoRequestAfterStop()
{
    ServerFixture fixture(oneWorker());
    QVERIFY(fixture.start());
    const QUrl url = fixture.url();
    const auto running = ask(url, "/slow/0");
    QTRY_COMPARE(fixture.handler.begun(), 1);
    std::thread stopping([&] { fixture.server.stop(); });
    QTRY_VERIFY(!HttpClient().connectTo(url));
    QVERIFY(running->send(HttpClient::get("/echo")));
    fixture.handler.release(1);
    stopping.join();
    QCOMPARE(running->read().status, 200);
    QVERIFY(running->waitForClose());
    QCOMPARE(running->rest(), QByteArray());
    QCOMPARE(fixture.handler.handled(), 1);
}

void TestHttpStop::stopsTwice()
{
    ServerFixture fixture;
    QVERIFY(fixture.start());
    fixture.server.stop();
    fixture.server.stop();
    QVERIFY(fixture.server.addresses().isEmpty());
    QVERIFY(!fixture.start());
}

QTEST_GUILESS_MAIN(TestHttpStop)
#include "tst_HttpStop.moc"
