// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/CsvReader.h"
#include "tests/ui/galleries/AvatarEngine.h"
#include "tests/ui/galleries/OtherLanguage.h"
#include "tests/ui/galleries/PeopleFixture.h"
#include "ui/galleries/GalleriesPage.h"
#include "ui/importing/ImportPage.h"
#include "ui/importing/PastImports.h"
#include "ui/importing/ReviewModel.h"
#include "ui/importing/StepLine.h"
#include "ui/shell/LanguageSwitcher.h"
#include "ui/shell/TaskList.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"

#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QSemaphore>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

using namespace ui;
using importing::PastImportsModel;
using importing::ReviewModel;
using support::fakePerson;
using support::fakePhotograph;

namespace {

template <typename T> T* find(QWidget* root, const char* name)
{
    for (T* found : root->findChildren<T*>(QLatin1StringView(name)))
        if (found->isVisible())
            return found;
    qWarning("no control in view is called %s", name);
    return nullptr;
}

void press(QWidget* root, const char* name)
{
    auto* button = find<QAbstractButton>(root, name);
    QVERIFY(button);
    QVERIFY2(button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

} // namespace

class tst_ImportPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void asksForAGalleryFirst();
    void importsAFolder();
    void mapsTheColumnsOfAList();
    void filtersByVerdictAndText();
    void editsNameAndChoiceInPlace();
    void savesTheProblemsToCorrect();
    void takesADroppedFolder();
    void cancelsAndGoesOn();
    void undoesTheWholeImport();
    void undoesAnEarlierImport();
    void savesTheFailuresOfAnEarlierImport();
    void checksTheSourceOfAnEarlierImport();
    void saysWhatAnEarlierRunEnrolled();
    void exportsAGallery();
    void isReachedFromTheGalleries();
    void everyControlHasAName();
    void looks_data();
    void looks();

private:
    void photograph(const QString& name, int person);
    void writeMixedFolder();
    void chooseFolder();
    void waitForReview(int rows);
    void import();
    void reopen();
    int step() const { return m_page->findChild<importing::StepLine*>()->current(); }
    ReviewModel* model() const { return m_page->findChild<ReviewModel*>(); }
    QModelIndex rowNamed(const QString& name, int column) const;
    qint64 people() const { return m_fixture->subjectStore().count().value(); }

    std::unique_ptr<theme::Theme> m_theme;
    std::unique_ptr<tests::PeopleFixture> m_fixture;
    core::base::SystemClock m_clock;
    std::unique_ptr<shell::TaskList> m_tasks;
    std::unique_ptr<importing::ImportPage> m_page;
};

void tst_ImportPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("facedesk-tests"));
    m_theme = std::make_unique<theme::Theme>();
}

void tst_ImportPage::init()
{
    m_fixture = std::make_unique<tests::PeopleFixture>();
    m_tasks = std::make_unique<shell::TaskList>(m_clock);
    if (qstrcmp(QTest::currentTestFunction(), "asksForAGalleryFirst") != 0)
        m_fixture->addGallery(QStringLiteral("staff"), QStringLiteral("Staff"));
    reopen();
    auto* galleries = find<QComboBox>(m_page.get(), "importGallery");
    if (qstrcmp(QTest::currentTestFunction(), "asksForAGalleryFirst") != 0)
        QTRY_COMPARE(galleries->count(), 1);
}

