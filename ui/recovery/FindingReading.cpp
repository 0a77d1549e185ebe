// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/FindingReading.h"

namespace ui::recovery {

using core::base::Result;

namespace {

constexpr int mostShown = 500;

} // namespace

Result<FindingReading> readFindings(const core::repair::LocalTruth& truth, bool open)
{
    const auto& findings = truth.findings();
    auto page = findings.page(open, mostShown);
    const auto opened = findings.count(true);
    const auto settled = findings.count(false);
    if (!page || !opened || !settled)
        return !page ? page.error() : !opened ? opened.error() : settled.error();
    FindingReading reading{{}, *opened, *settled};
    for (core::repair::Finding& one : *page) {
        auto affected = core::repair::affectedBy(truth.collection(), one);
        const bool canPutBack = open && truth.canPutBack(one);
        reading.entries.push_back({std::move(one), std::move(affected), canPutBack});
    }
    return reading;
}

} // namespace ui::recovery
