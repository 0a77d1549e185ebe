// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recovery/DeliveryStore.h"

#include "core/storage/Rows.h"
#include "core/storage/SealedColumns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

namespace core::recovery {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::Database;
using storage::text;
using storage::Transaction;

namespace {

const QString Columns = QStringLiteral("SELECT d.id, d.record_id, d.target, d.kind, d.gallery, d.person, "
                                       "d.picture_id, CASE WHEN d.picture_id=0 OR EXISTS(SELECT 1 "
                                       "FROM picture p WHERE p.id=d.picture_id) THEN d.picture_path "
                                       "ELSE '' END, d.payload, "
                                       "d.state, d.attempts, d.error, d.engine_url, d.operation, "
                                       "d.created_ms, d.drains, d.solved_ms, d.solved_by "
                                       "FROM delivery d ");

/// Of e: an older open one that d has to wait for.
const QString IsBefore =
    QStringLiteral("e.target=d.target AND e.id<d.id AND e.state<3 AND e.operation<>'' AND "
                   "((d.person<>'' AND e.person=d.person) OR "
                   "(e.gallery=d.gallery AND (e.person='' OR d.person='')))");

constexpr int OpenedTogether = 5'000;

QString randomRecordId()
{
    constexpr quint64 lowest = 1'000'000'000'000'000'000ULL;
    constexpr quint64 range = 8'000'000'000'000'000'000ULL;
    return QString::number(lowest + qFromLittleEndian<quint64>(storage::randomBytes(8).constData()) % range);
}

Delivery deliveryOf(const QSqlQuery& row)
{
    Delivery delivery;
    delivery.id = row.value(0).toLongLong();
    delivery.recordId = row.value(1).toString();
    delivery.target = row.value(2).toInt();
    delivery.kind = static_cast<ChangeKind>(row.value(3).toInt());
    delivery.gallery = row.value(4).toString();
    delivery.person = row.value(5).toString();
    delivery.pictureId = row.value(6).toLongLong();
    delivery.picturePath = row.value(7).toString();
    delivery.state = static_cast<DeliveryState>(row.value(9).toInt());
    delivery.attempts = row.value(10).toInt();
    delivery.error = row.value(11).toString();
    delivery.engineUrl = row.value(12).toString();
    delivery.operation = row.value(13).toString();
    delivery.createdMs = row.value(14).toLongLong();
    delivery.drains = row.value(15).toBool();
    delivery.solvedMs = row.value(16).toLongLong();
    delivery.solvedBy = row.value(17).toString();
    return delivery;
}

struct Condition {
    QString sql;
    QVariantList bindings;