void tst_ImportPage::reopen()
{
    auto services = m_fixture->services();
    services.tasks = m_tasks.get();
    m_page = std::make_unique<importing::ImportPage>(services);
    m_page->resize(1240, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->refresh();
}

void tst_ImportPage::cleanup()
{
    m_page.reset();
    m_tasks.reset();
    m_fixture.reset();
}

void tst_ImportPage::photograph(const QString& name, int person)
{
    m_fixture->writePicture(name, fakePhotograph({fakePerson(person)}));
}

void tst_ImportPage::writeMixedFolder()
{
    for (int i = 0; i < 5; ++i)
        photograph(QStringLiteral("good %1.png").arg(i), i);
    photograph(QStringLiteral("twin.png"), 3); // after "good 3"
    m_fixture->writePicture(QStringLiteral("nobody.png"), fakePhotograph({}));
    m_fixture->writePicture(QStringLiteral("pair.png"), fakePhotograph({fakePerson(8), fakePerson(9)}));
    m_fixture->writePicture(QStringLiteral("broken.png"), "no picture at all");
}

void tst_ImportPage::chooseFolder()
{
    m_fixture->dialogs.target = m_fixture->picturesFolder();
    press(m_page.get(), "importFolder");
}

void tst_ImportPage::waitForReview(int rows)
{
    QTRY_COMPARE(step(), 2);
    QTRY_VERIFY(!m_page->task().isRunning());
    QCOMPARE(model()->rowCount(), rows);
}

void tst_ImportPage::import()
{
    press(m_page.get(), "enrolPeople");
    QTRY_COMPARE_WITH_TIMEOUT(step(), 4, 20'000);
}

QModelIndex tst_ImportPage::rowNamed(const QString& name, int column) const
{
    for (int row = 0; row < model()->rowCount(); ++row)
        if (model()->index(row, ReviewModel::Name).data().toString() == name)
            return model()->index(row, column);
    return {};
}

void tst_ImportPage::asksForAGalleryFirst()
{
    QSignalSpy leads(m_page.get(), &shell::Page::openRequested);
    press(m_page.get(), "importFolder");
    QCOMPARE(leads.count(), 1);
    QCOMPARE(leads[0][0].toString(), QStringLiteral("galleries"));
}

void tst_ImportPage::importsAFolder()
{
    writeMixedFolder();
    chooseFolder();
    waitForReview(9);
    QCOMPARE(people(), 0);
    QCOMPARE(model()->count(importing::Sort::Ready), 5);
    QCOMPARE(model()->count(importing::Sort::Duplicate), 1);
    QCOMPARE(model()->count(importing::Sort::NoFace), 1);
    QCOMPARE(model()->count(importing::Sort::TwoFaces), 1);
    QCOMPARE(model()->count(importing::Sort::Unreadable), 1);
    auto* enrol = find<widgets::Button>(m_page.get(), "enrolPeople");
    QVERIFY(enrol->label().contains(u'5'));
    import();
    QCOMPARE(people(), 5);
    QCOMPARE(m_tasks->running(), 0);
    QCOMPARE(m_tasks->rowCount(), 2); // dry run and enrolment
    QVERIFY(find<QLabel>(m_page.get(), "progressHeadline")->text().contains(u'5'));
}

void tst_ImportPage::mapsTheColumnsOfAList()
{
    photograph(QStringLiteral("a.png"), 1);
    photograph(QStringLiteral("b.png"), 2);
    QFile list(m_fixture->picturesFolder() + QStringLiteral("/list.csv"));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("who;shown;nr\nAda;a.png;7\nBea;b.png;8\n");
    list.close();
    m_fixture->dialogs.files = {list.fileName()};
    press(m_page.get(), "importList");
    QTRY_COMPARE(step(), 1);
    auto* next = find<widgets::Button>(m_page.get(), "stepNext");
    QVERIFY(!next->isEnabled());
    QVERIFY(!find<QLabel>(m_page.get(), "stepReason")->text().isEmpty());
    using core::importing::Field;
    find<QComboBox>(m_page.get(), "column0")->setCurrentIndex(int(Field::Name));
    find<QComboBox>(m_page.get(), "column1")->setCurrentIndex(int(Field::Picture));
    QVERIFY(next->isEnabled());
    find<QComboBox>(m_page.get(), "column2")->setCurrentIndex(int(Field::Name));
    QVERIFY(!next->isEnabled()); // two names
    find<QComboBox>(m_page.get(), "column2")->setCurrentIndex(int(Field::CustomerNumber));
    press(m_page.get(), "stepNext");
    waitForReview(2);
    import();
    QCOMPARE(people(), 2);
    const auto ada = m_fixture->galleries().subjectIn(
        m_fixture->galleryStore().find(QStringLiteral("staff")).value(), QStringLiteral("7"));
    QVERIFY(!ada || ada->personal.name == QStringLiteral("Ada"));
}

void tst_ImportPage::filtersByVerdictAndText()
{
    writeMixedFolder();
    chooseFolder();
    waitForReview(9);
    press(m_page.get(), "sort5"); // duplicates
    QCOMPARE(model()->rowCount(), 1);
    QVERIFY(model()->index(0, ReviewModel::Reason).data().toString().contains(QStringLiteral("good 3")));
    press(m_page.get(), "sortAll");
    QCOMPARE(model()->rowCount(), 9);
    auto* search = find<QLineEdit>(m_page.get(), "searchRows");
    QTest::keyClicks(search, QStringLiteral("good"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(model()->rowCount(), 5);
    QVERIFY(!find<widgets::Chip>(m_page.get(), "sortAll")->accessibleName().isEmpty());
}

void tst_ImportPage::editsNameAndChoiceInPlace()
{
    writeMixedFolder();
    chooseFolder();
    waitForReview(9);
    auto* table = find<QTableView>(m_page.get(), "importRows");
    table->setCurrentIndex(rowNamed(QStringLiteral("good 0"), ReviewModel::Name));
    QTest::keyClick(table, Qt::Key_F2);
    auto* editor = table->findChild<QLineEdit*>();
    QVERIFY(editor);
    QVERIFY(!editor->accessibleName().isEmpty());
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("Renamed"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(rowNamed(QStringLiteral("Renamed"), 0).isValid());

    using core::importing::Action;
    const auto skip = rowNamed(QStringLiteral("good 1"), ReviewModel::What);
    QVERIFY(model()->setData(skip, int(Action::Skip), Qt::EditRole));
    const auto larger = rowNamed(QStringLiteral("pair"), ReviewModel::What);
    QVERIFY(model()->setData(larger, int(Action::EnrolLargest), Qt::EditRole));
    const auto fixed = rowNamed(QStringLiteral("nobody"), ReviewModel::What);
    QVERIFY(!(fixed.flags() & Qt::ItemIsEditable));
    QCOMPARE(model()->people(), 5);
    import();
    QCOMPARE(people(), 5);
    int renamed = 0;
    QVERIFY(m_fixture->subjectStore().forEach([&](const core::storage::Subject& subject) {
        renamed += subject.personal.name == QStringLiteral("Renamed") ? 1 : 0;
        return true;
    }));
    QCOMPARE(renamed, 1);
}

void tst_ImportPage::savesTheProblemsToCorrect()
{
    writeMixedFolder();
    chooseFolder();
    waitForReview(9);
    m_fixture->dialogs.target = m_fixture->folder.filePath(QStringLiteral("problems.csv"));
    press(m_page.get(), "saveProblems");
    QTRY_VERIFY(QFile::exists(m_fixture->dialogs.target));
    QFile saved(m_fixture->dialogs.target);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const auto table = core::importing::readCsv(saved.readAll());
    QVERIFY(table.isOk());
    QCOMPARE(table->lines.size(), 4U);
    QVERIFY(table->head.contains(QStringLiteral("reason")));
}

void tst_ImportPage::takesADroppedFolder()
{
    photograph(QStringLiteral("a.png"), 1);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_fixture->picturesFolder())});
    QDragEnterEvent enter(QPoint(300, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &enter);
    QDropEvent drop(QPointF(300, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &drop);
    waitForReview(1);
}

void tst_ImportPage::cancelsAndGoesOn()
{
    for (int i = 0; i < 40; ++i)
        photograph(QStringLiteral("%1.png").arg(i), i);
    chooseFolder();
    waitForReview(40);
    QSemaphore gate;
    m_fixture->fake->setBeforeAnalyse([&gate] { gate.acquire(); });
    press(m_page.get(), "enrolPeople");
    gate.release(8);
    QTRY_VERIFY(people() >= 5);
    press(m_page.get(), "progressPause");
    QVERIFY(m_page->task().isPaused());
    press(m_page.get(), "progressCancel");
    gate.release(1000);
    QTRY_COMPARE(step(), 4);
    const qint64 done = people();
    QVERIFY(done >= 5 && done < 40);
    QVERIFY(find<QLabel>(m_page.get(), "progressHeadline")->text().contains(QString::number(done)));
    press(m_page.get(), "progressAgain");
    QTRY_COMPARE_WITH_TIMEOUT(people(), 40, 20'000);
    QTRY_COMPARE(step(), 4);
    QCOMPARE(m_fixture->faceStore().count().value(), 40);
}

void tst_ImportPage::undoesTheWholeImport()
{
    writeMixedFolder();
    chooseFolder();
    waitForReview(9);
    import();
    QCOMPARE(people(), 5);
    m_fixture->dialogs.confirm = false;
    press(m_page.get(), "undoImport");
    QCOMPARE(people(), 5);
    m_fixture->dialogs.confirm = true;
    press(m_page.get(), "undoImport");
    QVERIFY(m_fixture->dialogs.last.destructive);
    QTRY_COMPARE(people(), 0);
    QTRY_VERIFY(!m_page->task().isRunning());
    press(m_page.get(), "importAnother");
    QCOMPARE(step(), 0);
}

void tst_ImportPage::undoesAnEarlierImport()
{
    QVERIFY(!m_page->findChild<QTableView*>(QStringLiteral("pastImports"))->isVisible());
    writeMixedFolder();
    chooseFolder();
    waitForReview(9);
    import();
    press(m_page.get(), "importAnother");
    reopen(); // as after a restart
    auto* past = m_page->findChild<QTableView*>(QStringLiteral("pastImports"));
    QTRY_VERIFY(past->isVisible());
    QCOMPARE(past->model()->rowCount(), 1);
    const auto said = [past](int column) { return past->model()->index(0, column).data().toString(); };
    QCOMPARE(said(PastImportsModel::Who), QStringLiteral("desk"));
    QCOMPARE(said(PastImportsModel::Source), QStringLiteral("in"));
    QCOMPARE(said(PastImportsModel::Gallery), QStringLiteral("Staff"));
    QCOMPARE(said(PastImportsModel::Enrolled), QStringLiteral("5 of 5"));
    m_fixture->dialogs.confirm = false;
    press(m_page.get(), "undoPastImport");
    QCOMPARE(people(), 5);
    m_fixture->dialogs.confirm = true;
    press(m_page.get(), "undoPastImport");
    QTRY_COMPARE(people(), 0);
    QTRY_COMPARE(said(PastImportsModel::State), QStringLiteral("Undone"));
    QVERIFY(!find<QAbstractButton>(m_page.get(), "undoPastImport")->isEnabled());
    QCOMPARE(said(PastImportsModel::Enrolled), QStringLiteral("5 of 5"));
}

void tst_ImportPage::savesTheFailuresOfAnEarlierImport()
{
    photograph(QStringLiteral("good.png"), 1);
    photograph(QStringLiteral("lost.png"), 2);
    chooseFolder();
    waitForReview(2);
    QVERIFY(QFile::remove(m_fixture->picturesFolder() + QStringLiteral("/lost.png")));
    import();
    press(m_page.get(), "importAnother");
    reopen();
    QTRY_VERIFY(find<QAbstractButton>(m_page.get(), "savePastFailures"));
    m_fixture->dialogs.target = m_fixture->folder.filePath(QStringLiteral("failed.csv"));
    press(m_page.get(), "savePastFailures");
    QTRY_VERIFY(QFile::exists(m_fixture->dialogs.target));
    QFile saved(m_fixture->dialogs.target);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const auto table = core::importing::readCsv(saved.readAll());
    QCOMPARE(table->lines.size(), 1U);
    QVERIFY(table->lines[0].fields.join(u' ').contains(QStringLiteral("lost.png")));
}

void tst_ImportPage::checksTheSourceOfAnEarlierImport()
{
    writeMixedFolder();
    chooseFolder();
    waitForReview(9);
    import();
    press(m_page.get(), "importAnother");
    QTRY_VERIFY(find<QAbstractButton>(m_page.get(), "checkPastImport"));
    QVERIFY(!find<QAbstractButton>(m_page.get(), "savePastFailures")->isEnabled());
    press(m_page.get(), "checkPastImport");
    waitForReview(9);
    QCOMPARE(model()->count(importing::Sort::NoFace), 1);
    QCOMPARE(model()->count(importing::Sort::Ready), 0);
    press(m_page.get(), "leaveImport");
    QVERIFY(QDir(m_fixture->picturesFolder()).removeRecursively());
    reopen();
    QTRY_VERIFY(find<QAbstractButton>(m_page.get(), "checkPastImport"));
    QVERIFY(!find<QAbstractButton>(m_page.get(), "checkPastImport")->isEnabled());
    const tests::OtherLanguage other;
    auto* past = m_page->findChild<importing::PastImports*>();
    QTRY_VERIFY(past->findChild<QAbstractButton*>(QStringLiteral("undoPastImport"))->text().contains(u'«'));
    const QStringList left = tests::OtherLanguage::leftOver(past);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
}

void tst_ImportPage::saysWhatAnEarlierRunEnrolled()
{
    writeMixedFolder();
    chooseFolder();
    waitForReview(9);
    import();
    press(m_page.get(), "importAnother");
    chooseFolder();
    waitForReview(9);
    QCOMPARE(model()->count(importing::Sort::Known), 5);
    QVERIFY(!find<widgets::Button>(m_page.get(), "enrolPeople")->isEnabled());
    press(m_page.get(), "undoEarlier");
    QTRY_COMPARE(people(), 0);
    QTRY_COMPARE(model()->count(importing::Sort::Ready), 5);
}

void tst_ImportPage::exportsAGallery()
{
    const auto gallery = m_fixture->galleryStore().find(QStringLiteral("staff")).value();
    m_fixture->enrol(gallery, QStringLiteral("Ada"), fakePhotograph({fakePerson(1)}));
    m_fixture->dialogs.target = m_fixture->folder.filePath(QStringLiteral("out"));
    press(m_page.get(), "exportGallery");
    QTRY_VERIFY(QFile::exists(m_fixture->dialogs.target + QStringLiteral("/people.csv")));
    QCOMPARE(QDir(m_fixture->dialogs.target + QStringLiteral("/pictures")).entryList(QDir::Files).size(), 1);
}

void tst_ImportPage::isReachedFromTheGalleries()
{
    photograph(QStringLiteral("a.png"), 1);
    galleries::GalleriesPage galleries(m_fixture->services());
    galleries.resize(1240, 800);
    galleries.show();
    QVERIFY(QTest::qWaitForWindowActive(&galleries));
    galleries.refresh();
    auto* lead = find<QAbstractButton>(&galleries, "importPeople");
    QTRY_VERIFY(lead->isEnabled());
    QSignalSpy asked(&galleries, &shell::Page::openRequested);
    m_fixture->dialogs.target = m_fixture->picturesFolder();
    QTest::mouseClick(lead, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toString(), m_page->id());
    m_page->open(asked[0][1].value<QVariant>());
    waitForReview(1);
}

void tst_ImportPage::everyControlHasAName()
{
    writeMixedFolder();
    QCOMPARE(tests::namelessControls(m_page.get()), QStringList());
    chooseFolder();
    waitForReview(9);
    QCOMPARE(tests::namelessControls(m_page.get()), QStringList());
    QVERIFY(!m_page->findChild<importing::StepLine*>()->accessibleName().isEmpty());
}

void tst_ImportPage::looks_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("language");
    for (const QString& theme : {QStringLiteral("light"), QStringLiteral("dark")})
        for (const QString& language : {QStringLiteral("zh_CN"), QStringLiteral("en")})
            QTest::addRow("%s-%s", qPrintable(theme), qPrintable(language)) << theme << language;
}

void tst_ImportPage::looks()
{
    QFETCH(QString, theme);
    QFETCH(QString, language);
    shell::LanguageSwitcher languages;
    m_theme->setChoice(theme);
    languages.setLanguage(language);
    tests::PeopleFixture drawn(std::make_unique<tests::AvatarEngine>());
    const auto gallery = drawn.addGallery(QStringLiteral("staff"), QStringLiteral("员工"));
    drawn.enrol(gallery, QStringLiteral("赵志强"), tests::drawPeople({{4, 90}}));
    const QStringList names{QStringLiteral("王建国"), QStringLiteral("李思雨"), QStringLiteral("杨雪"),
                            QStringLiteral("周文博"), QStringLiteral("赵志强"), QStringLiteral("徐海涛")};
    for (int i = 0; i < 18; ++i)
        drawn.writePicture(QStringLiteral("2026-11/%1_%2.png").arg(names[i % 6]).arg(1200 + i),
                           i % 7 == 3 ? fakePhotograph({})
                                      : tests::drawPeople({{i, i % 6 == 5 ? 21 : 72 + i % 23}}));
    importing::ImportPage page(drawn.services());
    page.resize(1240, 860);
    page.show();
    page.refresh();
    const QDir target(qEnvironmentVariable("FACEDESK_BINARY_DIR", QDir::tempPath()) +
                      QStringLiteral("/screens"));
    QVERIFY(target.mkpath(QStringLiteral(".")));
    const auto keep = [&](const char* what) {
        QCoreApplication::processEvents();
        QVERIFY(page.grab().save(target.filePath(
            QStringLiteral("%1-%2-%3.png").arg(QLatin1StringView(what), theme, language.left(2)))));
    };
    QTRY_COMPARE(find<QComboBox>(&page, "importGallery")->count(), 1);
    keep("import-source");
    page.open(QStringList{drawn.picturesFolder() + QStringLiteral("/2026-11"), gallery.groupId});
    auto* rows = page.findChild<ReviewModel*>();
    QTRY_COMPARE(rows->rowCount(), 18);
    QTRY_VERIFY(!page.task().isRunning());
    auto* table = find<QTableView>(&page, "importRows");
    QVERIFY(!table->horizontalScrollBar()->isVisible());
    QTRY_VERIFY(!table->grab().isNull());
    keep("import-review");
    press(&page, "enrolPeople");
    QTRY_COMPARE_WITH_TIMEOUT(page.findChild<importing::StepLine*>()->current(), 4, 20'000);
    keep("import-result");
    press(&page, "importAnother");
    QTRY_VERIFY(find<QTableView>(&page, "pastImports"));
    QTRY_VERIFY(find<QTableView>(&page, "pastImports")->viewport()->height() > 30);
    keep("import-past");
    m_theme->setChoice(QStringLiteral("light"));
    languages.setLanguage(QStringLiteral("en"));
}

QTEST_MAIN(tst_ImportPage)
#include "tst_ImportPage.moc"
