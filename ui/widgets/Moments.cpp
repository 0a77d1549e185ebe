// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Moments.h"

#include <QDateTime>
#include <QLocale>

namespace ui::widgets {

namespace {

QString withSeconds(const QTime& time)
{
    return time.toString(QStringLiteral("HH:mm:ss"));
}

} // namespace

QString dayText(qint64 whenMs)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(whenMs).date();
    const bool chinese = QLocale().language() == QLocale::Chinese;
    return QLocale().toString(day, chinese ? QStringLiteral("yyyy年M月d日") : QStringLiteral("d MMM yyyy"));
}

QString momentText(qint64 whenMs)
{
    if (whenMs == 0)
        return QStringLiteral("–");
    return dayText(whenMs) + u' ' + withSeconds(QDateTime::fromMSecsSinceEpoch(whenMs).time());
}

QString shortMoment(qint64 whenMs, qint64 nowMs)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(whenMs);
    const bool today = when.date() == QDateTime::fromMSecsSinceEpoch(nowMs).date();
    return today ? withSeconds(when.time()) : momentText(whenMs);
}

QString amount(qint64 number)
{
    return QLocale().toString(number);
}

} // namespace ui::widgets
