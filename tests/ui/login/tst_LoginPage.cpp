// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/ConsoleFixture.h"

#include "ui/login/IdleWatch.h"
#include "ui/login/LockScreen.h"
#include "ui/login/LoginPanel.h"
#include "ui/login/StartDialog.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Segments.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ui::login;
using core::auth::Account;
using core::base::ErrorCode;
using core::base::Result;

class tst_LoginPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_pool.setMaxThreadCount(0); }
    void signsInWithNameAndPassword();
    void refusalForgetsThePassword();
    void lockedDeskKeepsItsAccount();
    void startFollowsTheRules();
    void startShowsTheTokenAfterTheAccount();
    void startAsksForReachAndGallery();
    void startOpensNothingToTheNetworkByItself();
    void startSaysWhatTheCommandLineDecided();
    void startSaysWhyNot();
    void lockScreenChangesTheLookAndNoSetting();

private:
    QThreadPool m_pool;
};

namespace {

QLineEdit* field(QWidget* parent, const char* name)
{
    return parent->findChild<QLineEdit*>(QLatin1String(name));
}

Result<Account> judge(const QString& name, const QString& password)
{
    if (password != QLatin1String("right password"))
        return core::base::fail(ErrorCode::LoginRefused, QStringLiteral("Name and password do not match."));
    Account account;
    account.username = name;
    return account;
}

} // namespace

void tst_LoginPage::signsInWithNameAndPassword()
{
    LoginPanel panel(judge, &m_pool);
    QSignalSpy signedIn(&panel, &LoginPanel::signedIn);
    QTest::keyClicks(field(&panel, "loginName"), QStringLiteral("chenxl"));
    QTest::keyClicks(field(&panel, "loginPassword"), QStringLiteral("right password"));
    QTest::keyClick(field(&panel, "loginPassword"), Qt::Key_Return);
    QCOMPARE(signedIn.count(), 1);
    QVERIFY(field(&panel, "loginPassword")->text().isEmpty());
}

void tst_LoginPage::refusalForgetsThePassword()
{
    LoginPanel panel(judge, &m_pool);
    QSignalSpy signedIn(&panel, &LoginPanel::signedIn);
    QTest::keyClicks(field(&panel, "loginName"), QStringLiteral("chenxl"));
    QTest::keyClicks(field(&panel, "loginPassword"), QStringLiteral("wrong"));
    panel.findChild<QPushButton*>(QStringLiteral("loginSubmit"))->click();
    QCOMPARE(signedIn.count(), 0);
    QVERIFY(field(&panel, "loginPassword")->text().isEmpty());
    QVERIFY(!panel.findChild<ui::widgets::MessageLine*>()->text().isEmpty());
}

void tst_LoginPage::lockedDeskKeepsItsAccount()
{
    LoginPanel panel(judge, &m_pool);
    panel.askFor(QStringLiteral("chenxl"));
    QVERIFY(!field(&panel, "loginName")->isEnabled());
    QCOMPARE(panel.findChild<QPushButton*>(QStringLiteral("loginSubmit"))->accessibleName(),
             QStringLiteral("Unlock"));
}

void tst_LoginPage::startFollowsTheRules()
{
    tests::ConsoleFixture console;
    StartDialog start({.make = judge, .token = {}, .shortest = 10, .pool = &m_pool}, console.look);
    auto* next = start.findChild<QPushButton*>(QStringLiteral("startNext"));
    next->click();
    QVERIFY(!next->isEnabled());
    QTest::keyClicks(field(&start, "newPassword"), QStringLiteral("adminadmin1"));
    QTest::keyClicks(field(&start, "newPasswordAgain"), QStringLiteral("adminadmin1"));
    QVERIFY2(!next->isEnabled(), "holds the account name");
    field(&start, "newPassword")->setText(QStringLiteral("right password"));
    QVERIFY2(!next->isEnabled(), "differs from the second");
    field(&start, "newPasswordAgain")->setText(QStringLiteral("right password"));
    QVERIFY(next->isEnabled());
}

void tst_LoginPage::startShowsTheTokenAfterTheAccount()
{
    tests::ConsoleFixture console;
    StartDialog start(
        {.make = judge, .token = QStringLiteral("secret-token"), .shortest = 10, .pool = &m_pool},
        console.look);
    QSignalSpy made(&start, &StartDialog::administratorMade);
    QSignalSpy done(&start, &QDialog::accepted);
    auto* next = start.findChild<QPushButton*>(QStringLiteral("startNext"));
    next->click();
    for (const char* name : {"newPassword", "newPasswordAgain"})
        field(&start, name)->setText(QStringLiteral("right password"));
    next->click();
    QCOMPARE(made.count(), 1);
    QCOMPARE(start.findChild<QLabel*>(QStringLiteral("adminToken"))->text(), QStringLiteral("secret-token"));
    QCOMPARE(done.count(), 0);
    next->click();
    QCOMPARE(done.count(), 1);
}

