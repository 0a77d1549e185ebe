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
    case ChangeKind::GalleryChanged: // an engine has one request for what a gallery is called
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

const QRegularExpression& placeholder()
{
    static const QRegularExpression form(QStringLiteral("\\{([A-Za-z]+)\\}"));
    return form;
}

/// Nothing a person is called begins another header.
QString oneLine(QString text)
{
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return text;
}

QJsonValue filled(const QString& text, const QJsonObject& values)
{
    const auto whole = placeholder().match(text);
    if (whole.hasMatch() && whole.capturedLength() == text.size())
        return values.contains(whole.captured(1)) ? values.value(whole.captured(1)) : QJsonValue(QString());
    QString result;
    qsizetype from = 0;
    auto each = placeholder().globalMatch(text);
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

/// Names between braces, in any text inside.
QStringList placeholdersIn(const QJsonValue& value)
{
    QStringList names;
    QJsonArray waiting{value};
    while (!waiting.isEmpty()) {
        const QJsonValue one = waiting.takeAt(0);
        for (auto each = placeholder().globalMatch(one.toString()); each.hasNext();)
            names << each.next().captured(1);
        for (const auto& inner : one.toArray())
            waiting.append(inner);
        for (const auto& inner : one.toObject())
            waiting.append(inner);
    }
    return names;
}

/// The first that nothing is filled in for.
QString unknownPlaceholder(const QJsonValue& value)
{
    for (const QString& name : placeholdersIn(value))
        if (!TemplateTarget::placeholders().contains(name))
            return u'{' + name + u'}';
    return {};
}

using Found = std::optional<TemplateProblem>;

Found unknownWord(const QJsonObject& object, const QStringList& known)
{
    for (auto it = object.begin(); it != object.end(); ++it)
        if (!known.contains(it.key()))
            return TemplateProblem{TemplateProblem::Kind::UnknownWord, {}, 0, it.key()};
    return std::nullopt;
}

Found problemOfHeaders(const QJsonObject& headers)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"));
    static const QRegularExpression control(QStringLiteral("[\\x00-\\x1f\\x7f]"));
    for (auto it = headers.begin(); it != headers.end(); ++it)
        if (!name.match(it.key()).hasMatch() || !it->isString() || it->toString().contains(control))
            return TemplateProblem{TemplateProblem::Kind::BadHeader, {}, 0, it.key()};
    return std::nullopt;
}

Found problemOfRule(const QJsonObject& rule)
{
    if (auto unknown = unknownWord(rule, {u"status"_qs, u"key"_qs, u"equals"_qs}))
        return unknown;
    const auto bad = [](const QString& word) {
        return TemplateProblem{TemplateProblem::Kind::BadRule, {}, 0, word};
    };
    const int status = rule.value(u"status").toInt(0);
    if (rule.contains(u"status") && (status < 100 || status > 599))
        return bad(QStringLiteral("status"));
    const bool hasKey = !rule.value(u"key").toString().isEmpty();
    if (rule.contains(u"key") != hasKey || hasKey != rule.contains(u"equals"))
        return bad(hasKey ? QStringLiteral("key") : QStringLiteral("equals"));
    return std::nullopt;
}

/// Of one change; its name is filled in by who asks.
Found problemOf(const QJsonObject& described)
{
    using enum TemplateProblem::Kind;
    if (auto unknown =
            unknownWord(described, {u"method"_qs, u"path"_qs, u"headers"_qs, u"body"_qs, u"success"_qs}))
        return unknown;
    static const QRegularExpression outside(QStringLiteral("://|[\\s\\x00-\\x1f]"));
    const QString path = described.value(u"path").toString().trimmed();
    if (path.isEmpty())
        return TemplateProblem{NoPath};
    if (path.contains(outside))
        return TemplateProblem{BadPath, {}, 0, path};
    const QString method = described.value(u"method").toString(u"POST"_qs).toUpper();
    const bool isGet = method == u"GET";
    if (!QStringList{u"POST"_qs, u"PUT"_qs, u"PATCH"_qs, u"DELETE"_qs, u"GET"_qs}.contains(method) ||
        (isGet && described.contains(u"body")))
        return TemplateProblem{BadMethod, {}, 0, method};
    if (auto bad = problemOfHeaders(described.value(u"headers").toObject()))
        return bad;
    if (auto bad = problemOfRule(described.value(u"success").toObject()))
        return bad;
    const QString unknown = unknownPlaceholder(
        QJsonArray{described.value(u"path"), described.value(u"headers"), described.value(u"body")});
    return unknown.isEmpty() ? Found() : TemplateProblem{UnknownPlaceholder, {}, 0, unknown};
}

