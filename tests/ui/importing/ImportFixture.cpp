// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/importing/ImportFixture.h"

#include "ui/importing/StepLine.h"

#include <QComboBox>
#include <QSettings>
#include <QStandardPaths>

namespace tests {

using namespace ui;
using importing::ReviewModel;
using support::fakePerson;
using support::fakePhotograph;

int ImportFixture::step() const
{
    return m_page->findChild<importing::StepLine*>()->current();
}

void ImportFixture::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("facedesk-tests"));
    m_theme = std::make_unique<theme::Theme>();
}

void ImportFixture::init()
{
    QSettings().clear();
    m_fixture = std::make_unique<PeopleFixture>();
    m_tasks = std::make_unique<shell::TaskList>(m_clock);
    if (qstrcmp(QTest::currentTestFunction(), "asksForAGalleryFirst") != 0)
        m_fixture->addGallery(QStringLiteral("staff"), QStringLiteral("Staff"));
    reopen();
    auto* galleries = findShown<QComboBox>(m_page.get(), "importGallery");
    if (qstrcmp(QTest::currentTestFunction(), "asksForAGalleryFirst") != 0)
        QTRY_COMPARE(galleries->count(), 1);
}

void ImportFixture::reopen()
{
    auto services = m_fixture->services();
    services.tasks = m_tasks.get();
    m_page = std::make_unique<importing::ImportPage>(services);
    m_page->resize(1240, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->refresh();
}

void ImportFixture::cleanup()
{
    m_page.reset();
    m_tasks.reset();
    m_fixture.reset();
}

void ImportFixture::photograph(const QString& name, int person, int variant)
{
    m_fixture->writePicture(name, fakePhotograph({fakePerson(person)}, variant));
}

void ImportFixture::writeMixedFolder()
{
    for (int i = 0; i < 5; ++i)
        photograph(QStringLiteral("good %1.png").arg(i), i);
    photograph(QStringLiteral("twin.png"), 3); // after "good 3"
    m_fixture->writePicture(QStringLiteral("nobody.png"), fakePhotograph({}));
    m_fixture->writePicture(QStringLiteral("pair.png"), fakePhotograph({fakePerson(8), fakePerson(9)}));
    m_fixture->writePicture(QStringLiteral("broken.png"), "no picture at all");
}

void ImportFixture::chooseFolder()
{
    m_fixture->dialogs.target = m_fixture->picturesFolder();
    pressShown(m_page.get(), "importFolder");
}

void ImportFixture::waitForReview(int rows)
{
    QTRY_COMPARE(step(), 2);
    QTRY_VERIFY(!m_page->task().isRunning());
    QCOMPARE(model()->rowCount(), rows);
}

void ImportFixture::import()
{
    pressShown(m_page.get(), "enrolPeople");
    QTRY_COMPARE_WITH_TIMEOUT(step(), 4, 20'000);
}

QModelIndex ImportFixture::rowNamed(const QString& name, int column) const
{
    for (int row = 0; row < model()->rowCount(); ++row)
        if (model()->index(row, ReviewModel::Name).data().toString() == name)
            return model()->index(row, column);
    return {};
}

} // namespace tests
