// SPDX-License-Identifier: GPL-3.0-or-later
// What was found on this machine, as a person at the recovery page sees and repairs it.
#include "tests/ui/galleries/PeopleFixture.h"
#include "tests/ui/grants/ServiceFixture.h"
#include "ui/recovery/FindingPane.h"
#include "ui/recovery/MachineView.h"
#include "ui/recovery/RecoveryPage.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/FactList.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Segments.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace ui;
using core::repair::Remedy;
using support::fakePerson;
using support::fakePhotograph;
using tests::press;

class tst_MachineView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void opensWhenSentThere();
    void saysWhenEverythingFits();
    void listsAMissingPicture();
    void acceptsAndListsAgain();
    void replacesThePictureByAnother();
    void asksBeforeItTakesAnotherFace();
    void putsBackOnlyWhatWasSetAside();
    void showsWhyARepairDidNotWork();
    void deletesFilesOnlyWithTheirCountTyped();
    void rebuildsTheIndex();
    void fitsItsPane();
    void copiesALongNameAsItIs();
    void everyControlHasAName();
    void isShownInBothThemes();

private:
    QTableView* table() const { return m_page->findChild<QTableView*>(QStringLiteral("findings")); }
    int rows() const { return table()->model()->rowCount(); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    void choose(int row) { table()->selectRow(row); }
    bool remedy(Remedy which);
    void loseFile(const core::faces::Enrolled& one);
    void setAside(const QString& name);
    bool look() { return press(m_page.get(), "lookAgain"); }

    std::unique_ptr<tests::ServiceFixture> m_desk;
    std::unique_ptr<tests::PeopleFixture> m_people;
    std::unique_ptr<core::repair::LocalTruth> m_truth;
    std::unique_ptr<core::repair::Repairs> m_repairs;
    std::unique_ptr<recovery::RecoveryPage> m_page;
    core::faces::Enrolled m_anna;
};

void tst_MachineView::init()
{
    m_desk = std::make_unique<tests::ServiceFixture>();
    m_people = std::make_unique<tests::PeopleFixture>();
    const auto gallery = m_people->addGallery(QStringLiteral("staff"), QStringLiteral("Staff"));
    m_anna = m_people->enrol(gallery, QStringLiteral("Anna"), fakePhotograph({fakePerson(1)}));
    m_people->enrol(gallery, QStringLiteral("Bo"), fakePhotograph({fakePerson(2)}));
    const auto collection = m_people->services().collection;
    m_truth = std::make_unique<core::repair::LocalTruth>(collection);
    m_repairs = std::make_unique<core::repair::Repairs>(collection, m_people->galleries(), m_people->faces(),
                                                        *m_truth);
    recovery::RecoveryServices services{m_desk->journal, m_desk->reconciler, m_desk->settings, m_desk->tasks};
    services.truth = m_truth.get();
    services.repairs = m_repairs.get();
    m_page = std::make_unique<recovery::RecoveryPage>(services, m_desk->desk());
    m_page->resize(1240, 800);
    m_page->show();
    m_page->refresh();
    m_page->open(QStringLiteral("machine"));
}

void tst_MachineView::cleanup()
{
    m_page.reset();
    m_repairs.reset();
    m_truth.reset();
    m_people.reset();
    m_desk.reset();
}

bool tst_MachineView::remedy(Remedy which)
{
    return press(m_page.get(), qPrintable(QStringLiteral("remedy%1").arg(static_cast<int>(which))));
}

void tst_MachineView::loseFile(const core::faces::Enrolled& one)
{
    QVERIFY(QFile::remove(m_truth->collection().pictures.absolute(one.picture.path)));
}

