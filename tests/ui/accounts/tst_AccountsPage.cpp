// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/login/FailedLogins.h"
#include "tests/ui/grants/ServiceFixture.h"
#include "ui/accounts/AccountsPage.h"
#include "ui/accounts/FailedLoginsDialog.h"
#include "ui/widgets/Button.h"

#include <QAbstractItemView>
#include <QBuffer>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace ui;
using core::auth::Account;
using core::auth::AccountState;
using core::auth::Role;
using tests::press;

namespace {

QByteArray redPicture()
{
    QImage red(64, 48, QImage::Format_RGB32);
    red.fill(Qt::red);
    QByteArray png;
    QBuffer file(&png);
    if (!file.open(QIODevice::WriteOnly) || !red.save(&file, "PNG"))
        qFatal("no picture");
    return png;
}

} // namespace

class tst_AccountsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void listsThoseWhoWaitFirst();
    void approvesARegistration();
    void goesOnWithTheNextWhoWaits();
    void refusesARegistration();
    void showsThePictureOfARegistration();
    void addsAnAccountWithARole();
    void wantsTheSamePasswordTwice();
    void changesTheRole();
    void showsTheRoleThatIsTrue();
    void listsWhoSitsHere();
    void locksAndUnlocks();
    void setsANewPassword();
    void endsASession();
    void keepsTheLastAdministrator();
    void followsWhatProgramsChange();
    void showsAndDeletesFailedFaceLogins();
    void showsOlderFailedLogins();
    void everyControlHasAName();

private:
    void chooseRole(Qt::Key towards);
    Account add(const QString& name, Role role = Role::Viewer);
    Account registered(const QString& name);
    Account stored(const QString& name) const { return m_fixture->accounts.byName(name).value(); }
    QTableView* table() const { return m_page->findChild<QTableView*>(QStringLiteral("accounts")); }
    void choose(const QString& name);

    std::unique_ptr<tests::ServiceFixture> m_fixture;
    std::unique_ptr<core::login::FailedLogins> m_failed;
    std::unique_ptr<accounts::AccountsPage> m_page;
};

void tst_AccountsPage::init()
{
    m_fixture = std::make_unique<tests::ServiceFixture>();
    m_failed = std::make_unique<core::login::FailedLogins>(*m_fixture->database, *m_fixture->vault,
                                                           m_fixture->audit, m_fixture->settings);
    const auto faceOf = [](qint64) {
        QImage red(8, 8, QImage::Format_RGB32);
        red.fill(Qt::red);
        return red;
    };
    m_page = std::make_unique<accounts::AccountsPage>(
        accounts::AccountServices{m_fixture->accounts, m_fixture->sessions, m_fixture->settings, faceOf,
                                  *m_failed},
        m_fixture->desk());
    m_page->resize(1240, 800);
    m_page->show();
    add(QStringLiteral("root"), Role::Administrator);
}

void tst_AccountsPage::cleanup()
{
    m_page.reset();
    m_failed.reset();
    m_fixture.reset();
}

Account tst_AccountsPage::add(const QString& name, Role role)
{
    const auto made = m_fixture->accounts.addActive(name, role, QStringLiteral("a long password"), {});
    m_page->refresh();
    return made.value();
}

Account tst_AccountsPage::registered(const QString& name)
{
    Account wanted;
    wanted.username = name;
    const auto made = m_fixture->accounts.add(wanted, QStringLiteral("a long password"), {});
    m_page->refresh();
    return made.value();
}

void tst_AccountsPage::choose(const QString& name)
{
    m_page->refresh();
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        if (table()->model()->index(row, 0).data().toString() == name)
            table()->selectRow(row);
}

void tst_AccountsPage::listsThoseWhoWaitFirst()
{
    QSignalSpy badge(m_page.get(), &shell::Page::badgeChanged);
    registered(QStringLiteral("zoe"));
    QCOMPARE(table()->model()->index(0, 0).data().toString(), QStringLiteral("zoe"));
    QCOMPARE(badge.last().first().toInt(), 1);
    QVERIFY(press(m_page.get(), "accountsChip1"));
    QCOMPARE(table()->model()->rowCount(), 1);
}

