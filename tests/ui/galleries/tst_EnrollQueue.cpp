// SPDX-License-Identifier: GPL-3.0-or-later
// Dropped pictures: faces that are there already, and one task for each run.
#include "tests/ui/galleries/PeopleFixture.h"
#include "ui/galleries/EnrollPanel.h"
#include "ui/shell/TaskList.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Button.h"

#include <QLabel>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace ui;
using galleries::EnrollPanel;
using galleries::EnrollQueue;
using support::fakePerson;
using support::fakePhotograph;
using tests::PeopleFixture;

class tst_EnrollQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<theme::Theme>(); }
    void init();
    void cleanup();
    void countsFilesNotPeople();
    void addsKnownFacesToThePeopleTheyShow();
    void offersToAddToEachOfSeveral();
    void aLongNameLeavesRoomForTheRest();
    void offersNothingTheSettingRefuses();
    void whatIsAddedInTheGapIsATaskOfItsOwn();
    void whatIsAddedAfterCancellingIsEnrolled();

private:
    QString write(const QString& name, int person, int variant)
    {
        return m_fixture->writePicture(name, fakePhotograph({fakePerson(person)}, variant));
    }
    void add(const QStringList& files)
    {
        m_queue->add(m_gallery.groupId, files);
        QTRY_VERIFY(!m_queue->isRunning());
        QTRY_COMPARE(m_tasks->running(), 0);
    }
    template <typename T = widgets::Button> T* find(const char* name) const
    {
        return m_panel->findChild<T*>(QLatin1StringView(name));
    }
    qint64 faces() const { return m_fixture->faceStore().count().value(); }
    qint64 people() const { return m_fixture->subjectStore().count().value(); }

    core::base::SystemClock m_clock;
    std::unique_ptr<theme::Theme> m_theme;
    std::unique_ptr<PeopleFixture> m_fixture;
    std::unique_ptr<shell::TaskList> m_tasks;
    std::unique_ptr<subjects::Services> m_services;
    std::unique_ptr<EnrollQueue> m_queue;
    std::unique_ptr<EnrollPanel> m_panel;
    core::storage::Gallery m_gallery;
};

void tst_EnrollQueue::init()
{
    m_fixture = std::make_unique<PeopleFixture>();
    m_gallery = m_fixture->addGallery(QStringLiteral("staff"), QStringLiteral("Staff"));
    m_fixture->enrol(m_gallery, QStringLiteral("Ann"), fakePhotograph({fakePerson(1)}));
    m_fixture->enrol(m_gallery, QStringLiteral("Bob"), fakePhotograph({fakePerson(2)}));
    m_tasks = std::make_unique<shell::TaskList>(m_clock);
    m_services = std::make_unique<subjects::Services>(m_fixture->services());
    m_services->tasks = m_tasks.get();
    m_queue = std::make_unique<EnrollQueue>(*m_services);
    m_panel = std::make_unique<EnrollPanel>(*m_queue, m_fixture->dialogs);
    m_panel->showIn(QStringLiteral("staff"));
    m_panel->resize(840, 300);
    m_panel->show();
}

void tst_EnrollQueue::cleanup()
{
    m_panel.reset();
    m_queue.reset();
    m_services.reset();
    m_tasks.reset();
    m_fixture.reset();
}

void tst_EnrollQueue::countsFilesNotPeople()
{
    for (int i = 1; i <= 3; ++i)
        write(QStringLiteral("Annie/%1.png").arg(i), 1, i);
    add({m_fixture->picturesFolder()});
    QCOMPARE(m_queue->figures().refused, 3);
    QCOMPARE(m_queue->known(), 3);
    QCOMPARE(find("enrolKnown")->label(), QStringLiteral("Enrol 3 known face(s) all the same"));
    m_queue->addKnown();
    QTRY_COMPARE(m_tasks->running(), 0);
    QCOMPARE(people(), 3);
    QCOMPARE(faces(), 5);
    QCOMPARE(m_queue->known(), 0);
}

void tst_EnrollQueue::addsKnownFacesToThePeopleTheyShow()
{
    add({write(QStringLiteral("a.png"), 1, 1), write(QStringLiteral("b.png"), 1, 2),
         write(QStringLiteral("new.png"), 3, 1), m_fixture->writePicture(QStringLiteral("x.png"), "none")});
    QCOMPARE(m_queue->figures().refused, 3);
    auto* refusals = find<QTableView>("refusals")->model();
    int named = 0;
    for (int row = 0; row < refusals->rowCount(); ++row)
        named += refusals->index(row, 1).data().toString().contains(QStringLiteral("as Ann")) ? 1 : 0;
    QCOMPARE(named, 2);
    QVERIFY(find("addToOwners")->isVisible());
    QCOMPARE(find("addToOwners")->label(), QStringLiteral("Add 2 picture(s) to Ann"));
    QTest::mouseClick(find("addToOwners"), Qt::LeftButton);
    QTRY_COMPARE(m_tasks->running(), 0);
    QCOMPARE(people(), 3);
    QCOMPARE(faces(), 5);
    const auto ann = m_fixture->directory().rows(m_fixture->directory().membersOf(m_gallery.id)).front();
    QCOMPARE(ann.faces, 3);
    QCOMPARE(m_queue->figures().enrolled, 3);
    QCOMPARE(m_queue->figures().total, 4);
    QCOMPARE(refusals->rowCount(), 1); // no picture at all
    QVERIFY(!find("addToOwners")->isVisible());
}

