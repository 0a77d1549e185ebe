// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recovery/TargetReader.h"

#include "core/recovery/Brought.h"
#include "core/recovery/FaceDeskTarget.h"
#include "core/recovery/NoAnswer.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>

namespace core::recovery {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr int PageSize = 1000;
constexpr int PicturesAtOnce = 4;
constexpr int NoSuchGroup = 223100; ///< chapter 9

Result<QJsonObject> objectIn(const Result<QByteArray>& answer)
{
    if (!answer)
        return answer.error();
    const QJsonDocument document = QJsonDocument::fromJson(*answer);
    if (!document.isObject())
        return fail(ErrorCode::TargetRefused, QStringLiteral("The engine did not answer in JSON."));
    return document.object();
}

base::Error refusalIn(const QJsonObject& said)
{
    for (const char* key : {"detail", "message", "error_msg"})
        if (const QString words = said.value(QLatin1StringView(key)).toString(); !words.isEmpty())
            return fail(ErrorCode::TargetRefused,
                        QStringLiteral("The engine refused to answer: %1").arg(words.left(200)));
    return fail(ErrorCode::TargetRefused, QStringLiteral("The engine refused to answer."));
}

TargetPerson personIn(const QJsonValue& row)
{
    const QString userId = row[u"userId"].toString();
    return {row[u"personNo"].toString(userId), row[u"userName"].toString(), row[u"userInfo"].toString(),
            userId, row[u"pictures"].toInt(1)};
}

} // namespace

TargetReader::TargetReader(Target target, int patienceMs, QObject* parent)
    : QObject(parent)
    , m_target(std::move(target))
    , m_patienceMs(patienceMs)
    , m_network(this)
{
}

QNetworkRequest TargetReader::requestTo(const QUrl& url) const
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json; charset=utf-8"));
    request.setRawHeader("token", m_target.token.toUtf8());
    request.setRawHeader(Brought::header, "reader");
    request.setTransferTimeout(m_patienceMs);
    return request;
}

void TargetReader::post(const QString& path, const QJsonObject& body, const Answered& done)
{
    await(m_network.post(requestTo(below(m_target.url, path)),
                         QJsonDocument(body).toJson(QJsonDocument::Compact)),
          done);
}

void TargetReader::await(QNetworkReply* reply, const Answered& done)
{
    connect(reply, &QNetworkReply::finished, this, [reply, done] {
        reply->deleteLater();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 0)
            done(fail(ErrorCode::TargetUnreachable, noAnswer(*reply)));
        else if (status / 100 == 2)
            done(reply->readAll());
        else
            done(fail(ErrorCode::TargetRefused,
                      QStringLiteral("The engine answered with status %1.").arg(status)));
    });
}

void TargetReader::list(const QString& groupId, const Listed& done)
{
    listFrom(groupId, {}, done);
}

void TargetReader::listFrom(const QString& groupId, TargetListing known, const Listed& done)
{
    const QJsonObject body{{QStringLiteral("group_id"), groupId},
                           {QStringLiteral("start"), qint64(known.people.size())},
                           {QStringLiteral("length"), PageSize}};
    post(QStringLiteral("face-api/v3/user/list"), body, [=, this](const Result<QByteArray>& answer) mutable {
        const auto said = objectIn(answer);
        if (!said)
            return done(said.error());
        const int code = said->value(u"error_code").toInt(-1);
        if (code == NoSuchGroup)
            return done(TargetListing());
        if (code != 0)
            return done(refusalIn(*said));
        const QJsonArray rows = said->value(u"result").toObject().value(u"user_id_list").toArray();
        known.hasGallery = true;
        for (const QJsonValue& row : rows)
            known.people.push_back(personIn(row));
        if (rows.size() < PageSize)
            nameFrom(1, groupId, known, done);
        else
            listFrom(groupId, std::move(known), done);
    });
}

