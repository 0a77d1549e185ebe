// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/Payload.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ui::identify {

namespace {

const QString picturePlace = QStringLiteral("<base64 of the picture>");

QString indented(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).trimmed();
}

QString curlOf(const QUrl& base, const QString& path, const QJsonObject& body)
{
    QUrl url = base;
    url.setPath(path);
    return QStringLiteral("curl -s %1 \\\n  -H 'token: ••••••••' \\\n  -H 'Content-Type: application/json' "
                          "\\\n  -d '%2'")
        .arg(url.toString(), QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)));
}

QJsonObject envelope(const QJsonObject& data)
{
    return {{QStringLiteral("flag"), true},
            {QStringLiteral("resultCode"), 0},
            {QStringLiteral("message"), QStringLiteral("系统处理正常")},
            {QStringLiteral("data"), data}};
}

QJsonArray candidatesOf(const BenchFace& face)
{
    QJsonArray candidates;
    for (const auto& match : face.candidates) {
        if (match.score >= face.threshold)
            candidates.append(QJsonObject{{QStringLiteral("score"), qRound(match.score * 10'000) / 100.0},
                                          {QStringLiteral("id"), match.subject.personId},
                                          {QStringLiteral("personNo"), match.subject.personNo}});
    }
    return candidates;
}

} // namespace

Payload payloadOf(const BenchAnswer& answer, const QStringList& galleries, const QUrl& url)
{
    QJsonObject request{{QStringLiteral("image"), picturePlace}};
    if (galleries.size() == 1)
        request.insert(QStringLiteral("groupId"), galleries.first());
    QJsonArray records;
    for (const BenchFace& face : answer.faces)
        records.append(candidatesOf(face));
    return {indented(request), indented(envelope({{QStringLiteral("records"), records}})),
            curlOf(url, QStringLiteral("/aicp/face/recognitionmn"), request)};
}

Payload payloadOf(const core::faces::Verified& verified, const QUrl& url)
{
    const QJsonObject request{{QStringLiteral("imageA"), picturePlace},
                              {QStringLiteral("imageB"), picturePlace}};
    const QJsonObject data{
        {QStringLiteral("msg"), verified.onePerson ? QStringLiteral("ok") : QStringLiteral("no")},
        {QStringLiteral("score"), QString::number(verified.score * 100, 'f', 2)}};
    return {indented(request), indented(envelope(data)),
            curlOf(url, QStringLiteral("/aicp/face/couple"), request)};
}

} // namespace ui::identify
