// SPDX-License-Identifier: GPL-3.0-or-later
// Registration before a made-up camera, against the real services.
#include "tests/support/TestApi.h"
#include "tests/ui/login/ScriptedFace.h"
#include "ui/login/RegisterDialog.h"
#include "ui/theme/Theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using namespace Qt::StringLiterals;
using core::auth::AccountState;

class tst_RegisterDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<theme::Theme>(); }
    void init();
    void cleanup();

    void registersThreePosesThatWaitForApproval();
    void asksForEachPoseInItsOrder();
    void saysWhichWayToTurn();
    void saysThatItIsTooDark();
    void keepsTheMailAddress();
    void takesNoPictureOfTwoWhoAreThere();
    void refusesPosesOfTwoPeople();
    void saysThatTheNameIsTaken();
    void saysThatTheFaceIsTaken();
    void renewsTheFaceOfAnAccountForItsPassword();
    void everyControlHasAName();

private:
    template <typename T> T* find(const char* name) const
    {
        return m_dialog->findChild<T*>(QLatin1StringView(name));
    }
    QString instruction() const { return find<QLabel>("poseInstruction")->text(); }
    QString message() const
    {
        QString words;
        for (const auto* label : find<QWidget>("registerMessage")->findChildren<QLabel*>())
            words += label->text();
        return words;
    }
    void open();
    void fill(const QString& name);
    /// Shows this person with this turn until the instruction starts otherwise.
    void pose(double yaw, int person = 4);
    void poseThree();
    std::size_t loginFacesOf(const QString& name);

    std::unique_ptr<theme::Theme> m_theme;
    std::unique_ptr<tests::TestApi> m_api;
    tests::MovingEngine m_engine;
    QThreadPool m_pool;
    tests::ScriptedFrames m_frames;
    camera::CameraUsers m_users{m_frames};
    QPointer<login::RegisterDialog> m_dialog;
};

void tst_RegisterDialog::init()
{
    m_api = std::make_unique<tests::TestApi>();
    m_pool.setMaxThreadCount(1);
    open();
}

void tst_RegisterDialog::cleanup()
{
    delete m_dialog;
    m_pool.waitForDone();
    m_api.reset();
}

