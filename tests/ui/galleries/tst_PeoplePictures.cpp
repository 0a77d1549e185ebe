// SPDX-License-Identifier: GPL-3.0-or-later
// Both pages about people in both languages and themes, written as pictures to look at, with what can be
// checked of a picture by itself: nothing needs a horizontal bar, the worst gap of the event loop while
// 100,000 people scroll.
#include "tests/ui/galleries/AvatarEngine.h"
#include "tests/ui/galleries/PeopleFixture.h"
#include "ui/galleries/GalleriesPage.h"
#include "ui/galleries/GalleryHealthDialog.h"
#include "ui/galleries/ThresholdLab.h"
#include "ui/identify/IdentifyPage.h"
#include "ui/shell/LanguageSwitcher.h"
#include "ui/subjects/SubjectGrid.h"
#include "ui/subjects/SubjectTable.h"
#include "ui/subjects/SubjectsModel.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Segments.h"

#include <QAbstractButton>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QFontDatabase>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace ui;
using tests::drawPeople;

class tst_PeoplePictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void looks_data();
    void looks();
    void scrollsAHundredThousand();

private:
    void keep(QWidget* page, const QString& name);
    void showGalleries(const QString& suffix);
    void showBench(const QString& suffix);
    void showLab(const QString& suffix);
    void showHealth(const QString& suffix);

    std::unique_ptr<theme::Theme> m_theme;
    shell::LanguageSwitcher m_language;
    std::unique_ptr<tests::PeopleFixture> m_fixture;
    core::storage::Gallery m_staff;
    QDir m_target;
};

void tst_PeoplePictures::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("facedesk-tests"));
    QSettings().clear();
    m_theme = std::make_unique<theme::Theme>();
    m_target =
        QDir(qEnvironmentVariable("FACEDESK_BINARY_DIR", QDir::tempPath()) + QStringLiteral("/screens"));
    QVERIFY(m_target.mkpath(QStringLiteral(".")));
    m_fixture = std::make_unique<tests::PeopleFixture>(std::make_unique<tests::AvatarEngine>());
    m_staff = m_fixture->addGallery(QStringLiteral("staff"), QStringLiteral("员工"));
    const auto visitors = m_fixture->addGallery(QStringLiteral("visitors"), QStringLiteral("访客"));
    m_fixture->addGallery(QStringLiteral("partners"), QStringLiteral("合作伙伴"));
    const QStringList names{QStringLiteral("王建国"), QStringLiteral("李思雨"), QStringLiteral("张伟明"),
                            QStringLiteral("陈晓兰"), QStringLiteral("刘子轩"), QStringLiteral("杨雪"),
                            QStringLiteral("赵志强"), QStringLiteral("黄丽华"), QStringLiteral("周文博"),
                            QStringLiteral("吴佳怡"), QStringLiteral("徐海涛"), QStringLiteral("孙悦")};
    for (int i = 0; i < 36; ++i) {
        const QString number = QStringLiteral("E-2019-%1").arg(417 + 13 * i, 5, 10, QLatin1Char('0'));
        m_fixture->enrol(i % 5 == 4 ? visitors : m_staff, names[i % names.size()],
                         drawPeople({{i, i % 6 == 5 ? 41 : 72 + i % 23}}), number);
    }
    core::faces::EnrollRequest more;
    more.gallery = m_staff.groupId;
    more.subject = m_fixture->directory().membersOf(m_staff.id)[3];
    for (int height : {320, 340}) {
        more.image = drawPeople({{3, 91}}, height);
        QVERIFY(m_fixture->faces().enroll(more));
    }
    m_fixture->enrol(m_staff, QStringLiteral("王建囯"), drawPeople({{0, 66}}, 340));
    m_fixture->enrol(m_staff, QStringLiteral("Chen Xiaolan"), drawPeople({{15, 77}}, 340));
    for (int person : {5, 6, 7, 8, 10, 11, 12, 13}) {
        more.subject = m_fixture->directory().membersOf(m_staff.id)[std::size_t(person - person / 5)];
        more.image = drawPeople({{person, 84}}, 320);
        QVERIFY(m_fixture->faces().enroll(more));
    }
}

void tst_PeoplePictures::cleanupTestCase()
{
    m_fixture.reset();
}

void tst_PeoplePictures::keep(QWidget* page, const QString& name)
{
    QVERIFY(page->grab().save(m_target.filePath(name + QStringLiteral(".png"))));
}

void tst_PeoplePictures::looks_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("language");
    for (const QString& theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
        for (const QString& language : {QStringLiteral("zh_CN"), QStringLiteral("en")})
            QTest::addRow("%s-%s", qPrintable(theme), qPrintable(language)) << theme << language;
    }
}

void tst_PeoplePictures::looks()
{
    QFETCH(QString, theme);
    QFETCH(QString, language);
    m_theme->setChoice(theme);
    m_language.setLanguage(language);
    const QString suffix = QStringLiteral("-%1-%2").arg(theme, language.left(2));
    showGalleries(suffix);
    showBench(suffix);
    showLab(suffix);
    showHealth(suffix);
}

