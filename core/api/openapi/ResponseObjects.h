// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the OpenAPI document that describe answers. Pure functions.
#pragma once

#include "core/api/Route.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace core::api {

QJsonObject example(const QJsonValue& value, const QString& summary = {});
QJsonObject jsonContent(const QJsonObject& schema, const QJsonObject& examples);
QJsonObject oneOf(const QJsonArray& schemas);

/// By HTTP status; for routes of one path together.
QJsonObject responsesOf(const std::vector<const Route*>& together);
/// What the answers of all operations refer to.
QJsonObject failureSchemas();
QJsonObject transportResponses();

} // namespace core::api
