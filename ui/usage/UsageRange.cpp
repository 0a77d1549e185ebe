// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/UsageRange.h"

#include "ui/widgets/Moments.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui::usage {

namespace {

constexpr int mostDays = 92;
constexpr int mostWeeks = 54;
constexpr int longestWithoutWeeks = 366 * 5;

bool isChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

QDate monthBegin(QDate day)
{
    return {day.year(), day.month(), 1};
}

QDate beginOf(QDate day, Grouping grouping)
{
    if (grouping == Grouping::Week)
        return day.addDays(1 - day.dayOfWeek());
    return grouping == Grouping::Month ? monthBegin(day) : day;
}

QDate nextOf(QDate begin, Grouping grouping)
{
    if (grouping == Grouping::Month)
        return begin.addMonths(1);
    return begin.addDays(grouping == Grouping::Week ? 7 : 1);
}

QString dayAndMonth(QDate day)
{
    return QLocale().toString(day, isChinese() ? QStringLiteral("M月d日") : QStringLiteral("d MMM"));
}

QString monthAndYear(QDate day)
{
    return QLocale().toString(day, isChinese() ? QStringLiteral("yyyy年M月") : QStringLiteral("MMMM yyyy"));
}

} // namespace

UsageRange UsageRange::of(Span span, QDate today)
{
    switch (span) {
    case Span::Today:
        return {today, today, span};
    case Span::Week:
        return {today.addDays(-6), today, span};
    case Span::Month:
        return {monthBegin(today), today, span};
    case Span::Year:
        return {QDate(today.year(), 1, 1), today, span};
    case Span::Month30:
    case Span::Custom:
        break;
    }
    return {today.addDays(-29), today, span};
}

UsageRange UsageRange::before() const
{
    if (span == Span::Month) {
        const QDate begin = from.addMonths(-1);
        return {begin, std::min(begin.addDays(days() - 1), from.addDays(-1)), span};
    }
    if (span == Span::Year)
        return {from.addYears(-1), to.addYears(-1), span};
    return {from.addDays(-days()), from.addDays(-1), span};
}

QDateTime UsageRange::endBefore(const QDateTime& now) const
{
    const QDate last = before().to;
    return to == now.date() ? QDateTime(last, now.time()) : last.endOfDay();
}

QString UsageRange::textBefore(const QDateTime& now) const
{
    const QDateTime end = endBefore(now);
    const QString days = before().text();
    return end == before().to.endOfDay()
               ? days
               : QCoreApplication::translate("UsageRange", "%1 until %2")
                     .arg(days, QLocale().toString(end.time(), QStringLiteral("HH:mm")));
}

bool UsageRange::allows(Grouping grouping) const
{
    switch (grouping) {
    case Grouping::Hour:
        return days() == 1;
    case Grouping::Day:
        return days() > 1 && days() <= mostDays;
    case Grouping::Week:
        return days() > 1 && days() <= mostWeeks * 7;
    case Grouping::Month:
        break;
    }
    return days() > 1 && days() <= longestWithoutWeeks;
}

Grouping UsageRange::best() const
{
    for (Grouping grouping : {Grouping::Hour, Grouping::Day, Grouping::Week})
        if (allows(grouping))
            return grouping;
    return Grouping::Month;
}

QString UsageRange::text() const
{
    const QString begin = widgets::dayText(from.startOfDay().toMSecsSinceEpoch());
    const QString end = widgets::dayText(to.startOfDay().toMSecsSinceEpoch());
    return from == to ? begin : QStringLiteral("%1 – %2").arg(begin, end);
}

std::vector<TimeSlot> slotsOf(const UsageRange& range, Grouping grouping)
{
    std::vector<TimeSlot> cut;
    if (grouping == Grouping::Hour) {
        for (int hour = 0; hour < 24; ++hour) {
            const QDateTime begin(range.from, QTime(hour, 0));
            cut.push_back({begin, QDateTime(range.from, QTime(hour, 59, 59, 999))});
        }
        return cut;
    }
    for (QDate begin = beginOf(range.from, grouping); begin <= range.to; begin = nextOf(begin, grouping)) {
        const QDate last = nextOf(begin, grouping).addDays(-1);
        cut.push_back({std::max(begin, range.from).startOfDay(), std::min(last, range.to).endOfDay()});
    }
    return cut;
}

QString axisText(const TimeSlot& slot, Grouping grouping)
{
    if (grouping == Grouping::Hour)
        return slot.begin.time().toString(QStringLiteral("HH:mm"));
    if (grouping == Grouping::Month)
        return QLocale().toString(slot.begin.date(),
                                  isChinese() ? QStringLiteral("M月") : QStringLiteral("MMM"));
    return dayAndMonth(slot.begin.date());
}

QString slotText(const TimeSlot& slot, Grouping grouping)
{
    switch (grouping) {
    case Grouping::Hour:
        return slot.begin.time().toString(QStringLiteral("HH:mm")) + QStringLiteral(" – ") +
               slot.end.addMSecs(1).time().toString(QStringLiteral("HH:mm"));
    case Grouping::Week:
        return dayAndMonth(slot.begin.date()) + QStringLiteral(" – ") + dayAndMonth(slot.end.date());
    case Grouping::Month:
        return monthAndYear(slot.begin.date());
    case Grouping::Day:
        break;
    }
    const QString day = QLocale().toString(slot.begin.date(), QStringLiteral("ddd"));
    return isChinese() ? dayAndMonth(slot.begin.date()) + u' ' + day
                       : day + u' ' + QLocale().toString(slot.begin.date(), QStringLiteral("d MMM"));
}

} // namespace ui::usage
