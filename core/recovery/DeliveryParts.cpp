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