void tst_AccountsPage::approvesARegistration()
{
    registered(QStringLiteral("zoe"));
    choose(QStringLiteral("zoe"));
    QVERIFY(press(m_page.get(), "approveAccount"));
    QCOMPARE(stored(QStringLiteral("zoe")).state, AccountState::Active);
    const auto rows = m_fixture->audit.page(0, 1);
    QCOMPARE(rows->front().actor, QStringLiteral("chenxl"));
}

void tst_AccountsPage::goesOnWithTheNextWhoWaits()
{
    registered(QStringLiteral("amy"));
    registered(QStringLiteral("zoe"));
    QVERIFY(press(m_page.get(), "accountsChip1"));
    choose(QStringLiteral("amy"));
    QApplication::setActiveWindow(m_page.get());
    auto* approve = m_page->findChild<QAbstractButton*>(QStringLiteral("approveAccount"));
    approve->setFocus();
    QVERIFY(approve->hasFocus());
    QTest::keyClick(approve, Qt::Key_Space);
    QTRY_COMPARE(stored(QStringLiteral("amy")).state, AccountState::Active);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(table()->currentIndex().row(), 0);
    QCOMPARE(QApplication::focusWidget(), table());
}

void tst_AccountsPage::refusesARegistration()
{
    registered(QStringLiteral("zoe"));
    choose(QStringLiteral("zoe"));
    QVERIFY(press(m_page.get(), "refuseAccount"));
    QCOMPARE(stored(QStringLiteral("zoe")).state, AccountState::Refused);
}

void tst_AccountsPage::showsThePictureOfARegistration()
{
    const auto done = m_fixture->accounts.setLoginFace(registered(QStringLiteral("zoe")).id, 0, {});
    QVERIFY(done);
    choose(QStringLiteral("zoe"));
    const auto* picture = m_page->findChild<QLabel*>(QStringLiteral("accountPicture"));
    QVERIFY(!picture->pixmap().isNull());
}

void tst_AccountsPage::addsAnAccountWithARole()
{
    QVERIFY(press(m_page.get(), "addAccount"));
    auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("passwordDialog"));
    QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("accountName")), QStringLiteral("ann"));
    dialog->findChild<QComboBox*>(QStringLiteral("accountRole"))->setCurrentIndex(1);
    for (const auto* field : {"newPassword", "newPasswordAgain"})
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QLatin1StringView(field)), QStringLiteral("secret!"));
    QVERIFY(press(dialog, "confirmForm"));
    QCOMPARE(stored(QStringLiteral("ann")).role, Role::Operator);
    QCOMPARE(table()->model()->rowCount(), 2);
}

void tst_AccountsPage::wantsTheSamePasswordTwice()
{
    QVERIFY(press(m_page.get(), "addAccount"));
    auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("passwordDialog"));
    dialog->findChild<QLineEdit*>(QStringLiteral("accountName"))->setText(QStringLiteral("ann"));
    dialog->findChild<QLineEdit*>(QStringLiteral("newPassword"))->setText(QStringLiteral("secret!"));
    dialog->findChild<QLineEdit*>(QStringLiteral("newPasswordAgain"))->setText(QStringLiteral("secret?"));
    QVERIFY(!dialog->findChild<QAbstractButton*>(QStringLiteral("confirmForm"))->isEnabled());
}

void tst_AccountsPage::changesTheRole()
{
    add(QStringLiteral("ann"));
    choose(QStringLiteral("ann"));
    auto* role = m_page->findChild<QComboBox*>(QStringLiteral("accountRoleChoice"));
    const auto labels = m_page->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [&](auto* label) {
        return label->buddy() == role && label->isVisible() && label->text() == u"Role";
    }));
    chooseRole(Qt::Key_Down);
    QCOMPARE(m_fixture->dialogs.asked.size(), 1);
    QCOMPARE(stored(QStringLiteral("ann")).role, Role::Operator);
    QCOMPARE(role->currentText(), QStringLiteral("Operator"));
}

