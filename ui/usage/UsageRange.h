// SPDX-License-Identifier: GPL-3.0-or-later
// The days a person looks at, cut into slots of an hour, a day, a week or a month, and the period before
// them. Plain values.
#pragma once

#include <QDateTime>
#include <QString>

#include <vector>

namespace ui::usage {

enum class Span { Today, Week, Month30, Month, Year, Custom };
enum class Grouping { Hour, Day, Week, Month };

struct UsageRange {
    QDate from;
    QDate to; ///< inclusive
    Span span = Span::Month30;

    static UsageRange of(Span span, QDate today);
    int days() const { return int(from.daysTo(to)) + 1; }
    UsageRange before() const;
    /// Where the calls before are counted up to: a period that is not over is held against as much of the one
    /// before.
    QDateTime endBefore(const QDateTime& now) const;
    /// What is compared with, in words.
    QString textBefore(const QDateTime& now) const;
    /// Hours for a single day; days for up to a quarter, otherwise weeks or months.
    bool allows(Grouping grouping) const;
    Grouping best() const;
    QString text() const;
};

struct TimeSlot {
    QDateTime begin;
    QDateTime end; ///< inclusive
};

std::vector<TimeSlot> slotsOf(const UsageRange& range, Grouping grouping);
/// Short, for the axis.
QString axisText(const TimeSlot& slot, Grouping grouping);
/// Whole, for table and tooltip.
QString slotText(const TimeSlot& slot, Grouping grouping);

} // namespace ui::usage