/// Of engines whose manual tells no rule: what answers of this kind say when they mean no.
bool saysNo(const QJsonObject& said)
{
    const QJsonValue code = said.value(u"code");
    return (code.isDouble() && code.toInt() != 0 && code.toInt() != 200) ||
           (said.value(u"success").isBool() && !said.value(u"success").toBool()) ||
           (said.value(u"flag").isBool() && !said.value(u"flag").toBool());
}

bool isExpected(const QJsonValue& found, const QJsonValue& expected)
{
    return expected.isArray() ? expected.toArray().contains(found) : found == expected;
}

} // namespace

TemplateTarget::TemplateTarget(Target target)
    : m_target(std::move(target))
{
    if (auto parsed = parse(isPlainKoala() ? QString(KoalaTemplate) : m_target.requestTemplate))
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
    if (document.isNull())
        return TemplateProblem{NoJson, {}, QString::fromUtf8(bytes.left(error.offset)).size()};
    if (!document.isObject())
        return TemplateProblem{NoObject};
    const QJsonObject object = document.object();
    if (object.isEmpty())
        return TemplateProblem{Empty};
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!changes().contains(it.key()))
            return TemplateProblem{UnknownChange, it.key()};
        if (auto problem = problemOf(it->toObject())) {
            problem->change = it.key();
            return problem;
        }
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
    case TemplateProblem::Kind::NoObject:
        return base::fail(ErrorCode::InvalidArgument,
                          QStringLiteral("The request template has to be a JSON object."));
    case TemplateProblem::Kind::NoPath:
        return base::fail(
            ErrorCode::InvalidArgument,
            QStringLiteral("The path of \"%1\" is empty. Fill it in from the engine's manual, or "
                           "delete \"%1\" if the engine has no such operation.")
                .arg(problem->change));
    default:
        break;
    }
    return base::fail(ErrorCode::InvalidArgument,
                      QStringLiteral("In \"%1\" of the request template \"%2\" cannot be used.")
                          .arg(problem->change, problem->word));
}

QJsonObject TemplateTarget::described(ChangeKind kind) const
{
    return m_template.value(QLatin1StringView(nameOf(kind))).toObject();
}

QString TemplateTarget::operation(ChangeKind kind) const
{
    return described(kind).value(u"path").toString();
}

bool TemplateTarget::tellsFields() const
{
    static const QStringList fixed{u"token"_qs,    u"image"_qs,     u"lib"_qs,
                                   u"groupId"_qs,  u"groupName"_qs, u"groupDescription"_qs,
                                   u"personId"_qs, u"personNo"_qs,  u"faceId"_qs};
    return std::ranges::any_of(placeholdersIn(described(ChangeKind::Enrolled)),
                               [](const QString& name) { return !fixed.contains(name); });
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
                                     oneLine(filled(it.value().toString(), values).toString()).toUtf8());
    if (wanted.contains(u"body"))
        request.body =
            QJsonDocument(filled(wanted.value(u"body"), values).toObject()).toJson(QJsonDocument::Compact);
    else
        request.request.setHeader(QNetworkRequest::ContentTypeHeader, {});
    return request;
}

Result<void> TemplateTarget::judge(const Delivery& delivery, const TargetAnswer& answer) const
{
    const QJsonObject rule = described(delivery.kind).value(u"success").toObject();
    const int status = rule.value(u"status").toInt(0);
    const bool isStatus = status == 0 ? answer.status / 100 == 2 : answer.status == status;
    const QString key = rule.value(u"key").toString();
    const QJsonObject said = QJsonDocument::fromJson(answer.body).object();
    if (isPlainKoala() && saysNo(said))
        return refusal(answer, wordsOf(answer.body));
    if (isStatus && (key.isEmpty() || isExpected(valueAt(said, key), rule.value(u"equals"))))
        return {};
    return refusal(answer, wordsOf(answer.body));
}

} // namespace core::recovery