void tst_LoginPage::startAsksForReachAndGallery()
{
    tests::ConsoleFixture console;
    QStringList asked;
    StartOptions options{.make = judge, .shortest = 10, .pool = &m_pool};
    options.reach =
        StartReach{true, [&asked](bool network) { asked << (network ? u"network"_qs : u"here"_qs); }};
    options.makeGallery = [&asked](const QString& name, const QString& actor) -> core::base::Result<void> {
        asked << name + QStringLiteral(" by ") + actor;
        if (name == u"Staff")
            return core::base::fail(core::base::ErrorCode::GalleryExists, QStringLiteral("there"));
        return {};
    };
    StartDialog start(options, console.look);
    auto* next = start.findChild<QPushButton*>(QStringLiteral("startNext"));
    auto* back = start.findChild<QPushButton*>(QStringLiteral("startBack"));
    QVERIFY(back->isHidden());
    start.findChild<ui::widgets::Segments*>(QStringLiteral("startReach"))->segment(u"here"_qs)->click();
    next->click();
    QVERIFY(!back->isHidden());
    back->click();
    QVERIFY(back->isHidden());
    next->click();
    field(&start, "administratorName")->setText(QStringLiteral("chenxl"));
    for (const char* name : {"newPassword", "newPasswordAgain"})
        field(&start, name)->setText(QStringLiteral("right password"));
    next->click();
    QVERIFY(back->isHidden());
    QSignalSpy done(&start, &QDialog::accepted);
    for (const auto& name : {u"Staff"_qs, u"Visitors"_qs}) {
        QCOMPARE(done.count(), 0);
        field(&start, "firstGallery")->setText(name);
        next->click();
    }
    QCOMPARE(done.count(), 1);
    QCOMPARE(asked, (QStringList{u"here"_qs, u"Staff by chenxl"_qs, u"Visitors by chenxl"_qs}));
}

void tst_LoginPage::startOpensNothingToTheNetworkByItself()
{
    tests::ConsoleFixture console;
    console.languages.setLanguage(u"en"_qs);
    QStringList asked;
    StartOptions options{.make = judge, .shortest = 10, .pool = &m_pool};
    options.reach =
        StartReach{.set = [&asked](bool network) { asked << (network ? u"network"_qs : u"here"_qs); }};
    StartDialog start(options, console.look);
    auto* reach = start.findChild<ui::widgets::Segments*>(QStringLiteral("startReach"));
    QCOMPARE(reach->current(), u"here"_qs);
    start.findChild<QPushButton*>(QStringLiteral("startNext"))->click();
    QVERIFY(asked.isEmpty());
    start.findChild<QPushButton*>(QStringLiteral("startBack"))->click();
    reach->segment(u"network"_qs)->click();
    QCOMPARE(asked, QStringList{u"network"_qs});
    QString said;
    for (const auto* note : start.findChildren<ui::widgets::MessageLine*>())
        said += note->isHidden() ? QString() : note->text();
    QVERIFY2(said.contains(u"TLS") && said.contains(u"allow list"), qPrintable(said));
}

void tst_LoginPage::startSaysWhatTheCommandLineDecided()
{
    tests::ConsoleFixture console;
    console.languages.setLanguage(u"en"_qs);
    StartOptions options{.make = judge, .shortest = 10, .pool = &m_pool};
    options.isReachGiven = true;
    StartDialog start(options, console.look);
    QVERIFY(start.findChild<ui::widgets::Segments*>(QStringLiteral("startReach"))->isHidden());
    const auto notes = start.findChildren<ui::widgets::MessageLine*>();
    QVERIFY(std::ranges::any_of(
        notes, [](const auto* note) { return note->text().contains(u"command line") && !note->isHidden(); }));
}

/// Whoever passes by may read the screen in another language; what is kept belongs to those who sign in.
void tst_LoginPage::lockScreenChangesTheLookAndNoSetting()
{
    tests::ConsoleFixture console;
    console.languages.setLanguage(u"en"_qs);
    QStringList written;
    console.settings.setWriter([&](const QString& key, const QString&, const QString&) -> Result<void> {
        written << key;
        return {};
    });
    LockScreen screen({}, &m_pool, console.look);
    const auto button = [&screen](QStringView label) {
        QCoreApplication::sendPostedEvents(); // the change of the language
        const auto all = screen.findChildren<ui::widgets::Button*>();
        return *std::ranges::find(all, label, &ui::widgets::Button::label);
    };
    button(u"中文")->click();
    QCOMPARE(console.languages.current(), u"zh_CN"_qs);
    button(u"English")->click();
    QCOMPARE(console.languages.current(), u"en"_qs);
    button(u"Light or dark")->click();
    QCOMPARE(console.look.theme(), u"dark"_qs);
    QVERIFY2(written.isEmpty(), qPrintable(written.join(u',')));
    QCOMPARE(console.settings.text(QLatin1StringView("look.theme")), u"system"_qs);
    console.look.setTheme(u"light"_qs);
    QCOMPARE(console.look.theme(), u"light"_qs);
    QCOMPARE(written, QStringList{u"look.theme"_qs});
}

void tst_LoginPage::startSaysWhyNot()
{
    tests::ConsoleFixture console;
    StartDialog start({.make = judge, .token = {}, .shortest = 4, .pool = &m_pool}, console.look);
    auto* next = start.findChild<QPushButton*>(QStringLiteral("startNext"));
    next->click();
    for (const char* name : {"newPassword", "newPasswordAgain"})
        field(&start, name)->setText(QStringLiteral("another one"));
    next->click();
    QVERIFY(start.result() != QDialog::Accepted);
    QVERIFY(!start.findChild<ui::widgets::MessageLine*>()->text().isEmpty());
}

QTEST_MAIN(tst_LoginPage)
#include "tst_LoginPage.moc"
