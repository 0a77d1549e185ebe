// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Database.h"
#include "core/storage/Vault.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>
#include <thread>

using namespace core::storage;
using core::base::ErrorCode;

namespace {

QString keyPath(const QTemporaryDir& folder)
{
    return folder.filePath(Vault::fileName());
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
}

} // namespace

class TestVault : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyFolderOfSomebodyElseIsClosed();
    void aFolderInUseKeepsItsPermissions();
    void makesAPrivateKeyOnce();
    void makesOneKeyForSeveralAtOnce();
    void missesKeyWhenThereIsADatabase();
    void opensWhatItSealed();
    void refusesAnyChange();
    void neverSealsTheSameTwice();
    void blindIndexNeedsTheKey();
    void signaturesKeepDomainsApart();
    void rotatesKeys();
    void wrapsByPassphrase();
    void changesPassphrase();
    void takesTheServiceManagersCredential();
    void refusesDamagedKeyFiles_data();
    void refusesDamagedKeyFiles();
};

void TestVault::makesAPrivateKeyOnce()
{
    const QTemporaryDir parent;
    const QString folder = parent.filePath(QStringLiteral("new"));
    QVERIFY(Vault::open(folder).isOk());
    const QString path = folder + QLatin1Char('/') + Vault::fileName();
    QCOMPARE(QFile::permissions(path) & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
             QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QByteArray before = contents(path);
    QVERIFY(before.startsWith("facedesk-key 1\n"));
    QVERIFY(Vault::open(folder).isOk());
    QCOMPARE(contents(path), before);
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList{Vault::fileName()});
}

void TestVault::makesOneKeyForSeveralAtOnce()
{
    const QTemporaryDir folder;
    std::vector<QByteArray> macs(8);
    std::vector<std::thread> threads;
    for (QByteArray& mac : macs)
        threads.emplace_back([&] {
            auto vault = Vault::open(folder.path());
            mac = vault ? (*vault)->mac("test", "message") : QByteArray();
        });
    for (std::thread& thread : threads)
        thread.join();
    QVERIFY(!macs.front().isEmpty());
    QCOMPARE(std::set<QByteArray>(macs.begin(), macs.end()).size(), 1U);
}

void TestVault::missesKeyWhenThereIsADatabase()
{
    const QTemporaryDir folder;
    overwrite(folder.filePath(Database::fileName()), "x");
    auto refused = Vault::open(folder.path());
    QVERIFY(!refused.isOk());
    QCOMPARE(refused.error().code, ErrorCode::KeyMissing);
    QVERIFY(!QFile::exists(keyPath(folder)));
}

