// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/auth/AccessFixture.h"

#include "core/storage/KeyRotation.h"

#include <QTest>

using namespace core::auth;
using core::base::ErrorCode;
using tests::AccessFixture;
using tests::Password;

namespace {

const QString Actor = QStringLiteral("root");

Account named(const QString& username)
{
    Account account;
    account.username = username;
    account.telephone = QStringLiteral("13940312121");
    account.mail = QStringLiteral("abc@126.com");
    account.department = QStringLiteral("department 123");
    return account;
}

core::base::Result<Account> add(AccessFixture& access, const QString& username,
                                const QString& password = Password)
{
    return access.parts->accounts.add(named(username), password, Actor);
}

} // namespace

class TestAccounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasRegistered();
    void waitsForApprovalUnlessTold();
    void registersNobodyWithMoreRights();
    void findsNamesWithoutLetterCase_data();
    void findsNamesWithoutLetterCase();
    void refusesNames_data();
    void refusesNames();
    void takesNames_data();
    void takesNames();
    void asksForLongEnoughPasswords_data();
    void asksForLongEnoughPasswords();
    void refusesEndlessPasswordsAndFields();
    void promotesOnlyWithALongPassword();
    void keepsTheLastAdministrator();
    void knowsWhetherThereIsAnAdministrator();
    void keepsLoginFaces();
    void refusesUnknownIds();
    void sealsPersonalFields();
    void survivesARotationOfKeys();
    void writesTheAudit();
};

void TestAccounts::keepsWhatWasRegistered()
{
    AccessFixture access;
    const auto made = add(access, QStringLiteral("azd1"), QStringLiteral("123456"));
    QVERIFY(made);
    access.reopen();
    const auto account = access.parts->accounts.byName(QStringLiteral("azd1"));
    QVERIFY(account);
    QCOMPARE(account->id, made->id);
    QCOMPARE(account->telephone, QStringLiteral("13940312121"));
    QCOMPARE(account->mail, QStringLiteral("abc@126.com"));
    QCOMPARE(account->department, QStringLiteral("department 123"));
    QCOMPARE(account->createdMs, access.clock.nowMs());
    QCOMPARE(account->role, Role::Viewer);
    QCOMPARE(access.parts->accounts.all()->size(), std::size_t(1));
}

void TestAccounts::waitsForApprovalUnlessTold()
{
    AccessFixture access;
    QCOMPARE(add(access, QStringLiteral("one"))->state, AccountState::Pending);
    QVERIFY(access.settings.set(QStringLiteral("accounts.approval"), QStringLiteral("off")));
    QCOMPARE(add(access, QStringLiteral("two"))->state, AccountState::Active);
    QCOMPARE(access.account(QStringLiteral("three"), Role::Operator).state, AccountState::Active);
}

void TestAccounts::registersNobodyWithMoreRights()
{
    AccessFixture access;
    Account wanted = named(QStringLiteral("sly"));
    wanted.role = Role::Administrator;
    wanted.state = AccountState::Active;
    const auto made = access.parts->accounts.add(wanted, Password, Actor);
    QCOMPARE(made->role, Role::Viewer);
    QCOMPARE(made->state, AccountState::Pending);
}

void TestAccounts::findsNamesWithoutLetterCase_data()
{
    QTest::addColumn<QString>("registered");
    QTest::addColumn<QString>("typed");
    QTest::newRow("ascii") << QStringLiteral("Admin") << QStringLiteral("aDMIN");
    QTest::newRow("accents") << QStringLiteral("Ágnes") << QStringLiteral("áGNES");
    QTest::newRow("sharp s") << QStringLiteral("Strauß") << QStringLiteral("STRAUSS");
    QTest::newRow("full width") << QStringLiteral("admin") << QString::fromUtf8("ＡＤＭＩＮ");
    QTest::newRow("combining") << QString(QChar(0x00e9)) << QStringLiteral("E") + QChar(0x0301);
    QTest::newRow("chinese") << QStringLiteral("王小明") << QStringLiteral("王小明");
}

void TestAccounts::findsNamesWithoutLetterCase()
{
    QFETCH(QString, registered);
    QFETCH(QString, typed);
    AccessFixture access;
    const Account account = access.account(registered, Role::Viewer);
    QCOMPARE(access.parts->accounts.byName(typed)->id, account.id);
    QCOMPARE(access.parts->accounts.byName(typed)->username, registered);
    QCOMPARE(add(access, typed).error().code, ErrorCode::AccountExists);
    QVERIFY(access.parts->accounts.checkPassword(typed, Password));
}

