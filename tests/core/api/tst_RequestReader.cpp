// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/transport/RequestReader.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace core::api;
using State = RequestReader::State;

namespace {

const QByteArray sized = "POST /a%20b?c=d HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\n\r\nhello world";
const QByteArray chunked = "POST /a%20b?c=d HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                           "5;x=y\r\nhello\r\n6\r\n world\r\n0\r\nT: u\r\n\r\n";

/// Feeds in pieces of `size`; answers what was used.
qsizetype feedPieces(RequestReader& reader, const QByteArray& bytes, qsizetype size)
{
    qsizetype used = 0;
    while (used < bytes.size()) {
        const qsizetype step =
            reader.feed(QByteArrayView(bytes).sliced(used, std::min(size, bytes.size() - used)));
        if (step == 0)
            return used;
        used += step;
    }
    return used;
}

QByteArray mutated(QByteArray bytes, QRandomGenerator& dice)
{
    const int changes = dice.bounded(1, 5);
    for (int i = 0; i < changes; ++i) {
        const qsizetype at = dice.bounded(static_cast<int>(bytes.size()));
        switch (dice.bounded(4)) {
        case 0:
            bytes[at] = static_cast<char>(dice.bounded(256));
            break;
        case 1:
            bytes.remove(at, dice.bounded(1, 4));
            break;
        case 2:
            bytes.insert(at, bytes.mid(dice.bounded(static_cast<int>(bytes.size())), dice.bounded(1, 30)));
            break;
        default:
            bytes.insert(at, dice.bounded(2) == 0 ? "\n" : "\r\n");
            break;
        }
        if (bytes.isEmpty())
            return "x";
    }
    return bytes;
}

} // namespace

class TestRequestReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheSameInAnyPieces_data();
    void readsTheSameInAnyPieces();
    void leavesTheNextRequest();
    void holdsBackContinueWhenTheBodyIsThere();
    void readsMutationsAlikeInAnyPieces();
    void readsLargeBodiesInLinearTime();
};

void TestRequestReader::readsTheSameInAnyPieces_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("piece");
    for (const int piece : {1, 2, 3, 7, 64, 1000}) {
        QTest::addRow("sized %d", piece) << sized << piece;
        QTest::addRow("chunked %d", piece) << chunked << piece;
    }
}

void TestRequestReader::readsTheSameInAnyPieces()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, piece);
    const Limits limits;
    RequestReader reader(limits);
    QVERIFY(!reader.hasStarted());
    QCOMPARE(feedPieces(reader, bytes, piece), bytes.size());
    QCOMPARE(reader.state(), State::Complete);
    QCOMPARE(reader.head().path, QByteArray("/a b"));
    QCOMPARE(reader.head().rawQuery, QByteArray("c=d"));
    QCOMPARE(reader.takeBody(), QByteArray("hello world"));
}

void TestRequestReader::leavesTheNextRequest()
{
    const Limits limits;
    for (const QByteArray& first : {sized, chunked}) {
        RequestReader reader(limits);
        QCOMPARE(reader.feed(first + sized), first.size());
        QCOMPARE(reader.state(), State::Complete);
    }
}

void TestRequestReader::holdsBackContinueWhenTheBodyIsThere()
{
    const Limits limits;
    const QByteArray head = "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
    RequestReader waiting(limits);
    waiting.feed(head);
    QVERIFY(waiting.takeContinue());
    QVERIFY(!waiting.takeContinue());
    RequestReader hasty(limits);
    hasty.feed(head + "a");
    QVERIFY(!hasty.takeContinue());
}

void TestRequestReader::readsMutationsAlikeInAnyPieces()
{
    Limits limits;
    limits.headBytes = 400;
    limits.bodyBytes = 200;
    QRandomGenerator dice(1);
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray bytes = mutated(i % 2 == 0 ? sized : chunked, dice);
        RequestReader whole(limits);
        RequestReader pieces(limits);
        const qsizetype used = whole.feed(bytes);
        QCOMPARE(feedPieces(pieces, bytes, 1 + i % 5), used);
        QCOMPARE(pieces.state(), whole.state());
        if (whole.state() == State::Failed)
            QCOMPARE(pieces.fault().status, whole.fault().status);
        else
            QCOMPARE(pieces.takeBody(), whole.takeBody());
    }
}

void TestRequestReader::readsLargeBodiesInLinearTime()
{
    Limits limits;
    limits.bodyBytes = 64 * 1024 * 1024;
    const auto millisecondsFor = [&limits](qsizetype size) {
        RequestReader reader(limits);
        reader.feed("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(size) + "\r\n\r\n");
        const QByteArray piece(1024, 'b');
        QElapsedTimer timer;
        timer.start();
        while (reader.state() == State::Body)
            reader.feed(piece);
        return timer.elapsed();
    };
    const qint64 elapsed = millisecondsFor(64 * 1024 * 1024);
    QVERIFY2(elapsed < 3'000, qPrintable(QString::number(elapsed)));
}

QTEST_GUILESS_MAIN(TestRequestReader)
#include "tst_RequestReader.moc"
