// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/openapi/SampleSchema.h"

#include <QJsonArray>

#include <algorithm>

namespace core::api {

namespace {

using Table = std::vector<ManualField>;

const ManualField* find(const Table& table, const QString& name)
{
    const auto row = std::find_if(table.begin(), table.end(),
                                  [&](const ManualField& field) { return field.name == name; });
    return row == table.end() ? nullptr : &*row;
}

QJsonObject typed(const char* type)
{
    return {{QStringLiteral("type"), QLatin1StringView(type)}};
}

QJsonObject schemaOf(const QJsonValue& value, const Table& table);

QJsonObject objectSchema(const QJsonObject& object, const Table& table)
{
    QJsonObject properties;
    for (auto it = object.begin(); it != object.end(); ++it) {
        QJsonObject schema = schemaOf(it.value(), table);
        if (const ManualField* field = find(table, it.key()); field && !field->text.isEmpty())
            schema.insert(QStringLiteral("description"), field->text);
        properties.insert(it.key(), schema);
    }
    QJsonObject schema = typed("object");
    schema.insert(QStringLiteral("properties"), properties);
    return schema;
}

/// Null in a sample says nothing about the type.
QJsonObject schemaOf(const QJsonValue& value, const Table& table)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return typed("boolean");
    case QJsonValue::Double:
        return typed("number");
    case QJsonValue::String:
        return typed("string");
    case QJsonValue::Object:
        return objectSchema(value.toObject(), table);
    case QJsonValue::Array: {
        QJsonObject schema = typed("array");
        if (!value.toArray().isEmpty())
            schema.insert(QStringLiteral("items"), schemaOf(value.toArray().first(), table));
        return schema;
    }
    default:
        return {};
    }
}

QJsonObject schemaOfType(const QString& type)
{
    const QString word = type.toLower();
    if (word.startsWith(u"int") || word.startsWith(u"long"))
        return {{QStringLiteral("type"), QJsonArray{QStringLiteral("integer"), QStringLiteral("string")}}};
    if (word.startsWith(u"list") || word.startsWith(u"array"))
        return typed("array");
    return typed("string");
}

} // namespace

QJsonObject requestSchemaOf(const ManualSample& sample)
{
    QJsonObject schema = schemaOf(sample.request, sample.fields);
    if (!sample.request.isObject())
        return schema;
    QJsonObject properties = schema[QStringLiteral("properties")].toObject();
    QJsonArray required;
    for (const ManualField& field : sample.fields) {
        if (!properties.contains(field.name)) {
            QJsonObject one = schemaOfType(field.type);
            one.insert(QStringLiteral("description"), field.text);
            properties.insert(field.name, one);
        }
        if (field.required)
            required.append(field.name);
    }
    schema.insert(QStringLiteral("properties"), properties);
    if (!required.isEmpty())
        schema.insert(QStringLiteral("required"), required);
    return schema;
}

QJsonObject answerSchemaOf(const ManualSample& sample)
{
    return schemaOf(sample.success, sample.answerFields);
}

} // namespace core::api