void tst_EnrollQueue::offersToAddToEachOfSeveral()
{
    add({write(QStringLiteral("a.png"), 1, 1), write(QStringLiteral("b.png"), 2, 1)});
    QCOMPARE(find("addToOwners")->label(), QStringLiteral("Add 2 picture(s) to whom they show"));
    QTest::mouseClick(find("addToOwners"), Qt::LeftButton);
    QTRY_COMPARE(m_tasks->running(), 0);
    for (const auto& row : m_fixture->directory().rows(m_fixture->directory().membersOf(m_gallery.id)))
        QCOMPARE(row.faces, 2);
    QCOMPARE(people(), 2);
}

void tst_EnrollQueue::aLongNameLeavesRoomForTheRest()
{
    m_fixture->enrol(m_gallery, QStringLiteral("Featherstonehaugh ").repeated(6).trimmed(),
                     fakePhotograph({fakePerson(7)}));
    add({write(QStringLiteral("a.png"), 7, 1)});
    QVERIFY(find("addToOwners")->label().contains(QStringLiteral("to Featherstone")));
    QVERIFY2(find("addToOwners")->width() < 400, qPrintable(find("addToOwners")->label()));
    const auto* note = find<QLabel>("knownNote");
    for (const int width : {840, 560, 440}) { // beside the galleries, and beside an open person
        m_panel->resize(width, 300);
        QCoreApplication::sendPostedEvents();
        QVERIFY(note->height() >= note->heightForWidth(note->width()));
        for (const char* name : {"addToOwners", "enrolKnown"}) {
            const auto* button = find(name);
            QVERIFY2(button->width() >= button->sizeHint().width(), name);
            QVERIFY2(button->y() > note->geometry().bottom(), name);
            QVERIFY2(m_panel->rect().contains(button->geometry()), name);
        }
    }
}

void tst_EnrollQueue::offersNothingTheSettingRefuses()
{
    // The fixture's own object, which services only read.
    auto& settings = const_cast<core::base::Settings&>(m_services->collection.settings);
    QVERIFY(settings.set(QStringLiteral("enroll.duplicates"), QStringLiteral("refuse")));
    add({write(QStringLiteral("a.png"), 1, 1)});
    QVERIFY(!find("enrolKnown")->isVisible());
    QVERIFY(find<QLabel>("knownNote")->isVisible());
    QVERIFY2(find<QLabel>("knownNote")->text().contains(QStringLiteral("enroll.duplicates")),
             qPrintable(find<QLabel>("knownNote")->text()));
    QVERIFY(find("addToOwners")->isVisible());
    QTest::mouseClick(find("addToOwners"), Qt::LeftButton);
    QTRY_COMPARE(m_tasks->running(), 0);
    QCOMPARE(m_queue->figures().refused, 0);
    QCOMPARE(faces(), 3);
    QVERIFY(!find<QLabel>("knownNote")->isVisible());
}

void tst_EnrollQueue::whatIsAddedInTheGapIsATaskOfItsOwn()
{
    const QString second = write(QStringLiteral("second.png"), 4, 1);
    bool isAdded = false;
    connect(m_queue.get(), &EnrollQueue::progressed, this, [&] {
        if (!m_queue->isRunning() && !std::exchange(isAdded, true)) // settled, its end still on the way
            m_queue->add(m_gallery.groupId, {second});
    });
    QSignalSpy ends(m_queue.get(), &EnrollQueue::finished);
    m_queue->add(m_gallery.groupId, {write(QStringLiteral("first.png"), 3, 1)});
    QTRY_COMPARE(ends.count(), 2);
    QCOMPARE(people(), 4);
    QCOMPARE(m_tasks->rowCount(), 2);
    QCOMPARE(m_tasks->running(), 0);
}

void tst_EnrollQueue::whatIsAddedAfterCancellingIsEnrolled()
{
    QSemaphore begun;
    QSemaphore goOn;
    m_fixture->fake->setBeforeAnalyse([&] {
        begun.release();
        goOn.acquire();
    });
    m_queue->add(m_gallery.groupId, {write(QStringLiteral("first.png"), 3, 1)});
    QTRY_VERIFY(begun.available() > 0);
    m_queue->cancel();
    QVERIFY(m_queue->isRunning());
    m_queue->add(m_gallery.groupId, {write(QStringLiteral("second.png"), 4, 1)});
    goOn.release(2);
    QTRY_COMPARE(m_tasks->running(), 0);
    QCOMPARE(people(), 4);
}

QTEST_MAIN(tst_EnrollQueue)
#include "tst_EnrollQueue.moc"