/// From the keyboard: the key opens the list, only Enter on another role chooses it.
void tst_AccountsPage::chooseRole(Qt::Key towards)
{
    auto* role = m_page->findChild<QComboBox*>(QStringLiteral("accountRoleChoice"));
    role->setFocus();
    const int before = role->currentIndex();
    QTest::keyClick(role, towards);
    QVERIFY(role->view()->isVisible());
    QCOMPARE(role->currentIndex(), before);
    QTest::keyClick(role->view(), towards);
    QTest::keyClick(role->view(), Qt::Key_Return);
    QTRY_VERIFY(!role->view()->isVisible());
}

void tst_AccountsPage::showsTheRoleThatIsTrue()
{
    add(QStringLiteral("ann"));
    choose(QStringLiteral("ann"));
    const auto* role = m_page->findChild<QComboBox*>(QStringLiteral("accountRoleChoice"));
    m_fixture->dialogs.confirm = false;
    chooseRole(Qt::Key_Down);
    QCOMPARE(stored(QStringLiteral("ann")).role, Role::Viewer);
    QCOMPARE(role->currentText(), QStringLiteral("Viewer"));
    m_fixture->dialogs.confirm = true;
    Account weak;
    weak.username = QStringLiteral("victor");
    QVERIFY(m_fixture->accounts.add(weak, QStringLiteral("secret"), {}));
    m_page->refresh();
    choose(QStringLiteral("victor"));
    chooseRole(Qt::Key_End);
    QCOMPARE(m_fixture->dialogs.codes.last(), core::base::ErrorCode::PasswordTooShort);
    QCOMPARE(role->currentText(), QStringLiteral("Viewer"));
}

void tst_AccountsPage::listsWhoSitsHere()
{
    add(m_fixture->desk().actor());
    add(QStringLiteral("ann"));
    const auto isHere = [this] {
        return std::ranges::any_of(m_page->findChildren<QLabel*>(), [](const QLabel* label) {
            return label->text().startsWith(QStringLiteral("This console"));
        });
    };
    choose(m_fixture->desk().actor());
    QVERIFY(isHere());
    choose(QStringLiteral("ann"));
    QVERIFY(!isHere());
}

void tst_AccountsPage::locksAndUnlocks()
{
    add(QStringLiteral("ann"));
    choose(QStringLiteral("ann"));
    QVERIFY(press(m_page.get(), "lockAccount"));
    QCOMPARE(stored(QStringLiteral("ann")).state, AccountState::Locked);
    QVERIFY(press(m_page.get(), "lockAccount"));
    QCOMPARE(stored(QStringLiteral("ann")).state, AccountState::Active);
}

void tst_AccountsPage::setsANewPassword()
{
    add(QStringLiteral("ann"));
    choose(QStringLiteral("ann"));
    QVERIFY(press(m_page.get(), "resetPassword"));
    auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("passwordDialog"));
    for (const auto* field : {"newPassword", "newPasswordAgain"})
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QLatin1StringView(field)),
                         QStringLiteral("another one"));
    QVERIFY(press(dialog, "confirmForm"));
    QVERIFY(m_fixture->accounts.checkPassword(QStringLiteral("ann"), QStringLiteral("another one")));
}

void tst_AccountsPage::endsASession()
{
    const Account ann = add(QStringLiteral("ann"));
    core::auth::Session session;
    session.accountId = ann.id;
    session.account = ann.username;
    session.createdMs = session.lastSeenMs = m_fixture->clock.nowMs();
    session.address = QStringLiteral("10.1.2.3");
    QVERIFY(m_fixture->sessions.open(session));
    choose(QStringLiteral("ann"));
    QVERIFY(press(m_page.get(), "endSession"));
    QVERIFY(m_fixture->sessions.all().empty());
    const auto noted = m_fixture->audit.page(0, 1).value().front();
    QCOMPARE(noted.action, QStringLiteral("session.end"));
    QCOMPARE(noted.actor, m_fixture->desk().actor());
    QCOMPARE(noted.object, ann.username);
    QCOMPARE(noted.detail, session.address);
}

