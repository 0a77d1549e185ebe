// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/galleries/OtherLanguage.h"
#include "tests/ui/galleries/PeopleFixture.h"
#include "tests/ui/galleries/Pressing.h"
#include "tests/ui/galleries/SmallWindow.h"
#include "ui/galleries/ExpectedAccepts.h"
#include "ui/galleries/GalleriesPage.h"
#include "ui/galleries/ScoreChart.h"
#include "ui/galleries/ThresholdDialog.h"
#include "ui/galleries/ThresholdLab.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Segments.h"

#include <QAction>
#include <QDoubleSpinBox>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSemaphore>
#include <QSettings>
#include <QSlider>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

using namespace ui;
using galleries::ThresholdLab;
using support::fakePerson;
using support::fakePhotograph;
using tests::find;
using tests::press;

namespace {

const QString Actor = QStringLiteral("test");

} // namespace

class tst_ThresholdLab : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void opensFromTheMenuOfTheGallery();
    void isACommandOfThePage();
    void saysHowOftenAThresholdErrs();
    void expectsWhatPanelAndDialogExpect();
    void movesWithSliderFieldAndChart();
    void savesTheThresholdByKeyboard();
    void saysTheChartInFigures();
    void measuresNobodyNotRecognisedOfSinglePictures();
    void saysThatThereAreTooFewFaces();
    void stopsReadingAndReadsAgain();
    void fitsASmallWindow_data();
    void fitsASmallWindow();
    void showsEveryLineInAnUsualWindow();
    void followsTheLanguage();
    void everyControlHasAName();

private:
    void enrol(const QString& name, int person, int pictures);
    ThresholdLab* open();
    ThresholdLab* openRead();
    QString text(const char* label) const { return find<QLabel>(m_lab, label)->text(); }
    double stored() const { return m_fixture->galleryStore().byId(m_gallery.id)->threshold.value_or(0); }

    std::unique_ptr<theme::Theme> m_theme;
    std::unique_ptr<tests::PeopleFixture> m_fixture;
    std::unique_ptr<subjects::Services> m_services;
    core::storage::Gallery m_gallery;
    QPointer<ThresholdLab> m_lab;
    QWidget* m_parent = nullptr;
};

void tst_ThresholdLab::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("facedesk-tests"));
    QSettings().clear();
    m_theme = std::make_unique<theme::Theme>();
}

void tst_ThresholdLab::init()
{
    m_fixture = std::make_unique<tests::PeopleFixture>();
    m_services = std::make_unique<subjects::Services>(m_fixture->services());
    m_gallery = m_fixture->addGallery(QStringLiteral("staff"), QStringLiteral("Staff"));
}

void tst_ThresholdLab::cleanup()
{
    delete m_lab;
    m_fixture->pool.waitForDone();
    m_services.reset();
    m_fixture.reset();
}

/// Another picture of one person scores about 97 with the first.
void tst_ThresholdLab::enrol(const QString& name, int person, int pictures)
{
    const auto first = m_fixture->enrol(m_gallery, name, fakePhotograph({fakePerson(person)}));
    for (int variant = 1; variant < pictures; ++variant) {
        core::faces::EnrollRequest more;
        more.gallery = m_gallery.groupId;
        more.subject = first.subject.id;
        more.image = fakePhotograph({fakePerson(person)}, variant);
        QVERIFY(m_fixture->faces().enroll(more));
    }
}

ThresholdLab* tst_ThresholdLab::open()
{
    m_lab = new ThresholdLab(*m_services, m_fixture->galleryStore().byId(m_gallery.id).value(), m_parent);
    m_lab->open();
    return m_lab;
}

ThresholdLab* tst_ThresholdLab::openRead()
{
    enrol(QStringLiteral("Ann"), 1, 3);
    enrol(QStringLiteral("Bob"), 2, 1);
    enrol(QStringLiteral("Bob again"), 2, 1);
    open();
    const bool read = QTest::qWaitFor([this] { return find<QWidget>(m_lab, "scoreChart")->isVisible(); });
    return read ? m_lab.get() : nullptr;
}

void tst_ThresholdLab::opensFromTheMenuOfTheGallery()
{
    galleries::GalleriesPage page(m_fixture->services());
    page.show();
    page.refresh();
    QTRY_VERIFY(find<QAbstractButton>(&page, "moreGallery")->isEnabled());
    auto* menu = find<QPushButton>(&page, "moreGallery")->menu();
    Q_EMIT menu->aboutToShow();
    auto* action = menu->findChild<QAction*>(QStringLiteral("labGallery"));
    QVERIFY(action);
    action->trigger();
    auto* lab = find<ThresholdLab>(&page, "thresholdLab");
    QVERIFY(lab);
    QVERIFY(lab->isVisible());
    QVERIFY(lab->windowTitle().contains(QStringLiteral("Staff")));
}

