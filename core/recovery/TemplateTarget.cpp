// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recovery/TemplateTarget.h"

#include "core/recovery/FaceDeskTarget.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace core::recovery {

using base::ErrorCode;
using base::Result;

namespace {

constexpr QLatin1StringView KoalaTemplate(R"({"enrolled":{"method":"POST",
    "path":"business/api/v1/repository/personDb","body":{"personLibId":"{lib}","baseLs":"{image}"}}})");

const char* nameOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::GalleryAdded:
        return "galleryAdded";
    case ChangeKind::GalleryRemoved:
        return "galleryRemoved";
    case ChangeKind::Enrolled:
        return "enrolled";
    case ChangeKind::Updated:
        return "updated";
    case ChangeKind::Removed:
        return "removed";
    }
    return "";
}

QJsonValue filled(const QString& text, const QJsonObject& values)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{([A-Za-z]+)\\}"));
    const auto whole = placeholder.match(text);
    if (whole.hasMatch() && whole.capturedLength() == text.size())
        return values.contains(whole.captured(1)) ? values.value(whole.captured(1)) : QJsonValue(QString());
    QString result;
    qsizetype from = 0;
    auto each = placeholder.globalMatch(text);
    while (each.hasNext()) {
        const auto match = each.next();
        result += text.mid(from, match.capturedStart() - from);
        result += values.value(match.captured(1)).toVariant().toString();
        from = match.capturedEnd();
    }
    return result + text.mid(from);
}

/// Into values, never into text: nothing a person is called can change the request's shape.
QJsonValue filled(const QJsonValue& value, const QJsonObject& values)
{
    if (value.isString())
        return filled(value.toString(), values);
    if (value.isArray()) {
        QJsonArray array;
        for (const auto& one : value.toArray())
            array.append(filled(QJsonValue(one), values));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        it.value() = filled(QJsonValue(it.value()), values);
    return object;
}

QJsonValue valueAt(const QJsonObject& object, const QString& path)
{
    QJsonValue value = object;
    for (const QString& key : path.split(u'.'))
        value = value.toObject().value(key);
    return value;
}

bool isExpected(const QJsonValue& found, const QJsonValue& expected)
{
    return expected.isArray() ? expected.toArray().contains(found) : found == expected;
}

} // namespace

TemplateTarget::TemplateTarget(Target target)
    : m_target(std::move(target))
{
    const bool isKoala = m_target.kind == u"koala" && m_target.requestTemplate.isEmpty();
    if (auto parsed = parse(isKoala ? QString(KoalaTemplate) : m_target.requestTemplate))
        m_template = *parsed;
}

Result<QJsonObject> TemplateTarget::parse(const QString& text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (!document.isObject())
        return base::fail(ErrorCode::InvalidArgument,
                          QStringLiteral("The request template is no JSON object (character %1: %2).")
                              .arg(error.offset)
                              .arg(error.errorString()));
    const QJsonObject object = document.object();
    for (const auto& one : object)
        if (one.toObject().value(u"path").toString().isEmpty())
            return base::fail(ErrorCode::InvalidArgument,
                              QStringLiteral("Each change of a request template needs a path."));
    return object;
}

QJsonObject TemplateTarget::described(ChangeKind kind) const
{
    return m_template.value(QLatin1StringView(nameOf(kind))).toObject();
}

QString TemplateTarget::operation(ChangeKind kind) const
{
    return described(kind).value(u"path").toString();
}

TargetRequest TemplateTarget::request(const Delivery& delivery, const QString& imageText) const
{
    const QJsonObject wanted = described(delivery.kind);
    QJsonObject values = delivery.payload;
    values.insert(QStringLiteral("image"), imageText);
    values.insert(QStringLiteral("token"), m_target.token);
    TargetRequest request;
    request.method = wanted.value(u"method").toString(QStringLiteral("POST")).toUpper().toLatin1();
    const QString path = filled(wanted.value(u"path").toString(), values).toString();
    request.request = plainRequest(below(m_target.url, path), delivery);
    const QJsonObject headers = wanted.value(u"headers").toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        request.request.setRawHeader(it.key().toLatin1(),
                                     filled(it.value().toString(), values).toString().toUtf8());
    request.body =
        QJsonDocument(filled(wanted.value(u"body"), values).toObject()).toJson(QJsonDocument::Compact);
    return request;
}

Result<void> TemplateTarget::judge(const Delivery& delivery, const TargetAnswer& answer) const
{
    const QJsonObject rule = described(delivery.kind).value(u"success").toObject();
    const int status = rule.value(u"status").toInt(0);
    const bool isStatus = status == 0 ? answer.status / 100 == 2 : answer.status == status;
    const QString key = rule.value(u"key").toString();
    const QJsonObject said = QJsonDocument::fromJson(answer.body).object();
    if (isStatus && (key.isEmpty() || isExpected(valueAt(said, key), rule.value(u"equals"))))
        return {};
    return refusal(answer, QString::fromUtf8(answer.body));
}

} // namespace core::recovery
