// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody else at a desk that is locked: asked before the session there ends, by password and by face.
#include "tests/app/DeskFixture.h"

#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>

using tests::DeskFixture;
using tests::person;
using tests::Role;

class tst_DeskTakeOver : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_kept.path()); }
    void somebodyElseIsAskedBeforeASessionEnds();
    void anotherFaceIsAskedBeforeItTakesTheDeskOver();
    void nobodyIsAskedWhoMayHaveGone();

private:
    const QTemporaryDir m_kept; ///< views and columns
};

/// An administrator too.
void tst_DeskTakeOver::somebodyElseIsAskedBeforeASessionEnds()
{
    const DeskFixture desk(Role::Operator);
    desk.signInDone();
    const auto* payload = desk.openBench();
    QTRY_VERIFY(!payload->toPlainText().isEmpty());
    desk.lockAndSignInAs(QStringLiteral("root"));
    QVERIFY(desk.window().isCurtainDown());
    QVERIFY(!desk.find<QLineEdit>("loginPassword")->isVisible());
    QCOMPARE(desk.find("takeOver")->accessibleName(), QStringLiteral("Sign out mia and sign in as root"));
    QVERIFY(desk.find("keepSession")->hasFocus());
    QTest::keyClick(desk.find("keepSession"), Qt::Key_Return);
    QVERIFY(!desk.find("takeOver")->isVisible());
    QCOMPARE(desk.find<QLineEdit>("loginName")->text(), person);
    desk.signInDone();
    QVERIFY(!payload->toPlainText().isEmpty());
    QVERIFY2(!desk.places("settings"), "root came in after all");
}

void tst_DeskTakeOver::anotherFaceIsAskedBeforeItTakesTheDeskOver()
{
    const DeskFixture desk(Role::Administrator);
    desk.addFace(QStringLiteral("ann"), Role::Operator);
    desk.signInDone();
    desk.window().openPage(QStringLiteral("settings"));
    Q_EMIT desk.window().lockRequested();
    desk.lookIn();
    QTRY_VERIFY(desk.find("takeOver")->isVisible());
    QVERIFY(desk.window().isCurtainDown());
    QCOMPARE(desk.frames->state(), ui::camera::CameraState::Off);
    QTest::keyClick(desk.find("keepSession"), Qt::Key_Escape);
    QVERIFY(!desk.find("takeOver")->isVisible());
    QCOMPARE(desk.frames->state(), ui::camera::CameraState::Running);
    desk.lookIn();
    QTRY_VERIFY(desk.find("takeOver")->isVisible());
    desk.find("takeOver")->click();
    QTRY_VERIFY(!desk.window().isCurtainDown());
    QVERIFY(!desk.places("settings"));
    QCOMPARE(desk.window().currentPage()->id(), QStringLiteral("overview"));
    Q_EMIT desk.window().lockRequested();
    QCOMPARE(desk.find<QLineEdit>("loginName")->text(), QStringLiteral("ann"));
}

void tst_DeskTakeOver::nobodyIsAskedWhoMayHaveGone()
{
    const DeskFixture desk(Role::Administrator);
    desk.addFace(QStringLiteral("ann"), Role::Operator);
    desk.signInDone();
    Q_EMIT desk.window().lockRequested();
    desk.lookIn();
    QTRY_VERIFY(desk.find("takeOver")->isVisible());
    desk.window().hide();
    desk.window().show();
    QVERIFY2(!desk.find("takeOver")->isVisible(), "still asked");
    QCOMPARE(desk.find<QLineEdit>("loginName")->text(), person);
    desk.signInDone();
    QVERIFY(desk.places("settings"));
}

QTEST_MAIN(tst_DeskTakeOver)
#include "tst_DeskTakeOver.moc"
