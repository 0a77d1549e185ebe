// SPDX-License-Identifier: GPL-3.0-or-later
// Usage figures of sections 5 (lower-case keys) and 8 (camel case). Stateless.
#pragma once

#include "core/api/Call.h"
#include "core/base/Clock.h"
#include "core/usage/UsageReports.h"

namespace core::api {

class UsageController {
public:
    UsageController(const usage::UsageReports& reports, usage::UsageRecorder& recorder,
                    const base::Clock& clock);

    base::Result<Answer> totals(Call& call) const;
    base::Result<Answer> byDay(Call& call) const;
    base::Result<Answer> byWeek(Call& call) const;
    base::Result<Answer> byMonth(Call& call) const;
    base::Result<Answer> chartByDay(Call& call) const;
    base::Result<Answer> chartByMonth(Call& call) const;
    base::Result<Answer> calls(Call& call) const;

private:
    using Report =
        base::Result<std::vector<usage::UsageRow>> (usage::UsageReports::*)(const usage::UsageFilter&) const;
    base::Result<std::vector<usage::UsageRow>> rows(Report report, const usage::UsageFilter& filter) const;
    base::Result<Answer> periods(Call& call, Report report) const;

    const usage::UsageReports& m_reports;
    usage::UsageRecorder& m_recorder;
    const base::Clock& m_clock;
};

} // namespace core::api