void TestVault::opensWhatItSealed()
{
    const QTemporaryDir folder;
    auto first = Vault::open(folder.path());
    for (const QByteArray& plain : {QByteArray(), QByteArray("x"), QByteArray(100'000, 'y')}) {
        const QByteArray sealed = (*first)->seal("a.b", "7", plain);
        QCOMPARE(sealed.size(), plain.size() + 43);
        QCOMPARE(Vault::keyOf(sealed), 1);
        auto again = Vault::open(folder.path());
        QCOMPARE((*again)->unseal("a.b", "7", sealed).value(), plain);
    }
}

void TestVault::refusesAnyChange()
{
    const QTemporaryDir folder;
    const QTemporaryDir other;
    auto vault = Vault::open(folder.path());
    auto stranger = Vault::open(other.path());
    const QByteArray sealed = (*vault)->seal("a.b", "7", "secret");
    const auto code = [&](const Vault& with, const char* domain, const QByteArray& row,
                          const QByteArray& bytes) {
        auto opened = with.unseal(domain, row, bytes);
        return opened ? ErrorCode::Internal : opened.error().code;
    };
    QCOMPARE(code(**vault, "a.c", "7", sealed), ErrorCode::KeyWrong);
    QCOMPARE(code(**vault, "a.b", "8", sealed), ErrorCode::KeyWrong);
    QCOMPARE(code(**stranger, "a.b", "7", sealed), ErrorCode::KeyWrong);
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray changed = sealed;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        QCOMPARE(code(**vault, "a.b", "7", changed), ErrorCode::KeyWrong);
        QCOMPARE(code(**vault, "a.b", "7", sealed.left(i)), ErrorCode::KeyWrong);
    }
}

void TestVault::neverSealsTheSameTwice()
{
    const QTemporaryDir folder;
    auto vault = Vault::open(folder.path());
    QVERIFY((*vault)->seal("a.b", "7", "secret") != (*vault)->seal("a.b", "7", "secret"));
    QVERIFY(!(*vault)->seal("a.b", "7", "secret").contains("secret"));
}

void TestVault::blindIndexNeedsTheKey()
{
    const QTemporaryDir folder;
    const QTemporaryDir other;
    auto vault = Vault::open(folder.path());
    auto stranger = Vault::open(other.path());
    const QByteArray index = (*vault)->blindIndex("subject.user", QStringLiteral("u-1"));
    QCOMPARE(index.size(), 16);
    QCOMPARE((*vault)->blindIndex("subject.user", QStringLiteral("u-1")), index);
    QVERIFY((*vault)->blindIndex("subject.user", QStringLiteral("u-2")) != index);
    QVERIFY((*vault)->blindIndex("other", QStringLiteral("u-1")) != index);
    QVERIFY((*stranger)->blindIndex("subject.user", QStringLiteral("u-1")) != index);
}

void TestVault::signaturesKeepDomainsApart()
{
    const QTemporaryDir folder;
    auto vault = Vault::open(folder.path());
    QCOMPARE((*vault)->mac("ab", "c").size(), 32);
    QVERIFY((*vault)->mac("ab", "c") != (*vault)->mac("a", "bc"));
}

void TestVault::rotatesKeys()
{
    const QTemporaryDir folder;
    auto vault = Vault::open(folder.path());
    const QByteArray old = (*vault)->seal("a.b", "7", "secret");
    const QByteArray index = (*vault)->blindIndex("a.b", QStringLiteral("u"));
    QCOMPARE((*vault)->addKey().value(), 2);
    const QByteArray fresh = (*vault)->seal("a.b", "7", "secret");
    QCOMPARE(Vault::keyOf(fresh), 2);
    auto again = Vault::open(folder.path());
    QCOMPARE((*again)->currentKey(), 2);
    QCOMPARE((*again)->unseal("a.b", "7", old).value(), QByteArray("secret"));
    QVERIFY((*again)->dropKeysBefore(2).isOk());
    QCOMPARE((*again)->unseal("a.b", "7", old).error().code, ErrorCode::KeyWrong);
    QCOMPARE((*again)->unseal("a.b", "7", fresh).value(), QByteArray("secret"));
    QCOMPARE((*again)->blindIndex("a.b", QStringLiteral("u")), index);
    QVERIFY(!(*again)->dropKeysBefore(3).isOk());
}

void TestVault::wrapsByPassphrase()
{
    const QTemporaryDir folder;
    const QString passphrase = QStringLiteral("long passphrase 王");
    auto vault = Vault::open(folder.path(), passphrase);
    QVERIFY(vault.isOk());
    const QByteArray sealed = (*vault)->seal("a.b", "7", "secret");
    QVERIFY(contents(keyPath(folder)).startsWith("facedesk-key 1 argon2id "));
    QVERIFY((*vault)->addKey().isOk());
    QVERIFY(contents(keyPath(folder)).startsWith("facedesk-key 1 argon2id "));
    QCOMPARE(Vault::open(folder.path()).error().code, ErrorCode::KeyMissing);
    QCOMPARE(Vault::open(folder.path(), QStringLiteral("wrong")).error().code, ErrorCode::KeyWrong);
    QCOMPARE((*Vault::open(folder.path(), passphrase))->unseal("a.b", "7", sealed).value(),
             QByteArray("secret"));
}

void TestVault::changesPassphrase()
{
    const QTemporaryDir folder;
    auto vault = Vault::open(folder.path());
    const QByteArray sealed = (*vault)->seal("a.b", "7", "secret");
    QVERIFY((*vault)->setPassphrase(QStringLiteral("later")).isOk());
    QVERIFY(!Vault::open(folder.path()).isOk());
    auto wrapped = Vault::open(folder.path(), QStringLiteral("later"));
    QCOMPARE((*wrapped)->unseal("a.b", "7", sealed).value(), QByteArray("secret"));
    QVERIFY((*wrapped)->setPassphrase(QString()).isOk());
    QVERIFY(Vault::open(folder.path()).isOk());
}

void TestVault::takesTheServiceManagersCredential()
{
    const QTemporaryDir keyHome;
    const QTemporaryDir credentials;
    const QTemporaryDir folder;
    QVERIFY(Vault::open(keyHome.path()).isOk());
    QVERIFY(QFile::copy(keyPath(keyHome), credentials.filePath(QStringLiteral("facedesk-key"))));
    qputenv("CREDENTIALS_DIRECTORY", credentials.path().toLocal8Bit());
    auto vault = Vault::open(folder.path());
    qunsetenv("CREDENTIALS_DIRECTORY");
    QVERIFY(vault.isOk());
    QVERIFY(!QFile::exists(keyPath(folder)));
    QCOMPARE((*vault)->addKey().error().code, ErrorCode::PermissionDenied);
    QCOMPARE((*vault)->mac("a", "b"), (*Vault::open(keyHome.path()))->mac("a", "b"));
}

void TestVault::refusesDamagedKeyFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray key(64, '0');
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("noise") << QByteArray("\0\1\2\n\n\n", 6);
    QTest::newRow("header only") << QByteArray("facedesk-key 1\n");
    QTest::newRow("no lasting key") << "facedesk-key 1\nkey 1 " + key + '\n';
    QTest::newRow("no sealing key") << "facedesk-key 1\nlasting " + key + '\n';
    QTest::newRow("short key") << "facedesk-key 1\nlasting " + key + "\nkey 1 00\n";
    QTest::newRow("number 0") << "facedesk-key 1\nlasting " + key + "\nkey 0 " + key + '\n';
    QTest::newRow("later version") << "facedesk-key 2\nlasting " + key + "\nkey 1 " + key + '\n';
    QTest::newRow("wrapped, cut") << QByteArray("facedesk-key 1 argon2id 3 67108864 00 00\n00\n");
    QTest::newRow("wrapped, too dear") << "facedesk-key 1 argon2id 3 999999999999 " + QByteArray(32, '0') +
                                              ' ' + QByteArray(48, '0') + '\n' + QByteArray(100, '0');
}

