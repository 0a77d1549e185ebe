// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/StorageParts.h"
#include "core/auth/AdminToken.h"
#include "core/base/Log.h"
#include "core/repair/Repairs.h"
#include "core/usage/UsageRecorder.h"
#include "core/usage/UsageReports.h"
#include "tests/app/AppFixture.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTest>

using app::exitCodeOf;
using app::Options;
using core::base::ErrorCode;
using core::base::fail;

namespace {

const auto group = QStringLiteral("group1");

QByteArray contentOf(const QString& file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

} // namespace

class TestApplication : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysItsTrueAddresses();
    void failedStartsHaveTheirExitCode_data();
    void failedStartsHaveTheirExitCode();
    void takenPortIsNamed();
    void secondStartIsRefusedWhileTheFirstLives();
    void adminTokenFileIsPrivateAndMadeOnce();
    void adminTokenFileNeedsAFolder();
    void commandLineSettingsHoldForTheRun();
    void stopWritesWhatWasRecorded();
    void faceWorkOfTheDeskIsCountedOnce();
    void restartFindsEverything();
    void startListsWhatDoesNotFit();
    void failedStartLeavesTheFolderFree();
};

void TestApplication::saysItsTrueAddresses()
{
    const tests::AppFixture fixture;
    const auto application = fixture.started();
    QVERIFY(application->addresses().isEmpty());
    QVERIFY(application->serve().isOk());
    const QByteArray line = application->readyLine();
    QVERIFY(line.startsWith("READY {"));
    const auto said = QJsonDocument::fromJson(line.mid(6)).object();
    QCOMPARE(said.keys().join(QLatin1Char(' ')), QStringLiteral("open operations platform services"));
    for (const QUrl& address : application->addresses())
        QVERIFY(address.port() > 0);
}

void TestApplication::failedStartsHaveTheirExitCode_data()
{
    QTest::addColumn<QString>("cause");
    QTest::addColumn<int>("code");
    QTest::newRow("value out of range") << QStringLiteral("value") << 2;
    QTest::newRow("unknown setting") << QStringLiteral("setting") << 2;
    QTest::newRow("data folder is a file") << QStringLiteral("folder") << 3;
    QTest::newRow("damaged database") << QStringLiteral("database") << 3;
    QTest::newRow("models missing") << QStringLiteral("models") << 4;
}

