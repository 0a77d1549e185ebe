// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of sections 5 and 8: the same eighteen keys, lower case or camel case; what does not apply is null.
#pragma once

#include "core/api/Route.h"
#include "core/usage/UsageReports.h"

#include <QJsonArray>
#include <QJsonObject>

namespace core::api {

QJsonObject totalJson(Section section, const usage::UsageRow& row);
QJsonObject periodJson(Section section, const usage::UsageRow& row, QDate begin, QDate end);
QJsonObject callJson(Section section, const usage::CallRecord& record);
/// One inner list for each method in the order of its first call; `dayForm` writes a row's day, `total` is
/// null when empty.
QJsonArray chartJson(Section section, const std::vector<usage::UsageRow>& rows, const QString& dayForm,
                     const QString& total);

} // namespace core::api
