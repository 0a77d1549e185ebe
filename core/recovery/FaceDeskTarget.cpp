// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recovery/FaceDeskTarget.h"

#include <QJsonDocument>

namespace core::recovery {

using base::ErrorCode;
using base::Result;

namespace {

constexpr int LongestWords = 200;

QJsonObject bodyOf(const Delivery& delivery, const QString& imageText)
{
    const QJsonObject& known = delivery.payload;
    QJsonObject body{{QStringLiteral("groupId"), known.value(u"groupId")}};
    if (delivery.kind == ChangeKind::GalleryAdded || delivery.kind == ChangeKind::GalleryChanged) {
        body.insert(QStringLiteral("dbName"), known.value(u"groupName"));
        body.insert(QStringLiteral("dbDesc"), known.value(u"groupDescription").toString());
    } else if (delivery.kind == ChangeKind::Removed) {
        body.insert(QStringLiteral("userId"), known.value(u"personNo"));
    } else if (delivery.kind == ChangeKind::Enrolled) {
        for (const char* field : {"name", "sex", "birthday", "province", "company", "duty", "type", "idIccid",
                                  "custId", "remark", "userInfo"})
            if (const QLatin1StringView key(field); known.contains(key))
                body.insert(key, known.value(key));
        // It keeps the number, see Brought; one that does not know that field knows the person by user_id.
        body.insert(QStringLiteral("personNo"), known.value(u"personNo"));
        body.insert(QStringLiteral("user_id"),
                    known.value(known.contains(u"userId") ? u"userId" : u"personNo"));
        body.insert(QStringLiteral("image"), imageText);
    }
    return body;
}

/// Causes that mean the change is in place at the target.
QStringList harmless(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::GalleryAdded:
        return {base::errorName(ErrorCode::GalleryExists)};
    case ChangeKind::GalleryRemoved:
        return {base::errorName(ErrorCode::GalleryUnknown)};
    case ChangeKind::Removed:
        return {base::errorName(ErrorCode::GalleryUnknown), base::errorName(ErrorCode::SubjectUnknown),
                base::errorName(ErrorCode::FaceUnknown)};
    case ChangeKind::GalleryChanged: // one that only says "exists" has kept its old name
    case ChangeKind::Enrolled:
    case ChangeKind::Updated:
        break;
    }
    return {};
}

} // namespace

QByteArray idempotencyKey(const Delivery& delivery)
{
    if (delivery.kind != ChangeKind::Enrolled)
        return delivery.recordId.toLatin1();
    const QByteArray face =
        delivery.gallery.toLatin1() + '-' + QByteArray::number(delivery.payload.value(u"faceId").toInteger());
    if (const qint64 departures = delivery.payload.value(u"departures").toInteger(); departures > 0)
        return face + '-' + QByteArray::number(departures);
    // queued before departures were counted
    const QByteArray replacement = delivery.payload.value(u"replacement").toString().toLatin1();
    return replacement.isEmpty() ? face : face + '-' + replacement;
}

QUrl below(const QUrl& base, const QString& path)
{
    QUrl url = base;
    QString folder = base.path();
    while (folder.endsWith(u'/'))
        folder.chop(1);
    qsizetype from = 0;
    while (from < path.size() && path[from] == u'/')
        ++from;
    url.setPath(folder + u'/' + path.mid(from), QUrl::DecodedMode);
    return url;
}

QNetworkRequest plainRequest(const QUrl& url, const Delivery& delivery)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json; charset=utf-8"));
    request.setRawHeader("Idempotency-Key", idempotencyKey(delivery));
    return request;
}

base::Error refusal(const TargetAnswer& answer, const QString& words)
{
    return base::fail(ErrorCode::TargetRefused, QStringLiteral("The engine refused with status %1: %2")
                                                    .arg(answer.status)
                                                    .arg(words.left(LongestWords)));
}

QString FaceDeskTarget::operation(ChangeKind kind) const
{
    switch (kind) {
    case ChangeKind::GalleryAdded:
    case ChangeKind::GalleryChanged:
        return QStringLiteral("aicp/face/addBase");
    case ChangeKind::GalleryRemoved:
        return QStringLiteral("aicp/face/deleteBase");
    case ChangeKind::Enrolled:
        return QStringLiteral("aicp/face/add");
    case ChangeKind::Removed:
        return QStringLiteral("aicp/face/remove");
    case ChangeKind::Updated:
        break;
    }
    return {};
}

TargetRequest FaceDeskTarget::request(const Delivery& delivery, const QString& imageText) const
{
    TargetRequest request;
    request.request = plainRequest(below(m_target.url, operation(delivery.kind)), delivery);
    request.request.setRawHeader("token", m_target.token.toUtf8());
    request.body = QJsonDocument(bodyOf(delivery, imageText)).toJson(QJsonDocument::Compact);
    return request;
}

Result<void> FaceDeskTarget::judge(const Delivery& delivery, const TargetAnswer& answer) const
{
    const QJsonObject said = QJsonDocument::fromJson(answer.body).object();
    if (said.value(u"flag").toBool() || harmless(delivery.kind).contains(said.value(u"errorCode").toString()))
        return {};
    const QString detail = said.value(u"detail").toString();
    if (said.value(u"errorCode").toString() == base::errorName(ErrorCode::TimedOut))
        return base::fail(ErrorCode::TargetUnreachable,
                          QStringLiteral("The engine was too busy: %1").arg(detail.left(LongestWords)));
    return refusal(answer, detail.isEmpty() ? said.value(u"message").toString() : detail);
}

} // namespace core::recovery
