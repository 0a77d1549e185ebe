// SPDX-License-Identifier: GPL-3.0-or-later
// Structured log lines on standard error, one JSON object each: time, level, area, trace, text.
// Callers pass ids and codes, never names, pictures, tokens or passwords.
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace core::base {

Q_DECLARE_LOGGING_CATEGORY(lcBase)
Q_DECLARE_LOGGING_CATEGORY(lcEngine)
Q_DECLARE_LOGGING_CATEGORY(lcStorage)
Q_DECLARE_LOGGING_CATEGORY(lcApi)
Q_DECLARE_LOGGING_CATEGORY(lcAuth)
Q_DECLARE_LOGGING_CATEGORY(lcRecovery)
Q_DECLARE_LOGGING_CATEGORY(lcUi)

/// Installs the message handler. Level: debug, info, warning, error; anything else counts as info.
void installLog(const QString& level);

/// Trace id of the work this thread is doing, added to its log lines; empty clears it.
class LogTrace {
public:
    explicit LogTrace(const QString& traceId);
    ~LogTrace();
    /// Of this thread; empty outside a request.
    static QString current();
    LogTrace(const LogTrace&) = delete;
    LogTrace& operator=(const LogTrace&) = delete;
};

} // namespace core::base
