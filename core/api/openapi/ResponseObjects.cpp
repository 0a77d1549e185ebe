// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/openapi/ResponseObjects.h"

#include "core/api/Envelope.h"
#include "core/api/openapi/OwnAddresses.h"
#include "core/api/openapi/PossibleErrors.h"
#include "core/api/openapi/SampleSchema.h"

#include <QJsonDocument>
#include <QMap>

namespace core::api {

namespace {

/// The envelopes whose failures differ.
QString familyOf(EnvelopeKind kind)
{
    switch (kind) {
    case EnvelopeKind::Plain:
        return QStringLiteral("Plain");
    case EnvelopeKind::Chapter9:
    case EnvelopeKind::Flat:
        return QStringLiteral("Groups");
    default:
        return QStringLiteral("Full");
    }
}

constexpr std::pair<EnvelopeKind, const char*> Families[] = {
    {EnvelopeKind::Full, "Full"}, {EnvelopeKind::Plain, "Plain"}, {EnvelopeKind::Chapter9, "Groups"}};

QJsonObject bodyOf(EnvelopeKind kind, const QByteArray& path, const Failure& failure)
{
    const base::Settings settings;
    const base::SystemClock clock;
    Envelope envelope(settings, clock);
    return QJsonDocument::fromJson(envelope.failure(kind, path, failure).body).object();
}

QJsonObject reference(const QString& kind, const QString& name)
{
    return {{QStringLiteral("$ref"), QStringLiteral("#/components/%1/%2").arg(kind, name)}};
}

/// What one HTTP status of an operation may carry.
struct Answers {
    QJsonArray schemas;
    QJsonObject examples;

