// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/AuditSearch.h"

#include "core/storage/Rows.h"

namespace core::storage {

using base::Result;

namespace {

constexpr QLatin1StringView AddressMark("address ");

/// A condition and what is bound to it.
struct Condition {
    QStringList parts;
    QVariantList values;

    void add(const QString& part, const QVariantList& bound = {})
    {
        parts << part;
        values << bound;
    }
    QString joined(QLatin1StringView word) const { return u'(' + parts.join(word) + u')'; }
};

QString escaped(QString text)
{
    for (const char16_t sign : {u'\\', u'%', u'_'})
        text.replace(QChar(sign), u'\\' + QString(QChar(sign)));
    return text;
}

void addList(Condition& any, const char* column, const QStringList& wanted)
{
    if (wanted.isEmpty())
        return;
    QVariantList bound;
    for (const QString& one : wanted)
        bound << text(one);
    any.add(QStringLiteral("%1 IN (%2)")
                .arg(QLatin1StringView(column), marks(static_cast<std::size_t>(wanted.size()))),
            bound);
}

Condition textCondition(const AuditFilter& filter)
{
    Condition any;
    const QString pattern = u'%' + escaped(filter.text) + u'%';
    for (const char* column : {"actor", "action", "object", "detail"})
        any.add(QStringLiteral("%1 LIKE ? ESCAPE '\\'").arg(QLatin1StringView(column)), {pattern});
    any.add(QStringLiteral("CAST(id AS TEXT)=?"), {filter.text});
    addList(any, "actor", filter.meantActors);
    addList(any, "action", filter.meantActions);
    addList(any, "object", filter.meantObjects);
    addList(any, "detail", filter.meantObjects);
    return any;
}

Condition conditionOf(const AuditFilter& filter, qint64 beforeId)
{
    Condition all;
    all.add(QStringLiteral("1"));
    if (beforeId > 0)
        all.add(QStringLiteral("id<?"), {beforeId});
    if (!filter.text.isEmpty()) {
        const Condition any = textCondition(filter);
        all.add(any.joined(QLatin1StringView(" OR ")), any.values);
    }
    if (filter.actor)
        all.add(QStringLiteral("actor=?"), {text(*filter.actor)});
    if (filter.withoutToken)
        all.add(QStringLiteral("(actor='' OR actor LIKE ?)"), {AddressMark + u'%'});
    Condition kinds;
    for (const QString& beginning : filter.actions)
        kinds.add(QStringLiteral("action LIKE ? ESCAPE '\\'"), {escaped(beginning) + u'%'});
    if (!kinds.parts.isEmpty())
        all.add(kinds.joined(QLatin1StringView(" OR ")), kinds.values);
    if (filter.fromMs > 0)
        all.add(QStringLiteral("when_ms>=?"), {filter.fromMs});
    if (filter.toMs > 0)
        all.add(QStringLiteral("when_ms<=?"), {filter.toMs});
    return all;
}

} // namespace

AuditSearch::AuditSearch(const Database& database)
    : m_database(&database)
{
}

Result<std::vector<AuditRow>> AuditSearch::page(const AuditFilter& filter, qint64 beforeId, int limit) const
{
    const Condition all = conditionOf(filter, beforeId);
    return collect<AuditRow>(
        m_database->read(QStringLiteral("SELECT id, when_ms, actor, action, object, detail FROM audit "
                                        "WHERE %1 ORDER BY id DESC LIMIT ?")
                             .arg(all.joined(QLatin1StringView(" AND "))),
                         QVariantList(all.values) << limit),
        [](const QSqlQuery& row) {
            return AuditRow{row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toString(),
                            row.value(3).toString(),   row.value(4).toString(),   row.value(5).toString()};
        });
}

Result<qint64> AuditSearch::count(const AuditFilter& filter) const
{
    const Condition all = conditionOf(filter, 0);
    return number(m_database->read(
        QStringLiteral("SELECT count(*) FROM audit WHERE %1").arg(all.joined(QLatin1StringView(" AND "))),
        all.values));
}

Result<QStringList> AuditSearch::actors() const
{
    const auto rows = collect<QString>(
        m_database->read(QStringLiteral("SELECT DISTINCT actor FROM audit WHERE actor<>'' AND "
                                        "actor NOT LIKE ? ORDER BY actor COLLATE NOCASE"),
                         {AddressMark + u'%'}),
        [](const QSqlQuery& row) { return row.value(0).toString(); });
    if (!rows)
        return rows.error();
    return QStringList(rows->begin(), rows->end());
}

QString actorOfAddress(const QString& address)
{
    return AddressMark + address;
}

std::optional<QString> addressOfActor(const QString& actor)
{
    return actor.startsWith(AddressMark) ? std::optional(actor.mid(AddressMark.size())) : std::nullopt;
}

} // namespace core::storage