void tst_AccountsPage::keepsTheLastAdministrator()
{
    const auto offers = [this](const char* name) {
        return m_page->findChild<QWidget*>(QLatin1StringView(name))->isEnabled();
    };
    choose(QStringLiteral("root"));
    for (const char* name : {"removeAccount", "lockAccount", "accountRoleChoice"})
        QVERIFY2(!offers(name), name);
    add(QStringLiteral("second"), Role::Administrator);
    QTRY_VERIFY(offers("removeAccount") && offers("lockAccount") && offers("accountRoleChoice"));
}

void tst_AccountsPage::followsWhatProgramsChange()
{
    add(QStringLiteral("zoe"), Role::Operator);
    choose(QStringLiteral("zoe"));
    const qint64 id = stored(QStringLiteral("zoe")).id;
    core::auth::Session session;
    session.accountId = id;
    session.address = QStringLiteral("10.0.0.9");
    session.createdMs = m_fixture->clock.nowMs();
    QVERIFY(m_fixture->sessions.open(session));
    QTRY_VERIFY(m_page->findChild<QAbstractButton*>(QStringLiteral("endSession")));
    QVERIFY(m_fixture->accounts.setState(id, AccountState::Locked, {}));
    const auto* lock = m_page->findChild<widgets::Button*>(QStringLiteral("lockAccount"));
    QTRY_COMPARE(lock->label(), QStringLiteral("Unlock"));
    Account wanted;
    wanted.username = QStringLiteral("adam");
    QVERIFY(m_fixture->accounts.add(wanted, QStringLiteral("a long password"), {}));
    QTRY_COMPARE(table()->model()->rowCount(), 3);
}

void tst_AccountsPage::showsAndDeletesFailedFaceLogins()
{
    const QByteArray png = redPicture();
    for (const char* reason : {"not-live", "looped-camera", "login-refused"})
        QVERIFY(m_failed->keep(png,
                               {0, m_fixture->clock.nowMs(), QStringLiteral("desk"), QLatin1String(reason)}));
    QVERIFY(press(m_page.get(), "showFailedLogins"));
    auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("failedLogins"));
    const auto labels = dialog->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels,
                                [](auto* label) { return label->text() == u"The camera repeated itself"; }));
    QCOMPARE(std::ranges::count_if(labels, [](auto* label) { return !label->pixmap().isNull(); }), 3);
    QVERIFY(tests::controlsWithoutName(dialog).isEmpty());
    QVERIFY(press(dialog, "removeFailed"));
    QCOMPARE(*m_failed->count(), 2);
    QCOMPARE(m_failed->page(0, 1)->front().reason, QStringLiteral("looped-camera"));
    QVERIFY(press(dialog, "removeAllFailed"));
    QCOMPARE(*m_failed->count(), 0);
    QVERIFY(!dialog->findChild<QAbstractButton*>(QStringLiteral("removeFailed")));
}

void tst_AccountsPage::showsOlderFailedLogins()
{
    const QByteArray png = redPicture();
    const int all = accounts::FailedLoginsDialog::AtOnce + 5;
    for (int i = 0; i < all; ++i)
        QVERIFY(m_failed->keep(
            png, {0, m_fixture->clock.nowMs(), QStringLiteral("desk"), QStringLiteral("not-live")}));
    QVERIFY(press(m_page.get(), "showFailedLogins"));
    auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("failedLogins"));
    const auto rows = [dialog] {
        return int(dialog->findChildren<QAbstractButton*>(QStringLiteral("removeFailed")).size());
    };
    QCOMPARE(rows(), accounts::FailedLoginsDialog::AtOnce);
    QVERIFY(press(dialog, "olderFailed"));
    QCOMPARE(rows(), all);
    QVERIFY(dialog->findChild<QAbstractButton*>(QStringLiteral("olderFailed"))->isHidden());
}

void tst_AccountsPage::everyControlHasAName()
{
    add(QStringLiteral("ann"));
    choose(QStringLiteral("ann"));
    const QStringList nameless = tests::controlsWithoutName(m_page.get());
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

QTEST_MAIN(tst_AccountsPage)
#include "tst_AccountsPage.moc"
