// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/FindingStore.h"

#include "core/storage/Rows.h"

namespace core::repair {

using base::ErrorCode;
using base::Result;
using storage::text;

namespace {

constexpr QLatin1StringView
    Columns("SELECT id, kind, object, amount, found_ms, state, remedy, solved_ms, solved_by FROM finding ");

Finding findingOf(const QSqlQuery& row)
{
    return {row.value(0).toLongLong(),
            static_cast<FindingKind>(row.value(1).toInt()),
            row.value(2).toString(),
            row.value(3).toLongLong(),
            row.value(4).toLongLong(),
            static_cast<FindingState>(row.value(5).toInt()),
            static_cast<Remedy>(row.value(6).toInt()),
            row.value(7).toLongLong(),
            row.value(8).toString()};
}

QString whichState(bool open)
{
    return open ? QStringLiteral("state=0 ") : QStringLiteral("state>0 ");
}

base::Error unknown()
{
    return base::fail(ErrorCode::NotFound, QStringLiteral("There is no such finding."));
}

} // namespace

FindingStore::FindingStore(storage::Database& database)
    : m_database(database)
{
}

Result<void> FindingStore::note(storage::Transaction& tx, const Finding& finding)
{
    auto done =
        tx.run(QStringLiteral("INSERT INTO finding(kind, object, amount, found_ms) VALUES(?,?,?,?) "
                              "ON CONFLICT(kind, object) WHERE state <> 1 DO UPDATE SET "
                              "amount=excluded.amount WHERE amount<>excluded.amount"),
               {static_cast<int>(finding.kind), text(finding.object), finding.amount, finding.foundMs});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> FindingStore::settle(storage::Transaction& tx, const Finding& finding)
{
    return storage::changedOne(
        tx.run(QStringLiteral("UPDATE finding SET state=?, remedy=?, solved_ms=?, solved_by=? WHERE id=?"),
               {static_cast<int>(finding.state), static_cast<int>(finding.remedy), finding.solvedMs,
                text(finding.solvedBy), finding.id}),
        unknown());
}

Result<Finding> FindingStore::byId(qint64 id) const
{
    auto found =
        storage::collect<Finding>(m_database.read(Columns + QStringLiteral("WHERE id=?"), {id}), findingOf);
    if (!found)
        return found.error();
    return found->empty() ? Result<Finding>(unknown()) : Result<Finding>(std::move(found->front()));
}

Result<std::vector<Finding>> FindingStore::page(bool open, int limit) const
{
    return storage::collect<Finding>(m_database.read(Columns + QStringLiteral("WHERE ") + whichState(open) +
                                                         QStringLiteral("ORDER BY id DESC LIMIT ?"),
                                                     {limit}),
                                     findingOf);
}

Result<qint64> FindingStore::count(bool open) const
{
    return storage::number(
        m_database.read(QStringLiteral("SELECT count(*) FROM finding WHERE ") + whichState(open)));
}

Result<std::vector<Finding>> FindingStore::open() const
{
    return storage::collect<Finding>(
        m_database.read(Columns + QStringLiteral("WHERE state=0 ORDER BY kind, id")), findingOf);
}

} // namespace core::repair
