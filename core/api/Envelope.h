// SPDX-License-Identifier: GPL-3.0-or-later
// Puts answers and failures into the envelope their section documents. Thread-safe.
#pragma once

#include "core/api/Failures.h"
#include "core/base/Clock.h"
#include "core/base/Settings.h"

#include <atomic>

namespace core::api {

class Envelope {
public:
    Envelope(const base::Settings& settings, const base::Clock& clock);

    ApiResponse answer(const Call& call, const Answer& answer);
    ApiResponse failure(EnvelopeKind kind, const QByteArray& path, const Failure& failure);

    static QString usualMessage(); ///< 系统处理正常

private:
    QJsonObject chapter9(int code, const QString& message, const QJsonValue& result);
    QJsonObject spring(const QByteArray& path, const Failure& failure) const;
    qint64 nextLogId();

    const base::Settings& m_settings;
    const base::Clock& m_clock;
    std::atomic<qint64> m_lastLogId = 0;
};

} // namespace core::api
