// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/FormBody.h"

#include <QUrl>

#include <algorithm>

namespace core::api {

namespace {

constexpr int MostFields = 1000;
constexpr qsizetype LongestName = 64;

bool isName(const QByteArray& name)
{
    return !name.isEmpty() && name.size() <= LongestName && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '-' || c == '.' || c == '[' || c == ']';
    });
}

/// `name` of "form-data; name="x"; filename="y"" or "multipart/form-data; boundary=z".
QByteArray parameterOf(const QByteArray& header, const QByteArray& name)
{
    const QList<QByteArray> parts = header.split(';');
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const QByteArray part = parts[i].trimmed();
        const qsizetype equals = part.indexOf('=');
        if (equals < 0 || part.left(equals).trimmed().toLower() != name)
            continue;
        QByteArray value = part.mid(equals + 1).trimmed();
        if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
            value = value.mid(1, value.size() - 2);
        return value;
    }
    return {};
}

QByteArray dispositionOf(const QByteArray& head)
{
    for (const QByteArray& line : head.split('\n'))
        if (line.trimmed().toLower().startsWith("content-disposition:"))
            return line.mid(line.indexOf(':') + 1).trimmed();
    return {};
}

std::optional<FormField> partOf(const QByteArray& part)
{
    const qsizetype blank = part.indexOf("\r\n\r\n");
    if (blank < 0)
        return std::nullopt;
    const QByteArray disposition = dispositionOf(part.left(blank));
    FormField field{parameterOf(disposition, "name"), part.mid(blank + 4),
                    disposition.toLower().contains("filename=")};
    if (!isName(field.name))
        return std::nullopt;
    return field;
}

} // namespace

std::optional<std::vector<FormField>> parseUrlencoded(const QByteArray& body)
{
    std::vector<FormField> fields;
    for (const QByteArray& pair : body.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = QByteArray::fromPercentEncoding(pair.left(equals));
        if (equals < 0 || !isName(name) || fields.size() >= MostFields)
            return std::nullopt;
        QByteArray value = pair.mid(equals + 1);
        value.replace('+', ' ');
        fields.push_back({name, QByteArray::fromPercentEncoding(value), false});
    }
    return fields;
}

std::optional<std::vector<FormField>> parseMultipart(const QByteArray& body, const QByteArray& contentType)
{
    const QByteArray boundary = parameterOf(contentType, "boundary");
    if (boundary.isEmpty() || boundary.size() > 70 || !body.startsWith("--" + boundary))
        return std::nullopt;
    const QByteArray mark = "\r\n--" + boundary;
    std::vector<FormField> fields;
    qsizetype at = boundary.size() + 2;
    while (!body.mid(at, 2).startsWith("--")) {
        const qsizetype end = body.indexOf(mark, at);
        const auto field = end < 0 ? std::nullopt : partOf(body.mid(at + 2, end - at - 2));
        if (!field || fields.size() >= MostFields)
            return std::nullopt;
        fields.push_back(*field);
        at = end + mark.size();
    }
    return fields;
}

} // namespace core::api
