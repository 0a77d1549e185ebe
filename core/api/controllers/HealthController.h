// SPDX-License-Identifier: GPL-3.0-or-later
// Alive, ready, figures for Prometheus. Shows no personal data. Stateless.
#pragma once

#include "core/api/Call.h"
#include "core/api/CallCounts.h"
#include "core/api/Health.h"
#include "core/base/Clock.h"

namespace core::api {

class HealthController {
public:
    HealthController(const HealthSources& sources, const CallCounts& counts, const base::Clock& clock);

    base::Result<Answer> alive(Call& call) const;
    base::Result<Answer> ready(Call& call) const;
    base::Result<Answer> metrics(Call& call) const;

private:
    HealthSources m_sources;
    const CallCounts& m_counts;
    const base::Clock& m_clock;
};

} // namespace core::api