void TestAccounts::refusesNames_data()
{
    QTest::addColumn<QString>("username");
    QTest::newRow("empty") << QString();
    QTest::newRow("65") << QString(65, u'x');
    QTest::newRow("newline") << QStringLiteral("a\nb");
    QTest::newRow("zero") << QStringLiteral("a") + QChar(0) + QStringLiteral("b");
    QTest::newRow("delete") << QStringLiteral("a\u007f");
    QTest::newRow("right to left override") << QStringLiteral("a\u202eb");
    QTest::newRow("zero width") << QStringLiteral("ad\u200bmin");
    QTest::newRow("lone surrogate") << QStringLiteral("a") + QChar(0xd800);
    QTest::newRow("blank before") << QStringLiteral(" a");
    QTest::newRow("blank after") << QStringLiteral("a ");
    QTest::newRow("blank") << QStringLiteral(" ");
    QTest::newRow("the administrator token's") << QStringLiteral("Administrator");
    QTest::newRow("the command line's") << QStringLiteral("command line");
    QTest::newRow("the program's") << QStringLiteral("SYSTEM");
    QTest::newRow("like an address") << QStringLiteral("Address 10.0.0.5");
}

void TestAccounts::refusesNames()
{
    QFETCH(QString, username);
    AccessFixture access;
    const auto made = add(access, username);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::InvalidArgument);
    QVERIFY(access.parts->accounts.all()->empty());
}

void TestAccounts::takesNames_data()
{
    QTest::addColumn<QString>("username");
    QTest::newRow("one") << QStringLiteral("x");
    QTest::newRow("64") << QString(64, u'x');
    QTest::newRow("64 outside the basic plane") << QString::fromUtf8("𠀀").repeated(64);
    QTest::newRow("quotes") << QStringLiteral("O'Brien \"; DROP TABLE account;--");
    QTest::newRow("blank inside") << QStringLiteral("Li Ming");
}

void TestAccounts::takesNames()
{
    QFETCH(QString, username);
    AccessFixture access;
    QVERIFY(add(access, username));
    QCOMPARE(access.parts->accounts.byName(username)->username, username);
}

void TestAccounts::asksForLongEnoughPasswords_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("taken");
    QTest::newRow("viewer 5") << Role::Viewer << 5 << false;
    QTest::newRow("viewer 6") << Role::Viewer << 6 << true;
    QTest::newRow("operator 5") << Role::Operator << 5 << false;
    QTest::newRow("operator 6") << Role::Operator << 6 << true;
    QTest::newRow("administrator 9") << Role::Administrator << 9 << false;
    QTest::newRow("administrator 10") << Role::Administrator << 10 << true;
}

void TestAccounts::asksForLongEnoughPasswords()
{
    QFETCH(Role, role);
    QFETCH(int, length);
    QFETCH(bool, taken);
    AccessFixture access;
    const QString password(length, u'p');
    const auto made = access.parts->accounts.addActive(QStringLiteral("new"), role, password, Actor);
    QCOMPARE(made.isOk(), taken);
    if (!taken)
        QCOMPARE(made.error().code, ErrorCode::PasswordTooShort);
    const Account other = access.account(QStringLiteral("other"), role);
    QCOMPARE(access.parts->accounts.setPassword(other.id, password, Actor).isOk(), taken);
    QCOMPARE(access.parts->accounts.checkPassword(QStringLiteral("other"), password).isOk(), taken);
}

void TestAccounts::refusesEndlessPasswordsAndFields()
{
    AccessFixture access;
    QCOMPARE(add(access, QStringLiteral("a"), QString(257, u'p')).error().code, ErrorCode::InvalidArgument);
    QVERIFY(add(access, QStringLiteral("a"), QString::fromUtf8("𠀀").repeated(256)));
    QVERIFY(access.parts->accounts.setState(1, AccountState::Active, Actor));
    QVERIFY(access.parts->accounts.checkPassword(QStringLiteral("a"), QString::fromUtf8("𠀀").repeated(256)));
    Account account = named(QStringLiteral("b"));
    account.mail = QString(257, u'm');
    QCOMPARE(access.parts->accounts.add(account, Password, Actor).error().code, ErrorCode::InvalidArgument);
}

void TestAccounts::promotesOnlyWithALongPassword()
{
    AccessFixture access;
    Accounts& accounts = access.parts->accounts;
    const auto account =
        accounts.addActive(QStringLiteral("a"), Role::Viewer, QStringLiteral("123456"), Actor);
    QCOMPARE(accounts.setRole(account->id, Role::Administrator, Actor).error().code,
             ErrorCode::PasswordTooShort);
    QCOMPARE(accounts.byName(QStringLiteral("a"))->role, Role::Viewer);
    QVERIFY(accounts.setRole(account->id, Role::Operator, Actor));
    QVERIFY(accounts.setPassword(account->id, Password, Actor));
    QVERIFY(accounts.setRole(account->id, Role::Administrator, Actor));
}

