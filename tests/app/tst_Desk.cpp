// SPDX-License-Identifier: GPL-3.0-or-later
// Who sits at the real window: first start, signing in, locking, roles, and what --open shows.
#include "app/Console.h"
#include "core/auth/Accounts.h"
#include "core/login/LoginService.h"
#include "tests/app/AppFixture.h"
#include "tests/ui/login/ScriptedFace.h"
#include "ui/login/FaceStage.h"
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
        files.replacements.makeEngine = [this](const auto&) {
            auto made = std::make_unique<tests::MovingEngine>();
            engine = made.get();
            return core::base::Result<std::unique_ptr<core::engine::FaceEngine>>(std::move(made));
        };
        app::Options options = files.options();
        options.openPage = page;
        options.openWhat = what;
        application = files.create(options).value();
        if (role)
            addAccount(*role);
        auto camera = std::make_unique<tests::ScriptedFrames>();
        frames = camera.get();
        console = std::make_unique<app::Console>(*application, std::move(camera));
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
        if (name->isEnabled() && name->text().isEmpty())
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

    /// An account of this role with the login face of person 1; the lock screen opens the camera.
    void addFace(const QString& name, Role role) const
    {
        core::login::Registration wanted;
        wanted.account.username = name;
        wanted.password = password;
        wanted.image = support::fakePhotograph({support::fakePerson(1)});
        const auto made = application->login().enrol(wanted);
        QVERIFY(made.isOk());
        QVERIFY(application->accounts().setRole(made->account.id, role, person).isOk());
        QVERIFY(application->accounts()
                    .setState(made->account.id, core::auth::AccountState::Active, person)
                    .isOk());
        QVERIFY(application->settings().set(QStringLiteral("login.faceAtDesk"), QStringLiteral("on")).isOk());
    }
    ui::login::FaceAttempt& attempt() const { return find<ui::login::FaceStage>("faceStage")->attempt(); }
    void show(const tests::Look& look = {}) const
    {
        engine->setLook(look);
        QSignalSpy judged(&attempt(), &ui::login::FaceAttempt::changed);
        frames->show(1);
        QVERIFY(judged.wait());
    }
    /// Looks into the camera and does what it asks for.
    void lookIn() const
    {
        QTRY_VERIFY(window().isCurtainDown());
        for (int i = 0; i < 6; ++i)
            show();
        using core::login::Step;
        for (int i = 0; i < 60 && attempt().progress().step == Step::Challenge; ++i)
            show(i % 6 < 2 ? tests::Look() : tests::lookOf(attempt().progress().move));
    }

    tests::AppFixture files;
    tests::MovingEngine* engine = nullptr;
    tests::ScriptedFrames* frames = nullptr;
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
    void cameraStaysShutUntilAskedFor();
    void aFaceAloneMayOnlyRead();
    void aFaceGivesTheLockedDeskBack();
    void anotherFaceTakesTheDeskOver();
    void anAdministratorAddsThePassword();
    void anAdministratorEndsTheWait();
    void registersAFaceWhileFaceLoginRests();

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

void tst_Desk::cameraStaysShutUntilAskedFor()
{
    using ui::camera::CameraState;
    const DeskFixture desk(Role::Administrator);
    QTRY_VERIFY(desk.window().isCurtainDown());
    QVERIFY(!desk.find<QWidget>("faceStage"));
    QCOMPARE(desk.frames->state(), CameraState::Off);
    desk.addFace(QStringLiteral("ann"), Role::Operator);
    QTRY_COMPARE(desk.frames->state(), CameraState::Running);
    desk.signInDone();
    QCOMPARE(desk.frames->state(), CameraState::Off);
    Q_EMIT desk.window().lockRequested();
    QCOMPARE(desk.frames->state(), CameraState::Running);
    QVERIFY(desk.application->settings().set(QStringLiteral("login.policy"), QStringLiteral("off")).isOk());
    QTRY_VERIFY(!desk.find<QWidget>("faceStage"));
    QCOMPARE(desk.frames->state(), CameraState::Off);
}

void tst_Desk::aFaceAloneMayOnlyRead()
{
    const DeskFixture desk(Role::Administrator);
    desk.addFace(QStringLiteral("ann"), Role::Operator);
    desk.lookIn();
    QTRY_VERIFY(!desk.window().isCurtainDown());
    QVERIFY(desk.places("overview"));
    QVERIFY(!desk.places("galleries"));
}

