// SPDX-License-Identifier: GPL-3.0-or-later
// Callers that leave while their request is worked on. Qt's own server dies of it (a route returning QFuture
// writes to a socket already freed): the control shows that this attack is one, the rest that ours lives.
#include "tests/core/api/ServerFixture.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace tests;

namespace {

constexpr int rounds = 400;

/// The program under attack, freed memory filled so that its use shows.
struct Victim {
    explicit Victim(const QString& server)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("MALLOC_PERTURB_"), QStringLiteral("165"));
        const QString asan = environment.value(QStringLiteral("ASAN_OPTIONS"));
        environment.insert(QStringLiteral("ASAN_OPTIONS"), asan + QStringLiteral(":max_free_fill_size=4096"));
        process.setProcessEnvironment(environment);
        if (server == QStringLiteral("facedesk"))
            process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(HTTP_VICTIM), {server});
        if (process.waitForReadyRead(10'000))
            url.setPort(process.readLine().trimmed().toInt());
        url.setScheme(QStringLiteral("http"));
        url.setHost(QStringLiteral("127.0.0.1"));
    }
    ~Victim()
    {
        process.kill();
        process.waitForFinished();
    }
    bool lives() { return !process.waitForFinished(0) && process.state() == QProcess::Running; }

    QProcess process;
    QUrl url;
};

/// Sends a request and leaves at a random moment: at once, in the middle of the work, with a reset, with more
/// requests behind it.
bool callAndLeave(const QUrl& url, QRandomGenerator& dice)
{
    HttpClient client(dice.bounded(1, 7));
    if (!client.connectTo(url))
        return false;
    QByteArray bytes = HttpClient::get("/slow");
    if (dice.bounded(4) == 0)
        bytes += HttpClient::get("/slow");
    if (dice.bounded(8) == 0)
        bytes.chop(dice.bounded(20));
    client.send(bytes);
    if (dice.bounded(3) != 0)
        (void)client.read();
    if (dice.bounded(2) == 0)
        client.reset();
    else
        client.leave();
    return true;
}

/// Number of calls until the program was gone; `most` when it lives.
int attack(Victim& victim, int most)
{
    QRandomGenerator dice(4711);
    for (int i = 0; i < most; ++i) {
        callAndLeave(victim.url, dice);
        if (!victim.lives())
            return i + 1;
    }
    return most;
}

} // namespace

class TestHttpDisconnect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void livesThroughEarlyDisconnects();
    void controlDiesOfThem();
    void forgetsEveryCaller();
};

void TestHttpDisconnect::livesThroughEarlyDisconnects()
{
    Victim victim(QStringLiteral("facedesk"));
    QVERIFY(victim.lives());
    QCOMPARE(attack(victim, rounds), rounds);
    QVERIFY(victim.lives());
    QCOMPARE(HttpClient::exchange(victim.url, HttpClient::get("/slow")).body, QByteArray("done"));
}

void TestHttpDisconnect::controlDiesOfThem()
{
    Victim victim(QStringLiteral("qt"));
    QVERIFY(victim.lives());
    const int calls = attack(victim, 10 * rounds);
    QVERIFY2(!victim.lives(), "Qt's server lived: the attack no longer proves anything");
    qInfo("QHttpServer with a QFuture route died after %d calls", calls);
    QVERIFY(victim.process.exitStatus() == QProcess::CrashExit || victim.process.exitCode() != 0);
}

void TestHttpDisconnect::forgetsEveryCaller()
{
    ServerFixture fixture;
    QVERIFY(fixture.start());
    QRandomGenerator dice(4712);
    fixture.handler.release(100'000);
    for (int i = 0; i < rounds; ++i)
        QVERIFY(callAndLeave(fixture.url(), dice));
    QTRY_COMPARE(fixture.server.figures().connections, 0);
    QTRY_COMPARE(fixture.server.figures().waiting, 0);
    QCOMPARE(HttpClient::exchange(fixture.url(), HttpClient::get("/echo")).status, 200);
}

QTEST_GUILESS_MAIN(TestHttpDisconnect)
#include "tst_HttpDisconnect.moc"
