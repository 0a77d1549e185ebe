// SPDX-License-Identifier: GPL-3.0-or-later
// Who sits at the real window: first start, signing in, locking, roles, and what --open shows.
#include "app/Console.h"
#include "core/auth/Accounts.h"
#include "tests/app/AppFixture.h"
#include "ui/login/IdleWatch.h"
#include "ui/shell/MainWindow.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using core::auth::Role;

namespace {

const QString password = QStringLiteral("Correct-horse-battery-7");
const QString person = QStringLiteral("mia");

struct DeskFixture {
    explicit DeskFixture(std::optional<Role> role, const QString& page = {}, const QString& what = {})
    {
        app::Options options = files.options();
        options.openPage = page;
        options.openWhat = what;
        application = files.create(options).value();
        if (role)
            addAccount(*role);
        console = std::make_unique<app::Console>(*application);
        console->show();
    }
    ~DeskFixture()
    {
        console.reset();
        application->stop();
    }

    void addAccount(Role role) const
    {
        const auto administrator =
            application->accounts().addActive(QStringLiteral("root"), Role::Administrator, password, person);
        const auto added = application->accounts().addActive(person, role, password, person);
        QVERIFY(administrator.isOk() && added.isOk());
    }

    ui::shell::MainWindow& window() const { return console->window(); }
    template <typename T = QAbstractButton> T* find(const char* name) const
    {
        return window().findChild<T*>(QLatin1StringView(name));
    }
    bool places(const char* page) const
    {
        const auto* button =
            window().findChild<QAbstractButton*>(QLatin1StringView("go-") + QLatin1StringView(page));
        return button && !button->isHidden();
    }
    void signIn(const QString& word = password) const
    {
        QTRY_VERIFY(window().isCurtainDown());
        auto* name = find<QLineEdit>("loginName");
        if (name->isEnabled())
            name->setText(person);
        find<QLineEdit>("loginPassword")->setText(word);
        QTRY_VERIFY(find("loginSubmit")->isEnabled());
        find("loginSubmit")->click();
    }
    void signInDone() const
    {
        signIn();
        QTRY_VERIFY(!window().isCurtainDown());
    }

    tests::AppFixture files;
    std::unique_ptr<app::Application> application;
    std::unique_ptr<app::Console> console;
};

} // namespace

class tst_Desk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_kept.path()); }
    void firstStartMakesTheAdministrator();
    void wrongPasswordKeepsTheCurtain();
    void roleDecidesWhatIsSeen_data();
    void roleDecidesWhatIsSeen();
    void ctrlLLocksAndThePasswordUnlocks();
    void idleDeskLocks();
    void signingOutForgetsThePerson();
    void openFollowsAGalleryThatComesLater();
    void openAsksForThePasswordWhereThereIsOne();

private:
    const QTemporaryDir m_kept; ///< views and columns
};

void tst_Desk::firstStartMakesTheAdministrator()
{
    const DeskFixture desk({});
    QTRY_VERIFY(desk.find<QDialog>("startDialog"));
    desk.find("startNext")->click();
    const auto fields = desk.find<QDialog>("startDialog")->findChildren<QLineEdit*>();
    for (QLineEdit* field : fields)
        if (field->echoMode() == QLineEdit::Password)
            field->setText(password);
    QVERIFY(desk.find("startNext")->isEnabled());
    desk.find("startNext")->click();
    QTRY_VERIFY(*desk.application->accounts().hasAdministrator());
    QTRY_VERIFY(desk.places("settings"));
    QVERIFY(!desk.window().isCurtainDown());
}

void tst_Desk::wrongPasswordKeepsTheCurtain()
{
    const DeskFixture desk(Role::Operator);
    desk.signIn(QStringLiteral("not this one"));
    QTRY_VERIFY(desk.find<QLineEdit>("loginPassword")->text().isEmpty());
    QVERIFY(desk.window().isCurtainDown());
}

void tst_Desk::roleDecidesWhatIsSeen_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("galleries");
    QTest::addColumn<bool>("settings");
    QTest::newRow("viewer") << Role::Viewer << false << false;
    QTest::newRow("operator") << Role::Operator << true << false;
    QTest::newRow("administrator") << Role::Administrator << true << true;
}

void tst_Desk::roleDecidesWhatIsSeen()
{
    QFETCH(Role, role);
    QFETCH(bool, galleries);
    QFETCH(bool, settings);
    const DeskFixture desk(role);
    desk.signInDone();
    QVERIFY(desk.places("overview"));
    QVERIFY(desk.places("identify"));
    QCOMPARE(desk.places("galleries"), galleries);
    QCOMPARE(desk.places("settings"), settings);
    desk.window().openPage(QStringLiteral("settings"));
    QCOMPARE(desk.window().currentPage()->id() == u"settings", settings);
}

void tst_Desk::ctrlLLocksAndThePasswordUnlocks()
{
    const DeskFixture desk(Role::Administrator);
    desk.signInDone();
    desk.window().openPage(QStringLiteral("identify"));
    QTest::keyClick(&desk.window(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(desk.window().isCurtainDown());
    QVERIFY(!desk.find<QLineEdit>("loginName")->isEnabled());
    QCOMPARE(desk.find<QLineEdit>("loginName")->text(), person);
    QVERIFY(!desk.find<QAction>("goto-galleries")->isEnabled());
    desk.signInDone();
    QCOMPARE(desk.window().currentPage()->id(), QStringLiteral("identify"));
}

void tst_Desk::idleDeskLocks()
{
    const DeskFixture desk(Role::Administrator);
    desk.signInDone();
    Q_EMIT desk.window().findChild<ui::login::IdleWatch*>()->idle();
    QVERIFY(desk.window().isCurtainDown());
    QVERIFY(!desk.find<QLineEdit>("loginName")->isEnabled());
}

void tst_Desk::signingOutForgetsThePerson()
{
    const DeskFixture desk(Role::Administrator);
    desk.signInDone();
    Q_EMIT desk.window().signOutRequested();
    QVERIFY(desk.window().isCurtainDown());
    QVERIFY(desk.find<QLineEdit>("loginName")->isEnabled());
    QVERIFY(desk.find<QLineEdit>("loginName")->text().isEmpty());
}

void tst_Desk::openFollowsAGalleryThatComesLater()
{
    const DeskFixture desk({}, QStringLiteral("galleries"), QStringLiteral("demo"));
    QCOMPARE(desk.window().currentPage()->id(), QStringLiteral("galleries"));
    tests::addGallery(*desk.application, QStringLiteral("another"));
    tests::addGallery(*desk.application, QStringLiteral("demo"));
    const auto* list = desk.find<QAbstractItemView>("galleryList");
    QTRY_VERIFY(list->currentIndex().data().toString().contains(u"demo"));
    QVERIFY(!desk.find<QDialog>("startDialog"));
    QVERIFY(!desk.window().isCurtainDown());
}

void tst_Desk::openAsksForThePasswordWhereThereIsOne()
{
    const DeskFixture desk(Role::Administrator, QStringLiteral("identify"));
    QTRY_VERIFY(desk.window().isCurtainDown());
    desk.signInDone();
    QCOMPARE(desk.window().currentPage()->id(), QStringLiteral("identify"));
}

QTEST_MAIN(tst_Desk)
#include "tst_Desk.moc"
