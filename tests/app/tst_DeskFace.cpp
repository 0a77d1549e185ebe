// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in at the real window by face: when the camera opens, and what a face may see.
#include "tests/app/DeskFixture.h"

#include <QSettings>
#include <QTemporaryDir>

using tests::DeskFixture;
using tests::password;
using tests::Role;

class tst_DeskFace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_kept.path()); }
    void cameraStaysShutUntilAskedFor();
    void aFaceAloneMayOnlyRead();
    void aFaceGivesTheLockedDeskBack();
    void anAdministratorAddsThePassword();
    void anAdministratorEndsTheWait();

private:
    const QTemporaryDir m_kept; ///< views and columns
};

void tst_DeskFace::cameraStaysShutUntilAskedFor()
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

void tst_DeskFace::aFaceAloneMayOnlyRead()
{
    const DeskFixture desk(Role::Administrator);
    desk.addFace(QStringLiteral("ann"), Role::Operator);
    desk.lookIn();
    QTRY_VERIFY(!desk.window().isCurtainDown());
    QVERIFY(desk.places("overview"));
    QVERIFY(!desk.places("galleries"));
}

void tst_DeskFace::aFaceGivesTheLockedDeskBack()
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

void tst_DeskFace::anAdministratorAddsThePassword()
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

void tst_DeskFace::anAdministratorEndsTheWait()
{
    const DeskFixture desk(Role::Administrator);
    auto& login = desk.application->login();
    for (int i = 0; i < 5; ++i)
        QVERIFY(login.noteDeskFailure(QStringLiteral("looped-camera")).isOk());
    QVERIFY(login.deskWaitMs() > 0);
    desk.signInDone();
    QTRY_COMPARE(login.deskWaitMs(), 0);
}

QTEST_MAIN(tst_DeskFace)
#include "tst_DeskFace.moc"
