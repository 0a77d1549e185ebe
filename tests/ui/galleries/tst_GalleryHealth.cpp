// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/galleries/GalleriesPageTest.h"
#include "tests/ui/galleries/OtherLanguage.h"
#include "tests/ui/galleries/Pressing.h"
#include "tests/ui/galleries/SmallWindow.h"
#include "ui/galleries/GalleryHealthDialog.h"
#include "ui/galleries/HealthFindings.h"
#include "ui/subjects/SubjectTable.h"
#include "ui/widgets/Chip.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QSemaphore>
#include <QTableView>
#include <QTest>

using namespace ui;
using galleries::FindingsModel;
using galleries::GalleryHealthDialog;
using support::fakePerson;
using support::fakePhotograph;
using tests::find;
using tests::press;

namespace {

/// Badly lit: of poor quality.
cv::Vec3b darkPerson(int number)
{
    return number == 1 ? cv::Vec3b{48, 24, 24} : cv::Vec3b{24, 48, 24};
}

} // namespace

class tst_GalleryHealth : public tests::GalleriesPageTest {
    Q_OBJECT

private Q_SLOTS:
    void opensFromTheMenuAndTheCommands();
    void opensWhereAnotherPageSendsTo();
    void mergesLookAlikes();
    void addsAPictureWhereThereIsOne();
    void deletesAPoorFaceOnceThereIsABetterOne();
    void opensAPersonByKeyboard();
    void saysThatAllIsWell();
    void stopsAndChecksAgain();
    void fitsASmallWindow_data();
    void fitsASmallWindow();
    void followsTheLanguage();
    void everyControlHasAName();

private:
    core::faces::Enrolled enrol(const char* name, const cv::Vec3b& person, int variant = 0);
    void addFace(qint64 subject, const cv::Vec3b& person, int variant);
    GalleryHealthDialog* open();
    GalleryHealthDialog* openRead();
    void show(galleries::Weakness weakness);
    qint64 count(galleries::Weakness weakness) const;
    QTableView* table() const { return find<QTableView>(m_health, "findings"); }
    QStringList names() const;

    QPointer<GalleryHealthDialog> m_health;
};

core::faces::Enrolled tst_GalleryHealth::enrol(const char* name, const cv::Vec3b& person, int variant)
{
    return m_fixture->enrol(m_gallery, QString::fromUtf8(name), fakePhotograph({person}, variant));
}

void tst_GalleryHealth::addFace(qint64 subject, const cv::Vec3b& person, int variant)
{
    core::faces::EnrollRequest more;
    more.gallery = m_gallery.groupId;
    more.subject = subject;
    more.image = fakePhotograph({person}, variant);
    QVERIFY(m_fixture->faces().enroll(more));
}

GalleryHealthDialog* tst_GalleryHealth::open()
{
    m_page->refresh();
    if (!QTest::qWaitFor([this] { return find<QAbstractButton>(m_page.get(), "moreGallery")->isEnabled(); }))
        return nullptr;
    auto* menu = find<QPushButton>(m_page.get(), "moreGallery")->menu();
    Q_EMIT menu->aboutToShow();
    menu->findChild<QAction*>(QStringLiteral("healthGallery"))->trigger();
    m_health = find<GalleryHealthDialog>(m_page.get(), "galleryHealth");
    return m_health;
}

GalleryHealthDialog* tst_GalleryHealth::openRead()
{
    open();
    const bool read =
        m_health && QTest::qWaitFor([this] { return find<QWidget>(m_health, "checkAgain")->isEnabled(); });
    return read ? m_health.get() : nullptr;
}

void tst_GalleryHealth::show(galleries::Weakness weakness)
{
    press(m_health, qPrintable(QStringLiteral("weakness%1").arg(int(weakness))));
}

qint64 tst_GalleryHealth::count(galleries::Weakness weakness) const
{
    return m_health->findChild<widgets::Chip*>(QStringLiteral("weakness%1").arg(int(weakness)))->count();
}

QStringList tst_GalleryHealth::names() const
{
    QStringList all;
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        all << table()->model()->index(row, FindingsModel::Person).data().toString();
    all.sort();
    return all;
}