void TestVault::refusesDamagedKeyFiles()
{
    QFETCH(QByteArray, text);
    const QTemporaryDir folder;
    overwrite(keyPath(folder), text);
    QCOMPARE(Vault::open(folder.path(), QStringLiteral("p")).error().code, ErrorCode::KeyWrong);
    QCOMPARE(contents(keyPath(folder)), text);
}

namespace {

constexpr auto openToAll = QFileDevice::Permissions(0x7755);

bool isClosed(const QString& folder)
{
    return !(QFileInfo(folder).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther));
}

} // namespace

void TestVault::anEmptyFolderOfSomebodyElseIsClosed()
{
    const QTemporaryDir folder;
    QVERIFY(QFile::setPermissions(folder.path(), openToAll));
    QVERIFY(core::storage::Vault::open(folder.path()).isOk());
    QVERIFY(isClosed(folder.path()));
}

void TestVault::aFolderInUseKeepsItsPermissions()
{
    const QTemporaryDir folder;
    QFile other(folder.filePath(QStringLiteral("other")));
    QVERIFY(other.open(QIODevice::WriteOnly));
    QVERIFY(QFile::setPermissions(folder.path(), openToAll));
    QVERIFY(core::storage::Vault::open(folder.path()).isOk());
    QVERIFY(!isClosed(folder.path()));
}

QTEST_GUILESS_MAIN(TestVault)
#include "tst_Vault.moc"