void tst_MachineView::setAside(const QString& name)
{
    const auto& pictures = m_truth->collection().pictures;
    QVERIFY(QDir().mkpath(pictures.absolute(QStringLiteral("quarantine"))));
    QFile file(pictures.absolute(QStringLiteral("quarantine/") + name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("sealed") > 0);
}

void tst_MachineView::opensWhenSentThere()
{
    auto* parts = m_page->findChild<widgets::Segments*>(QStringLiteral("recoveryParts"));
    QCOMPARE(parts->current(), QStringLiteral("machine"));
    QVERIFY(table()->window()->isVisible());
    QVERIFY(!m_page->findChild<QAbstractButton*>(QStringLiteral("addEngine"))->isVisible());
    QTest::mouseClick(parts->segment(QStringLiteral("engines")), Qt::LeftButton);
    QVERIFY(m_page->findChild<QAbstractButton*>(QStringLiteral("addEngine"))->isVisible());
    QVERIFY(!table()->isVisible());
}

void tst_MachineView::saysWhenEverythingFits()
{
    const QSignalSpy said(m_page.get(), &shell::Page::messageReady);
    QVERIFY(look());
    QCOMPARE(rows(), 0);
    QCOMPARE(said.last().first().toString(), QStringLiteral("2 pictures looked at, 0 findings open"));
}

void tst_MachineView::listsAMissingPicture()
{
    loseFile(m_anna);
    const QSignalSpy badge(m_page.get(), &shell::Page::badgeChanged);
    QVERIFY(look());
    QCOMPARE(rows(), 1);
    QCOMPARE(cell(0, 1), QStringLiteral("Picture is missing"));
    QCOMPARE(cell(0, 2), QStringLiteral("Anna"));
    QCOMPARE(cell(0, 3), QStringLiteral("Staff"));
    QCOMPARE(badge.last().first().toInt(), 1);
    auto* parts = m_page->findChild<widgets::Segments*>(QStringLiteral("recoveryParts"));
    QCOMPARE(parts->segment(QStringLiteral("machine"))->text(), QStringLiteral("This machine (1)"));
}

void tst_MachineView::acceptsAndListsAgain()
{
    loseFile(m_anna);
    QVERIFY(look());
    choose(0);
    QVERIFY(remedy(Remedy::Accept));
    QCOMPARE(rows(), 0);
    QVERIFY(press(m_page.get(), "findingsSettled"));
    QCOMPARE(rows(), 1);
    QCOMPARE(cell(0, 4), QStringLiteral("Accepted by chenxl"));
    choose(0);
    QVERIFY(remedy(Remedy::ListAgain));
    QVERIFY(press(m_page.get(), "findingsOpen"));
    QCOMPARE(rows(), 1);
}

void tst_MachineView::replacesThePictureByAnother()
{
    loseFile(m_anna);
    QVERIFY(look());
    choose(0);
    m_desk->dialogs.files = {
        m_people->writePicture(QStringLiteral("anna.png"), fakePhotograph({fakePerson(1)}, 1))};
    QVERIFY(remedy(Remedy::NewPicture));
    QCOMPARE(rows(), 0);
    const auto faces = m_truth->collection().faces.ofSubject(m_anna.subject.id).value();
    QCOMPARE(faces.size(), 1U);
    QVERIFY(faces.front().id != m_anna.face.id);
    QVERIFY(look());
    QCOMPARE(rows(), 0);
}

void tst_MachineView::asksBeforeItTakesAnotherFace()
{
    loseFile(m_anna);
    QVERIFY(look());
    choose(0);
    m_desk->dialogs.files = {
        m_people->writePicture(QStringLiteral("bo.png"), fakePhotograph({fakePerson(2)}, 1))};
    m_desk->dialogs.confirm = false;
    QVERIFY(remedy(Remedy::NewPicture));
    QCOMPARE(m_desk->dialogs.last.title, QStringLiteral("Is this Anna?"));
    QVERIFY(m_desk->dialogs.last.text.contains(QStringLiteral("80")));
    QCOMPARE(rows(), 1);
    QVERIFY(m_truth->collection().faces.byId(m_anna.face.id));
    m_desk->dialogs.confirm = true;
    QVERIFY(remedy(Remedy::NewPicture));
    QCOMPARE(rows(), 0);
}

void tst_MachineView::putsBackOnlyWhatWasSetAside()
{
    loseFile(m_anna);
    QVERIFY(look());
    choose(0);
    const auto* back = m_page->findChild<QAbstractButton*>(
        QStringLiteral("remedy%1").arg(static_cast<int>(Remedy::PutBack)));
    QVERIFY(!back->isVisible());
    setAside(QString(m_anna.picture.path).replace(u'/', u'_'));
    QVERIFY(look());
    choose(rows() - 1);
    QCOMPARE(cell(rows() - 1, 1), QStringLiteral("Picture is missing"));
    QVERIFY(back->isVisible());
}

void tst_MachineView::showsWhyARepairDidNotWork()
{
    loseFile(m_anna);
    setAside(QString(m_anna.picture.path).replace(u'/', u'_')); // does not open
    QVERIFY(look());
    QCOMPARE(rows(), 2);
    choose(1);
    QVERIFY(remedy(Remedy::PutBack));
    QCOMPARE(rows(), 2);
    QCOMPARE(cell(1, 4), QStringLiteral("Not repaired"));
    const auto* why = m_page->findChild<recovery::FindingPane*>()->message();
    QVERIFY2(why->text().startsWith(QStringLiteral("Not repaired: ")), qPrintable(why->text()));
}

void tst_MachineView::deletesFilesOnlyWithTheirCountTyped()
{
    setAside(QStringLiteral("pictures_20200101_a.sealed"));
    setAside(QStringLiteral("pictures_20200101_b.sealed"));
    QVERIFY(look());
    QCOMPARE(rows(), 2);
    table()->selectAll();
    m_desk->dialogs.confirm = false;
    QVERIFY(remedy(Remedy::DeleteFile));
    QCOMPARE(m_desk->dialogs.last.typed, QStringLiteral("2"));
    QCOMPARE(rows(), 2);
    m_desk->dialogs.confirm = true;
    QVERIFY(remedy(Remedy::DeleteFile));
    QCOMPARE(rows(), 0);
    QVERIFY(QDir(m_truth->collection().pictures.absolute(QStringLiteral("quarantine")))
                .entryList(QDir::Files)
                .isEmpty());
}

void tst_MachineView::rebuildsTheIndex()
{
    auto& index = m_truth->collection().index;
    index.clear();
    QVERIFY(press(m_page.get(), "rebuildIndex"));
    QCOMPARE(index.totalSize(), 2);
    QVERIFY(look());
    QCOMPARE(rows(), 0);
}

/// The breaks of a long name are only for the eye.
void tst_MachineView::copiesALongNameAsItIs()
{
    const QString name = QStringLiteral("pictures_20200101_1f0c8d9ab2e34c55a1d7e0f2b3c4d5e6.sealed");
    setAside(name);
    QVERIFY(look());
    choose(0);
    QLabel* file = nullptr;
    for (QLabel* label : m_page->findChild<recovery::FindingPane*>()->facts()->findChildren<QLabel*>())
        if (label->text().startsWith(QStringLiteral("quarantine/")))
            file = label;
    QVERIFY(file);
    file->setSelection(0, int(file->text().size()));
    QTest::keyClick(file, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("quarantine/") + name);
}

/// Neither a file's long name nor a button's words run past the window's edge.
void tst_MachineView::fitsItsPane()
{
    theme::Theme look;
    loseFile(m_anna);
    setAside(QStringLiteral("pictures_20200101_1f0c8d9ab2e34c55a1d7e0f2b3c4d5e6.sealed"));
    m_truth->collection().index.clear();
    QVERIFY(this->look());
    const auto* pane = m_page->findChild<recovery::FindingPane*>();
    for (const int width : {1440, 900, 680}) {
        m_page->resize(width, 700);
        for (int row = 0; row < rows(); ++row) {
            choose(row);
            QCoreApplication::processEvents();
            const QRect window(QPoint(), m_page->size());
            QCOMPARE(m_page->width(), width);
            QVERIFY(pane->isVisible());
            for (const QWidget* part : pane->findChildren<QWidget*>()) {
                if (!part->isVisible())
                    continue;
                const QRect place(part->mapTo(m_page.get(), QPoint()), part->size());
                const QString what =
                    QStringLiteral("%1 px, row %2: %3 %4 ends at %5")
                        .arg(width)
                        .arg(row)
                        .arg(QLatin1StringView(part->metaObject()->className()), part->accessibleName())
                        .arg(place.right());
                QVERIFY2(place.right() <= window.right() && place.left() >= 0, qPrintable(what));
            }
        }
    }
}

void tst_MachineView::everyControlHasAName()
{
    loseFile(m_anna);
    QVERIFY(look());
    choose(0);
    QCOMPARE(tests::controlsWithoutName(m_page.get()), QStringList());
}

/// FACEDESK_PICTURES names a folder for pictures of the page in both themes.
void tst_MachineView::isShownInBothThemes()
{
    const QString folder = qEnvironmentVariable("FACEDESK_PICTURES");
    if (folder.isEmpty())
        QSKIP("FACEDESK_PICTURES names no folder");
    theme::Theme look;
    loseFile(m_anna);
    setAside(QStringLiteral("pictures_20200101_1f0c8d9ab2e34c55a1d7e0f2b3c4d5e6.sealed"));
    m_truth->collection().index.clear();
    QVERIFY(this->look());
    choose(rows() - 1);
    for (const auto& colours : {QStringLiteral("light"), QStringLiteral("dark")}) {
        look.setChoice(colours);
        QCoreApplication::processEvents();
        QVERIFY(m_page->grab().save(folder + QStringLiteral("/machine-%1.png").arg(colours)));
    }
}

QTEST_MAIN(tst_MachineView)
#include "tst_MachineView.moc"