void tst_GalleryHealth::opensFromTheMenuAndTheCommands()
{
    QVERIFY(openRead());
    QVERIFY(m_health->windowTitle().contains(QStringLiteral("Staff")));
    press(m_health, "closeHealth");
    QTRY_VERIFY(!m_health);
    const auto commands = m_page->commands();
    const auto found =
        std::ranges::find(commands, QStringLiteral("commandGalleryHealth"), &QObject::objectName);
    QVERIFY(found != commands.end() && (*found)->isEnabled());
    (*found)->trigger();
    QVERIFY(find<GalleryHealthDialog>(m_page.get(), "galleryHealth"));
}

void tst_GalleryHealth::opensWhereAnotherPageSendsTo()
{
    const auto visitors = m_fixture->addGallery(QStringLiteral("visitors"), QStringLiteral("Visitors"));
    m_page->open(QStringList{visitors.groupId, QStringLiteral("health")});
    m_page->refresh();
    QTRY_VERIFY(m_page->findChild<GalleryHealthDialog*>());
    m_health = m_page->findChild<GalleryHealthDialog*>();
    QVERIFY(m_health->windowTitle().contains(QStringLiteral("Visitors")));
    QCOMPARE(m_page->findChildren<GalleryHealthDialog*>().size(), 1);
}

void tst_GalleryHealth::mergesLookAlikes()
{
    const auto ann = enrol("Ann", fakePerson(1));
    addFace(ann.subject.id, fakePerson(1), 1);
    const auto anne = enrol("Anne", fakePerson(1), 2);
    enrol("Bob", fakePerson(2));
    QVERIFY(openRead());
    QCOMPARE(count(galleries::Weakness::Alike), 1);
    QCOMPARE(table()->model()->index(0, FindingsModel::Person).data().toString(), QStringLiteral("Ann"));
    QCOMPARE(table()->model()->index(0, FindingsModel::Other).data().toString(), QStringLiteral("Anne"));
    press(m_health, "mergeAlike");
    auto* question = m_page->findChild<QDialog*>(QStringLiteral("mergeDialog"));
    QVERIFY(find<QAbstractButton>(question, "confirm")->text().contains(QStringLiteral("Ann")));
    press(question, "confirm");
    QTRY_COMPARE(count(galleries::Weakness::Alike), 0);
    QCOMPARE(m_fixture->directory().facesOf(ann.subject.id).size(), 3);
    QVERIFY(m_fixture->subjectStore().byId(anne.subject.id)->binnedMs > 0);
    QCOMPARE(count(galleries::Weakness::OnePhoto), 1);
}

void tst_GalleryHealth::addsAPictureWhereThereIsOne()
{
    const auto ann = enrol("Ann", fakePerson(1));
    enrol("Bob", fakePerson(2));
    QVERIFY(openRead());
    QCOMPARE(count(galleries::Weakness::OnePhoto), 2);
    QCOMPARE(names(), (QStringList{QStringLiteral("Ann"), QStringLiteral("Bob")}));
    m_fixture->dialogs.files = {
        m_fixture->writePicture(QStringLiteral("a.png"), fakePhotograph({fakePerson(1)}, 1))};
    table()->selectRow(0);
    press(m_health, "addPictureHere");
    QTRY_COMPARE(m_fixture->faceStore().ofSubject(ann.subject.id)->size(), std::size_t(2));
    QTRY_COMPARE(count(galleries::Weakness::OnePhoto), 1);
    QCOMPARE(names(), QStringList{QStringLiteral("Bob")});
    QCOMPARE(table()->currentIndex().row(), 0);
}

void tst_GalleryHealth::deletesAPoorFaceOnceThereIsABetterOne()
{
    const auto ann = enrol("Ann", fakePerson(1));
    addFace(ann.subject.id, darkPerson(1), 0);
    const auto cid = enrol("Cid", darkPerson(2), 3);
    QVERIFY(openRead());
    show(galleries::Weakness::Poor);
    QCOMPARE(count(galleries::Weakness::Poor), 2);
    const auto listed = [this] { return find<QLabel>(m_health, "findingsListed")->text(); };
    QVERIFY2(listed().contains(u"2 person(s)") && listed().contains(u"1 of them"), qPrintable(listed()));
    const int row = table()->model()->index(0, 0).data().toString() == u"Ann" ? 0 : 1;
    table()->selectRow(1 - row);
    QVERIFY(!find<QAbstractButton>(m_health, "removePoorFace")->isEnabled());
    table()->selectRow(row);
    press(m_health, "removePoorFace");
    QVERIFY(m_fixture->dialogs.last.destructive);
    QTRY_COMPARE(count(galleries::Weakness::Poor), 1);
    QVERIFY2(listed().contains(u"1 person(s)"), qPrintable(listed()));
    QCOMPARE(m_fixture->directory().facesOf(ann.subject.id), (std::vector<qint64>{ann.face.id}));
    QCOMPARE(m_fixture->directory().facesOf(cid.subject.id).size(), 1);
    QCOMPARE(count(galleries::Weakness::OnePhoto), 1);
}

