// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/controllers/HealthController.h"

#include <QJsonDocument>

namespace core::api {

using base::Result;

namespace {

Answer wholeAnswer(int status, const QByteArray& contentType, const QByteArray& body)
{
    Answer answer;
    answer.whole.emplace();
    answer.whole->status = status;
    answer.whole->contentType = contentType;
    answer.whole->body = body;
    answer.whole->headers = {{"Cache-Control", "no-store"}};
    return answer;
}

Answer jsonAnswer(int status, const QJsonObject& body)
{
    return wholeAnswer(status, "application/json;charset=UTF-8",
                       QJsonDocument(body).toJson(QJsonDocument::Compact));
}

void addHead(QByteArray& text, const QByteArray& name, const QByteArray& type, const QByteArray& help)
{
    text += "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

void addLine(QByteArray& text, const QByteArray& series, double value)
{
    text += series + ' ' + QByteArray::number(value, 'g', 15) + '\n';
}

QByteArray callsText(const CallCounts& counts)
{
    QByteArray text;
    addHead(text, "facedesk_calls_total", "counter", "Calls since the start.");
    for (const auth::OperationInfo& info : auth::operations()) {
        const QByteArray label =
            "facedesk_calls_total{method=\"" + QByteArray(info.methodName) + "\",result=";
        addLine(text, label + "\"ok\"}", static_cast<double>(counts.of(info.operation).ok.load()));
        addLine(text, label + "\"refused\"}", static_cast<double>(counts.of(info.operation).refused.load()));
    }
    addHead(text, "facedesk_call_seconds_total", "counter", "Time spent in calls since the start.");
    for (const auth::OperationInfo& info : auth::operations())
        addLine(text, "facedesk_call_seconds_total{method=\"" + QByteArray(info.methodName) + "\"}",
                static_cast<double>(counts.of(info.operation).microseconds.load()) / 1e6);
    return text;
}

} // namespace

HealthController::HealthController(const HealthSources& sources, const CallCounts& counts,
                                   const base::Clock& clock)
    : m_sources(sources)
    , m_counts(counts)
    , m_clock(clock)
{
}

Result<Answer> HealthController::alive(Call&) const
{
    return jsonAnswer(200, {{QStringLiteral("status"), QStringLiteral("ok")}});
}

Result<Answer> HealthController::ready(Call&) const
{
    const Readiness state = m_sources.readiness ? m_sources.readiness() : Readiness();
    QJsonObject body{
        {QStringLiteral("status"), state.ready ? QStringLiteral("ready") : QStringLiteral("not ready")}};
    if (!state.ready)
        body.insert(QStringLiteral("reason"), state.reason);
    if (state.checkedMs > 0)
        body.insert(QStringLiteral("checkedSecondsAgo"), (m_clock.nowMs() - state.checkedMs) / 1000);
    return jsonAnswer(state.ready ? 200 : 503, body);
}

Result<Answer> HealthController::metrics(Call&) const
{
    QByteArray text = callsText(m_counts);
    for (const Gauge& gauge : m_sources.gauges ? m_sources.gauges() : std::vector<Gauge>()) {
        addHead(text, gauge.name, "gauge", gauge.help);
        addLine(text, gauge.name, gauge.value);
    }
    return wholeAnswer(200, "text/plain; version=0.0.4; charset=utf-8", text);
}

} // namespace core::api
