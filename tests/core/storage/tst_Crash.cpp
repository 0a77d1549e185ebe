// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 while four threads enrol: nothing acknowledged is lost, nothing is half there.
#include "tests/core/storage/StorageFixture.h"

#include <QProcess>
#include <QTest>

using namespace core::storage;

namespace {

struct Acknowledged {
    qint64 subject = 0;
    qint64 face = 0;
    qint64 picture = 0;
    QByteArray name;
};

std::vector<Acknowledged> parse(const QByteArray& output)
{
    std::vector<Acknowledged> all;
    // What follows the last line break was not acknowledged completely.
    const QList<QByteArray> lines = output.left(output.lastIndexOf('\n')).split('\n');
    for (const QByteArray& line : lines)
        if (const QList<QByteArray> words = line.split(' '); words.size() == 4)
            all.push_back({words[0].toLongLong(), words[1].toLongLong(), words[2].toLongLong(), words[3]});
    return all;
}

/// Runs the child until it has acknowledged `atLeast`, kills it and answers all it acknowledged.
std::vector<Acknowledged> enrolAndKill(const QString& folder, const QString& mode, int atLeast)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QStringLiteral(CRASH_CHILD), {folder, mode});
    QByteArray output;
    while (output.count('\n') < atLeast && child.waitForReadyRead(20'000))
        output += child.readAllStandardOutput();
    child.kill();
    child.waitForFinished();
    output += child.readAllStandardOutput();
    return parse(output);
}

bool isWhole(const tests::StorageFixture& storage, const Acknowledged& one)
{
    const auto subject = storage.subjects->byId(one.subject);
    const auto picture = storage.pictures->byId(one.picture);
    if (!subject || !picture || subject->personal.name.toUtf8() != one.name)
        return false;
    const auto plain = storage.pictures->load(*picture);
    const auto templates = storage.faces->templatesOf({one.face}, tests::templateOf(1).model);
    return plain && plain->startsWith("picture of " + one.name + 'p') && templates &&
           templates->size() == 1 &&
           templates->front().value.values == tests::templateOf(static_cast<int>(one.subject)).values;
}

int lost(const tests::StorageFixture& storage, const std::vector<Acknowledged>& all)
{
    return static_cast<int>(
        std::ranges::count_if(all, [&](const Acknowledged& one) { return !isWhole(storage, one); }));
}

qint64 number(const tests::StorageFixture& storage, const QString& statement)
{
    auto rows = storage.database->read(statement);
    return rows && rows->next() ? rows->value(0).toLongLong() : -1;
}

} // namespace

class TestCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void losesNothingAcknowledged();
    void noticesEarlyAcknowledgement();

private:
    void expectNothingHalf(const tests::StorageFixture& storage);
};

void TestCrash::expectNothingHalf(const tests::StorageFixture& storage)
{
    QVERIFY(storage.database->check(true).isOk());
    const qint64 people = storage.subjects->count().value();
    QCOMPARE(storage.faces->count().value(), people);
    QCOMPARE(number(storage, QStringLiteral("SELECT count(*) FROM picture")), people);
    QCOMPARE(number(storage, QStringLiteral("SELECT count(*) FROM template")), people);
    QCOMPARE(storage.audit->count().value(), people);
    QCOMPARE(storage.audit->firstBroken().value(), 0);
    const auto found = storage.pictures->reconcile(true).value();
    QVERIFY(found.missing.empty());
    QVERIFY(storage.pictures->reconcile(false)->orphans.isEmpty());
}

void TestCrash::losesNothingAcknowledged()
{
    tests::StorageFixture storage;
    std::vector<Acknowledged> all;
    for (int round = 0; round < 20; ++round) {
        storage.database.reset(); // the child needs the folder
        const auto fresh = enrolAndKill(storage.folder.path(), QStringLiteral("safe"), 5 + 7 * round);
        QVERIFY2(!fresh.empty(), "the child enrolled nobody");
        all.insert(all.end(), fresh.begin(), fresh.end());
        storage.reopen();
        QCOMPARE(lost(storage, all), 0);
        expectNothingHalf(storage);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%zu acknowledged people survived 20 kills", all.size());
}

void TestCrash::noticesEarlyAcknowledgement()
{
    tests::StorageFixture storage;
    int missing = 0;
    for (int round = 0; round < 20 && missing == 0; ++round) {
        storage.database.reset();
        const auto fresh = enrolAndKill(storage.folder.path(), QStringLiteral("early"), 3 + round);
        storage.reopen();
        missing = lost(storage, fresh);
    }
    QVERIFY2(missing > 0, "a child that acknowledges before the commit must be caught");
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_Crash.moc"
