// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/controllers/FaceJson.h"

#include <QtEndian>

#include <cmath>

namespace core::api {

namespace {

QString withoutTrailingZeros(QString text)
{
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.append(u'0');
    return text;
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

template <typename T> QJsonValue numberOrNull(const std::optional<T>& number)
{
    return number ? QJsonValue(qint64(*number)) : QJsonValue(QJsonValue::Null);
}

QJsonValue sexWord(const std::optional<int>& sex)
{
    if (sex == 1)
        return QStringLiteral("男");
    return sex == 2 ? QJsonValue(QStringLiteral("女")) : QJsonValue(QJsonValue::Null);
}

QJsonValue typeWord(const std::optional<int>& type)
{
    switch (type.value_or(0)) {
    case 1:
        return QStringLiteral("运营商");
    case 2:
        return QStringLiteral("客户");
    case 3:
        return QStringLiteral("内部人员");
    case 4:
        return QStringLiteral("陌生人");
    default:
        return QJsonValue::Null;
    }
}

} // namespace

QString similarityText(double score)
{
    return withoutTrailingZeros(QString::number(score, 'f', 8));
}

double hundredScore(double score)
{
    return std::round(score * 1e7) / 1e5;
}

QJsonObject personJson(const storage::Subject& subject, const QString& imageUrl)
{
    const storage::Personal& known = subject.personal;
    return {{QStringLiteral("id"), subject.id},
            {QStringLiteral("personId"), subject.personId},
            {QStringLiteral("name"), textOrNull(known.name)},
            {QStringLiteral("sex"), numberOrNull(known.sex)},
            {QStringLiteral("sexCN"), sexWord(known.sex)},
            {QStringLiteral("birthday"), numberOrNull(known.birthday)},
            {QStringLiteral("idIccid"), textOrNull(known.idIccid)},
            {QStringLiteral("custId"), textOrNull(known.custId)},
            {QStringLiteral("company"), textOrNull(known.company)},
            {QStringLiteral("duty"), textOrNull(known.duty)},
            {QStringLiteral("province"), textOrNull(known.province)},
            {QStringLiteral("imageUrl"), imageUrl},
            {QStringLiteral("type"), numberOrNull(known.type)},
            {QStringLiteral("typeCN"), typeWord(known.type)},
            {QStringLiteral("remark"), textOrNull(known.remark)},
            {QStringLiteral("sourceImageUrl"), textOrNull(known.sourceImageUrl)}};
}

QJsonObject boxJson(const cv::Rect2f& box)
{
    return {{QStringLiteral("x"), qint64(std::lround(box.x))},
            {QStringLiteral("y"), qint64(std::lround(box.y))},
            {QStringLiteral("width"), qint64(std::lround(box.width))},
            {QStringLiteral("height"), qint64(std::lround(box.height))}};
}

QJsonArray measuresJson(const engine::Quality& quality)
{
    QJsonArray list;
    for (const engine::QualityMeasure& measure : quality.measures)
        list.append(QJsonObject{{QStringLiteral("name"), QLatin1StringView(measure.name)},
                                {QStringLiteral("raw"), measure.raw},
                                {QStringLiteral("unit"), QLatin1StringView(measure.unit)},
                                {QStringLiteral("score"), measure.score},
                                {QStringLiteral("passed"), measure.ok()}});
    return list;
}

QString featureText(const engine::Template& feature)
{
    QByteArray bytes(static_cast<qsizetype>(feature.values.size() * sizeof(float)), Qt::Uninitialized);
    qToLittleEndian<float>(feature.values.data(), static_cast<qsizetype>(feature.values.size()),
                           bytes.data());
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace core::api
