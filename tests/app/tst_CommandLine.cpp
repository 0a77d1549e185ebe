// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandLine.h"

#include <QDir>
#include <QTest>

using app::Options;
using app::parseCommandLine;
using core::base::ErrorCode;

namespace {

core::base::Result<Options> parsed(const QString& words, bool withCommands = true)
{
    return parseCommandLine(QStringList(QStringLiteral("facedesk")) +
                                words.split(QLatin1Char(' '), Qt::SkipEmptyParts),
                            withCommands);
}

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void servesWhenNothingIsSaid();
    void turnsOptionsIntoSettings_data();
    void turnsOptionsIntoSettings();
    void takesCommandsWithTheirWords();
    void takesPlainOptions();
    void namesTheMode_data();
    void namesTheMode();
    void refusesMisuse_data();
    void refusesMisuse();
    void consoleKnowsNoCommands();
    void consoleTakesAPageToOpen();
    void helpNamesCommandsOfTheServerOnly();
    void exitCodes_data();
    void exitCodes();
};

void TestCommandLine::servesWhenNothingIsSaid()
{
    const auto server = parsed({});
    QVERIFY(server.isOk());
    QCOMPARE(server->command, QStringLiteral("serve"));
    QCOMPARE(server->dataFolder, QStringLiteral("/var/lib/facedesk"));
    QVERIFY(server->settings.isEmpty());
    QVERIFY(parsed({}, false)->dataFolder != server->dataFolder);
}

void TestCommandLine::turnsOptionsIntoSettings_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("settings");
    QTest::newRow("listen") << QStringLiteral("--listen open=127.0.0.1:0")
                            << QStringLiteral("listen.open=127.0.0.1:0");
    QTest::newRow("listen twice") << QStringLiteral("--listen open=off --listen combined=[::1]:80")
                                  << QStringLiteral("listen.open=off listen.combined=[::1]:80");
    QTest::newRow("tls") << QStringLiteral("--tls services=a.pem,b.pem")
                         << QStringLiteral("tls.services=a.pem,b.pem");
    QTest::newRow("allow lists join") << QStringLiteral("--allow open=10.0.0.0/8 --allow open=::1")
                                      << QStringLiteral("allow.open=10.0.0.0/8,::1");
    QTest::newRow("set") << QStringLiteral("--set engine.workers=2") << QStringLiteral("engine.workers=2");
    QTest::newRow("set keeps later =") << QStringLiteral("--set a=b=c") << QStringLiteral("a=b=c");
    QTest::newRow("set to nothing") << QStringLiteral("--set api.publicUrl=")
                                    << QStringLiteral("api.publicUrl=");
    QTest::newRow("language") << QStringLiteral("--language zh_CN") << QStringLiteral("look.language=zh_CN");
}

void TestCommandLine::turnsOptionsIntoSettings()
{
    QFETCH(QString, words);
    QFETCH(QString, settings);
    const auto options = parsed(words);
    QVERIFY(options.isOk());
    QStringList found;
    for (const auto& [key, value] : options->settings)
        found << key + QLatin1Char('=') + value;
    QCOMPARE(found.join(QLatin1Char(' ')), settings);
}

void TestCommandLine::takesCommandsWithTheirWords()
{
    const auto options =
        parsed(QStringLiteral("account add anna --role operator --password-file f --data d"));
    QVERIFY(options.isOk());
    QCOMPARE(options->command, QStringLiteral("account"));
    QCOMPARE(options->arguments, (QStringList{QStringLiteral("add"), QStringLiteral("anna")}));
    QCOMPARE(options->role, QStringLiteral("operator"));
    QCOMPARE(options->passwordFile, QStringLiteral("f"));
    QCOMPARE(options->dataFolder, QDir::current().filePath(QStringLiteral("d")));
}

void TestCommandLine::takesPlainOptions()
{
    const auto options = parsed(QStringLiteral("--models m --admin-token-file t --passphrase-file p "
                                               "--log-level debug --exit-after-start --version -h"));
    QVERIFY(options.isOk());
    QCOMPARE(options->modelFolder, QStringLiteral("m"));
    QCOMPARE(options->adminTokenFile, QStringLiteral("t"));
    QCOMPARE(options->passphraseFile, QStringLiteral("p"));
    QCOMPARE(options->logLevel, QStringLiteral("debug"));
    QVERIFY(options->exitAfterStart && options->showVersion && options->showHelp);
}

