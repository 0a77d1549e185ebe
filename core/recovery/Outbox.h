// SPDX-License-Identifier: GPL-3.0-or-later
// The change queue of the product: one sealed row for each enabled replica engine, in the change's own
// transaction. Built after the stores and before GalleryService and FaceService, outlives both; the
// Replicator is built after them and stopped before. Any thread.
#pragma once

#include "core/base/Clock.h"
#include "core/base/Settings.h"
#include "core/recovery/AwayEngines.h"
#include "core/recovery/DeliveryStore.h"
#include "core/recovery/Targets.h"

#include <functional>

namespace core::recovery {

class Outbox : public ChangeQueue {
public:
    Outbox(const storage::Vault& vault, const base::Settings& settings, const base::Clock& clock);
    /// Runs after the commit of a change that was queued, on the thread of the change, unless every engine
    /// told is away; set before work begins.
    void setWake(std::function<void()> wake) { m_wake = std::move(wake); }

    base::Result<void> record(storage::Transaction& tx, const Change& change) override;
    AwayEngines& away() { return m_away; }

private:
    base::Result<void> queue(storage::Transaction& tx, const Change& change, const Target& target,
                             const QString& replacement = {});
    base::Result<void> replace(storage::Transaction& tx, const Change& change, const Target& target);
    base::Result<void> insert(storage::Transaction& tx, const Change& change, Delivery delivery);
    base::Result<bool> isThereStill(storage::Transaction& tx, const Change& change, const Target& target);
    base::Result<void> leaveToPeople(storage::Transaction& tx, const Change& change, const Target& target);
    Delivery deliveryOf(const Change& change, const Target& target, const QString& operation) const;
    bool isAway(int target) const;

    DeliveryStore m_store;
    const KnownTargets m_targets;
    const base::Clock& m_clock;
    std::function<void()> m_wake;
    AwayEngines m_away;
};

} // namespace core::recovery
