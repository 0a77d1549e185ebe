// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/openapi/ManualSamples.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

static void initApiResource()
{
    Q_INIT_RESOURCE(api);
}

namespace core::api {

namespace {

std::vector<ManualField> fieldsOf(const QJsonArray& rows, bool withRequired)
{
    std::vector<ManualField> fields;
    for (const auto& value : rows) {
        const QJsonArray row = value.toArray();
        fields.push_back(
            {row[0].toString(), row[1].toString(), withRequired && row[2].toBool(), row.last().toString()});
    }
    return fields;
}

QHash<QString, ManualSample> readSamples()
{
    initApiResource();
    QHash<QString, ManualSample> samples;
    QFile file(QStringLiteral(":/api/samples.json"));
    if (!file.open(QIODevice::ReadOnly))
        return samples;
    for (const auto& value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject one = value.toObject();
        const QString number = one[QStringLiteral("section")].toString();
        samples.insert(number, {number, one[QStringLiteral("title")].toString(),
                                fieldsOf(one[QStringLiteral("params")].toArray(), true),
                                fieldsOf(one[QStringLiteral("returns")].toArray(), false),
                                one[QStringLiteral("request")], one[QStringLiteral("success")],
                                one[QStringLiteral("failure")]});
    }
    return samples;
}

/// The address printed in the call of 6.3 takes what 6.1 takes.
QString numberOf(const Route& route)
{
    return route.operation == auth::Operation::GrantAuthorize ? QStringLiteral("6.1")
                                                              : QString::fromLatin1(route.number);
}

} // namespace

const ManualSample* manualSampleOf(const Route& route)
{
    static const QHash<QString, ManualSample> samples = readSamples();
    const auto found = samples.constFind(numberOf(route));
    return found == samples.cend() ? nullptr : &*found;
}

} // namespace core::api
