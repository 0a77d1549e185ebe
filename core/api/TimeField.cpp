// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/TimeField.h"

namespace core::api {

std::optional<QDateTime> timeIn(Fields& in, const char* field, QTime otherwise)
{
    const QString text = in.textOr(field).trimmed();
    if (text.isEmpty())
        return std::nullopt;
    for (const char* form : {"yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm"})
        if (const auto time = QDateTime::fromString(text, QLatin1StringView(form)); time.isValid())
            return time;
    if (const QDate day = QDate::fromString(text, QStringLiteral("yyyy-MM-dd")); day.isValid())
        return QDateTime(day, otherwise);
    in.refuse(field, base::ErrorCode::InvalidArgument,
              QStringLiteral("Write %1 as yyyy-MM-dd or yyyy-MM-dd HH:mm:ss."));
    return std::nullopt;
}

QString timeText(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace core::api
