// SPDX-License-Identifier: GPL-3.0-or-later
// One whole core that compares its gallery "staff" with another server and sends what differs. Lives on the
// test's thread.
#pragma once

#include "core/recovery/Comparison.h"
#include "core/recovery/Reconciler.h"
#include "core/recovery/Replicator.h"
#include "tests/support/TestApi.h"

#include <QUrl>

namespace tests {

class ComparingFixture {
public:
    ComparingFixture();

    /// From now on there is an engine.
    void connectTo(const QUrl& services, const QByteArray& token);
    core::storage::Gallery gallery() const;
    core::base::Result<core::recovery::Comparison> compare(bool withPictures = true);
    core::base::Result<core::recovery::TargetPresence> find(const QString& personNo);
    core::base::Result<int> queue(const core::recovery::Comparison& comparison, bool removeOnlyThere = false);
    bool isEqual(); ///< pictures too
    int deliveries() const;

    TestApi here;
    core::recovery::Reconciler reconciler;
    int progress = 0; ///< pictures of the last comparison

private:
    core::recovery::Target target() const;

    core::base::SystemClock m_clock; ///< pauses end
    std::optional<core::recovery::Replicator> m_replicator;
};

} // namespace tests
