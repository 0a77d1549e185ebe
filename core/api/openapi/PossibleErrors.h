// SPDX-License-Identifier: GPL-3.0-or-later
// Which errors an operation may answer, for the documentation. Pure functions.
#pragma once

#include "core/api/Failures.h"

#include <vector>

namespace core::api {

/// Business failures of an operation, each with the message its section gives it.
std::vector<Failure> possibleFailures(const Route& route);
/// HTTP statuses that are answered before or instead of any operation.
std::vector<int> transportStatuses();

} // namespace core::api
