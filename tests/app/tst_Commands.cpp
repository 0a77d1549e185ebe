// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/StorageParts.h"
#include "core/api/transport/TlsFiles.h"
#include "core/auth/Accounts.h"
#include "core/auth/AdminToken.h"
#include "tests/app/AppFixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace {

const auto group = QStringLiteral("group1");

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '));
}

QString modelFolder()
{
    return qEnvironmentVariable("FACEDESK_MODELS");
}

bool hasModels()
{
    return QFile::exists(modelFolder() + QStringLiteral("/fr_feature.onnx"));
}

/// One person enrolled, then closed.
void fill(const tests::AppFixture& fixture)
{
    const auto application = fixture.started();
    tests::addGallery(*application, group);
    tests::enrol(*application, group, 1);
}

} // namespace

class TestCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCommandOfTheListIsThere();
    void checkPraisesAGoodFolder();
    void checkNamesWhatIsWrong();
    void adminTokenReplacesTheOneBefore();
    void accountsAreAddedListedLockedAndReset();
    void accountMisuse_data();
    void accountMisuse();
    void passwordsAreTypedTwice();
    void backupComesBackByItsPassphrase();
    void backupRefusesWrongPassphraseAndUsedPlaces();
    void selfSignedCertificateIsMadeOnRequest();
    void rotatedKeyOpensEverything();
    void commandsThatWriteRefuseAFolderInUse_data();
    void commandsThatWriteRefuseAFolderInUse();
    void evaluatesAList();
    void evaluateMisuse();
};

void TestCommands::everyCommandOfTheListIsThere()
{
    const tests::AppFixture fixture;
    QCOMPARE(app::commandNames().first(), QStringLiteral("serve"));
    for (const QString& name : app::commandNames().mid(1))
        QVERIFY2(!fixture.run({name}).err.contains(QStringLiteral("COMMAND; see --help")), qPrintable(name));
}

void TestCommands::checkPraisesAGoodFolder()
{
    if (!hasModels())
        QSKIP("No models were fetched.");
    const tests::AppFixture fixture;
    fill(fixture);
    const auto done = fixture.run({QStringLiteral("check"), QStringLiteral("--models"), modelFolder()});
    QVERIFY2(done.code == 0, qPrintable(done.out));
    for (const char* area :
         {"folder", "key", "disk", "database", "values", "pictures", "audit", "index", "models", "camera"})
        QVERIFY2(done.out.contains(QStringLiteral("ok    %1").arg(QLatin1String(area))), area);
    QVERIFY(done.out.contains(QStringLiteral("1 faces")));
}

void TestCommands::checkNamesWhatIsWrong()
{
    const tests::AppFixture fixture;
    const auto empty = fixture.run({QStringLiteral("check"), QStringLiteral("--models"), fixture.path("m")});
    QVERIFY(empty.code != 0);
    QVERIFY(empty.out.contains(QStringLiteral("WRONG folder")));
    QVERIFY(empty.out.contains(QStringLiteral("WRONG models")));
    QVERIFY(!QFile::exists(fixture.dataFolder()));

    fill(fixture);
    QVERIFY(QDir(fixture.path("data/pictures")).removeRecursively());
    const auto lost = fixture.run({QStringLiteral("check"), QStringLiteral("--models"), fixture.path("m")});
    QVERIFY(lost.code != 0);
    QVERIFY(lost.out.contains(QStringLiteral("WRONG pictures")));
}

void TestCommands::adminTokenReplacesTheOneBefore()
{
    const tests::AppFixture fixture;
    const auto first = fixture.run({QStringLiteral("admin-token")});
    const auto second = fixture.run({QStringLiteral("admin-token")});
    QCOMPARE(first.code, 0);
    QCOMPARE(first.out.trimmed().size(), 24);
    QVERIFY(first.out != second.out);
    const auto application = fixture.started();
    QVERIFY(!application->adminToken().matches(first.out.trimmed().toLatin1()));
    QVERIFY(application->adminToken().matches(second.out.trimmed().toLatin1()));
}

