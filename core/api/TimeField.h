// SPDX-License-Identifier: GPL-3.0-or-later
// Times as requests and answers write them: local, yyyy-MM-dd HH:mm:ss. Pure functions.
#pragma once

#include "core/api/Fields.h"

#include <QDateTime>

namespace core::api {

/// A date, or a date and time; a date alone is `otherwise` of that day. Nothing when absent or empty; refused
/// as InvalidArgument when it cannot be read.
std::optional<QDateTime> timeIn(Fields& in, const char* field, QTime otherwise);
QString timeText(qint64 milliseconds);

} // namespace core::api