void tst_Desk::aFaceGivesTheLockedDeskBack()
{
    const DeskFixture desk(Role::Administrator);
    desk.addFace(QStringLiteral("ann"), Role::Operator);
    QTRY_VERIFY(desk.window().isCurtainDown());
    desk.find<QLineEdit>("loginName")->setText(QStringLiteral("ann"));
    desk.signIn();
    QTRY_VERIFY(!desk.window().isCurtainDown());
    desk.window().openPage(QStringLiteral("galleries"));
    Q_EMIT desk.window().lockRequested();
    desk.lookIn();
    QTRY_VERIFY(!desk.window().isCurtainDown());
    QVERIFY(desk.places("galleries"));
    QCOMPARE(desk.window().currentPage()->id(), QStringLiteral("galleries"));
}

void tst_Desk::anotherFaceTakesTheDeskOver()
{
    const DeskFixture desk(Role::Administrator);
    desk.addFace(QStringLiteral("ann"), Role::Operator);
    desk.signInDone();
    desk.window().openPage(QStringLiteral("settings"));
    Q_EMIT desk.window().lockRequested();
    desk.lookIn();
    QTRY_VERIFY(!desk.window().isCurtainDown());
    QVERIFY(!desk.places("settings"));
    QCOMPARE(desk.window().currentPage()->id(), QStringLiteral("overview"));
    Q_EMIT desk.window().lockRequested();
    QCOMPARE(desk.find<QLineEdit>("loginName")->text(), QStringLiteral("ann"));
}

void tst_Desk::anAdministratorAddsThePassword()
{
    const DeskFixture desk(Role::Operator);
    desk.addFace(QStringLiteral("ann"), Role::Administrator);
    desk.lookIn();
    QTRY_VERIFY(!desk.find<QLineEdit>("loginName")->isVisible());
    QVERIFY(desk.window().isCurtainDown());
    desk.find<QLineEdit>("loginPassword")->setText(password);
    desk.find("loginSubmit")->click();
    QTRY_VERIFY(!desk.window().isCurtainDown());
    QVERIFY(desk.places("settings"));
}

void tst_Desk::registersAFaceWhileFaceLoginRests()
{
    using Phase = ui::login::FaceAttempt::Phase;
    const DeskFixture desk(Role::Administrator);
    QTRY_VERIFY(desk.window().isCurtainDown());
    QVERIFY(!desk.find("registerFace")->isVisible());
    QVERIFY(desk.application->settings().set(QStringLiteral("login.faceAtDesk"), QStringLiteral("on")));
    QTRY_VERIFY(desk.find("registerFace")->isVisible());
    QTRY_COMPARE(desk.attempt().phase(), Phase::Looking);
    desk.find("registerFace")->click();
    auto* dialog = desk.find<QDialog>("registerDialog");
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(desk.attempt().phase(), Phase::Paused);
    QTest::keyClicks(desk.find<QLineEdit>("registerName"), QStringLiteral("ann"));
    for (const char* field : {"newPassword", "newPasswordAgain"})
        QTest::keyClicks(desk.find<QLineEdit>(field), password);
    for (const double yaw : {0.0, 18.0, -18.0}) {
        tests::Look look;
        look.yaw = yaw;
        desk.engine->setLook(look);
        for (int i = 0; i < 6; ++i) {
            desk.frames->show(1);
            QTest::qWait(30);
        }
    }
    QTRY_VERIFY(desk.find("sendRegister")->isEnabled());
    desk.find("sendRegister")->click();
    QTRY_VERIFY(desk.application->accounts().byName(QStringLiteral("ann")).isOk());
    QCOMPARE(desk.application->accounts().byName(QStringLiteral("ann"))->state,
             core::auth::AccountState::Pending);
    QTRY_VERIFY(desk.find("cancelRegister")->hasFocus());
    desk.find("cancelRegister")->click();
    QTRY_COMPARE(desk.attempt().phase(), Phase::Looking);
}

void tst_Desk::anAdministratorEndsTheWait()
{
    const DeskFixture desk(Role::Administrator);
    auto& login = desk.application->login();
    for (int i = 0; i < 5; ++i)
        QVERIFY(login.noteDeskFailure(QStringLiteral("looped-camera")).isOk());
    QVERIFY(login.deskWaitMs() > 0);
    desk.signInDone();
    QTRY_COMPARE(login.deskWaitMs(), 0);
}

QTEST_MAIN(tst_Desk)
#include "tst_Desk.moc"
