// SPDX-License-Identifier: GPL-3.0-or-later
// What the OpenAPI document says of addresses that the manual does not describe: pictures, health,
// documentation, logging out. Pure functions.
#pragma once

#include "core/api/Route.h"

#include <QJsonArray>
#include <QJsonObject>

namespace core::api {

/// The path with its variable parts in braces.
QString ownTemplate(const Route& route);
QString ownSummary(const Route& route);
QJsonArray ownParameters(const Route& route);
/// Adds the successful answers; leaves documented operations alone.
void addOwnResponses(QJsonObject& responses, const Route& route);

} // namespace core::api
