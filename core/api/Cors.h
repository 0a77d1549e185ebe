// SPDX-License-Identifier: GPL-3.0-or-later
// Browsers of other origins: off unless the setting api.corsOrigins lists them. Pure functions.
#pragma once

#include "core/api/ApiMessage.h"

#include <QStringList>

namespace core::api {

/// An OPTIONS request of a listed origin that asks what it may send to an address with these methods.
bool isPreflight(const ApiRequest& request, const QByteArray& methods, const QStringList& origins);
ApiResponse preflightAnswer(const QByteArray& methods);
/// Lets a listed origin read the answer.
void addCorsHeaders(ApiResponse& response, const ApiRequest& request, const QStringList& origins);

} // namespace core::api