void TestApplication::failedStartsHaveTheirExitCode()
{
    QFETCH(QString, cause);
    tests::AppFixture fixture;
    Options options = fixture.options();
    if (cause == QLatin1String("value"))
        options.settings.append({QStringLiteral("verify.threshold"), QStringLiteral("200")});
    else if (cause == QLatin1String("setting"))
        options.settings.append({QStringLiteral("no.such"), QStringLiteral("1")});
    else if (cause == QLatin1String("folder"))
        options.dataFolder = fixture.file("occupied", QStringLiteral("x"));
    else if (cause == QLatin1String("models"))
        fixture.replacements = {};
    if (cause == QLatin1String("models"))
        options.modelFolder = fixture.folder.path();
    if (cause == QLatin1String("database")) {
        fixture.started().reset();
        fixture.file("data/facedesk.db", QString(10'000, QLatin1Char('x')));
    }
    const auto made = fixture.create(options);
    QVERIFY(!made.isOk());
    QVERIFY(made.error().detail.endsWith(QLatin1Char('.')));
    QTEST(exitCodeOf(made.error().code), "code");
}

void TestApplication::takenPortIsNamed()
{
    const tests::AppFixture fixture;
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    Options options = fixture.options();
    const QString address = QStringLiteral("127.0.0.1:%1").arg(taken.serverPort());
    options.settings.append({QStringLiteral("listen.platform"), address});
    const auto application = fixture.create(options);
    QVERIFY(application.isOk());
    const auto served = (*application)->serve();
    QVERIFY(!served.isOk());
    QCOMPARE(exitCodeOf(served.error().code), 5);
    QVERIFY(served.error().detail.contains(QString::number(taken.serverPort())));
}

void TestApplication::secondStartIsRefusedWhileTheFirstLives()
{
    const tests::AppFixture fixture;
    auto first = fixture.started();
    const auto second = fixture.create(fixture.options());
    QVERIFY(!second.isOk());
    QCOMPARE(second.error().code, ErrorCode::DataFolderInUse);
    first.reset();
    QVERIFY(fixture.create(fixture.options()).isOk());
}

void TestApplication::adminTokenFileIsPrivateAndMadeOnce()
{
    const tests::AppFixture fixture;
    Options options = fixture.options();
    options.adminTokenFile = fixture.path("token");
    QVERIFY(fixture.create(options).isOk());
    const QByteArray first = contentOf(options.adminTokenFile).trimmed();
    QCOMPARE(first.size(), 24);
    QCOMPARE(QFile::permissions(options.adminTokenFile) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    auto again = fixture.create(options);
    QCOMPARE(contentOf(options.adminTokenFile).trimmed(), first);
    QVERIFY((*again)->adminToken().matches(first));
    again = fail(ErrorCode::Internal, {});
    QVERIFY(QFile::remove(options.adminTokenFile));
    again = fixture.create(options);
    QVERIFY(!(*again)->adminToken().matches(first));
    QVERIFY((*again)->adminToken().matches(contentOf(options.adminTokenFile).trimmed()));
}

void TestApplication::adminTokenFileNeedsAFolder()
{
    const tests::AppFixture fixture;
    Options options = fixture.options();
    options.adminTokenFile = fixture.path("nowhere/token");
    const auto made = fixture.create(options);
    QVERIFY(!made.isOk());
    QCOMPARE(exitCodeOf(made.error().code), 2);
}

void TestApplication::commandLineSettingsHoldForTheRun()
{
    const QLatin1StringView threshold("verify.threshold");
    const QLatin1StringView label("engine.label");
    const tests::AppFixture fixture;
    Options options = fixture.options();
    options.settings.append({threshold, QStringLiteral("70")});
    {
        const auto application = fixture.create(options);
        QCOMPARE((*application)->settings().number(threshold), 70.0);
        QVERIFY((*application)->settings().set(label, QStringLiteral("Desk")).isOk());
    }
    const auto next = fixture.started();
    QCOMPARE(next->settings().number(threshold), 80.0);
    QCOMPARE(next->settings().text(label), QStringLiteral("Desk"));
}

void TestApplication::stopWritesWhatWasRecorded()
{
    const tests::AppFixture fixture;
    {
        const auto application = fixture.started();
        QVERIFY(application->serve().isOk());
        core::usage::CallRecord call;
        call.method = QStringLiteral("faceEntry");
        call.whenMs = application->clock().nowMs();
        application->usage().record(call);
        application->stop();
        application->stop();
    }
    const auto rows = fixture.started()->reports().totals({});
    QVERIFY(rows.isOk());
    QCOMPARE(rows->size(), std::size_t(1));
    QCOMPARE(rows->front().count, 1);
}

void TestApplication::faceWorkOfTheDeskIsCountedOnce()
{
    const tests::AppFixture fixture;
    const auto application = fixture.started();
    tests::addGallery(*application, group);
    tests::enrol(*application, group, 1);
    {
        const core::base::LogTrace insideARequest(QStringLiteral("t1"));
        tests::enrol(*application, group, 2);
    }
    QVERIFY(application->usage().flush().isOk());
    const auto page = application->reports().calls({}, 0, 10).value();
    QCOMPARE(page.total, 1);
    QCOMPARE(page.rows.front().method, QStringLiteral("faceEntry"));
    QCOMPARE(page.rows.front().listener, QStringLiteral("console"));
}

void TestApplication::restartFindsEverything()
{
    const tests::AppFixture fixture;
    {
        const auto application = fixture.started();
        tests::addGallery(*application, group);
        for (int person = 0; person < 3; ++person)
            tests::enrol(*application, group, person);
    }
    const auto application = fixture.started();
    for (int person = 0; person < 3; ++person)
        QCOMPARE(tests::whoIs(*application, person), tests::nameOf(person));
    QCOMPARE(tests::whoIs(*application, 7), QStringLiteral("-"));
    QCOMPARE(application->storage().faces->count().value(), 3);
}

void TestApplication::startListsWhatDoesNotFit()
{
    const tests::AppFixture fixture;
    {
        const auto application = fixture.started();
        tests::addGallery(*application, group);
        tests::enrol(*application, group, 1);
        tests::enrol(*application, group, 2);
        const auto& pictures = *application->storage().pictures;
        QVERIFY(QFile::remove(pictures.absolute(pictures.after(0, 1)->front().path)));
    }
    const auto check = [&] { return fixture.run({QStringLiteral("check")}); };
    {
        const auto application = fixture.started();
        QVERIFY(application->serve());
        const auto& findings = application->localTruth().findings();
        QTRY_COMPARE(findings.count(true).value(), 1);
        QVERIFY2(check().out.contains(QStringLiteral("WRONG findings  1 are open")), qPrintable(check().out));
        const auto open = findings.open().value();
        QCOMPARE(open.front().kind, core::repair::FindingKind::PictureMissing);
        const auto done =
            application->repairs().apply({open.front().id}, core::repair::Remedy::Accept,
                                         QStringLiteral("anna"), [](auto, auto) { return true; });
        QVERIFY(done.front().done);
    }
    QVERIFY2(check().out.contains(QStringLiteral("ok    findings  Nothing is open")),
             qPrintable(check().out));
}

void TestApplication::failedStartLeavesTheFolderFree()
{
    tests::AppFixture fixture;
    const tests::AppFixture good;
    fixture.replacements.makeEngine =
        [](const auto&) -> core::base::Result<std::unique_ptr<core::engine::FaceEngine>> {
        return fail(ErrorCode::ModelChecksum, QStringLiteral("A model is not the one that was meant."));
    };
    QVERIFY(!fixture.create(fixture.options()).isOk());
    QVERIFY(good.create(fixture.options()).isOk());
}

QTEST_GUILESS_MAIN(TestApplication)
#include "tst_Application.moc"
