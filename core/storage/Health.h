// SPDX-License-Identifier: GPL-3.0-or-later
// What the check command says about a data folder. Only reads, so it may run beside the program that uses the
// folder.
#pragma once

#include <QString>

#include <vector>

namespace core::storage {

struct Finding {
    QString area; ///< "folder", "key", "disk", "database", "values", "pictures", "audit"
    bool ok = false;
    QString sentence; ///< English; what was found and, when not ok, what to do
};

/// One finding for each area that could be looked at, in this order.
std::vector<Finding> checkStorage(const QString& folder, const QString& passphrase = {});

} // namespace core::storage