void TestAccounts::keepsTheLastAdministrator()
{
    AccessFixture access;
    Accounts& accounts = access.parts->accounts;
    const Account chief = access.account(QStringLiteral("chief"), Role::Administrator);
    QCOMPARE(accounts.setRole(chief.id, Role::Viewer, Actor).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(accounts.setState(chief.id, AccountState::Locked, Actor).error().code,
             ErrorCode::InvalidArgument);
    QCOMPARE(accounts.remove(chief.id, Actor).error().code, ErrorCode::InvalidArgument);
    const Account deputy = access.account(QStringLiteral("deputy"), Role::Administrator);
    QVERIFY(accounts.remove(chief.id, Actor));
    QVERIFY(!accounts.remove(deputy.id, Actor));
}

void TestAccounts::knowsWhetherThereIsAnAdministrator()
{
    AccessFixture access;
    QCOMPARE(access.parts->accounts.hasAdministrator().value(), false);
    access.account(QStringLiteral("a"), Role::Operator);
    QCOMPARE(access.parts->accounts.hasAdministrator().value(), false);
    access.account(QStringLiteral("b"), Role::Administrator);
    QCOMPARE(access.parts->accounts.hasAdministrator().value(), true);
}

void TestAccounts::keepsLoginFaces()
{
    AccessFixture access;
    Accounts& accounts = access.parts->accounts;
    QVERIFY(access.database->transact([](core::storage::Transaction& tx) -> core::base::Result<void> {
        auto done = tx.run(QStringLiteral("INSERT INTO subject(id, person_id, person_no, user_key, personal, "
                                          "created_ms, updated_ms) VALUES(7,'1','2',x'00',x'00',1,1)"));
        return done ? core::base::Result<void>() : core::base::Result<void>(done.error());
    }));
    const Account account = access.account(QStringLiteral("a"), Role::Viewer);
    QCOMPARE(accounts.bySubject(7).error().code, ErrorCode::AccountUnknown);
    QVERIFY(accounts.setLoginFace(account.id, 7, Actor));
    QCOMPARE(accounts.bySubject(7)->id, account.id);
    QVERIFY(access.database->transact([](core::storage::Transaction& tx) -> core::base::Result<void> {
        auto done = tx.run(QStringLiteral("DELETE FROM subject WHERE id=7"));
        return done ? core::base::Result<void>() : core::base::Result<void>(done.error());
    }));
    QCOMPARE(accounts.byName(QStringLiteral("a"))->subjectId, 0);
    QVERIFY(!accounts.setLoginFace(account.id, 8, Actor));
}

void TestAccounts::refusesUnknownIds()
{
    AccessFixture access;
    Accounts& accounts = access.parts->accounts;
    QCOMPARE(accounts.setState(5, AccountState::Active, Actor).error().code, ErrorCode::AccountUnknown);
    QCOMPARE(accounts.setRole(5, Role::Viewer, Actor).error().code, ErrorCode::AccountUnknown);
    QCOMPARE(accounts.setPassword(5, Password, Actor).error().code, ErrorCode::AccountUnknown);
    QCOMPARE(accounts.unlock(5, Actor).error().code, ErrorCode::AccountUnknown);
    QCOMPARE(accounts.remove(5, Actor).error().code, ErrorCode::AccountUnknown);
    QCOMPARE(accounts.byName(QStringLiteral("nobody")).error().code, ErrorCode::AccountUnknown);
    QVERIFY(access.auditActions().isEmpty());
}

void TestAccounts::sealsPersonalFields()
{
    AccessFixture access;
    QVERIFY(add(access, QStringLiteral("visible name")));
    QVERIFY(access.isOnDisk("visible name"));
    for (const char* hidden : {"13940312121", "abc@126.com", "department 123", "a long password"})
        QVERIFY2(!access.isOnDisk(hidden), hidden);
}

void TestAccounts::survivesARotationOfKeys()
{
    AccessFixture access;
    QVERIFY(add(access, QStringLiteral("a")));
    core::storage::PictureStore pictures(*access.database, *access.vault);
    QVERIFY(core::storage::KeyRotation(*access.database, *access.vault, pictures).run());
    QVERIFY(!access.vault->hasOlderKeys());
    access.reopen();
    QCOMPARE(access.parts->accounts.byName(QStringLiteral("A"))->mail, QStringLiteral("abc@126.com"));
}

void TestAccounts::writesTheAudit()
{
    AccessFixture access;
    Accounts& accounts = access.parts->accounts;
    const qint64 id = add(access, QStringLiteral("a"))->id;
    QVERIFY(accounts.setState(id, AccountState::Active, Actor));
    QVERIFY(accounts.setRole(id, Role::Operator, Actor));
    QVERIFY(accounts.setPassword(id, Password, Actor));
    QVERIFY(accounts.setSecondFactor(id, true, Actor));
    QVERIFY(accounts.setLoginFace(id, 0, Actor));
    QVERIFY(accounts.unlock(id, Actor));
    QVERIFY(accounts.remove(id, Actor));
    const QStringList wanted{QStringLiteral("account.create"),       QStringLiteral("account.state"),
                             QStringLiteral("account.role"),         QStringLiteral("account.password"),
                             QStringLiteral("account.secondFactor"), QStringLiteral("account.face"),
                             QStringLiteral("account.unlock"),       QStringLiteral("account.remove")};
    QCOMPARE(access.auditActions(), wanted);
    QCOMPARE(access.parts->audit.firstBroken().value(), 0);
}

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_Accounts.moc"
