// SPDX-License-Identifier: GPL-3.0-or-later
// JSON schemas from the manual's samples and field tables. Pure functions.
#pragma once

#include "core/api/openapi/ManualSamples.h"

#include <QJsonObject>

namespace core::api {

/// What the operation takes: types of the sample and of the table, required as the table says.
QJsonObject requestSchemaOf(const ManualSample& sample);
/// What it answers when it succeeds.
QJsonObject answerSchemaOf(const ManualSample& sample);

} // namespace core::api