void TestCommands::accountsAreAddedListedLockedAndReset()
{
    const tests::AppFixture fixture;
    const QString password = fixture.file("password", QStringLiteral("a long password"));
    const QString other = fixture.file("other", QStringLiteral("another password"));
    const auto added = fixture.run(words("account add anna --role operator --password-file") << password);
    QVERIFY2(added.code == 0, qPrintable(added.err));
    QVERIFY(fixture.run(words("account list")).out.contains(QStringLiteral("anna")));
    QCOMPARE(fixture.run(words("account add anna --password-file") << password).code, 1);

    QCOMPARE(fixture.run(words("account lock anna")).code, 0);
    QVERIFY(fixture.run(words("account list")).out.contains(QStringLiteral("locked")));
    QCOMPARE(fixture.run(words("account reset anna --password-file") << other).code, 0);
    QVERIFY(fixture.run(words("account list")).out.contains(QStringLiteral("active")));
    const auto application = fixture.started();
    QVERIFY(
        !application->accounts().checkPassword(QStringLiteral("anna"), QStringLiteral("a long password")));
    QVERIFY(
        application->accounts().checkPassword(QStringLiteral("anna"), QStringLiteral("another password")));
}

void TestCommands::accountMisuse_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing") << QStringLiteral("account") << 2;
    QTest::newRow("unknown word") << QStringLiteral("account rename anna") << 2;
    QTest::newRow("add without name") << QStringLiteral("account add") << 2;
    QTest::newRow("list with name") << QStringLiteral("account list anna") << 2;
    QTest::newRow("unknown role") << QStringLiteral("account add anna --role king") << 2;
    QTest::newRow("no password file") << QStringLiteral("account add anna --password-file nowhere") << 2;
    QTest::newRow("unknown name") << QStringLiteral("account lock nobody") << 1;
}

void TestCommands::accountMisuse()
{
    QFETCH(QString, line);
    const tests::AppFixture fixture;
    const auto done = fixture.run(line.split(QLatin1Char(' ')));
    QTEST(done.code, "code");
    QVERIFY(done.out.isEmpty());
    QCOMPARE(done.err.trimmed().count(QLatin1Char('\n')), 0);
    QVERIFY(!done.err.isEmpty());
}

void TestCommands::passwordsAreTypedTwice()
{
    const tests::AppFixture fixture;
    const QString right = QStringLiteral("a long password");
    QCOMPARE(fixture.run(words("account add anna"), {right, QStringLiteral("another")}).code, 2);
    QCOMPARE(fixture.run(words("account add anna")).code, 2);
    QVERIFY(fixture.run(words("account list")).out.isEmpty());
    QCOMPARE(fixture.run(words("account add anna"), {right, right}).code, 0);
}

void TestCommands::backupComesBackByItsPassphrase()
{
    const tests::AppFixture fixture;
    fill(fixture);
    const QString passphrase = fixture.file("passphrase", QStringLiteral("six words are a good passphrase"));
    const QStringList opened{QStringLiteral("--passphrase-file"), passphrase};
    const QString copy = fixture.path("copy");
    const auto inUse = fixture.started();
    const auto done = fixture.run(QStringList{QStringLiteral("backup"), copy} + opened);
    QVERIFY2(done.code == 0, qPrintable(done.err));
    QVERIFY(done.out.contains(QStringLiteral("1 pictures")));

    const tests::AppFixture elsewhere;
    const auto restored = elsewhere.run(QStringList{QStringLiteral("restore"), copy} + opened);
    QVERIFY2(restored.code == 0, qPrintable(restored.err));
    QCOMPARE(tests::whoIs(*elsewhere.started(), 1), tests::nameOf(1));
}