    void addSchema(const QJsonObject& schema)
    {
        if (!schemas.contains(schema))
            schemas.append(schema);
    }
};

QString prefixOf(const Route& route, const std::vector<const Route*>& together)
{
    return together.size() > 1 ? QString::fromLatin1(route.number) + u' ' : QString();
}

void addSuccess(Answers& answers, const Route& route, const ManualSample& sample, const QString& prefix)
{
    answers.addSchema(answerSchemaOf(sample));
    answers.examples.insert(prefix + QStringLiteral("success"),
                            example(sample.success, sample.number + u' ' + sample.title));
    const QJsonObject failure = sample.failure.toObject();
    if (failure.isEmpty() || failure.contains(QStringLiteral("status")))
        return;
    answers.addSchema(
        reference(QStringLiteral("schemas"), familyOf(route.envelope) + QStringLiteral("Failure")));
    answers.examples.insert(prefix + QStringLiteral("failure"),
                            example(failure, QStringLiteral("As the manual shows it")));
}

void addFailures(QMap<int, Answers>& byStatus, const Route& route, const QString& prefix)
{
    for (const Failure& failure : possibleFailures(route)) {
        Answers& answers = byStatus[failure.status];
        answers.addSchema(reference(QStringLiteral("schemas"),
                                    failure.isSpring ? QStringLiteral("ServerError")
                                                     : familyOf(route.envelope) + QStringLiteral("Failure")));
        answers.examples.insert(prefix + failure.errorCode,
                                example(bodyOf(route.envelope, route.path, failure)));
    }
}

/// Ours that answer in the envelope.
void addOwnSuccess(Answers& answers)
{
    const QJsonObject success{{QStringLiteral("flag"), true},
                              {QStringLiteral("resultCode"), 0},
                              {QStringLiteral("message"), Envelope::usualMessage()},
                              {QStringLiteral("data"), QJsonValue::Null}};
    answers.addSchema({{QStringLiteral("type"), QStringLiteral("object")}});
    answers.examples.insert(QStringLiteral("success"), example(success));
}

QString transportName(EnvelopeKind kind, int status)
{
    return familyOf(kind) + QString::number(status);
}

} // namespace

QJsonObject example(const QJsonValue& value, const QString& summary)
{
    QJsonObject object{{QStringLiteral("value"), value}};
    if (!summary.isEmpty())
        object.insert(QStringLiteral("summary"), summary);
    return object;
}

QJsonObject jsonContent(const QJsonObject& schema, const QJsonObject& examples)
{
    return {{QStringLiteral("application/json"),
             QJsonObject{{QStringLiteral("schema"), schema}, {QStringLiteral("examples"), examples}}}};
}

QJsonObject oneOf(const QJsonArray& schemas)
{
    return schemas.size() == 1 ? schemas.first().toObject() : QJsonObject{{QStringLiteral("anyOf"), schemas}};
}

QJsonObject responsesOf(const std::vector<const Route*>& together)
{
    QJsonObject responses;
    for (const int status : transportStatuses())
        responses.insert(
            QString::number(status),
            reference(QStringLiteral("responses"), transportName(together.front()->envelope, status)));
    QMap<int, Answers> byStatus;
    for (const Route* route : together) {
        if (const ManualSample* sample = manualSampleOf(*route))
            addSuccess(byStatus[200], *route, *sample, prefixOf(*route, together));
        else if (route->method == Method::Post)
            addOwnSuccess(byStatus[200]);
        addFailures(byStatus, *route, prefixOf(*route, together));
    }
    for (auto it = byStatus.cbegin(); it != byStatus.cend(); ++it)
        responses.insert(
            QString::number(it.key()),
            QJsonObject{{QStringLiteral("description"), it.key() == 200
                                                            ? QStringLiteral("The operation's answer")
                                                            : QStringLiteral("Refused")},
                        {QStringLiteral("content"), jsonContent(oneOf(it->schemas), it->examples)}});
    addOwnResponses(responses, *together.front());
    return responses;
}

QJsonObject failureSchemas()
{
    QJsonObject schemas;
    const auto add = [&](const QString& name, const char* json) {
        schemas.insert(name, QJsonDocument::fromJson(json).object());
    };
    add(QStringLiteral("FullFailure"),
        R"({"type":"object","required":["flag","resultCode","message","data"],"properties":{)"
        R"("flag":{"const":false},"resultCode":{"type":"integer"},"message":{"type":"string"},"data":{},)"
        R"("errorCode":{"type":"string"},"detail":{"type":"string"}}})");
    add(QStringLiteral("PlainFailure"),
        R"({"type":"object","required":["flag","message","data"],"properties":{)"
        R"("flag":{"const":false},"message":{"type":"string"},"data":{},)"
        R"("errorCode":{"type":"string"},"detail":{"type":"string"}}})");
    add(QStringLiteral("GroupsFailure"),
        R"({"type":"object","required":["error_code","error_msg","log_id","timestamp","cached","result"],)"
        R"("properties":{"error_code":{"type":"integer"},"error_msg":{"type":"string"},)"
        R"("log_id":{"type":"integer"},"timestamp":{"type":"integer"},"cached":{"type":"integer"},"result":{},)"
        R"("errorCode":{"type":"string"},"detail":{"type":"string"}}})");
    add(QStringLiteral("ServerError"),
        R"({"type":"object","required":["timestamp","status","error","message","path"],"properties":{)"
        R"("timestamp":{"type":"string"},"status":{"type":"integer"},"error":{"type":"string"},)"
        R"("message":{"type":"string"},"path":{"type":"string"}}})");
    return schemas;
}

QJsonObject transportResponses()
{
    QJsonObject responses;
    for (const auto& [kind, name] : Families) {
        for (const int status : transportStatuses()) {
            const Failure failure = failureOfTransport(kind, status, QStringLiteral("What happened."));
            const QJsonObject examples{{failure.errorCode, example(bodyOf(kind, "/", failure))}};
            responses.insert(
                transportName(kind, status),
                QJsonObject{{QStringLiteral("description"), failure.errorCode},
                            {QStringLiteral("content"),
                             jsonContent(reference(QStringLiteral("schemas"),
                                                   QLatin1StringView(name) + QStringLiteral("Failure")),
                                         examples)}});
        }
    }
    return responses;
}

} // namespace core::api