    void add(const QString& term, const QVariant& value)
    {
        sql += QStringLiteral(" AND ") + term;
        bindings << value;
    }
};

/// In the error, or in a name that was found before.
void addWords(Condition& condition, const DeliveryFilter& filter)
{
    QJsonArray ids;
    for (const qint64 id : filter.named)
        ids.append(id);
    condition.add(QStringLiteral("(instr(d.error, ?)>0 OR d.id IN (SELECT value FROM json_each(?)) OR "
                                 "d.error IN (SELECT value FROM json_each(?)))"),
                  filter.errorPart);
    for (const QJsonArray& known : {ids, QJsonArray::fromStringList(filter.errors)})
        condition.bindings << QString::fromUtf8(QJsonDocument(known).toJson(QJsonDocument::Compact));
}

void addCarried(Condition& condition, const std::vector<std::pair<int, ChangeKind>>& carried)
{
    QStringList pairs;
    for (const auto& [target, kind] : carried)
        pairs << QStringLiteral("(%1,%2)").arg(target).arg(static_cast<int>(kind));
    condition.sql += pairs.isEmpty()
                         ? QStringLiteral(" AND 0")
                         : QStringLiteral(" AND (d.target, d.kind) IN (VALUES %1)").arg(pairs.join(u','));
}

/// Records only: what is queued and has not failed yet is none.
Condition conditionOf(const DeliveryFilter& filter)
{
    Condition condition{QStringLiteral("WHERE d.state>0"), {}};
    if (filter.solved)
        condition.add(QStringLiteral("(d.state>=3)=?"), *filter.solved ? 1 : 0);
    if (filter.target)
        condition.add(QStringLiteral("d.target=?"), *filter.target);
    if (filter.kind)
        condition.add(*filter.kind == ChangeKind::Updated ? QStringLiteral("(d.kind=? OR d.replaces=1)")
                                                          : QStringLiteral("d.kind=? AND d.replaces<>1"),
                      static_cast<int>(*filter.kind));
    if (!filter.person.isEmpty())
        condition.add(QStringLiteral("d.person=?"), filter.person);
    if (!filter.operation.isEmpty())
        condition.add(QStringLiteral("instr(d.operation, ?)>0"), filter.operation);
    if (!filter.errorPart.isEmpty())
        addWords(condition, filter);
    if (filter.carried)
        addCarried(condition, *filter.carried);
    if (filter.fromMs > 0)
        condition.add(QStringLiteral("d.created_ms>=?"), filter.fromMs);
    if (filter.toMs > 0)
        condition.add(QStringLiteral("d.created_ms<=?"), filter.toMs);
    return condition;
}

} // namespace

const QString& DeliveryStore::columns()
{
    return Columns;
}

DeliveryStore::DeliveryStore(const storage::Vault& vault)
    : m_vault(vault)
{
}

Result<void> DeliveryStore::insert(Transaction& tx, Delivery delivery)
{
    delivery.recordId = randomRecordId();
    const QByteArray plain = QJsonDocument(delivery.payload).toJson(QJsonDocument::Compact);
    auto done =
        tx.run(QStringLiteral(
                   "INSERT INTO delivery(record_id, target, kind, gallery, person, picture_id, picture_path, "
                   "payload, state, error, drains, engine_url, operation, created_ms, replaces, solved_ms, "
                   "solved_by) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
               {delivery.recordId, delivery.target, static_cast<int>(delivery.kind), text(delivery.gallery),
                text(delivery.person), delivery.pictureId, text(delivery.picturePath),
                m_vault.seal(storage::deliveryPayloadDomain(), delivery.recordId.toLatin1(), plain),
                static_cast<int>(delivery.state), text(delivery.error), delivery.drains ? 1 : 0,
                text(delivery.engineUrl), text(delivery.operation), delivery.createdMs,
                delivery.isReplacing() ? 1 : 0, delivery.solvedMs, text(delivery.solvedBy)});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> DeliveryStore::setState(Transaction& tx, const Delivery& delivery)
{
    return storage::changedOne(
        tx.run(QStringLiteral("UPDATE delivery SET state=?, attempts=?, error=?, drains=?, solved_ms=?, "
                              "solved_by=?, engine_url=? WHERE id=? AND state<3"),
               {static_cast<int>(delivery.state), delivery.attempts, text(delivery.error),
                delivery.drains ? 1 : 0, delivery.solvedMs, text(delivery.solvedBy), text(delivery.engineUrl),
                delivery.id}),
        fail(ErrorCode::RecordUnknown, QStringLiteral("There is no such record.")));
}

Result<void> DeliveryStore::noteAttempt(Transaction& tx, const Delivery& delivery, qint64 atMs)
{
    auto done =
        tx.run(QStringLiteral("INSERT INTO delivery_attempt(delivery_id, at_ms, error) VALUES(?,?,?)"),
               {delivery.id, atMs, text(delivery.error)});
    if (done)
        done =
            tx.run(QStringLiteral("DELETE FROM delivery_attempt WHERE delivery_id=? AND id NOT IN (SELECT id "
                                  "FROM delivery_attempt WHERE delivery_id=? ORDER BY id DESC LIMIT 20)"),
                   {delivery.id, delivery.id});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<std::vector<Attempt>> DeliveryStore::attempts(Database& database, const QString& recordId) const
{
    auto rows = database.read(
        QStringLiteral(
            "SELECT a.at_ms, a.error FROM delivery_attempt a JOIN delivery d ON d.id=a.delivery_id "
            "WHERE d.record_id=? ORDER BY a.id DESC"),
        {text(recordId)});
    if (!rows)
        return rows.error();
    std::vector<Attempt> found;
    while (rows->next())
        found.push_back({rows->value(0).toLongLong(), rows->value(1).toString()});
    return found;
}

Result<void> DeliveryStore::remove(Transaction& tx, qint64 id)
{
    auto done = tx.run(QStringLiteral("DELETE FROM delivery WHERE id=?"), {id});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<std::optional<Delivery>> DeliveryStore::next(Database& database, int target) const
{
    auto found = rows(
        database.read(Columns + QStringLiteral("WHERE d.target=? AND d.state IN (0, 2) AND NOT EXISTS ("
                                               "SELECT 1 FROM delivery e WHERE %1) ORDER BY d.id LIMIT 1")
                                    .arg(IsBefore),
                      {target}));
    if (!found)
        return found.error();
    return found->empty() ? std::optional<Delivery>() : std::optional<Delivery>(std::move(found->front()));
}

Result<bool> DeliveryStore::isHeldUp(Database& database, const Delivery& delivery, bool drains) const
{
    auto found =
        database.read(QStringLiteral("SELECT 1 FROM delivery d, delivery e WHERE d.id=? AND %1 AND e.state=1 "
                                     "AND (e.drains=0 OR ?=0) LIMIT 1")
                          .arg(IsBefore),
                      {delivery.id, drains ? 1 : 0});
    if (!found)
        return found.error();
    return found->next();
}

Result<bool> DeliveryStore::hasOpen(Database& database, int target) const
{
    auto found = database.read(
        QStringLiteral("SELECT 1 FROM delivery WHERE target=? AND state IN (0, 2) LIMIT 1"), {target});
    if (!found)
        return found.error();
    return found->next();
}

Result<qint64> DeliveryStore::countOnTheWay(Database& database, int target) const
{
    return storage::number(database.read(
        QStringLiteral("SELECT count(*) FROM delivery WHERE target=? AND state IN (0, 2)"), {target}));
}

Result<std::vector<OpenTarget>> DeliveryStore::openTargets(Database& database) const
{
    // SQLite takes a column beside max() from the row that has it.
    auto found = database.read(
        QStringLiteral("SELECT target, engine_url, max(id) FROM delivery WHERE state<3 GROUP BY target"));
    if (!found)
        return found.error();
    std::vector<OpenTarget> targets;
    while (found->next())
        targets.push_back({found->value(0).toInt(), found->value(1).toString()});
    return targets;
}

Result<int> DeliveryStore::highestTarget(Database& database) const
{
    auto highest =
        storage::number(database.read(QStringLiteral("SELECT coalesce(max(target), 0) FROM delivery")));
    return highest ? Result<int>(static_cast<int>(*highest)) : Result<int>(highest.error());
}

Result<bool> DeliveryStore::hasDraining(Database& database, int target) const
{
    auto found = database.read(
        QStringLiteral("SELECT 1 FROM delivery WHERE target=? AND state=1 AND drains=1 LIMIT 1"), {target});
    if (!found)
        return found.error();
    return found->next();
}

Result<Delivery> DeliveryStore::byRecord(Database& database, const QString& recordId) const
{
    auto found =
        rows(database.read(Columns + QStringLiteral("WHERE d.record_id=? AND d.state>0"), {text(recordId)}));
    if (!found)
        return found.error();
    if (found->empty())
        return fail(ErrorCode::RecordUnknown, QStringLiteral("There is no such record."));
    return std::move(found->front());
}

Result<std::vector<Delivery>> DeliveryStore::page(Database& database, const DeliveryFilter& filter,
                                                  int offset, int limit) const
{
    const Condition condition = conditionOf(filter);
    return rows(
        database.read(Columns + condition.sql + QStringLiteral(" ORDER BY d.id DESC LIMIT ? OFFSET ?"),
                      condition.bindings + QVariantList{limit, offset}));
}

Result<qint64> DeliveryStore::count(Database& database, const DeliveryFilter& filter) const
{
    const Condition condition = conditionOf(filter);
    return storage::number(database.read(QStringLiteral("SELECT count(*) FROM delivery d ") + condition.sql,
                                         condition.bindings));
}

Result<qint64> DeliveryStore::oldestMs(Database& database, const DeliveryFilter& filter) const
{
    const Condition condition = conditionOf(filter);
    return storage::number(database.read(QStringLiteral("SELECT d.created_ms FROM delivery d ") +
                                             condition.sql + QStringLiteral(" ORDER BY d.id LIMIT 1"),
                                         condition.bindings));
}

Result<void> DeliveryStore::addNamed(Database& database, const QString& part, NamedRows& known) const
{
    for (;;) {
        const auto found = rows(database.read(Columns + QStringLiteral("WHERE d.id>? ORDER BY d.id LIMIT ?"),
                                              {known.last, OpenedTogether}));
        if (!found)
            return found.error();
        for (const Delivery& one : *found)
            for (const QLatin1StringView key : {QLatin1StringView("name"), QLatin1StringView("groupName")})
                if (one.payload.value(key).toString().contains(part, Qt::CaseInsensitive)) {
                    known.ids.push_back(one.id);
                    break;
                }
        if (!found->empty())
            known.last = found->back().id;
        if (int(found->size()) < OpenedTogether)
            return {};
    }
}

Result<void> DeliveryStore::giveUpQueued(Transaction& tx, int target, const QString& error)
{
    auto done =
        tx.run(QStringLiteral("UPDATE delivery SET state=1, drains=1, error=? WHERE target=? AND state=0"),
               {text(error), target});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> DeliveryStore::giveUpOpen(Transaction& tx, int target, const QString& error)
{
    auto done = tx.run(QStringLiteral("UPDATE delivery SET state=1, drains=1, error=?, solved_by='' "
                                      "WHERE target=? AND state IN (0, 2)"),
                       {text(error), target});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> DeliveryStore::adopt(Transaction& tx, int from, int to)
{
    auto done = tx.run(QStringLiteral("UPDATE delivery SET target=? WHERE target=? AND state<3"), {to, from});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> DeliveryStore::drain(Transaction& tx, int target, bool oldestOnly)
{
    const QString wanted =
        QStringLiteral("SELECT id FROM delivery WHERE target=? AND state=1 AND drains=1 ORDER BY id");
    auto done = tx.run(QStringLiteral("UPDATE delivery SET state=2, solved_by='system' WHERE id IN (%1)")
                           .arg(oldestOnly ? wanted + QStringLiteral(" LIMIT 1") : wanted),
                       {target});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<std::vector<Delivery>> DeliveryStore::rows(Result<QSqlQuery> query) const
{
    if (!query)
        return query.error();
    std::vector<Delivery> found;
    while (query->next()) {
        Delivery delivery = deliveryOf(*query);
        auto plain = m_vault.unseal(storage::deliveryPayloadDomain(), delivery.recordId.toLatin1(),
                                    query->value(8).toByteArray());
        if (!plain)
            return plain.error();
        delivery.payload = QJsonDocument::fromJson(*plain).object();
        found.push_back(std::move(delivery));
    }
    return found;
}

} // namespace core::recovery
