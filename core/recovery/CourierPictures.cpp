// SPDX-License-Identifier: GPL-3.0-or-later
// The Courier's looking at pictures before anything of a change goes out: whoever was taken out of an engine
// has to come back.
#include "core/recovery/Courier.h"
#include "core/recovery/DamagedPicture.h"

#include <algorithm>

namespace core::recovery {

using base::ErrorCode;
using base::Result;
using storage::Transaction;

/// NotFound: it is not wanted here any more. PictureLost: it is wanted and does not open.
Result<QByteArray> Replicator::Courier::pictureOf(const Delivery& delivery) const
{
    auto picture = m_parts.pictures.byId(delivery.pictureId);
    if (!picture)
        return picture.error();
    auto bytes = m_parts.pictures.load(*picture);
    if (bytes)
        return bytes;
    const auto held = m_parts.pictures.isHeld(delivery.pictureId);
    if (!held)
        return held.error();
    return base::fail(*held ? ErrorCode::NotFound : ErrorCode::PictureLost, pictureDamaged());
}

/// NotFound: nothing of it is wanted here any more, a newer change brings what is.
Result<void> Replicator::Courier::canBeWhole(const Delivery& removal) const
{
    const auto parts = m_store.otherParts(m_parts.database, removal);
    if (!parts)
        return parts.error();
    int opened = 0;
    int gone = 0;
    for (const Delivery& part : *parts) {
        if (part.kind != ChangeKind::Enrolled)
            continue;
        const auto bytes = pictureOf(part);
        if (!bytes && bytes.error().code != ErrorCode::NotFound)
            return bytes.error();
        ++(bytes ? opened : gone);
    }
    return opened == 0 && gone > 0 ? base::fail(ErrorCode::NotFound, pictureDamaged()) : Result<void>();
}

/// The engine was not asked, which is no attempt. What takes somebody out stays behind with all that follows.
void Replicator::Courier::notSent(Delivery delivery, const base::Error& error)
{
    auto others = delivery.kind == ChangeKind::Removed ? m_store.otherParts(m_parts.database, delivery)
                                                       : std::vector<Delivery>();
    std::vector<Delivery> parts = others ? std::move(*others) : std::vector<Delivery>();
    parts.push_back(std::move(delivery));
    if (error.code == ErrorCode::NotFound) {
        superseded(std::move(parts));
        return;
    }
    const bool isWritten = write([&](Transaction& tx) -> Result<void> {
        for (Delivery& part : parts) {
            part.error = error.detail;
            part.state = DeliveryState::Unsolved;
            part.drains = false;
            part.solvedBy.clear();
            if (auto done = settle(tx, part); !done)
                return done;
        }
        return {};
    });
    if (isWritten)
        lookIn(0);
    m_parts.journal.noteOutcome();
}

/// Nothing of its change fails for a damaged picture any more.
bool Replicator::Courier::isMended(const Delivery& part) const
{
    const auto others = m_store.otherParts(m_parts.database, part);
    if (!others)
        return false;
    const auto isDamaged = [this](const Delivery& one) {
        const auto bytes = one.kind == ChangeKind::Enrolled ? pictureOf(one) : QByteArray();
        return !bytes && bytes.error().code != ErrorCode::NotFound;
    };
    return !isDamaged(part) && std::ranges::none_of(*others, isDamaged);
}

/// Records whose damaged picture was replaced since, which the newer change waits behind.
Result<std::optional<Delivery>> Replicator::Courier::nextMended(int target)
{
    auto found = m_store.replacedHere(m_parts.database, target, pictureDamaged());
    if (!found)
        return found.error();
    std::erase_if(*found, [this](const Delivery& part) { return !isMended(part); });
    if (found->empty())
        return std::optional<Delivery>();
    auto sent = m_parts.database.transact([&](Transaction& tx) -> Result<void> {
        for (const Delivery& part : *found)
            if (auto done = m_store.sendAgain(tx, m_parts.database, part); !done)
                return done;
        return {};
    });
    return sent ? m_store.next(m_parts.database, target) : sent.error();
}

} // namespace core::recovery