void tst_PeoplePictures::showGalleries(const QString& suffix)
{
    QSettings().clear();
    galleries::GalleriesPage page(m_fixture->services());
    page.resize(1240, 860);
    page.show();
    page.refresh();
    auto* model = page.findChild<subjects::SubjectsModel*>();
    QTRY_VERIFY(model->rowCount() > 20);
    auto* table = page.findChild<subjects::SubjectTable*>();
    table->selectRow(3);
    QTRY_VERIFY(page.findChild<QAbstractButton*>(QStringLiteral("faceTile2")));
    m_fixture->pool.waitForDone();
    QCoreApplication::processEvents();
    for (int i = 0; i < 40; ++i) {
        page.grab();
        m_fixture->pool.waitForDone();
        QCoreApplication::processEvents();
    }
    keep(&page, QStringLiteral("galleries") + suffix);
    QVERIFY(!table->horizontalScrollBar()->isVisible());
    auto* views = page.findChild<widgets::Segments*>(QStringLiteral("viewOfPeople"));
    views->segment(QStringLiteral("grid"))->click();
    table->selectionModel()->select(model->index(5, 1),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    for (int i = 0; i < 40; ++i) {
        page.grab();
        m_fixture->pool.waitForDone();
        QCoreApplication::processEvents();
    }
    keep(&page, QStringLiteral("galleries-grid") + suffix);
    page.findChild<QAbstractButton*>(QStringLiteral("editChosen"))->click();
    auto* many = page.findChild<QDialog*>(QStringLiteral("manyDialog"));
    m_fixture->pool.waitForDone();
    QCoreApplication::processEvents();
    keep(many, QStringLiteral("many") + suffix);
}

void tst_PeoplePictures::showBench(const QString& suffix)
{
    identify::IdentifyPage page(m_fixture->benchServices());
    page.resize(1240, 860);
    page.show();
    page.refresh();
    keep(&page, QStringLiteral("identify-empty") + suffix);
    page.open(drawPeople({{900, 80}, {0, 88}, {5, 41}}, 420));
    auto* candidates = page.findChild<QAbstractItemView*>(QStringLiteral("candidates"));
    QTRY_VERIFY(candidates->model()->rowCount() > 0);
    QTest::keyClick(page.findChild<QWidget*>(QStringLiteral("benchPicture")), Qt::Key_Right);
    for (int i = 0; i < 12; ++i) {
        page.grab();
        m_fixture->pool.waitForDone();
        QCoreApplication::processEvents();
    }
    keep(&page, QStringLiteral("identify") + suffix);
}

void tst_PeoplePictures::showLab(const QString& suffix)
{
    auto services = m_fixture->services();
    galleries::ThresholdLab lab(services, m_staff, nullptr);
    lab.setAttribute(Qt::WA_DeleteOnClose, false);
    lab.show();
    QTRY_VERIFY(lab.findChild<QWidget*>(QStringLiteral("scoreChart"))->isVisible());
    keep(&lab, QStringLiteral("lab") + suffix);
    auto* views = lab.findChild<widgets::Segments*>(QStringLiteral("viewOfScores"));
    views->segment(QStringLiteral("table"))->click();
    keep(&lab, QStringLiteral("lab-table") + suffix);
}

void tst_PeoplePictures::showHealth(const QString& suffix)
{
    auto services = m_fixture->services();
    galleries::GalleryHealthDialog health(services, m_staff, nullptr);
    health.setAttribute(Qt::WA_DeleteOnClose, false);
    health.show();
    QTRY_VERIFY(health.findChild<QWidget*>(QStringLiteral("checkAgain"))->isEnabled());
    for (int kind = 0; kind < 3; ++kind) {
        health.findChild<QAbstractButton*>(QStringLiteral("weakness%1").arg(kind))->click();
        for (int i = 0; i < 12; ++i) {
            health.grab();
            m_fixture->pool.waitForDone();
            QCoreApplication::processEvents();
        }
        keep(&health, QStringLiteral("health%1").arg(kind) + suffix);
    }
}

void tst_PeoplePictures::scrollsAHundredThousand()
{
    auto& directory = m_fixture->directory();
    for (qint64 id = 1'000'000; id < 1'100'000; ++id) {
        core::storage::Subject subject;
        subject.id = id;
        subject.personId = QString::number(id * 7919);
        subject.personNo = QString::number(id);
        subject.personal.name = QStringLiteral("人员 %1").arg(id);
        subject.personal.custId = QStringLiteral("E-%1").arg(id);
        directory.put(subject);
        directory.addMember(m_staff.id, id);
    }
    galleries::GalleriesPage page(m_fixture->services());
    page.resize(1240, 860);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    page.refresh();
    auto* model = page.findChild<subjects::SubjectsModel*>();
    QTRY_VERIFY(model->rowCount() >= 100'000);
    auto* bar = page.findChild<subjects::SubjectTable*>()->verticalScrollBar();
    QElapsedTimer timer;
    qint64 worst = 0;
    for (int step = 1; step <= 200; ++step) {
        timer.start();
        bar->setValue(bar->maximum() / 200 * step);
        page.repaint();
        QCoreApplication::processEvents();
        worst = std::max(worst, timer.nsecsElapsed());
    }
    qInfo("worst step %.1f ms of 200 over %d people", double(worst) / 1e6, model->rowCount());
    timer.start();
    core::galleries::SubjectQuery query = model->query();
    query.text = QStringLiteral("e-1099999");
    model->setQuery(query);
    QTRY_COMPARE(model->rowCount(), 1);
    qInfo("search answered in %lld ms", timer.elapsed());
    // Generous on a shared machine; the figures above are the ones to look at.
    QVERIFY(worst < 100'000'000);
}

QTEST_MAIN(tst_PeoplePictures)
#include "tst_PeoplePictures.moc"
