// SPDX-License-Identifier: GPL-3.0-or-later
// DeliveryStore's parts of one change of somebody: out, then in again. What belongs together is sealed.
#include "core/recovery/DeliveryStore.h"

#include "core/storage/Rows.h"

namespace core::recovery {

using base::Result;
using storage::Database;
using storage::Transaction;

namespace {

constexpr int OpenedTogether = 2'000;

} // namespace

Result<std::vector<Delivery>> DeliveryStore::otherParts(Database& database, const Delivery& delivery) const
{
    if (!delivery.isReplacing())
        return std::vector<Delivery>();
    auto found = rows(database.read(
        columns() +
            QStringLiteral("WHERE d.target=? AND d.person=? AND d.gallery=? AND d.state<3 AND d.id<>? "
                           "ORDER BY d.id"),
        {delivery.target, storage::text(delivery.person), storage::text(delivery.gallery), delivery.id}));
    if (found)
        std::erase_if(*found, [&](const Delivery& one) { return !one.isPartOf(delivery); });
    return found;
}

Result<std::vector<Delivery>> DeliveryStore::replacedHere(Database& database, int target,
                                                          const QString& error) const
{
    return rows(database.read(
        columns() + QStringLiteral("WHERE d.target=? AND d.state=1 AND d.kind=? AND d.error=? AND NOT EXISTS("
                                   "SELECT 1 FROM picture p WHERE p.id=d.picture_id AND p.held=0) "
                                   "ORDER BY d.id"),
        {target, static_cast<int>(ChangeKind::Enrolled), storage::text(error)}));
}

Result<void> DeliveryStore::sendAgain(Transaction& tx, Database& database, const Delivery& part)
{
    auto parts = otherParts(database, part);
    if (!parts)
        return parts.error();
    std::erase_if(*parts, [&part](const Delivery& one) { return one.error != part.error; });
    parts->push_back(part);
    for (const Delivery& one : *parts)
        if (auto done = tx.run(QStringLiteral("UPDATE delivery SET state=2, drains=0, solved_by='system' "
                                              "WHERE id=? AND state=1"),
                               {one.id});
            !done)
            return done.error();
    return {};
}

Result<QStringList> DeliveryStore::errors(Database& database) const
{
    auto found = database.read(QStringLiteral("SELECT DISTINCT error FROM delivery WHERE state>0"));
    if (!found)
        return found.error();
    QStringList errors;
    while (found->next())
        errors << found->value(0).toString();
    return errors;
}

Result<void> DeliveryStore::tellApart(Database& database) const
{
    for (;;) {
        const auto found = rows(database.read(
            columns() + QStringLiteral("WHERE d.replaces<0 ORDER BY d.id LIMIT ?"), {OpenedTogether}));
        if (!found)
            return found.error();
        if (found->empty())
            return {};
        auto done = database.transact([&](Transaction& tx) -> Result<void> {
            for (const Delivery& one : *found)
                if (auto set = tx.run(QStringLiteral("UPDATE delivery SET replaces=? WHERE id=?"),
                                      {one.isReplacing() ? 1 : 0, one.id});
                    !set)
                    return set.error();
            return {};
        });
        if (!done)
            return done;
    }
}

} // namespace core::recovery