void TestCommandLine::namesTheMode_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("mode");
    QTest::newRow("pairs") << QStringLiteral("evaluate p.tsv") << QString();
    QTest::newRow("identify") << QStringLiteral("evaluate --identify g p") << QStringLiteral("identify");
    QTest::newRow("attacks") << QStringLiteral("evaluate --attacks f") << QStringLiteral("attacks");
    QTest::newRow("fit") << QStringLiteral("evaluate --fit m") << QStringLiteral("fit");
}

void TestCommandLine::namesTheMode()
{
    QFETCH(QString, words);
    QTEST(parsed(words)->mode, "mode");
}

void TestCommandLine::refusesMisuse_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown option") << QStringLiteral("--nonsense") << QStringLiteral("nonsense");
    QTest::newRow("missing value") << QStringLiteral("--data") << QStringLiteral("data");
    QTest::newRow("unknown listener") << QStringLiteral("--listen closed=:80") << QStringLiteral("closed");
    QTest::newRow("listener without value") << QStringLiteral("--listen open=") << QStringLiteral("--listen");
    QTest::newRow("listener without =") << QStringLiteral("--tls open") << QStringLiteral("--tls");
    QTest::newRow("allow without name") << QStringLiteral("--allow =::1") << QStringLiteral("--allow");
    QTest::newRow("set without =") << QStringLiteral("--set engine.workers") << QStringLiteral("--set");
    QTest::newRow("set without key") << QStringLiteral("--set =2") << QStringLiteral("--set");
    QTest::newRow("unknown command") << QStringLiteral("frobnicate") << QStringLiteral("frobnicate");
    QTest::newRow("unknown log level") << QStringLiteral("--log-level loud") << QStringLiteral("loud");
}

void TestCommandLine::refusesMisuse()
{
    QFETCH(QString, words);
    QFETCH(QString, named);
    const auto options = parsed(words);
    QVERIFY(!options.isOk());
    QCOMPARE(options.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(options.error().detail.contains(named), qPrintable(options.error().detail));
    QVERIFY(!options.error().detail.contains(QStringLiteral("..")));
}

void TestCommandLine::consoleKnowsNoCommands()
{
    QVERIFY(!parsed(QStringLiteral("check"), false).isOk());
    QVERIFY(!parsed(QStringLiteral("--role viewer"), false).isOk());
    QVERIFY(parsed(QStringLiteral("--listen open=off"), false).isOk());
}

void TestCommandLine::consoleTakesAPageToOpen()
{
    const auto page = parsed(QStringLiteral("--open identify"), false);
    QCOMPARE(page->openPage, QStringLiteral("identify"));
    QVERIFY(page->openWhat.isEmpty());
    const auto gallery = parsed(QStringLiteral("--open galleries=demo"), false);
    QCOMPARE(gallery->openPage, QStringLiteral("galleries"));
    QCOMPARE(gallery->openWhat, QStringLiteral("demo"));
    QVERIFY(!parsed(QStringLiteral("--open identify"), true));
}

void TestCommandLine::helpNamesCommandsOfTheServerOnly()
{
    QVERIFY(app::helpText(true).contains(QStringLiteral("rotate-key")));
    QVERIFY(!app::helpText(false).contains(QStringLiteral("rotate-key")));
}

void TestCommandLine::exitCodes_data()
{
    QTest::addColumn<ErrorCode>("cause");
    QTest::addColumn<int>("code");
    QTest::newRow("usage") << ErrorCode::InvalidArgument << 2;
    QTest::newRow("newer database") << ErrorCode::DatabaseNewer << 3;
    QTest::newRow("folder in use") << ErrorCode::DataFolderInUse << 3;
    QTest::newRow("no room") << ErrorCode::DiskFull << 3;
    QTest::newRow("wrong key") << ErrorCode::KeyWrong << 3;
    QTest::newRow("no models") << ErrorCode::ModelMissing << 4;
    QTest::newRow("wrong model") << ErrorCode::ModelChecksum << 4;
    QTest::newRow("no runtime") << ErrorCode::RuntimeUnavailable << 4;
    QTest::newRow("port") << ErrorCode::PortTaken << 5;
    QTest::newRow("anything else") << ErrorCode::Internal << 1;
}

void TestCommandLine::exitCodes()
{
    QFETCH(ErrorCode, cause);
    QTEST(app::exitCodeOf(cause), "code");
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_CommandLine.moc"
