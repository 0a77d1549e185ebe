// SPDX-License-Identifier: GPL-3.0-or-later
// Turns, bounds and lanes of the work behind the sockets.
#include "core/api/transport/WorkQueue.h"

#include <QSemaphore>
#include <QTest>

#include <sys/resource.h>

#include <atomic>

using namespace core::api;

namespace {

Job noted(QByteArrayList& log, const QByteArray& owner, const QByteArray& word)
{
    return {owner, [&log, word] { log << word; }, [&log, word] { log << '!' + word; }};
}

/// One engine worker that is held until `gate` opens.
struct HeldWorker {
    explicit HeldWorker(int most)
        : queue({1, 16, 1, most})
    {
        queue.submit(Lane::Engine, {"held",
                                    [this] {
                                        begun.release();
                                        gate.acquire();
                                    },
                                    {}});
        begun.acquire();
    }
    ~HeldWorker() { gate.release(100); }

    QSemaphore begun;
    QSemaphore gate;
    WorkQueue queue;
};

} // namespace

class TestWorkQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void servesOwnersInTurn();
    void refusesTheGreedyOwnersNext();
    void givesANewcomerAPlace();
    void removesWhatIsNoLongerWanted();
    void neverRunsACancelledJob();
    void refusesWhenFull();
    void runsCheapWorkBesideHeldEngineWork();
    void runsEngineWorkAtLowerPriority();
    void survivesAThrowingJob();
    void dropsWhatWaitsWhenStopped();
    void refusesAfterStop();
};

void TestWorkQueue::servesOwnersInTurn()
{
    QByteArrayList log;
    FairQueue queue(10);
    quint64 ticket = 0;
    for (const char* word : {"a1", "a2", "a3", "b1", "c1", "b2"})
        QVERIFY(!queue.push(++ticket, noted(log, QByteArray(word, 1), word)));
    while (auto job = queue.pop())
        job->run();
    QCOMPARE(log.join(' '), QByteArray("a1 b1 c1 a2 b2 a3"));
    QCOMPARE(queue.size(), 0);
}

void TestWorkQueue::refusesTheGreedyOwnersNext()
{
    QByteArrayList log;
    FairQueue queue(2);
    QVERIFY(!queue.push(1, noted(log, "a", "a1")));
    QVERIFY(!queue.push(2, noted(log, "a", "a2")));
    const auto refused = queue.push(3, noted(log, "a", "a3"));
    QVERIFY(refused.has_value());
    refused->refuse();
    QCOMPARE(log.join(' '), QByteArray("!a3"));
    QCOMPARE(queue.size(), 2);
}

void TestWorkQueue::givesANewcomerAPlace()
{
    QByteArrayList log;
    FairQueue queue(3);
    for (const char* word : {"a1", "a2", "a3"})
        QVERIFY(!queue.push(1, noted(log, "a", word)));
    queue.push(2, noted(log, "b", "b1"))->refuse();
    queue.push(3, noted(log, "b", "b2"))->refuse(); // a and b are even now: b's own has to give way
    while (auto job = queue.pop())
        job->run();
    QCOMPARE(log.join(' '), QByteArray("!a3 !b2 a1 b1 a2"));
}

void TestWorkQueue::removesWhatIsNoLongerWanted()
{
    QByteArrayList log;
    FairQueue queue(5);
    (void)queue.push(1, noted(log, "a", "a1"));
    (void)queue.push(2, noted(log, "b", "b1"));
    (void)queue.push(3, noted(log, "a", "a2"));
    QVERIFY(queue.remove(2));
    QVERIFY(!queue.remove(2));
    QVERIFY(queue.remove(1));
    while (auto job = queue.pop())
        job->run();
    QCOMPARE(log.join(' '), QByteArray("a2"));
}

void TestWorkQueue::neverRunsACancelledJob()
{
    HeldWorker held(5);
    std::atomic<int> ran = 0;
    const quint64 ticket = held.queue.submit(Lane::Engine, {"a", [&] { ran += 1; }, {}});
    held.queue.submit(Lane::Engine, {"a", [&] { ran += 10; }, {}});
    held.queue.cancel(Lane::Engine, ticket);
    QCOMPARE(held.queue.waiting(), 1);
    held.gate.release();
    QTRY_COMPARE(ran.load(), 10);
}

void TestWorkQueue::refusesWhenFull()
{
    HeldWorker held(3);
    int refused = 0;
    for (int i = 0; i < 5; ++i)
        held.queue.submit(Lane::Engine, {"a", [] {}, [&] { ++refused; }});
    QCOMPARE(refused, 2);
    QCOMPARE(held.queue.waiting(), 3);
}

void TestWorkQueue::runsCheapWorkBesideHeldEngineWork()
{
    HeldWorker held(3);
    QSemaphore done;
    for (int i = 0; i < 10; ++i)
        held.queue.submit(Lane::Cheap, {"a", [&] { done.release(); }, {}});
    QVERIFY(done.tryAcquire(10, 5'000));
}

void TestWorkQueue::runsEngineWorkAtLowerPriority()
{
    WorkQueue queue({1, 4, 1, 4});
    std::atomic<int> cheap = -100;
    std::atomic<int> engine = -100;
    queue.submit(Lane::Cheap, {"a", [&] { cheap = getpriority(PRIO_PROCESS, 0); }, {}});
    queue.submit(Lane::Engine, {"a", [&] { engine = getpriority(PRIO_PROCESS, 0); }, {}});
    QTRY_VERIFY(cheap > -100 && engine > -100);
    QVERIFY(engine > cheap || engine == 19);
}

void TestWorkQueue::survivesAThrowingJob()
{
    WorkQueue queue({1, 4, 1, 4});
    std::atomic<bool> ran = false;
    queue.submit(Lane::Engine, {"a", [] { throw 1; }, {}});
    queue.submit(Lane::Engine, {"a", [&] { ran = true; }, {}});
    QTRY_VERIFY(ran);
}

void TestWorkQueue::dropsWhatWaitsWhenStopped()
{
    std::atomic<int> ran = 0;
    HeldWorker held(5);
    held.queue.submit(Lane::Engine, {"a", [&] { ++ran; }, {}});
    std::thread stopping([&] { held.queue.stop(); });
    QTRY_COMPARE(held.queue.waiting(), 0);
    held.gate.release();
    stopping.join();
    QCOMPARE(ran.load(), 0);
}

void TestWorkQueue::refusesAfterStop()
{
    WorkQueue queue({1, 4, 1, 4});
    queue.stop();
    bool refused = false;
    queue.submit(Lane::Cheap, {"a", [] {}, [&] { refused = true; }});
    QVERIFY(refused);
}

QTEST_GUILESS_MAIN(TestWorkQueue)
#include "tst_WorkQueue.moc"
