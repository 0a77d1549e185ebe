// SPDX-License-Identifier: GPL-3.0-or-later
// Who sits at the real window: first start, signing in, locking, roles, and what --open shows.
#include "app/FirstStart.h"
#include "app/StorageParts.h"
#include "core/auth/AdminToken.h"
#include "tests/app/DeskFixture.h"
#include "ui/login/IdleWatch.h"
#include "ui/login/OwnPasswordDialog.h"
#include "ui/login/StartDialog.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDialog>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>

using tests::DeskFixture;
using tests::password;
using tests::person;
using tests::Role;

class tst_Desk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_kept.path()); }
    void firstStartMakesTheAdministrator();
    void firstStartOpensNothingToTheNetwork();
    void theGuideComesBackUntilThereIsAnAdministrator();
    void wrongPasswordKeepsTheCurtain();
    void roleDecidesWhatIsSeen_data();
    void roleDecidesWhatIsSeen();
    void ctrlLLocksAndThePasswordUnlocks();
    void auditsWhoSignsIn();
    void onlyAdministratorsChangeTheLookForAll_data() { roleDecidesWhatIsSeen_data(); }
    void onlyAdministratorsChangeTheLookForAll();
    void idleDeskLocks();
    void everybodyChangesTheOwnPassword();
    void signingOutForgetsThePerson();
    void anotherPersonSeesNothingOfTheOneBefore();
    void unlockingKeepsWhatWasOpen();
    void openFollowsAGalleryThatComesLater();
    void openAsksForThePasswordWhereThereIsOne();
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
    QTRY_VERIFY(desk.find<QLineEdit>("firstGallery")->isVisible());
    desk.find<QLineEdit>("firstGallery")->setText(QStringLiteral("Staff"));
    desk.find("startNext")->click();
    QTRY_VERIFY(!desk.find<QDialog>("startDialog"));
    const auto galleries = desk.application->storage().galleries->all().value();
    QVERIFY(std::ranges::any_of(galleries, [](const auto& one) { return one.name == u"Staff"; }));
}

/// Not before the guide, which shows it so, and not where somebody has used the data before.
void tst_Desk::firstStartOpensNothingToTheNetwork()
{
    const QLatin1StringView services("listen.services");
    tests::AppFixture fresh;
    app::Options options = fresh.options();
    options.settings.clear();
    const auto made = fresh.create(options).value();
    QCOMPARE(made->settings().text(services), QStringLiteral("0.0.0.0:9012"));
    QVERIFY(app::keepToThisMachine(*made));
    QCOMPARE(made->settings().text(services), QStringLiteral("127.0.0.1:9012"));
    QThreadPool pool;
    const auto guide = app::firstStartOptions(*made, {}, pool, this, [] { return person; });
    QVERIFY(guide.reach && !guide.reach->isNetwork);
    guide.reach->set(true);
    QTRY_COMPARE(made->settings().text(services), QStringLiteral("0.0.0.0:9012"));
    pool.waitForDone();
    tests::AppFixture scripted;
    options = scripted.options();
    options.settings.clear();
    options.adminTokenFile = scripted.path("token");
    const auto withToken = scripted.create(options).value();
    QVERIFY(withToken->isAdminTokenNew());
    QVERIFY(app::keepToThisMachine(*withToken));
    const auto scriptedGuide = app::firstStartOptions(*withToken, {}, pool, this, [] { return person; });
    QVERIFY(scriptedGuide.reach && !scriptedGuide.reach->isNetwork);
    QCOMPARE(withToken->settings().text(services), QStringLiteral("127.0.0.1:9012"));
    tests::AppFixture used;
    const auto before = used.create(options = used.options()).value();
    QVERIFY(before->adminToken().rotate(1));
    QVERIFY(app::keepToThisMachine(*before));
    QVERIFY(before->settings().kept(QString(services)).startsWith(u"0.0.0.0"));
}

