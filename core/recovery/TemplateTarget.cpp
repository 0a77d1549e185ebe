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

constexpr QLatin1StringView Skeleton(R"({
  "galleryAdded": {
    "method": "POST",
    "path": "",
    "headers": { "token": "{token}" },
    "body": { "groupId": "{groupId}", "groupName": "{groupName}" }
  },
  "galleryRemoved": {
    "method": "POST",
    "path": "",
    "headers": { "token": "{token}" },
    "body": { "groupId": "{groupId}" }
  },
  "enrolled": {
    "method": "POST",
    "path": "",
    "headers": { "token": "{token}" },
    "body": {
      "groupId": "{groupId}",
      "userId": "{personNo}",
      "name": "{name}",
      "image": "{image}"
    },
    "success": { "key": "flag", "equals": true }
  },
  "removed": {
    "method": "POST",
    "path": "",
    "headers": { "token": "{token}" },
    "body": { "groupId": "{groupId}", "userId": "{personNo}" }
  }
}
)");

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

/// As a person reads it: JSON without escapes.
QString wordsOf(const QByteArray& body)
{
    const QJsonDocument said = QJsonDocument::fromJson(body);
    return QString::fromUtf8(said.isNull() ? body : said.toJson(QJsonDocument::Compact));
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

QStringList TemplateTarget::changes()
{
    QStringList names;
    for (const ChangeKind kind : {ChangeKind::GalleryAdded, ChangeKind::GalleryRemoved, ChangeKind::Enrolled,
                                  ChangeKind::Updated, ChangeKind::Removed})
        names << QLatin1StringView(nameOf(kind));
    return names;
}

QStringList TemplateTarget::placeholders()
{
    return QStringLiteral(
               "token image lib groupId groupName groupDescription personId personNo faceId userId "
               "name sex birthday province company duty type idIccid custId remark userInfo")
        .split(u' ');
}

QString TemplateTarget::skeleton()
{
    return Skeleton;
}

std::optional<TemplateProblem> TemplateTarget::problemIn(const QString& text)
{
    using enum TemplateProblem::Kind;
    QJsonParseError error;
    const QByteArray bytes = text.toUtf8();
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject())
        return TemplateProblem{NoJson, {}, QString::fromUtf8(bytes.left(error.offset)).size()};
    const QJsonObject object = document.object();
    if (object.isEmpty())
        return TemplateProblem{Empty};
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!changes().contains(it.key()))
            return TemplateProblem{UnknownChange, it.key()};
        if (it->toObject().value(u"path").toString().trimmed().isEmpty())
            return TemplateProblem{NoPath, it.key()};
    }
    return std::nullopt;
}

Result<QJsonObject> TemplateTarget::parse(const QString& text)
{
    const auto problem = problemIn(text);
    if (!problem)
        return QJsonDocument::fromJson(text.toUtf8()).object();
    switch (problem->kind) {
    case TemplateProblem::Kind::NoJson:
        return base::fail(ErrorCode::InvalidArgument,
                          QStringLiteral("The request template is no JSON object; reading it ended at "
                                         "character %1.")
                              .arg(problem->at));
    case TemplateProblem::Kind::Empty:
        return base::fail(ErrorCode::InvalidArgument,
                          QStringLiteral("The request template describes no change."));
    case TemplateProblem::Kind::UnknownChange:
        return base::fail(ErrorCode::InvalidArgument,
                          QStringLiteral("The request template names \"%1\"; the changes are %2.")
                              .arg(problem->change, changes().join(QStringLiteral(", "))));
    case TemplateProblem::Kind::NoPath:
        break;
    }
    return base::fail(ErrorCode::InvalidArgument,
                      QStringLiteral("The path of \"%1\" is empty. Fill it in from the engine's manual, or "
                                     "delete \"%1\" if the engine has no such operation.")
                          .arg(problem->change));
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
    return refusal(answer, wordsOf(answer.body));
}

} // namespace core::recovery
