// SPDX-License-Identifier: GPL-3.0-or-later
// What the overview shows, as figures: words are made by the page, in its language. Plain values.
#pragma once

#include "core/usage/UsageRecorder.h"

#include <QVariant>

#include <vector>

namespace ui::overview {

enum class AttentionKind {
    PendingAccounts,
    ExpiringGrants,
    RecoveryRecords,
    LocalFindings,
    PoorPictures,
    EmptyGalleries
};

struct Attention {
    AttentionKind kind = AttentionKind::PendingAccounts;
    qint64 count = 0;
    QString which;        ///< names of the first ones: accounts, applications, galleries
    qint64 whenMs = 0;    ///< earliest due date; 0: none
    QVariant target = {}; ///< what the page is opened with
    bool operator==(const Attention&) const = default;
};

struct OverviewFacts {
    qint64 people = 0;
    qint64 peopleThisWeek = 0;
    qint64 faces = 0;
    qint64 galleries = 0;
    qint64 emptyGalleries = 0;
    qint64 callsToday = 0;
    qint64 callsYesterday = 0; ///< until the same time of day
    QList<double> today;       ///< calls in equal parts of the day, so far
    QList<double> yesterday;   ///< the whole day
    std::vector<Attention> attention;
    std::vector<core::usage::CallRecord> events; ///< newest first
};

} // namespace ui::overview
