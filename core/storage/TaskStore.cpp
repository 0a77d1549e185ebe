// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/TaskStore.h"

#include "core/base/Log.h"
#include "core/storage/Rows.h"
#include "core/storage/SealedColumns.h"

namespace core::storage {

using base::Result;

namespace {

Result<void> dropOld(Transaction& tx, qint64 nowMs)
{
    auto done = tx.run(QStringLiteral("DELETE FROM task WHERE started_ms<? OR id NOT IN "
                                      "(SELECT id FROM task ORDER BY id DESC LIMIT ?)"),
                       {nowMs - TaskStore::keptMs, TaskStore::mostKept});
    return done ? Result<void>() : Result<void>(done.error());
}

} // namespace

QString newTaskNumber()
{
    constexpr int bytes = 16;
    return QString::fromLatin1(randomBytes(bytes).toHex());
}

TaskStore::TaskStore(Database& database, const Vault& vault)
    : m_database(database)
    , m_vault(vault)
{
}

Result<void> TaskStore::keep(const KeptTask& task, qint64 nowMs)
{
    const QByteArray sealed = m_vault.seal(taskDomain(), task.number.toUtf8(), task.body);
    return m_database.transact([&](Transaction& tx) -> Result<void> {
        auto done =
            tx.run(QStringLiteral("INSERT INTO task(task_no, started_ms, ended_ms, body) VALUES(?,?,?,?) "
                                  "ON CONFLICT(task_no) DO UPDATE SET ended_ms=excluded.ended_ms, "
                                  "body=excluded.body"),
                   {text(task.number), task.startedMs, task.endedMs, sealed});
        return done ? dropOld(tx, nowMs) : Result<void>(done.error());
    });
}

Result<std::vector<KeptTask>> TaskStore::all(qint64 nowMs) const
{
    auto rows = m_database.read(QStringLiteral("SELECT task_no, started_ms, ended_ms, body FROM task "
                                               "WHERE started_ms>=? ORDER BY id DESC LIMIT ?"),
                                {nowMs - keptMs, mostKept});
    if (!rows)
        return rows.error();
    std::vector<KeptTask> tasks;
    while (rows->next()) {
        const QString number = rows->value(0).toString();
        auto body = m_vault.unseal(taskDomain(), number.toUtf8(), rows->value(3).toByteArray());
        if (body)
            tasks.push_back({number, rows->value(1).toLongLong(), rows->value(2).toLongLong(), *body});
        else
            qCWarning(base::lcStorage) << "a task of the log is not shown:" << body.error().detail;
    }
    return tasks;
}

} // namespace core::storage
