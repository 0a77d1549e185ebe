// SPDX-License-Identifier: GPL-3.0-or-later
// What each error looks like to a caller: the only place that knows messages, result codes and HTTP statuses
// of every section. Pure functions.
#pragma once

#include "core/api/Call.h"

namespace core::api {

struct Failure {
    int status = 200;
    int code = 1; ///< resultCode; error_code in chapter 9
    QString message;
    QString errorCode;     ///< additive: stable word of the cause
    QString detail;        ///< additive: one English sentence
    bool isSpring = false; ///< the body with timestamp, status, error, message, path
};

Failure failureOf(const Call& call, const base::Error& error);
/// Before or instead of an operation: 400, 404, 405, 408, 411, 413, 414, 429, 431, 503.
Failure failureOfTransport(EnvelopeKind kind, int status, const QString& detail);

} // namespace core::api
