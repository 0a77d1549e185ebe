// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers the overview's figures from the services. Reads only; called on a worker. What cannot be read stays
// zero, the status bar says why.
#pragma once

#include "core/auth/Accounts.h"
#include "core/auth/Grants.h"
#include "core/galleries/GalleryService.h"
#include "core/usage/UsageReports.h"
#include "ui/overview/OverviewFacts.h"

#include <functional>

namespace ui::overview {

struct OverviewServices {
    const core::galleries::GalleryService& galleries;
    const core::usage::UsageReports& reports;
    const core::auth::Accounts& accounts;
    const core::auth::Grants& grants;
    const core::base::Clock& clock;
    std::function<qint64()> unsolvedRecords;   ///< empty: there is no recovery in this program
    std::function<qint64()> openFindings = {}; ///< where pictures, index and database disagree
};

class OverviewReader {
public:
    explicit OverviewReader(OverviewServices services);
    OverviewFacts read() const;

private:
    void readGalleries(OverviewFacts& facts) const;
    void readCalls(OverviewFacts& facts) const;
    void readAttention(OverviewFacts& facts) const;
    qint64 enrolledSince(qint64 whenMs) const;
    qint64 callsBetween(const QDateTime& from, const QDateTime& to) const;
    QList<double> curve(const QDate& day, const QDateTime& until) const;

    OverviewServices m_s;
};

} // namespace ui::overview