void tst_Desk::theGuideComesBackUntilThereIsAnAdministrator()
{
    const DeskFixture desk(std::nullopt);
    const auto guide = [&desk] { return desk.window().findChild<ui::login::StartDialog*>(); };
    QTRY_VERIFY(guide());
    guide()->reject();
    QTRY_VERIFY(!guide());
    QTest::keyClick(&desk.window(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(guide());
    QTest::keyClick(guide(), Qt::Key_L, Qt::ControlModifier); // not a second one
    QCOMPARE(desk.window().findChildren<ui::login::StartDialog*>().size(), 1);
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
    QCOMPARE(!desk.find("addPeople")->isHidden(), galleries); // nothing leads to what may not be opened
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
    const QWidget* keys = desk.window().focusWidget();
    QVERIFY2(desk.window().currentPage()->isAncestorOf(keys), qPrintable(keys->objectName()));
}

void tst_Desk::auditsWhoSignsIn()
{
    const DeskFixture desk(Role::Operator);
    desk.signIn(QStringLiteral("not this one"));
    QTRY_VERIFY(desk.find<QLineEdit>("loginPassword")->text().isEmpty());
    desk.signInDone();
    const auto rows = desk.application->collection().audit.page(0, 2).value();
    QCOMPARE(rows[0].action, QStringLiteral("login.password"));
    QCOMPARE(rows[0].actor, person);
    QCOMPARE(rows[1].action, QStringLiteral("login.refused"));
    QCOMPARE(rows[1].object, person);
}

void tst_Desk::onlyAdministratorsChangeTheLookForAll()
{
    QFETCH(Role, role);
    const DeskFixture desk(role);
    desk.signInDone();
    auto& settings = desk.application->settings();
    const QString before = settings.text(QLatin1StringView("look.theme"));
    desk.find<QAction>("dark")->trigger();
    if (role == Role::Administrator)
        QTRY_COMPARE(settings.text(QLatin1StringView("look.theme")), QStringLiteral("dark"));
    else
        QTest::qWait(100);
    QCOMPARE(settings.text(QLatin1StringView("look.theme")) == before, role != Role::Administrator);
}

void tst_Desk::idleDeskLocks()
{
    const DeskFixture desk(Role::Administrator);
    desk.signInDone();
    Q_EMIT desk.window().findChild<ui::login::IdleWatch*>()->idle();
    QVERIFY(desk.window().isCurtainDown());
    QVERIFY(!desk.find<QLineEdit>("loginName")->isEnabled());
}

void tst_Desk::everybodyChangesTheOwnPassword()
{
    const QString wanted = QStringLiteral("quite-another-word-8");
    const DeskFixture desk(Role::Operator);
    desk.signInDone();
    desk.find<QAction>("ownPassword")->trigger();
    auto* dialog = desk.find<ui::login::OwnPasswordDialog>("ownPasswordDialog");
    QVERIFY(dialog);
    const auto fields = dialog->findChildren<QLineEdit*>();
    QCOMPARE(fields.size(), 3);
    auto* confirm = dialog->confirmButton();
    fields[0]->setText(QStringLiteral("not the password"));
    fields[1]->setText(wanted);
    fields[2]->setText(wanted);
    confirm->click();
    QTRY_VERIFY(dialog->message()->isVisible());
    auto& accounts = desk.application->accounts();
    QVERIFY(!accounts.checkPassword(person, wanted).isOk());
    fields[0]->setText(password);
    confirm->click();
    QTRY_VERIFY(!desk.find<QDialog>("ownPasswordDialog"));
    QVERIFY(accounts.checkPassword(person, wanted).isOk());
    QVERIFY(!accounts.checkPassword(person, password).isOk());
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

void tst_Desk::anotherPersonSeesNothingOfTheOneBefore()
{
    const DeskFixture desk(Role::Operator);
    desk.signInDone();
    const auto* payload = desk.openBench();
    QTRY_VERIFY(!payload->toPlainText().isEmpty());
    desk.lockAndSignInAs(QStringLiteral("root"));
    desk.find("takeOver")->click();
    QTRY_VERIFY(!desk.window().isCurtainDown());
    QCOMPARE(desk.window().currentPage()->id(), QStringLiteral("identify"));
    QVERIFY(payload->toPlainText().isEmpty());
    const int calls = desk.engine->calls();
    QTest::qWait(100);
    QCOMPARE(desk.engine->calls(), calls);
}

void tst_Desk::unlockingKeepsWhatWasOpen()
{
    const DeskFixture desk(Role::Operator);
    desk.signInDone();
    const auto* payload = desk.openBench();
    QTRY_VERIFY(!payload->toPlainText().isEmpty());
    const int calls = desk.engine->calls();
    Q_EMIT desk.window().lockRequested();
    desk.signInDone();
    QTest::qWait(100);
    QVERIFY(!payload->toPlainText().isEmpty());
    QCOMPARE(desk.engine->calls(), calls);
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

QTEST_MAIN(tst_Desk)
#include "tst_Desk.moc"
