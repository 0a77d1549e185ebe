// SPDX-License-Identifier: GPL-3.0-or-later
// Replica engines as an administrator saved them (settings replica.N.*). Pure functions over Settings, any
// thread.
#pragma once

#include "core/base/Settings.h"

#include <QUrl>

#include <optional>
#include <vector>

namespace core::recovery {

struct Target {
    int number = 0;
    QString kind; ///< facedesk, koala, cloudwalk, custom
    QUrl url;
    QString token;
    QString requestTemplate; ///< JSON, custom and cloudwalk
};

/// Every one with an address, enabled or not, sorted.
std::vector<int> targetNumbers(const base::Settings& settings);
/// http or https, to a machine.
bool isUsable(const QUrl& url);
/// Enabled ones with a usable http or https address, by number.
std::vector<Target> enabledTargets(const base::Settings& settings);
std::optional<Target> enabledTarget(const base::Settings& settings, int number);

} // namespace core::recovery