void tst_ThresholdLab::isACommandOfThePage()
{
    galleries::GalleriesPage page(m_fixture->services());
    page.show();
    page.refresh();
    const auto commands = page.commands();
    const auto found =
        std::ranges::find(commands, QStringLiteral("commandThresholdLab"), &QObject::objectName);
    QVERIFY(found != commands.end());
    QTRY_VERIFY((*found)->isEnabled());
    QVERIFY(!(*found)->text().isEmpty());
    (*found)->trigger();
    QVERIFY(find<ThresholdLab>(&page, "thresholdLab"));
}

void tst_ThresholdLab::saysHowOftenAThresholdErrs()
{
    QVERIFY(openRead());
    auto* value = find<QDoubleSpinBox>(m_lab, "labValue");
    value->setValue(90);
    QVERIFY(
        text("scoresSource").contains(QStringLiteral("3 pairs of one person, 7 pairs of different people")));
    QCOMPARE(text("falseMatches"), QStringLiteral("14.3 %"));
    QVERIFY(text("falseMatchesDetail").startsWith(QStringLiteral("1 of 7 pairs")));
    QVERIFY(text("falseMatchesDetail").contains(QStringLiteral("2.57 % to 51.3 %")));
    QCOMPARE(text("falseNonMatches"), QStringLiteral("0 %"));
    QVERIFY(text("falseNonMatchesDetail").startsWith(QStringLiteral("0 of 3 pairs")));
    value->setValue(1);
    QCOMPARE(text("falseMatches"), QStringLiteral("100 %"));
    QCOMPARE(text("expectedAccepts"), QStringLiteral("10,000"));
}

/// The threshold in use has more digits than the fields show.
void tst_ThresholdLab::expectsWhatPanelAndDialogExpect()
{
    QVERIFY(openRead());
    const double inUse = m_fixture->galleries().threshold({m_gallery});
    const double accepts = galleries::expectedAccepts(m_fixture->faces().scale(), inUse, 5);
    QVERIFY(galleries::acceptsText(accepts) !=
            galleries::acceptsText(
                galleries::expectedAccepts(m_fixture->faces().scale(), qRound(inUse * 1000) / 1000.0, 5)));
    QCOMPARE(text("expectedAccepts"), galleries::acceptsText(accepts));
    QVERIFY(!find<QWidget>(m_lab, "expectedAccepts")->parentWidget()->toolTip().isEmpty());
    galleries::ThresholdDialog dialog(*m_services, m_gallery, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QCOMPARE(find<QLabel>(&dialog, "thresholdMeaning")->text(), galleries::acceptsSentence(accepts));
    dialog.findChild<QRadioButton*>(QStringLiteral("ownThreshold"))->setChecked(true);
    QCOMPARE(find<QLabel>(&dialog, "thresholdMeaning")->text(), galleries::acceptsSentence(accepts));
    galleries::GalleriesPage page(m_fixture->services());
    page.show();
    page.refresh();
    QTRY_COMPARE(find<QLabel>(&page, "galleryAccepts")->text(), galleries::acceptsSentence(accepts));
}

void tst_ThresholdLab::movesWithSliderFieldAndChart()
{
    QVERIFY(openRead());
    auto* slider = find<QSlider>(m_lab, "labSlider");
    auto* value = find<QDoubleSpinBox>(m_lab, "labValue");
    value->setValue(60);
    QCOMPARE(slider->value(), 600);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(value->value(), 60.1);
    auto* chart = find<galleries::ScoreChart>(m_lab, "scoreChart");
    QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, {chart->viewport()->width() - 2, 120});
    QCOMPARE(value->value(), 99.9);
    QCOMPARE(text("falseNonMatches"), QStringLiteral("100 %"));
}

void tst_ThresholdLab::savesTheThresholdByKeyboard()
{
    QVERIFY(openRead());
    auto* value = find<QDoubleSpinBox>(m_lab, "labValue");
    value->setFocus();
    value->selectAll();
    QTest::keyClicks(value, QStringLiteral("91.5"));
    QTest::keyClick(value, Qt::Key_Return);
    QTRY_COMPARE(stored(), 0.915);
    QTRY_VERIFY(!m_lab);
    open();
    QCOMPARE(find<QDoubleSpinBox>(m_lab, "labValue")->value(), 91.5);
    QVERIFY(text("thresholdInUse").contains(QStringLiteral("91.5, set by hand")));
    QTest::keyClick(m_lab, Qt::Key_Escape);
    QTRY_VERIFY(!m_lab);
    QCOMPARE(stored(), 0.915);
}

