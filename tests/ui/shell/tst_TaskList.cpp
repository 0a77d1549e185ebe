// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/ConsoleFixture.h"
#include "ui/shell/TaskDrawer.h"
#include "ui/widgets/RowDelegate.h"

#include <QHeaderView>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace ui::shell;

class tst_TaskList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsProgressAndTimeLeft();
    void endsOnlyOnce();
    void cancelsAtMostOnce();
    void saysHowItEnded();
    void followsTheLanguage();
    void keepsWhatFailedUntilSomebodyElseSitsHere();
    void theLogGivesTasksTheRoomOfTheirWords();
};

void tst_TaskList::tellsProgressAndTimeLeft()
{
    tests::DeskClock clock;
    TaskList tasks(clock);
    const int id = tasks.begin(QStringLiteral("Import"), QStringLiteral("chen"));
    clock.now += 10'000;
    tasks.progress(id, 25, 100);
    const QModelIndex state = tasks.index(0, TaskList::State);
    QCOMPARE(state.data().toString(), QStringLiteral("running, 25 of 100, about 30 s left"));
    QCOMPARE(tasks.index(0, TaskList::Took).data().toString(), QStringLiteral("0:10"));
    tasks.progress(id, 5, 100);
    QCOMPARE(state.data().toString(), QStringLiteral("running, 5 of 100, about 4 min left"));
}

void tst_TaskList::endsOnlyOnce()
{
    tests::DeskClock clock;
    TaskList tasks(clock);
    QSignalSpy running(&tasks, &TaskList::runningChanged);
    const int id = tasks.begin(QStringLiteral("Backup"), QStringLiteral("system"));
    tasks.finish(id, TaskState::Done);
    tasks.finish(id, TaskState::Failed);
    QCOMPARE(tasks.running(), 0);
    QCOMPARE(running.count(), 2);
    QCOMPARE(tasks.finishedToday(), 1);
}

void tst_TaskList::cancelsAtMostOnce()
{
    tests::DeskClock clock;
    TaskList tasks(clock);
    int cancelled = 0;
    tasks.begin(QStringLiteral("Import"), {}, [&] { ++cancelled; });
    QVERIFY(tasks.canCancel(0));
    tasks.cancel(0);
    tasks.cancel(0);
    QCOMPARE(cancelled, 1);
    QVERIFY(!tasks.canCancel(0));
}

void tst_TaskList::saysHowItEnded()
{
    tests::DeskClock clock;
    TaskList tasks(clock);
    tasks.finish(tasks.begin(QStringLiteral("Import"), {}), TaskState::Attention,
                 QStringLiteral("3 rows failed"));
    const QModelIndex state = tasks.index(0, TaskList::State);
    QCOMPARE(state.data().toString(), QStringLiteral("done: 3 rows failed"));
    QCOMPARE(state.data(ui::widgets::RowDelegate::StatusRole).toInt(), int(ui::theme::Status::Warn));
}

void tst_TaskList::followsTheLanguage()
{
    tests::DeskClock clock;
    TaskList tasks(clock);
    static QString language;
    language = QStringLiteral("en");
    const TaskText word(TaskWord{"word", [](const QJsonArray&) { return language; }});
    tasks.finish(tasks.begin(word, {}), TaskState::Attention, word, {{QStringLiteral("a.jpg"), word}});
    language = QStringLiteral("zh");
    QCOMPARE(tasks.index(0, TaskList::What).data().toString(), language);
    QVERIFY(tasks.index(0, TaskList::State).data().toString().endsWith(language));
    QCOMPARE(tasks.details(0).failures.front().second, language);
}

void tst_TaskList::keepsWhatFailedUntilSomebodyElseSitsHere()
{
    tests::DeskClock clock;
    TaskList tasks(clock);
    std::vector<TaskFailure> failures(TaskList::failuresKept + 1,
                                      {QStringLiteral("a.jpg"), QStringLiteral("No face")});
    tasks.finish(tasks.begin(QStringLiteral("Import"), {}), TaskState::Attention, {}, std::move(failures));
    QCOMPARE(tasks.details(0).failures.size(), TaskList::failuresKept);
    QCOMPARE(tasks.details(0).failed, qint64(TaskList::failuresKept) + 1);
    tasks.forgetFailures();
    QVERIFY(tasks.details(0).failures.empty());
}

void tst_TaskList::theLogGivesTasksTheRoomOfTheirWords()
{
    tests::DeskClock clock;
    TaskList tasks(clock);
    TaskDrawer drawer(tasks);
    tasks.finish(tasks.begin(QStringLiteral("Import of the pictures of 2026"), QStringLiteral("chen")),
                 TaskState::Attention, QStringLiteral("what came of it, ").repeated(12));
    auto* table = drawer.findChild<QTableView*>();
    const auto* head = table->horizontalHeader();
    for (const int width : {1280, 900}) {
        drawer.resize(width, drawer.height());
        drawer.show();
        QCoreApplication::sendPostedEvents();
        const QAbstractItemView* view = table;
        QVERIFY(head->sectionSize(TaskList::What) >= view->sizeHintForColumn(TaskList::What));
        QVERIFY(head->sectionSize(TaskList::State) > width / 4);
        QCOMPARE(head->length(), table->viewport()->width());
    }
    tasks.begin(QStringLiteral("Import of a folder with a name ").repeated(12), QStringLiteral("chen"));
    QVERIFY(head->sectionSize(TaskList::What) <= drawer.width() * 2 / 5);
    QCOMPARE(head->length(), table->viewport()->width());
}

QTEST_MAIN(tst_TaskList)
#include "tst_TaskList.moc"