void tst_GalleryHealth::opensAPersonByKeyboard()
{
    enrol("Ann", fakePerson(1));
    enrol("Bob", fakePerson(2));
    QVERIFY(openRead());
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_Return);
    QTRY_VERIFY(!m_health);
    QTRY_COMPARE(m_page->findChild<QLabel*>(QStringLiteral("personName"))->text(), QStringLiteral("Bob"));
}

void tst_GalleryHealth::saysThatAllIsWell()
{
    const auto ann = enrol("Ann", fakePerson(1));
    addFace(ann.subject.id, fakePerson(1), 1);
    QVERIFY(openRead());
    for (const auto kind :
         {galleries::Weakness::Alike, galleries::Weakness::Poor, galleries::Weakness::OnePhoto}) {
        show(kind);
        QCOMPARE(count(kind), 0);
        const auto labels = m_health->findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
            return label->isVisible() && label->text().contains(QStringLiteral("Nothing to mend here"));
        }));
    }
}

void tst_GalleryHealth::stopsAndChecksAgain()
{
    enrol("Ann", fakePerson(1));
    m_fixture->pool.waitForDone();
    QCoreApplication::processEvents();
    m_fixture->pool.setMaxThreadCount(1);
    QSemaphore gate;
    QVERIFY(
        QTest::qWaitFor([this] { return find<QAbstractButton>(m_page.get(), "moreGallery")->isEnabled(); }));
    m_fixture->pool.start([&gate] { gate.acquire(); });
    open();
    QVERIFY(m_health);
    press(m_health, "stopReading");
    gate.release();
    QTRY_VERIFY(find<QWidget>(m_health, "healthStopped")->isVisible());
    QVERIFY(m_fixture->dialogs.errors.isEmpty());
    press(m_health, "checkHealthAgain");
    QTRY_COMPARE(count(galleries::Weakness::OnePhoto), 1);
    QCOMPARE(names(), QStringList{QStringLiteral("Ann")});
}

void tst_GalleryHealth::fitsASmallWindow_data()
{
    QTest::addColumn<double>("letters");
    QTest::newRow("usual letters") << 1.0;
    QTest::newRow("large letters") << 1.5;
}

void tst_GalleryHealth::fitsASmallWindow()
{
    QFETCH(double, letters);
    const auto ann = enrol("Ann with a rather long name of her own", fakePerson(1));
    addFace(ann.subject.id, fakePerson(1), 1);
    enrol("Anne who also has a long one", fakePerson(1), 2);
    const tests::LargeLetters large(letters);
    QWidget window;
    window.resize(tests::smallWindow);
    window.show();
    subjects::Services services = m_fixture->services();
    m_health = new GalleryHealthDialog(services, m_gallery, &window);
    m_health->open();
    QTRY_VERIFY(find<QWidget>(m_health, "checkAgain")->isEnabled());
    QVERIFY(find<QWidget>(m_health, "mergeAlike")->isVisible());
    tests::verifyItFits(m_health,
                        {"weakness0", "weakness1", "weakness2", "mergeAlike", "checkAgain", "closeHealth"});
    m_fixture->pool.waitForDone();
}

void tst_GalleryHealth::followsTheLanguage()
{
    enrol("1", fakePerson(1));
    enrol("2", fakePerson(1), 1);
    QVERIFY(openRead());
    QVERIFY(!tests::OtherLanguage::leftOver(m_health).isEmpty());
    const tests::OtherLanguage other;
    QTRY_VERIFY(m_health->windowTitle().contains(u'«'));
    for (const auto kind : {galleries::Weakness::Alike, galleries::Weakness::OnePhoto}) {
        show(kind);
        const QStringList left = tests::OtherLanguage::leftOver(m_health);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
    }
}

void tst_GalleryHealth::everyControlHasAName()
{
    enrol("Ann", fakePerson(1));
    enrol("Anne", fakePerson(1), 1);
    QVERIFY(openRead());
    const QStringList nameless = tests::namelessControls(m_health);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

QTEST_MAIN(tst_GalleryHealth)
#include "tst_GalleryHealth.moc"
