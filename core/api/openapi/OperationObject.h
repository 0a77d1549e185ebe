// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the OpenAPI document that describe single operations. Pure functions.
#pragma once

#include "core/api/Route.h"

#include <QJsonObject>

#include <vector>

namespace core::api {

QString tagOf(Section section);
/// The path with its variable parts in braces.
QString templateOf(const Route& route);
/// Routes of one path: more than one where the listener decides between contracts.
QJsonObject operationObject(const std::vector<const Route*>& together);

} // namespace core::api