void tst_RegisterDialog::open()
{
    delete m_dialog;
    m_dialog = new login::RegisterDialog(
        {[this](QObject* view) { return m_users.open(view); }, m_engine,
         [this](const core::login::Registration& wanted) { return m_api->core->login.enrol(wanted); },
         [this](const core::login::Registration& wanted) { return m_api->core->login.renew(wanted); },
         &m_pool},
        nullptr);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void tst_RegisterDialog::fill(const QString& name)
{
    // the empty one passes "I have this account already"
    for (const QString& word : {name, QString(), u"quiet lamp 7"_s, u"quiet lamp 7"_s}) {
        QTest::keyClicks(QApplication::focusWidget(), word);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QVERIFY(find<QLineEdit>("registerTelephone")->hasFocus());
}

void tst_RegisterDialog::pose(double yaw, int person)
{
    tests::Look look;
    look.yaw = yaw;
    m_engine.setLook(look);
    const QString before = instruction();
    for (int i = 0; i < 100 && instruction() == before; ++i) {
        m_frames.show(person);
        QTest::qWait(5);
    }
    QVERIFY2(instruction() != before, qPrintable(before));
}

void tst_RegisterDialog::poseThree()
{
    pose(0);
    pose(18);
    pose(-18);
}

std::size_t tst_RegisterDialog::loginFacesOf(const QString& name)
{
    const auto account = m_api->core->accounts.byName(name);
    return account ? m_api->core->faceRows.ofSubject(account->subjectId)->size() : 0;
}

void tst_RegisterDialog::registersThreePosesThatWaitForApproval()
{
    QSignalSpy made(m_dialog, &login::RegisterDialog::registered);
    fill(u"ann"_s);
    QVERIFY(!find<QPushButton>("sendRegister")->isEnabled());
    poseThree();
    QVERIFY(find<QPushButton>("sendRegister")->isEnabled());
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QTRY_COMPARE(made.size(), 1);
    QVERIFY2(message().contains(u"approve"), qPrintable(message()));
    QCOMPARE(m_api->core->accounts.byName(u"ann"_s)->state, AccountState::Pending);
    QCOMPARE(loginFacesOf(u"ann"_s), 3U);
    QCOMPARE(m_users.started(), 0);
}

void tst_RegisterDialog::asksForEachPoseInItsOrder()
{
    const auto show = [this](double yaw) {
        tests::Look look;
        look.yaw = yaw;
        m_engine.setLook(look);
        for (int i = 0; i < 6; ++i) {
            m_frames.show(4);
            QTest::qWait(10);
        }
    };
    show(18);
    QVERIFY(instruction().startsWith(u"1 of 3"));
    pose(0);
    QVERIFY(instruction().contains(u"left"));
    show(0);
    show(-18); // the wrong way
    show(33);  // too far
    QVERIFY(instruction().startsWith(u"2 of 3"));
    pose(18);
    QVERIFY(instruction().contains(u"right"));
    QTest::mouseClick(find<QPushButton>("posesAgain"), Qt::LeftButton);
    QVERIFY(instruction().startsWith(u"1 of 3"));
}

void tst_RegisterDialog::saysWhichWayToTurn()
{
    const auto advice = [this](double yaw) {
        tests::Look look;
        look.yaw = yaw;
        m_engine.setLook(look);
        for (int i = 0; i < 6; ++i) {
            m_frames.show(4);
            QTest::qWait(10);
        }
        return find<QLabel>("poseAdvice")->text();
    };
    QVERIFY(advice(20).contains(u"to your right"));
    QVERIFY(advice(-20).contains(u"to your left"));
    pose(0);
    QVERIFY(advice(2).contains(u"further to your left"));
    QVERIFY(advice(-15).contains(u"other way: turn to your left"));
    QVERIFY(advice(34).contains(u"too far"));
    m_frames.become(ui::camera::CameraState::NoCamera);
    QVERIFY2(find<QLabel>("poseAdvice")->text().isEmpty(), "nobody is seen");
    m_frames.become(ui::camera::CameraState::Running);
    pose(18);
    QVERIFY(advice(15).contains(u"other way: turn to your right"));
    pose(-18);
    QVERIFY(find<QLabel>("poseAdvice")->text().isEmpty());
}

void tst_RegisterDialog::saysThatItIsTooDark()
{
    QImage black(640, 480, QImage::Format_RGB32);
    black.fill(Qt::black);
    for (int i = 0; i < 4; ++i) {
        Q_EMIT m_frames.frameArrived({black, i * 100, static_cast<quint64>(i)});
        QTest::qWait(10);
    }
    QTRY_VERIFY(find<QLabel>("poseAdvice")->text().startsWith(u"Too dark"));
}

void tst_RegisterDialog::keepsTheMailAddress()
{
    fill(u"ann"_s);
    poseThree();
    auto* mail = find<QLineEdit>("registerMail");
    QTest::keyClicks(mail, u"nobody"_s);
    QVERIFY(!find<QPushButton>("sendRegister")->isEnabled());
    QTest::keyClicks(mail, u"@example.org"_s);
    QVERIFY(find<QPushButton>("sendRegister")->isEnabled());
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QTRY_COMPARE(loginFacesOf(u"ann"_s), 3U);
    QCOMPARE(m_api->core->accounts.byName(u"ann"_s)->mail, u"nobody@example.org"_s);
}

void tst_RegisterDialog::takesNoPictureOfTwoWhoAreThere()
{
    const QByteArray two = support::fakePhotograph({support::fakePerson(4), support::fakePerson(5)});
    const QImage image = QImage::fromData(two).convertToFormat(QImage::Format_RGB32);
    m_engine.setLook({});
    for (int i = 0; i < 8; ++i) {
        Q_EMIT m_frames.frameArrived({image, i * 100, static_cast<quint64>(i)});
        QTest::qWait(5);
    }
    QTRY_COMPARE(find<QLabel>("poseAdvice")->text(), u"Only one face may be in the picture"_s);
    QVERIFY(instruction().startsWith(u"1 of 3"));
}

void tst_RegisterDialog::refusesPosesOfTwoPeople()
{
    fill(u"bob"_s);
    pose(0, 4);
    pose(18, 4);
    pose(-18, 6);
    QTest::mouseClick(find<QPushButton>("sendRegister"), Qt::LeftButton);
    QTRY_VERIFY2(message().contains(u"do not show one person"), qPrintable(message()));
    QCOMPARE(loginFacesOf(u"bob"_s), 0U);
    QTest::mouseClick(find<QPushButton>("posesAgain"), Qt::LeftButton);
    poseThree();
    QTest::mouseClick(find<QPushButton>("sendRegister"), Qt::LeftButton);
    QTRY_COMPARE(loginFacesOf(u"bob"_s), 3U);
}

void tst_RegisterDialog::saysThatTheNameIsTaken()
{
    core::auth::Account other;
    other.username = u"ann"_s;
    QVERIFY(m_api->core->accounts.add(other, u"quiet lamp 8"_s, u"test"_s));
    fill(u"Ann"_s);
    poseThree();
    QTest::mouseClick(find<QPushButton>("sendRegister"), Qt::LeftButton);
    QTRY_VERIFY2(message().contains(u"already exists"), qPrintable(message()));
    QVERIFY(find<QPushButton>("sendRegister")->isEnabled());
}

void tst_RegisterDialog::saysThatTheFaceIsTaken()
{
    core::login::Registration other;
    other.account.username = u"bob"_s;
    other.password = u"quiet lamp 8"_s;
    other.image = support::fakePhotograph({support::fakePerson(4)});
    const auto made = m_api->core->login.enrol(other);
    QVERIFY(m_api->core->accounts.setState(made->account.id, AccountState::Active, u"test"_s));
    fill(u"ann"_s);
    poseThree();
    QTest::mouseClick(find<QPushButton>("sendRegister"), Qt::LeftButton);
    QTRY_VERIFY2(message().contains(u"login face of another account"), qPrintable(message()));
    QCOMPARE(loginFacesOf(u"ann"_s), 0U);
}

void tst_RegisterDialog::renewsTheFaceOfAnAccountForItsPassword()
{
    QVERIFY(
        m_api->core->accounts.addActive(u"ann"_s, core::auth::Role::Viewer, u"quiet lamp 8"_s, u"test"_s));
    QTest::keyClicks(find<QLineEdit>("registerName"), u"ann"_s);
    QTest::keyClick(find<QWidget>("renewFace"), Qt::Key_Space);
    QVERIFY(!find<QLineEdit>("newPassword")->isVisible());
    poseThree();
    QVERIFY(!find<QPushButton>("sendRegister")->isEnabled());
    QTest::keyClicks(find<QLineEdit>("oldPassword"), u"quiet lamp 9"_s);
    QTest::mouseClick(find<QPushButton>("sendRegister"), Qt::LeftButton);
    QTRY_VERIFY2(message().contains(u"do not match"), qPrintable(message()));
    QCOMPARE(loginFacesOf(u"ann"_s), 0U);
    find<QLineEdit>("oldPassword")->clear();
    QTest::keyClicks(find<QLineEdit>("oldPassword"), u"quiet lamp 8"_s);
    QTest::mouseClick(find<QPushButton>("sendRegister"), Qt::LeftButton);
    QTRY_COMPARE(loginFacesOf(u"ann"_s), 3U);
    QTRY_VERIFY(message().contains(u"new face"));
}

void tst_RegisterDialog::everyControlHasAName()
{
    for (const QWidget* control : m_dialog->findChildren<QWidget*>()) {
        if (control->isVisible() && control->focusPolicy() != Qt::NoFocus)
            QVERIFY2(!control->accessibleName().isEmpty() || !control->property("text").toString().isEmpty(),
                     qPrintable(control->objectName() + u' ' +
                                QString::fromLatin1(control->metaObject()->className())));
    }
}

QTEST_MAIN(tst_RegisterDialog)
#include "tst_RegisterDialog.moc"
