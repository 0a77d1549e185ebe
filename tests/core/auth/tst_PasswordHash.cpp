// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/PasswordHash.h"

#include <QTest>

using namespace core::auth;

class TestPasswordHash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isArgon2idWithItsCost();
    void matchesOnlyThePassword_data();
    void matchesOnlyThePassword();
    void saltsEachHash();
    void readsOneSpellingOfAPassword();
    void matchesNothingThatIsNoHash_data();
    void matchesNothingThatIsNoHash();
    void noticesAnotherCost();
};

void TestPasswordHash::isArgon2idWithItsCost()
{
    const auto hash = PasswordHash(PasswordCost()).of(QStringLiteral("secret word"));
    QVERIFY(hash);
    QVERIFY2(hash->startsWith(QLatin1String("$argon2id$v=19$m=65536,t=3,p=1$")), qPrintable(*hash));
    QVERIFY(PasswordHash(PasswordCost()).matches(*hash, QStringLiteral("secret word")));
}

void TestPasswordHash::matchesOnlyThePassword_data()
{
    QTest::addColumn<QString>("tried");
    QTest::addColumn<bool>("right");
    QTest::newRow("right") << QStringLiteral("密码 word") << true;
    QTest::newRow("case") << QStringLiteral("密码 Word") << false;
    QTest::newRow("longer") << QStringLiteral("密码 word ") << false;
    QTest::newRow("shorter") << QStringLiteral("密码 wor") << false;
    QTest::newRow("empty") << QString() << false;
}

void TestPasswordHash::matchesOnlyThePassword()
{
    QFETCH(QString, tried);
    const PasswordHash hash(PasswordCost::lowest());
    QTEST(hash.matches(*hash.of(QStringLiteral("密码 word")), tried), "right");
}

void TestPasswordHash::saltsEachHash()
{
    const PasswordHash hash(PasswordCost::lowest());
    QVERIFY(*hash.of(QStringLiteral("same")) != *hash.of(QStringLiteral("same")));
}

void TestPasswordHash::readsOneSpellingOfAPassword()
{
    const PasswordHash hash(PasswordCost::lowest());
    const QString composed = QString(QChar(0x00e9));
    const QString decomposed = QStringLiteral("e") + QChar(0x0301);
    QVERIFY(hash.matches(*hash.of(composed), decomposed));
}

void TestPasswordHash::matchesNothingThatIsNoHash_data()
{
    QTest::addColumn<QString>("stored");
    QTest::newRow("empty") << QString();
    QTest::newRow("clear text") << QStringLiteral("word");
    QTest::newRow("cut") << QStringLiteral("$argon2id$v=19$m=8,t=1,p=1$");
    QTest::newRow("long") << QString(4000, u'x');
}

void TestPasswordHash::matchesNothingThatIsNoHash()
{
    QFETCH(QString, stored);
    const PasswordHash hash(PasswordCost::lowest());
    QVERIFY(!hash.matches(stored, QStringLiteral("word")));
    QVERIFY(!hash.matches(stored, QString()));
    QVERIFY(!hash.matchesNothing(stored));
}

void TestPasswordHash::noticesAnotherCost()
{
    const PasswordHash cheap(PasswordCost::lowest());
    PasswordCost more = PasswordCost::lowest();
    more.passes += 1;
    const auto hash = cheap.of(QStringLiteral("word"));
    QVERIFY(!cheap.isOutdated(*hash));
    QVERIFY(PasswordHash(more).isOutdated(*hash));
}

QTEST_APPLESS_MAIN(TestPasswordHash)
#include "tst_PasswordHash.moc"
