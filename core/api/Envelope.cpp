// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/Envelope.h"

#include <QDateTime>
#include <QJsonDocument>

namespace core::api {

namespace {

ApiResponse jsonResponse(int status, const QJsonObject& body)
{
    ApiResponse response;
    response.status = status;
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return response;
}

QJsonObject flagged(EnvelopeKind kind, bool flag, const QString& message, const QJsonValue& data)
{
    QJsonObject body{
        {QStringLiteral("flag"), flag}, {QStringLiteral("message"), message}, {QStringLiteral("data"), data}};
    if (kind != EnvelopeKind::Plain)
        body.insert(QStringLiteral("resultCode"), flag ? 0 : 1);
    return body;
}

void addAll(QJsonObject& body, const QJsonObject& besides)
{
    for (auto it = besides.begin(); it != besides.end(); ++it)
        body.insert(it.key(), it.value());
}

void addCause(QJsonObject& body, const Failure& failure)
{
    body.insert(QStringLiteral("errorCode"), failure.errorCode);
    body.insert(QStringLiteral("detail"), failure.detail);
}

bool isChapter9(EnvelopeKind kind)
{
    return kind == EnvelopeKind::Chapter9 || kind == EnvelopeKind::Flat;
}

} // namespace

Envelope::Envelope(const base::Settings& settings, const base::Clock& clock)
    : m_settings(settings)
    , m_clock(clock)
{
}

QString Envelope::usualMessage()
{
    return QStringLiteral("系统处理正常");
}

/// Unique while the program runs and after a restart, below 2^53: microseconds, moved on when the clock is
/// not.
qint64 Envelope::nextLogId()
{
    const qint64 now = m_clock.nowMs() * 1000;
    qint64 last = m_lastLogId.load();
    qint64 next = std::max(last + 1, now);
    while (!m_lastLogId.compare_exchange_weak(last, next))
        next = std::max(last + 1, now);
    return next;
}

QJsonObject Envelope::chapter9(int code, const QString& message, const QJsonValue& result)
{
    return {{QStringLiteral("error_code"), code},    {QStringLiteral("error_msg"), message},
            {QStringLiteral("log_id"), nextLogId()}, {QStringLiteral("timestamp"), m_clock.nowMs()},
            {QStringLiteral("cached"), 0},           {QStringLiteral("result"), result}};
}

QJsonObject Envelope::spring(const QByteArray& path, const Failure& failure) const
{
    const QString time = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs(), Qt::UTC)
                             .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz+0000"));
    return {{QStringLiteral("timestamp"), time},
            {QStringLiteral("status"), failure.status},
            {QStringLiteral("error"), QStringLiteral("Internal Server Error")},
            {QStringLiteral("message"), failure.message},
            {QStringLiteral("path"), QString::fromUtf8(path)}};
}

ApiResponse Envelope::answer(const Call& call, const Answer& answer)
{
    if (answer.whole)
        return *answer.whole;
    const EnvelopeKind kind = call.route.envelope;
    const QString message = answer.message.isEmpty() ? usualMessage() : answer.message;
    QJsonObject body;
    if (kind == EnvelopeKind::Flat) {
        if (m_settings.isOn(QLatin1StringView("api.chapter9.envelope")))
            body = chapter9(0, QStringLiteral("SUCCESS"), answer.data);
        addAll(body, answer.data.toObject());
    } else if (kind == EnvelopeKind::Chapter9) {
        body = chapter9(0, QStringLiteral("SUCCESS"), answer.data);
    } else {
        body = flagged(kind, answer.flag, message, answer.data);
    }
    addAll(body, answer.besides);
    ApiResponse response = jsonResponse(200, body);
    response.headers = answer.headers;
    return response;
}

ApiResponse Envelope::failure(EnvelopeKind kind, const QByteArray& path, const Failure& failure)
{
    if (failure.isSpring)
        return jsonResponse(failure.status, spring(path, failure));
    QJsonObject body = isChapter9(kind) ? chapter9(failure.code, failure.message, QJsonValue::Null)
                                        : flagged(kind, false, failure.message, QJsonValue::Null);
    addCause(body, failure);
    return jsonResponse(failure.status, body);
}

} // namespace core::api
