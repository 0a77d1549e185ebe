// SPDX-License-Identifier: GPL-3.0-or-later
// People and faces that come from the camera.
#include "tests/ui/camera/FakeCamera.h"
#include "tests/ui/galleries/PeopleFixture.h"
#include "ui/camera/CaptureDialog.h"
#include "ui/galleries/GalleriesPage.h"
#include "ui/subjects/SubjectDialog.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/MessageLine.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QStandardPaths>
#include <QTest>

using namespace ui;
using namespace Qt::StringLiterals;
using support::fakePerson;
using support::fakePhotograph;

class tst_CameraEnrolment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void addsAPersonFromTheForm();
    void addsAPersonByCommand();
    void addsAFaceToThePersonChosen();
    void saysWhyAFaceWasNotAdded();
    void offersNoCameraWhereThereIsNone();

private:
    QAction* command(const char* name) const { return m_page->findChild<QAction*>(QLatin1StringView(name)); }
    void press(QWidget* root, const char* name);
    void takePicture(const QByteArray& shown);
    void savePerson(const QString& name);
    void openPage(bool withCamera);
    /// Who is found by another picture of this fake person.
    QString nameOf(int person) const;
    std::vector<core::storage::FaceRow> facesOf(qint64 subject) const
    {
        return m_fixture->faceStore().ofSubject(subject).value();
    }

    std::unique_ptr<theme::Theme> m_theme;
    std::unique_ptr<tests::PeopleFixture> m_fixture;
    tests::FakeCamera m_camera;
    camera::CameraUsers m_users{m_camera};
    core::storage::Gallery m_gallery;
    core::faces::Enrolled m_ann;
    std::unique_ptr<galleries::GalleriesPage> m_page;
};

void tst_CameraEnrolment::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"facedesk-tests"_s);
    m_theme = std::make_unique<theme::Theme>();
}

void tst_CameraEnrolment::init()
{
    m_fixture = std::make_unique<tests::PeopleFixture>();
    m_gallery = m_fixture->addGallery(u"staff"_s, u"Staff"_s);
    m_ann = m_fixture->enrol(m_gallery, u"Ann"_s, fakePhotograph({fakePerson(1)}));
    openPage(true);
}

void tst_CameraEnrolment::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void tst_CameraEnrolment::openPage(bool withCamera)
{
    auto services = m_fixture->services();
    if (withCamera)
        services.openCamera = [this](QObject* view) { return m_users.open(view); };
    m_page = std::make_unique<galleries::GalleriesPage>(services);
    m_page->resize(1300, 800);
    m_page->show();
    m_page->refresh();
    m_page->open(u"staff"_s);
    auto* add = m_page->findChild<QAbstractButton*>(u"addPerson"_s);
    QTRY_VERIFY(add->isEnabled());
}

void tst_CameraEnrolment::press(QWidget* root, const char* name)
{
    auto* button = root->findChild<QAbstractButton*>(QLatin1StringView(name));
    QVERIFY2(button, name);
    QTRY_VERIFY2(button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

void tst_CameraEnrolment::takePicture(const QByteArray& shown)
{
    auto* dialog = m_page->findChild<camera::CaptureDialog*>();
    QVERIFY(dialog);
    m_camera.show(QImage::fromData(shown));
    press(dialog, "takePicture");
    press(dialog, "usePicture");
    QTRY_VERIFY(!m_page->findChild<camera::CaptureDialog*>());
    QCOMPARE(m_camera.state(), camera::CameraState::Off);
}

void tst_CameraEnrolment::savePerson(const QString& name)
{
    auto* dialog = m_page->findChild<subjects::SubjectDialog*>();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"fieldName"_s), name);
    press(dialog, "savePerson");
    QTRY_VERIFY(!m_page->findChild<subjects::SubjectDialog*>());
}

QString tst_CameraEnrolment::nameOf(int person) const
{
    core::faces::IdentifyRequest request;
    request.image = fakePhotograph({fakePerson(person)}, 1);
    const auto found = m_fixture->faces().identify(request);
    return found && !found->matches.empty() ? found->matches.front().subject.personal.name : QString();
}

void tst_CameraEnrolment::addsAPersonFromTheForm()
{
    press(m_page.get(), "addPerson");
    press(m_page->findChild<subjects::SubjectDialog*>(), "takePicture");
    takePicture(fakePhotograph({fakePerson(7)}));
    savePerson(u"Bob"_s);
    QCOMPARE(nameOf(7), u"Bob"_s);
}

void tst_CameraEnrolment::addsAPersonByCommand()
{
    command("commandTakePerson")->trigger();
    takePicture(fakePhotograph({fakePerson(8)}));
    savePerson(u"Carol"_s);
    QCOMPARE(nameOf(8), u"Carol"_s);
}

void tst_CameraEnrolment::addsAFaceToThePersonChosen()
{
    m_page->open(QVariant(m_ann.subject.id));
    auto* name = m_page->findChild<QWidget*>(u"personName"_s);
    QTRY_VERIFY(name->isVisible());
    command("commandTakeFace")->trigger();
    takePicture(fakePhotograph({fakePerson(1)}, 4));
    QTRY_COMPARE(facesOf(m_ann.subject.id).size(), 2U);
    QTRY_VERIFY(m_page->findChild<widgets::MessageLine*>()->isVisible());
}

void tst_CameraEnrolment::saysWhyAFaceWasNotAdded()
{
    m_page->open(QVariant(m_ann.subject.id));
    auto* name = m_page->findChild<QWidget*>(u"personName"_s);
    QTRY_VERIFY(name->isVisible());
    command("commandTakeFace")->trigger();
    takePicture(fakePhotograph({fakePerson(1), fakePerson(2)}));
    QTRY_VERIFY(!m_fixture->dialogs.errors.isEmpty());
    QCOMPARE(facesOf(m_ann.subject.id).size(), 1U);
}

void tst_CameraEnrolment::offersNoCameraWhereThereIsNone()
{
    openPage(false);
    QVERIFY(!command("commandTakePerson"));
    press(m_page.get(), "addPerson");
    auto* dialog = m_page->findChild<subjects::SubjectDialog*>();
    QVERIFY(dialog->findChild<QWidget*>(u"takePicture"_s)->isHidden());
}

QTEST_MAIN(tst_CameraEnrolment)
#include "tst_CameraEnrolment.moc"
