// SPDX-License-Identifier: GPL-3.0-or-later
// TaskJournal's giving up of records. A change of somebody is given up whole: without its removal the
// enrolment would make a second one there, without its enrolment the removal would leave nobody.
#include "core/recovery/TaskJournal.h"

#include <algorithm>

namespace core::recovery {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

bool isFinal(const Delivery& delivery)
{
    return delivery.state == DeliveryState::Solved || delivery.state == DeliveryState::Skipped;
}

/// Its removal is not among what is open, so it went before.
bool isTakenOut(const std::vector<Delivery>& parts)
{
    return parts.front().isReplacing() &&
           std::ranges::none_of(parts, [](const Delivery& one) { return one.kind == ChangeKind::Removed; });
}

} // namespace

/// The record first, also when it is solved or skipped.
Result<std::vector<Delivery>> TaskJournal::openParts(const QString& recordId) const
{
    auto record = m_store.byRecord(m_database, recordId);
    if (!record)
        return record.error();
    auto parts = m_store.otherParts(m_database, *record);
    if (parts)
        parts->insert(parts->begin(), std::move(*record));
    return parts;
}

/// Nothing when the record is solved or skipped.
Result<std::vector<Delivery>> TaskJournal::wholeChange(const QString& recordId) const
{
    auto parts = openParts(recordId);
    if (parts && isFinal(parts->front()))
        return std::vector<Delivery>();
    return parts;
}

Result<SkipExtent> TaskJournal::extentOf(const QStringList& recordIds) const
{
    SkipExtent extent;
    QStringList known;
    for (const QString& id : recordIds) {
        const auto parts = wholeChange(id);
        if (!parts)
            return parts.error();
        for (const Delivery& part : *parts)
            if (!known.contains(part.recordId))
                known << part.recordId;
        if (!parts->empty() && isTakenOut(*parts) && !holdsPartOf(extent.takenOut, parts->front()))
            extent.takenOut.push_back(parts->front());
    }
    extent.records = static_cast<int>(known.size());
    return extent;
}

bool TaskJournal::holdsPartOf(const std::vector<Delivery>& known, const Delivery& part)
{
    return std::ranges::any_of(known, [&part](const Delivery& one) { return one.isPartOf(part); });
}

Result<void> TaskJournal::skip(const QString& recordId, const QString& reason, const QString& who)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("Skipping a record needs a reason."));
    auto done = m_database.transact([&](storage::Transaction& tx) -> Result<void> {
        auto parts = wholeChange(recordId);
        if (!parts)
            return parts.error();
        for (Delivery& part : *parts)
            if (auto skipped = skipOne(tx, std::move(part), reason, who); !skipped)
                return skipped;
        return {};
    });
    if (done && m_wake)
        m_wake();
    return done;
}

Result<void> TaskJournal::skipOne(storage::Transaction& tx, Delivery part, const QString& reason,
                                  const QString& who)
{
    part.state = DeliveryState::Skipped;
    part.error = reason;
    part.solvedBy = who;
    part.solvedMs = m_clock.nowMs();
    if (auto set = m_store.setState(tx, part); !set)
        return set;
    if (auto dropped = m_pictures.dropHeld(tx, part.pictureId); !dropped)
        return dropped;
    return m_audit.append(tx, {0, m_clock.nowMs(), who, QStringLiteral("record.skip"), part.recordId, {}});
}

} // namespace core::recovery
