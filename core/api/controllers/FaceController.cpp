// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/controllers/FaceController.h"

#include "core/api/controllers/FaceJson.h"
#include "core/recovery/Brought.h"

#include <QJsonArray>

namespace core::api {

using base::ErrorCode;
using base::Result;

namespace {

const FieldName AnyUserId{"userId", "user_id", "personNo"};

storage::Personal personalOf(Fields& in)
{
    storage::Personal personal;
    personal.userId = in.textOr(FieldName("user_id", "userId"));
    personal.name = in.textOr(FieldName("name", "cust_name"));
    if (const auto sex = in.numberIn("sex", 0, 0, 99))
        personal.sex = static_cast<int>(sex);
    personal.birthday = in.number("birthday");
    personal.province = in.textOr("province");
    personal.company = in.textOr("company");
    personal.duty = in.textOr("duty");
    if (const auto type = in.numberIn("type", 0, 0, 99))
        personal.type = static_cast<int>(type);
    personal.idIccid = in.textOr(FieldName("idIccid", "id_iccid"));
    personal.custId = in.textOr(FieldName("custId", "cust_id"));
    personal.remark = in.textOr("remark");
    personal.userInfo = in.textOr(FieldName("user_info", "userInfo"));
    personal.sourceImageUrl = in.textOr("imageUrl");
    return personal;
}

} // namespace

FaceController::FaceController(faces::FaceService& faces, const PictureLinks& links,
                               const base::Settings& settings)
    : m_faces(faces)
    , m_links(links)
    , m_settings(settings)
{
}

QByteArray FaceController::picture(Fields& fields, const FieldName& name) const
{
    return fields.picture(name, m_settings.integer(QLatin1StringView("limits.imageText")));
}

int FaceController::candidates() const
{
    return static_cast<int>(m_settings.integer(QLatin1StringView("identify.candidates")));
}

Result<Answer> FaceController::enroll(Call& call) const
{
    faces::EnrollRequest wanted;
    wanted.gallery = call.fields.text("groupId");
    wanted.image = picture(call.fields, "image");
    wanted.personal = personalOf(call.fields);
    wanted.idempotencyKey = QString::fromUtf8(header(call.request.headers, "Idempotency-Key"));
    if (recovery::Brought::isUnderWay())
        wanted.personNo = call.fields.textOr("personNo");
    wanted.notAfterMs = expiryMs(call.request);
    wanted.actor = call.actor();
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    const auto enrolled = m_faces.enroll(wanted);
    if (!enrolled)
        return enrolled.error();
    const QJsonObject personId{{QStringLiteral("personID"), enrolled->subject.personId}};
    if (call.section() != Section::Services)
        return Answer{personId, QStringLiteral("人脸录入成功")};
    QJsonObject data = personId;
    data.insert(QStringLiteral("personNo"), enrolled->subject.personNo);
    data.insert(QStringLiteral("url"), m_links.ofPicture(call.request, enrolled->picture));
    return Answer{data};
}

Result<Answer> FaceController::identifyOne(Call& call) const
{
    const QString group = call.fields.text("groupId");
    const QByteArray image = picture(call.fields, "image");
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    const auto found = m_faces.identify({{group}, image, 1, false, call.actor()});
    if (!found)
        return found.error();
    if (found->matches.empty())
        return Answer{QJsonObject{{QStringLiteral("faceFlag"), QStringLiteral("N")}}};
    const faces::Match& best = found->matches.front();
    return Answer{QJsonObject{{QStringLiteral("personID"), best.subject.personId},
                              {QStringLiteral("faceFlag"), QStringLiteral("Y")},
                              {QStringLiteral("similarity"), similarityText(best.score)},
                              {QStringLiteral("personinfo"),
                               personJson(best.subject, m_links.ofPerson(call.request, best.subject))}}};
}

namespace {

/// Candidates as 7.5 and 7.11 list them.
QJsonObject candidateJson(const faces::Match& match, const QString& url, const QString& prefix)
{
    return {{QStringLiteral("score"), hundredScore(match.score)},
            {QStringLiteral("id"), match.subject.personId},
            {QStringLiteral("faceId"), QStringLiteral("%1-%2-").arg(prefix, match.subject.personNo)},
            {QStringLiteral("personNo"), match.subject.personNo},
            {QStringLiteral("url"), url}};
}

QJsonObject recordsJson(const QJsonArray& records)
{
    return {{QStringLiteral("records"), records}};
}

} // namespace

Result<Answer> FaceController::identifyRanked(Call& call) const
{
    const QString group = call.fields.text("groupId");
    const QByteArray image = picture(call.fields, "image");
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    const auto found = m_faces.identify({{group}, image, candidates(), false, call.actor()});
    if (!found)
        return found.error();
    const QString prefix = m_settings.text(QLatin1StringView("api.faceIdPrefix"));
    QJsonArray records;
    for (const faces::Match& match : found->matches)
        records.append(candidateJson(match, m_links.ofPicture(call.request, match.picture), prefix));
    return Answer{recordsJson(records)};
}

Result<Answer> FaceController::identifyAll(Call& call) const
{
    const QString group = call.fields.textOr("groupId");
    const QByteArray image = picture(call.fields, "image");
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    const QStringList galleries = group.isEmpty() ? QStringList() : QStringList{group};
    const auto found = m_faces.identifyAll({galleries, image, candidates(), false, call.actor()});
    if (!found)
        return found.error();
    const QString prefix = m_settings.text(QLatin1StringView("api.faceIdPrefix"));
    QJsonArray faces;
    for (const faces::Identified& one : *found) {
        QJsonArray list;
        for (const faces::Match& match : one.matches) {
            QJsonObject candidate =
                candidateJson(match, m_links.ofPicture(call.request, match.picture), prefix);
            candidate.insert(QStringLiteral("box"), boxJson(one.face.box));
            list.append(candidate);
        }
        faces.append(list);
    }
    return Answer{recordsJson(faces)};
}

Result<Answer> FaceController::verify(Call& call) const
{
    Fields& in = call.fields;
    QByteArray a;
    QByteArray b;
    if (in.isList()) {
        auto pair = in.items();
        if (pair.size() != 2) {
            in.refuse("image", ErrorCode::InvalidArgument,
                      QStringLiteral("Send exactly two objects with %1."));
        } else {
            a = picture(pair[0], "image");
            b = picture(pair[1], "image");
        }
    } else {
        a = picture(in, "imageA");
        b = picture(in, "imageB");
    }
    if (const auto& refusal = in.refusal())
        return *refusal;
    const auto verified = m_faces.verify(a, b);
    if (!verified)
        return verified.error();
    if (call.section() == Section::Services)
        return Answer{QJsonObject{
            {QStringLiteral("msg"), verified->onePerson ? QStringLiteral("ok") : QStringLiteral("no")},
            {QStringLiteral("score"), QString::number(hundredScore(verified->score), 'g', 7)}}};
    return Answer{QJsonObject{
        {QStringLiteral("onePerson"), verified->onePerson ? QStringLiteral("true") : QStringLiteral("false")},
        {QStringLiteral("similarity"), similarityText(verified->score)}}};
}

Result<Answer> FaceController::remove(Call& call) const
{
    const QString group = call.fields.text("groupId");
    const QString user = call.fields.text(AnyUserId);
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    const auto removed = m_faces.remove(group, user, call.actor());
    if (!removed)
        return removed.error();
    if (call.section() == Section::Services)
        return Answer{QJsonObject{{QStringLiteral("request"), QStringLiteral("Request successful")}}};
    return Answer{QJsonObject{{QStringLiteral("personID"), user}}};
}

Result<Answer> FaceController::query(Call& call) const
{
    const QString group = call.fields.text("groupId");
    const QString user = call.fields.text(AnyUserId);
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    const auto found = m_faces.query(group, user);
    if (!found)
        return found.error();
    return Answer{QJsonObject{
        {QStringLiteral("faceDBURL"), m_links.ofFace(call.request, found->gallery, found->face.id)},
        {QStringLiteral("personID"), found->subject.personId},
        {QStringLiteral("faceId"), QString::number(found->face.id)}}};
}

Result<Answer> FaceController::qualityScore(Call& call) const
{
    const QByteArray image = picture(call.fields, "image");
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    const auto report = m_faces.quality(image);
    if (!report)
        return report.error();
    return Answer{
        QJsonObject{{QStringLiteral("qualityFlag"), report->good ? QStringLiteral("Y") : QStringLiteral("N")},
                    {QStringLiteral("feature"), featureText(report->feature)},
                    {QStringLiteral("qualityScores"), QString::number(report->quality.score / 100, 'f', 4)}}};
}

Result<Answer> FaceController::qualityChecks(Call& call) const
{
    constexpr std::size_t documented = 5;
    const QByteArray image = picture(call.fields, "image");
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    const auto report = m_faces.quality(image);
    if (!report)
        return report.error();
    const auto& measures = report->quality.measures;
    QJsonArray checks;
    for (std::size_t i = 0; i < documented; ++i)
        checks.append(i < measures.size() && measures[i].ok() ? 1 : 0);
    return Answer{
        QJsonObject{{QStringLiteral("qualityFlag"), report->good ? QStringLiteral("Y") : QStringLiteral("N")},
                    {QStringLiteral("qualities"), checks},
                    {QStringLiteral("details"), measuresJson(report->quality)}}};
}

Result<Answer> FaceController::detect(Call& call) const
{
    const QByteArray image = picture(call.fields, "image");
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    const auto analysis = m_faces.detect(image);
    if (!analysis)
        return analysis.error();
    QJsonArray boxes;
    for (const engine::FaceAnalysis& face : analysis->faces)
        boxes.append(boxJson(face.face.box));
    return Answer{recordsJson(QJsonArray{QJsonValue(boxes)})};
}

} // namespace core::api
