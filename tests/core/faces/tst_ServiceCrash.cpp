// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 during enrolments through the service: who was acknowledged is whole and found, nobody is half
// there.
#include "tests/core/faces/ServiceFixture.h"

#include <QProcess>
#include <QTest>

namespace {

QList<QByteArray> enrolAndKill(const QString& folder, int atLeast)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QStringLiteral(CRASH_CHILD), {folder});
    QByteArray output;
    while (output.count('\n') < atLeast && child.waitForReadyRead(20'000))
        output += child.readAllStandardOutput();
    child.kill();
    child.waitForFinished();
    output += child.readAllStandardOutput();
    // What follows the last line break was not acknowledged completely.
    return output.left(std::max<qsizetype>(0, output.lastIndexOf('\n'))).split('\n');
}

bool isWhole(tests::ServiceFixture& fixture, const QByteArray& line)
{
    const QList<QByteArray> words = line.split(' ');
    const auto found = fixture.services->faces.query(QStringLiteral("a"), QString::fromLatin1(words[0]));
    return found && found->subject.personal.name.toLatin1() == words.value(1) &&
           fixture.services->faces.pictureBytes(found->picture);
}

} // namespace

class TestServiceCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasAcknowledged();
};

void TestServiceCrash::keepsWhatWasAcknowledged()
{
    tests::ServiceFixture fixture;
    fixture.gallery(QStringLiteral("a"));
    QList<QByteArray> all;
    for (int round = 0; round < 20; ++round) {
        fixture.services.reset();
        fixture.storage.database.reset(); // the child needs the folder
        all += enrolAndKill(fixture.storage.folder.path(), 2 + round);
        fixture.reopen();
        for (const QByteArray& line : all)
            QVERIFY2(isWhole(fixture, line), line.constData());
        const qint64 people = fixture.storage.subjects->count().value();
        QVERIFY(people >= all.size());
        QCOMPARE(fixture.storage.faces->count().value(), people);
        QCOMPARE(fixture.storage.pictures->count().value(), people);
        QCOMPARE(fixture.services->index.totalSize(), people);
        QCOMPARE(fixture.services->directory.subjects(0), people);
        QVERIFY(fixture.storage.pictures->reconcile(true)->missing.empty());
    }
    QCOMPARE(fixture.storage.audit->firstBroken().value(), 0);
}

QTEST_GUILESS_MAIN(TestServiceCrash)
#include "tst_ServiceCrash.moc"