void TestCommands::backupRefusesWrongPassphraseAndUsedPlaces()
{
    const tests::AppFixture fixture;
    fill(fixture);
    const QString copy = fixture.path("copy");
    const QStringList backup{QStringLiteral("backup"), copy};
    QCOMPARE(fixture.run({QStringLiteral("backup")}).code, 2);
    QCOMPARE(fixture.run(backup).code, 2); // no passphrase
    QVERIFY(!QFile::exists(copy));
    QCOMPARE(fixture.run(backup, {QStringLiteral("the right one")}).code, 0);
    QCOMPARE(fixture.run(backup, {QStringLiteral("the right one")}).code, 2); // is there already

    const QStringList restore{QStringLiteral("restore"), copy};
    QCOMPARE(fixture.run(restore, {QStringLiteral("the right one")}).code, 2); // the folder is full
    const tests::AppFixture elsewhere;
    QCOMPARE(elsewhere.run(restore, {QStringLiteral("a wrong one")}).code, 3);
    QVERIFY(!QFile::exists(elsewhere.path("data/facedesk.db")));
}

void TestCommands::selfSignedCertificateIsMadeOnRequest()
{
    const tests::AppFixture fixture;
    const QStringList words{QStringLiteral("certificate"), fixture.path("cert.pem"), fixture.path("key.pem")};
    const auto made = fixture.run(words);
    QCOMPARE(made.code, 0);
    const auto fingerprint = core::api::certificateFingerprint(fixture.path("cert.pem"));
    QVERIFY(fingerprint.isOk());
    QVERIFY(made.out.contains(*fingerprint));
    QVERIFY(core::api::tlsFromFiles(words[1], words[2]).isOk());
    QCOMPARE(fixture.run(words).code, int(app::Usage)); // never over a file that is there
    QCOMPARE(fixture.run({words[0]}).code, int(app::Usage));
}

void TestCommands::rotatedKeyOpensEverything()
{
    const tests::AppFixture fixture;
    fill(fixture);
    const auto done = fixture.run({QStringLiteral("rotate-key")});
    QVERIFY2(done.code == 0, qPrintable(done.err));
    QVERIFY(done.out.contains(QStringLiteral("new key")));
    QCOMPARE(tests::whoIs(*fixture.started(), 1), tests::nameOf(1));
}

void TestCommands::commandsThatWriteRefuseAFolderInUse_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line : {"admin-token", "account lock anna", "rotate-key"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestCommands::commandsThatWriteRefuseAFolderInUse()
{
    QFETCH(QString, line);
    const tests::AppFixture fixture;
    const auto inUse = fixture.started();
    const auto done = fixture.run(line.split(QLatin1Char(' ')));
    QCOMPARE(done.code, 3);
    QVERIFY(!done.err.isEmpty());
    QCOMPARE(fixture.run(words("account list")).code, 0);
}

void TestCommands::evaluatesAList()
{
    const QDir samples(modelFolder() + QStringLiteral("/../samples"));
    if (!hasModels() || !samples.exists(QStringLiteral("obama.jpg")))
        QSKIP("No models or sample pictures were fetched.");
    const tests::AppFixture fixture;
    QStringList rows{QStringLiteral("same\ta\tb")};
    rows << QStringLiteral("1\t%1\t%2")
                .arg(samples.absoluteFilePath(QStringLiteral("obama.jpg")),
                     samples.absoluteFilePath(QStringLiteral("obama2.jpg")));
    rows << QStringLiteral("0\t%1\t%2")
                .arg(samples.absoluteFilePath(QStringLiteral("obama.jpg")),
                     samples.absoluteFilePath(QStringLiteral("biden.jpg")));
    const QString list = fixture.file("pairs.tsv", rows.join(QLatin1Char('\n')));
    const auto done =
        fixture.run({QStringLiteral("evaluate"), list, QStringLiteral("--models"), modelFolder()});
    QVERIFY2(done.code == 0, qPrintable(done.err));
    for (const char* figure : {"FMR", "FNMR", "EER", "TAR"})
        QVERIFY2(done.out.contains(QLatin1String(figure)), qPrintable(done.out));
}

void TestCommands::evaluateMisuse()
{
    const tests::AppFixture fixture;
    QCOMPARE(fixture.run({QStringLiteral("evaluate")}).code, 2);
    QCOMPARE(fixture.run(words("evaluate --identify only-one.tsv")).code, 2);
    QCOMPARE(fixture
                 .run({QStringLiteral("evaluate"), QStringLiteral("p.tsv"), QStringLiteral("--models"),
                       fixture.path("none")})
                 .code,
             4);
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_Commands.moc"