void tst_ThresholdLab::saysTheChartInFigures()
{
    QVERIFY(openRead());
    auto* views = find<widgets::Segments>(m_lab, "viewOfScores");
    QTest::mouseClick(views->segment(QStringLiteral("table")), Qt::LeftButton);
    auto* table = find<QTableView>(m_lab, "scoreTable");
    QVERIFY(table->isVisible());
    const auto* model = table->model();
    QCOMPARE(model->rowCount(), 50);
    double different = 0;
    for (int row = 0; row < 50; ++row)
        different += model->index(row, 2).data().toString().split(u' ').first().toDouble();
    QVERIFY(std::abs(different - 100) < 0.5);
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("98 to 100"));
}

void tst_ThresholdLab::measuresNobodyNotRecognisedOfSinglePictures()
{
    enrol(QStringLiteral("Ann"), 1, 1);
    enrol(QStringLiteral("Bob"), 2, 1);
    open();
    QTRY_VERIFY(find<QWidget>(m_lab, "scoreChart")->isVisible());
    QCOMPARE(text("falseNonMatches"), QStringLiteral("–"));
    QVERIFY(text("falseNonMatchesDetail").contains(QStringLiteral("nobody here has two pictures")));
}

void tst_ThresholdLab::saysThatThereAreTooFewFaces()
{
    enrol(QStringLiteral("Ann"), 1, 2);
    open();
    auto* nothing = find<QWidget>(m_lab, "noScores");
    QTRY_VERIFY(nothing->isVisible());
    const auto labels = nothing->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel* label) { return label->text().contains(QStringLiteral("Too few faces")); }));
    QVERIFY(find<QAbstractButton>(m_lab, "saveLab")->isEnabled());
}

void tst_ThresholdLab::stopsReadingAndReadsAgain()
{
    enrol(QStringLiteral("Ann"), 1, 2);
    enrol(QStringLiteral("Bob"), 2, 1);
    m_fixture->pool.setMaxThreadCount(1);
    QSemaphore gate;
    m_fixture->pool.start([&gate] { gate.acquire(); });
    open();
    QVERIFY(find<QWidget>(m_lab, "readingBar")->isVisible());
    QVERIFY(!find<QAbstractButton>(m_lab, "saveLab")->isEnabled());
    press(m_lab, "stopReading");
    gate.release();
    QTRY_VERIFY(find<QWidget>(m_lab, "noScores")->isVisible());
    QVERIFY(m_fixture->dialogs.errors.isEmpty());
    press(m_lab, "readScoresAgain");
    QTRY_VERIFY(find<QWidget>(m_lab, "scoreChart")->isVisible());
    QVERIFY(text("falseNonMatchesDetail").startsWith(QStringLiteral("0 of 1 pairs")) ||
            text("falseNonMatchesDetail").startsWith(QStringLiteral("1 of 1 pairs")));
}

void tst_ThresholdLab::fitsASmallWindow_data()
{
    QTest::addColumn<double>("letters");
    QTest::newRow("usual letters") << 1.0;
    QTest::newRow("large letters") << 1.5;
}

void tst_ThresholdLab::fitsASmallWindow()
{
    QFETCH(double, letters);
    const tests::LargeLetters large(letters);
    QWidget window;
    window.resize(tests::smallWindow);
    window.show();
    m_parent = &window;
    QVERIFY(openRead());
    tests::verifyItFits(m_lab, {"viewOfScores", "labSlider", "labValue", "closeLab", "saveLab"});
    delete m_lab;
    m_parent = nullptr;
}

/// Without scrolling.
void tst_ThresholdLab::showsEveryLineInAnUsualWindow()
{
    QWidget window;
    window.resize(1280, 720);
    window.show();
    m_parent = &window;
    QVERIFY(openRead());
    QCoreApplication::sendPostedEvents();
    for (const char* name : {"falseMatchesDetail", "falseNonMatchesDetail", "expectedAcceptsDetail"}) {
        const auto* line = find<QLabel>(m_lab, name);
        QTRY_VERIFY2(line->visibleRegion().boundingRect() == line->rect(), name);
        QVERIFY2(line->height() >= line->heightForWidth(line->width()), name);
    }
    delete m_lab;
    m_parent = nullptr;
}

void tst_ThresholdLab::followsTheLanguage()
{
    QVERIFY(openRead());
    QVERIFY(!tests::OtherLanguage::leftOver(m_lab).isEmpty());
    const tests::OtherLanguage other;
    QCoreApplication::sendPostedEvents();
    QTRY_VERIFY(m_lab->windowTitle().contains(u'«'));
    const QStringList left = tests::OtherLanguage::leftOver(m_lab);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
}

void tst_ThresholdLab::everyControlHasAName()
{
    QVERIFY(openRead());
    QStringList nameless = tests::namelessControls(m_lab);
    find<widgets::Segments>(m_lab, "viewOfScores")->segment(QStringLiteral("table"))->click();
    nameless << tests::namelessControls(m_lab);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

QTEST_MAIN(tst_ThresholdLab)
#include "tst_ThresholdLab.moc"