/// What it is called is in the list of all galleries only.
void TargetReader::nameFrom(int page, const QString& groupId, const TargetListing& known, const Listed& done)
{
    const QJsonObject body{{QStringLiteral("pageNo"), page}, {QStringLiteral("pageSize"), PageSize}};
    post(QStringLiteral("aicp/face/queryBaseAll"), body, [=, this](const Result<QByteArray>& answer) {
        const auto said = objectIn(answer);
        if (!said && said.error().code == ErrorCode::TargetUnreachable)
            return done(said.error());
        const QJsonArray rows = said ? said->value(u"data")[u"records"].toArray() : QJsonArray();
        TargetListing named = known;
        for (const QJsonValue& row : rows)
            if (row[u"groupId"].toString() == groupId)
                named.gallery = {row[u"dbName"].toString(), row[u"dbDesc"].toString()};
        if (named.gallery || rows.size() < PageSize)
            done(std::move(named));
        else
            nameFrom(page + 1, groupId, known, done);
    });
}

void TargetReader::find(const QString& groupId, const QString& personNo, const Found& done)
{
    // Somebody who cannot exist tells whether the gallery does.
    const QString user = personNo.isEmpty() ? QStringLiteral("0") : personNo;
    const QJsonObject body{{QStringLiteral("groupId"), groupId}, {QStringLiteral("userId"), user}};
    post(QStringLiteral("aicp/face/query"), body, [=, this](const Result<QByteArray>& answer) {
        const auto said = objectIn(answer);
        if (!said)
            return done(said.error());
        if (said->value(u"flag").toBool())
            return fetchPicture(said->value(u"data")[u"faceDBURL"].toString(), done);
        const QString cause = said->value(u"errorCode").toString();
        if (cause == base::errorName(ErrorCode::GalleryUnknown))
            return done(TargetPresence());
        if (cause == base::errorName(ErrorCode::SubjectUnknown) ||
            cause == base::errorName(ErrorCode::FaceUnknown))
            return done(TargetPresence{true, false, {}, {}});
        done(refusalIn(*said));
    });
}

void TargetReader::findNamed(const QString& groupId, const QString& personNo, const Found& done)
{
    find(groupId, personNo, [=, this](const Result<TargetPresence>& found) {
        if (!found || !found->hasPerson)
            return done(found);
        const QJsonObject body{{QStringLiteral("group_id"), groupId}, {QStringLiteral("user_id"), personNo}};
        post(QStringLiteral("face-api/v3/user/get"), body, [=](const Result<QByteArray>& answer) {
            TargetPresence named = *found;
            const auto said = objectIn(answer);
            const QJsonArray rows = said ? said->value(u"result")[u"user_list"].toArray() : QJsonArray();
            if (!rows.isEmpty())
                named.name = rows.last()[u"userName"].toString();
            done(std::move(named));
        });
    });
}

/// Shared by what is under way for it.
struct TargetReader::Reading {
    QString groupId;
    TargetListing known;
    QStringList numbers;
    Read progress;
    Listed done;
    qsizetype asked = 0;
    qsizetype answered = 0;
    bool hasFailed = false;
};

void TargetReader::readPictures(const QString& groupId, TargetListing known, const QStringList& numbers,
                                const Read& progress, const Listed& done)
{
    if (numbers.isEmpty())
        return done(std::move(known));
    const auto reading =
        std::make_shared<Reading>(Reading{groupId, std::move(known), numbers, progress, done});
    for (int i = 0; i < PicturesAtOnce; ++i)
        readNext(reading);
}

void TargetReader::readNext(const std::shared_ptr<Reading>& reading)
{
    if (reading->hasFailed || reading->asked == reading->numbers.size())
        return;
    const QString number = reading->numbers[reading->asked++];
    find(reading->groupId, number, [this, reading, number](const Result<TargetPresence>& found) {
        if (reading->hasFailed)
            return;
        if (!found) {
            reading->hasFailed = true;
            return reading->done(found.error());
        }
        reading->known.pictures[number] = found->pictureDigest;
        reading->progress(static_cast<int>(++reading->answered));
        if (reading->answered == reading->numbers.size())
            reading->done(std::move(reading->known));
        else
            readNext(reading);
    });
}

/// Of the address only path and query count: the engine does not say where we go.
void TargetReader::fetchPicture(const QString& address, const Found& done)
{
    const QUrl said(address);
    QUrl url = below(m_target.url, said.path().mid(1));
    url.setQuery(said.query());
    await(m_network.get(requestTo(url)), [done](const Result<QByteArray>& picture) {
        if (!picture)
            return done(picture.error());
        done(TargetPresence{true, true, QCryptographicHash::hash(*picture, QCryptographicHash::Sha256), {}});
    });
}

} // namespace core::recovery
