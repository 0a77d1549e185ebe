// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/StorageFixture.h"
#include "tests/ui/shell/ConsoleFixture.h"
#include "ui/shell/ErrorText.h"
#include "ui/shell/TaskKeeper.h"
#include "ui/widgets/RowDelegate.h"

#include <QSignalSpy>
#include <QTest>

using namespace ui::shell;
using core::base::ErrorCode;

namespace {

/// Stands for the language shown.
QString language = QStringLiteral("en");

const TaskWord import{"import", [](const QJsonArray& with) {
                          return language + QStringLiteral(": import of ") + with.at(0).toString();
                      }};

TaskWords words()
{
    TaskWords all = errorTaskWords();
    all.push_back(import);
    return all;
}

/// One run of the console over the same data folder.
struct Run {
    explicit Run(tests::StorageFixture& fixture)
        : store(*fixture.database, *fixture.vault)
        , keeper(tasks, store, clock, words())
    {
        QSignalSpy back(&keeper, &TaskKeeper::broughtBack);
        back.wait();
    }
    QString at(int row, TaskList::Column column) const { return tasks.index(row, column).data().toString(); }

    tests::DeskClock clock;
    core::storage::TaskStore store;
    TaskList tasks{clock};
    TaskKeeper keeper;
};

} // namespace

class tst_TaskKeeper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { language = QStringLiteral("en"); }
    void bringsFinishedTasksBackWithTheirFailures();
    void aTaskTheEndCutOffIsInterrupted();
    void keptTasksFollowTheLanguage();
    void othersDoNotReadTheNamesInFailures();
    void namesAreSealed();
    void anUnknownWordShowsWhatItKnows();
};

void tst_TaskKeeper::bringsFinishedTasksBackWithTheirFailures()
{
    tests::StorageFixture fixture;
    {
        Run run(fixture);
        const int id = run.tasks.begin({import, {QStringLiteral("staff.csv")}}, QStringLiteral("chen"), {},
                                       QStringLiteral("import"));
        run.clock.now += 65'000;
        run.tasks.finish(id, TaskState::Attention, QStringLiteral("1 of 2"),
                         {{QStringLiteral("a.jpg"), errorTaskText({ErrorCode::NoFace, {}})}});
    }
    fixture.reopen();
    Run run(fixture);
    QCOMPARE(run.tasks.rowCount(), 1);
    QCOMPARE(run.at(0, TaskList::What), QStringLiteral("en: import of staff.csv"));
    QCOMPARE(run.at(0, TaskList::State), QStringLiteral("done: 1 of 2"));
    QCOMPARE(run.at(0, TaskList::Took), QStringLiteral("1:05"));
    const TaskDetails details = run.tasks.details(0);
    QCOMPARE(details.who, QStringLiteral("chen"));
    QCOMPARE(details.page, QStringLiteral("import"));
    QCOMPARE(details.failures.size(), std::size_t(1));
    QCOMPARE(details.failures.front().first, QStringLiteral("a.jpg"));
    QCOMPARE(details.failures.front().second, errorText({ErrorCode::NoFace, {}}));
}

void tst_TaskKeeper::aTaskTheEndCutOffIsInterrupted()
{
    tests::StorageFixture fixture;
    {
        Run run(fixture);
        run.tasks.begin(import, {}, [] {});
        run.tasks.finish(run.tasks.begin(import, {}), TaskState::Done);
    }
    Run run(fixture);
    QCOMPARE(run.tasks.rowCount(), 2);
    QCOMPARE(run.tasks.running(), 0);
    QVERIFY2(run.at(1, TaskList::State).startsWith(QStringLiteral("interrupted:")),
             qPrintable(run.at(1, TaskList::State)));
    QCOMPARE(run.tasks.index(1, TaskList::State).data(ui::widgets::RowDelegate::StatusRole).toInt(),
             int(ui::theme::Status::Warn));
    QVERIFY(run.at(1, TaskList::Took).isEmpty());
    QVERIFY(!run.tasks.canCancel(1));
}

void tst_TaskKeeper::keptTasksFollowTheLanguage()
{
    tests::StorageFixture fixture;
    {
        Run run(fixture);
        run.tasks.finish(run.tasks.begin({import, {QStringLiteral("x")}}, {}), TaskState::Done);
    }
    Run run(fixture);
    language = QStringLiteral("zh");
    QCOMPARE(run.at(0, TaskList::What), QStringLiteral("zh: import of x"));
}

void tst_TaskKeeper::othersDoNotReadTheNamesInFailures()
{
    tests::StorageFixture fixture;
    {
        Run run(fixture);
        run.tasks.finish(run.tasks.begin(import, QStringLiteral("chen")), TaskState::Attention, {},
                         {{QStringLiteral("Li Na.jpg"), QStringLiteral("No face")}});
    }
    Run run(fixture);
    QString reader = QStringLiteral("wang");
    run.tasks.setReader([&reader] { return reader; });
    QVERIFY(run.tasks.details(0).failures.empty());
    QCOMPARE(run.tasks.details(0).failed, qint64(1));
    reader = QStringLiteral("chen");
    QCOMPARE(run.tasks.details(0).failures.size(), std::size_t(1));
}

void tst_TaskKeeper::namesAreSealed()
{
    tests::StorageFixture fixture;
    {
        Run run(fixture);
        run.tasks.finish(run.tasks.begin(import, QStringLiteral("chen")), TaskState::Attention, {},
                         {{QStringLiteral("Li Na.jpg"), QStringLiteral("No face")}});
    }
    auto row = fixture.database->read(QStringLiteral("SELECT * FROM task"));
    QVERIFY(row && row->next());
    for (const char* column : {"task_no", "started_ms", "ended_ms", "body"}) {
        const QByteArray stored = row->value(QLatin1StringView(column)).toByteArray();
        QVERIFY2(!stored.contains("Li Na") && !stored.contains("chen"), column);
    }
}

void tst_TaskKeeper::anUnknownWordShowsWhatItKnows()
{
    const TaskText kept = TaskText::fromKept(
        TaskText({"of-a-newer-program", nullptr}, {QStringLiteral("x"), 3}).kept(), words());
    QCOMPARE(kept(), QStringLiteral("x, 3"));
    QVERIFY(!unpacked("no task", words()));
}

QTEST_MAIN(tst_TaskKeeper)
#include "tst_TaskKeeper.moc"
