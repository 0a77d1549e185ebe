// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/PictureLinks.h"

#include <QDateTime>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace core::api {

namespace {

constexpr qint64 MsPerMinute = 60'000;
constexpr int SignatureBytes = 16;
constexpr QLatin1StringView GetImage("/face/getimage");

bool isHost(const QByteArray& host)
{
    return !host.isEmpty() && host.size() <= 255 && std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '-' || c == '_' || c == ':' || c == '[' || c == ']';
    });
}

QString dayOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("yyyyMMdd"));
}

/// Value of a query item, decoded.
QString item(const ApiRequest& request, const char* name)
{
    return request.query.queryItemValue(QLatin1StringView(name), QUrl::FullyDecoded);
}

/// What a signature covers besides the time: the path, and what getimage asks for.
QString faceAddress(const QString& group, const QString& face)
{
    return GetImage + u'?' + face + u'@' + group;
}

bool equalInConstantTime(const QByteArray& a, const QByteArray& b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

} // namespace

PictureLinks::PictureLinks(const storage::Vault& vault, const base::Settings& settings,
                           const base::Clock& clock)
    : m_vault(vault)
    , m_settings(settings)
    , m_clock(clock)
{
}

QString PictureLinks::base(const ApiRequest& request) const
{
    QString configured = m_settings.text(QLatin1StringView("api.publicUrl"));
    while (configured.endsWith(u'/'))
        configured.chop(1);
    if (!configured.isEmpty())
        return configured;
    const QByteArray host = header(request.headers, "host");
    return QLatin1StringView(request.tls ? "https://" : "http://") +
           QString::fromLatin1(isHost(host) ? host : QByteArray("localhost"));
}

qint64 PictureLinks::expiry() const
{
    return m_clock.nowMs() + m_settings.integer(QLatin1StringView("api.imageLinkMinutes")) * MsPerMinute;
}

QString PictureLinks::signature(const QString& address, qint64 expires) const
{
    const QByteArray message = address.toUtf8() + '\n' + QByteArray::number(expires);
    return QString::fromLatin1(m_vault.mac("picture.address", message).left(SignatureBytes).toHex());
}

QString PictureLinks::ofPicture(const ApiRequest& request, const storage::PictureRow& picture) const
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(picture.createdMs);
    const QString path = QStringLiteral("/group1/default/%1/%2/%3")
                             .arg(time.toString(QStringLiteral("yyyyMMdd/HH/mm")))
                             .arg(picture.serial)
                             .arg(picture.createdMs);
    const qint64 expires = expiry();
    return QStringLiteral("%1%2?download=0&expires=%3&sign=%4")
        .arg(base(request), path, QString::number(expires), signature(path, expires));
}

QString PictureLinks::ofPerson(const ApiRequest& request, const storage::Subject& subject) const
{
    const QString path = QStringLiteral("/person/%1/%2.png").arg(dayOf(subject.createdMs), subject.personId);
    const qint64 expires = expiry();
    return QStringLiteral("%1%2?expires=%3&sign=%4")
        .arg(base(request), path, QString::number(expires), signature(path, expires));
}

QString PictureLinks::ofFace(const ApiRequest& request, const storage::Gallery& gallery, qint64 face) const
{
    const QString id = QString::number(face);
    const qint64 expires = expiry();
    const auto encoded = [](const QString& text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    return QStringLiteral("%1%2?app_id=%3&app_secret=%4&groupId=%5&faceId=%6&expires=%7")
        .arg(base(request), GetImage, encoded(m_settings.text(QLatin1StringView("api.appId"))),
             signature(faceAddress(gallery.groupId, id), expires), encoded(gallery.groupId), id,
             QString::number(expires));
}

bool PictureLinks::isSigned(const ApiRequest& request) const
{
    const qint64 expires = item(request, "expires").toLongLong();
    if (expires <= m_clock.nowMs())
        return false;
    const QString path = QString::fromUtf8(request.path).toLower();
    const bool isFace = path.startsWith(GetImage);
    const QString address = isFace ? faceAddress(item(request, "groupId"), item(request, "faceId")) : path;
    const QString sent = item(request, isFace ? "app_secret" : "sign");
    return equalInConstantTime(sent.toLatin1(), signature(address, expires).toLatin1());
}

} // namespace core::api
