// SPDX-License-Identifier: GPL-3.0-or-later
#include "GoldenShape.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace tests {

namespace {

// Keys that the product adds to what the manual shows.
const QSet<QString> Additions{
    QStringLiteral("errorCode"), QStringLiteral("detail"),         QStringLiteral("resultCode"),
    QStringLiteral("total"),     QStringLiteral("groupId"),        QStringLiteral("personID"),
    QStringLiteral("box"),       QStringLiteral("sourceImageUrl"), QStringLiteral("details"),
    QStringLiteral("group_id"),  QStringLiteral("user_info"),
};

void compare(const QJsonValue& sample, const QJsonValue& actual, const QString& place,
             QStringList& differences);

void compareObjects(const QJsonObject& sample, const QJsonObject& actual, const QString& place,
                    QStringList& differences)
{
    for (const QString& key : sample.keys()) {
        if (!actual.contains(key))
            differences << place + u'.' + key + QStringLiteral(" is missing");
        else
            compare(sample[key], actual[key], place + u'.' + key, differences);
    }
    for (const QString& key : actual.keys())
        if (!sample.contains(key) && !Additions.contains(key))
            differences << place + u'.' + key + QStringLiteral(" is not documented");
}

void compare(const QJsonValue& sample, const QJsonValue& actual, const QString& place,
             QStringList& differences)
{
    if (sample.isNull())
        return;
    if (sample.type() != actual.type()) {
        differences << QStringLiteral("%1 has JSON type %2 instead of %3")
                           .arg(place)
                           .arg(actual.type())
                           .arg(sample.type());
        return;
    }
    if (sample.isObject())
        compareObjects(sample.toObject(), actual.toObject(), place, differences);
    if (!sample.isArray() || sample.toArray().isEmpty())
        return;
    if (actual.toArray().isEmpty())
        differences << place + QStringLiteral(" is empty");
    for (const auto& item : actual.toArray())
        compare(sample.toArray().first(), item, place + QStringLiteral("[]"), differences);
}

} // namespace

QJsonObject goldenOf(const QString& section)
{
    QFile file(qEnvironmentVariable("FACEDESK_SOURCE_DIR") +
               QStringLiteral("/tests/data/golden/%1.json").arg(section));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QStringList shapeDifferences(const QJsonValue& sample, const QJsonValue& actual)
{
    QStringList differences;
    compare(sample, actual, QStringLiteral("answer"), differences);
    return differences;
}

} // namespace tests
