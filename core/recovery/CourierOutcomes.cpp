// SPDX-License-Identifier: GPL-3.0-or-later
// The Courier's writing: what becomes of a delivery after its answer, or without one.
#include "core/recovery/Courier.h"

#include <QRandomGenerator>

namespace core::recovery {

using base::ErrorCode;
using base::Result;
using storage::Transaction;

void Replicator::Courier::unreachable(int target, Delivery delivery, const QString& cause)
{
    Line& line = lineOf(target);
    line.cause = cause;
    TargetPause& pause = line.pause;
    pause.fail(m_parts.clock.monotonicMs(), QRandomGenerator::global()->generateDouble());
    ++delivery.attempts;
    delivery.error = cause;
    const bool isAway = pause.failures() >= m_timing.attempts;
    if (delivery.state == DeliveryState::Solving || isAway) {
        delivery.state = DeliveryState::Unsolved;
        delivery.drains = true;
        delivery.solvedBy.clear();
    }
    // Before the transaction: a change commits before it and is given up by it, or finds the engine away.
    if (isAway)
        m_parts.away.leave(target, cause, m_parts.clock.monotonicMs() + waitMs(line));
    const bool isWritten = write([&](Transaction& tx) -> Result<void> {
        if (auto done = settleFailed(tx, delivery); !done)
            return done;
        return isAway ? m_store.giveUpOpen(tx, target, cause) : Result<void>();
    });
    if (!isWritten)
        m_parts.away.comeBack(target);
    m_parts.journal.noteOutcome();
    lookIn(waitMs(line));
}

void Replicator::Courier::refused(Delivery delivery, const base::Error& error)
{
    ++delivery.attempts;
    if (error.code == ErrorCode::TargetRefused) {
        answered(delivery.target);
        // Nobody is left whom it would bring, and what follows takes out whoever came before.
        if (const auto held = m_parts.pictures.isHeld(delivery.pictureId); held && *held)
            return superseded({std::move(delivery)});
    }
    delivery.error = error.detail;
    delivery.state = DeliveryState::Unsolved;
    delivery.drains = false;
    delivery.solvedBy.clear();
    if (write([&](Transaction& tx) { return settleFailed(tx, delivery); }))
        lookIn(0);
    m_parts.journal.noteOutcome();
}

/// Before what follows is written: a change that still finds the engine away commits first and drains with
/// the others.
void Replicator::Courier::answered(int target)
{
    lineOf(target).pause.succeed();
    m_parts.away.comeBack(target);
}

void Replicator::Courier::delivered(const Target& target, Delivery delivery)
{
    const TargetPause& pause = lineOf(target.number).pause;
    const bool isRecord = delivery.state == DeliveryState::Solving;
    const bool isBack =
        (isRecord || pause.failures() > 0) && m_parts.settings.isOn(QLatin1StringView("replica.drain"));
    answered(target.number);
    ++delivery.attempts;
    delivery.state = DeliveryState::Solved;
    delivery.solvedMs = m_parts.clock.nowMs();
    const bool isWritten = write([&](Transaction& tx) -> Result<void> {
        auto done = end(tx, delivery, isRecord);
        return done && isBack ? m_store.drain(tx, target.number, false) : done;
    });
    if (isWritten)
        lookIn(0);
    m_parts.journal.noteOutcome();
}

/// Faces that were removed here since, with a picture that is purged, damaged or not wanted there; what is
/// there to be told follows.
void Replicator::Courier::superseded(std::vector<Delivery> parts)
{
    const bool isWritten = write([&](Transaction& tx) -> Result<void> {
        for (Delivery& part : parts) {
            const bool isRecord = part.state != DeliveryState::Queued;
            part.state = DeliveryState::Skipped;
            part.error = QStringLiteral("The face was removed since.");
            part.solvedBy = QStringLiteral("system");
            part.solvedMs = m_parts.clock.nowMs();
            if (auto done = end(tx, part, isRecord); !done)
                return done;
        }
        return {};
    });
    if (isWritten)
        lookIn(0);
    m_parts.journal.noteOutcome();
}

/// What has not become a record leaves no trace; a picture held for it goes.
Result<void> Replicator::Courier::end(Transaction& tx, const Delivery& delivery, bool isRecord)
{
    auto done = isRecord ? settle(tx, delivery) : m_store.remove(tx, delivery.id);
    return done ? m_parts.pictures.dropHeld(tx, delivery.pictureId) : done;
}

/// Somebody may have skipped the record meanwhile; that stands.
Result<void> Replicator::Courier::settle(Transaction& tx, const Delivery& delivery)
{
    auto done = m_store.setState(tx, delivery);
    return !done && done.error().code == ErrorCode::RecordUnknown ? Result<void>() : done;
}

Result<void> Replicator::Courier::settleFailed(Transaction& tx, const Delivery& delivery)
{
    auto done = settle(tx, delivery);
    return done ? m_store.noteAttempt(tx, delivery, m_parts.clock.nowMs()) : done;
}

} // namespace core::recovery
