// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/controllers/UsageController.h"

#include "core/api/TimeField.h"
#include "core/api/controllers/UsageJson.h"

namespace core::api {

using base::ErrorCode;
using base::Result;
using usage::UsageFilter;
using usage::UsageReports;
using usage::UsageRow;

namespace {

constexpr qint64 MostRows = 10'000;
constexpr qint64 MostPages = 1'000'000;

UsageFilter filterOf(Fields& in)
{
    UsageFilter filter;
    filter.method = in.textOr("call_Name").trimmed();
    if (filter.method == QStringLiteral("人证比对")) // the manual's two spellings are one method
        filter.method = QStringLiteral("人证对比");
    filter.from = timeIn(in, "timeBefore", QTime(0, 0));
    filter.to = timeIn(in, "timeAfter", QTime(23, 59, 59, 999));
    return filter;
}

UsageFilter daysOf(QDate first, QDate last)
{
    return {{}, QDateTime(first, QTime(0, 0)), QDateTime(last, QTime(23, 59, 59, 999))};
}

/// The first day of the month or year a chart asks for; today's when it asks for none.
QDate firstDay(Fields& in, const char* field, const QString& form, QDate today)
{
    const QString text = in.looseText(field).trimmed();
    const QDate day = text.isEmpty() ? today : QDate::fromString(text, form);
    if (!day.isValid())
        in.refuse(field, ErrorCode::InvalidArgument, QStringLiteral("Write %1 as ") + form + u'.');
    return day;
}

} // namespace

UsageController::UsageController(const UsageReports& reports, usage::UsageRecorder& recorder,
                                 const base::Clock& clock)
    : m_reports(reports)
    , m_recorder(recorder)
    , m_clock(clock)
{
}

/// With every call that was answered before this one.
Result<std::vector<UsageRow>> UsageController::rows(Report report, const UsageFilter& filter) const
{
    if (const auto flushed = m_recorder.flush(); !flushed)
        return flushed.error();
    return (m_reports.*report)(filter);
}

Result<Answer> UsageController::totals(Call& call) const
{
    const UsageFilter filter = filterOf(call.fields);
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    const auto found = rows(&UsageReports::totals, filter);
    if (!found)
        return found.error();
    QJsonArray data;
    for (const UsageRow& row : *found)
        data.append(totalJson(call.section(), row));
    return Answer{data};
}

Result<Answer> UsageController::periods(Call& call, Report report) const
{
    const UsageFilter filter = filterOf(call.fields);
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    const auto found = rows(report, filter);
    if (!found)
        return found.error();
    const bool isDay = report == &UsageReports::byDay;
    QJsonArray data;
    for (const UsageRow& row : *found)
        data.append(periodJson(call.section(), row, row.begin, isDay ? row.begin.addDays(1) : row.end));
    return Answer{data};
}

Result<Answer> UsageController::byDay(Call& call) const
{
    return periods(call, &UsageReports::byDay);
}

Result<Answer> UsageController::byWeek(Call& call) const
{
    return periods(call, &UsageReports::byWeek);
}

Result<Answer> UsageController::byMonth(Call& call) const
{
    return periods(call, &UsageReports::byMonth);
}

Result<Answer> UsageController::chartByDay(Call& call) const
{
    const QDate asked = firstDay(call.fields, "time", QStringLiteral("yyyy-MM"), m_clock.localNow().date());
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    const QDate first(asked.year(), asked.month(), 1);
    const auto found = rows(&UsageReports::byDay, daysOf(first, first.addDays(first.daysInMonth() - 1)));
    if (!found)
        return found.error();
    return Answer{chartJson(call.section(), *found, QStringLiteral("yyyy-MM-dd"),
                            QString::number(first.daysInMonth()))};
}

Result<Answer> UsageController::chartByMonth(Call& call) const
{
    const QDate asked = firstDay(call.fields, "year", QStringLiteral("yyyy"), m_clock.localNow().date());
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    const auto found =
        rows(&UsageReports::byMonth, daysOf(QDate(asked.year(), 1, 1), QDate(asked.year(), 12, 31)));
    if (!found)
        return found.error();
    return Answer{chartJson(call.section(), *found, QStringLiteral("yyyy-MM"), {})};
}

Result<Answer> UsageController::calls(Call& call) const
{
    const UsageFilter filter = filterOf(call.fields);
    const qint64 page = call.fields.numberIn("pageNo", 1, 1, MostPages);
    const qint64 size = call.fields.numberIn("pageSize", MostRows, 1, MostRows);
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    if (const auto flushed = m_recorder.flush(); !flushed)
        return flushed.error();
    const auto found = m_reports.calls(filter, (page - 1) * size, size);
    if (!found)
        return found.error();
    QJsonArray data;
    for (const usage::CallRecord& record : found->rows)
        data.append(callJson(call.section(), record));
    Answer answer{data};
    answer.besides.insert(QStringLiteral("total"), found->total);
    return answer;
}

} // namespace core::api
