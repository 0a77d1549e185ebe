// SPDX-License-Identifier: GPL-3.0-or-later
// What the program tells about itself at /readyz and /metrics; Application provides it. Asked from any
// thread.
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace core::api {

struct Readiness {
    bool ready = true;
    QString reason;       ///< English sentence when not ready
    qint64 checkedMs = 0; ///< wall clock of the inference that showed it; 0: none yet
};

struct Gauge {
    QByteArray name; ///< "facedesk_engine_milliseconds"
    QByteArray help;
    double value = 0;
};

struct HealthSources {
    std::function<Readiness()> readiness;       ///< none: ready
    std::function<std::vector<Gauge>()> gauges; ///< none: only what the router counts
};

} // namespace core::api
