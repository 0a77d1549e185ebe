// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/controllers/UsageJson.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace core::api {

using usage::UsageRow;

namespace {

constexpr QLatin1StringView TimeForm("yyyy-MM-dd HH:mm:ss");
constexpr QLatin1StringView DayForm("yyyy-MM-dd");
constexpr const char* Keys[] = {"traceId",     "username",   "visitIp",     "visitTime", "visitDesc",
                                "visitUrl",    "costTime",   "visitResult", "visitCode", "visitMsg",
                                "visitSource", "methodName", "callCount",   "end",       "day",
                                "begin",       "total",      "count"};

/// Fills the documented keys; the section decides their spelling.
class RowWriter {
public:
    explicit RowWriter(Section section)
        : m_lower(section == Section::Usage)
    {
        for (const char* key : Keys)
            m_row.insert(spelt(key), QJsonValue::Null);
    }
    RowWriter& set(const char* key, const QJsonValue& value)
    {
        m_row.insert(spelt(key), value);
        return *this;
    }
    const QJsonObject& row() const { return m_row; }

private:
    QString spelt(const char* key) const
    {
        const QString text = QLatin1StringView(key);
        return m_lower ? text.toLower() : text;
    }
    bool m_lower;
    QJsonObject m_row;
};

RowWriter methodRow(Section section, const UsageRow& row, qint64 cost)
{
    RowWriter writer(section);
    writer.set("costTime", cost)
        .set("visitMsg", row.description)
        .set("visitSource", row.source)
        .set("methodName", row.method)
        .set("count", QString::number(row.count));
    return writer;
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace

QJsonObject totalJson(Section section, const UsageRow& row)
{
    return methodRow(section, row, row.latestCostMs).set("day", row.latest.toString(QString(TimeForm))).row();
}

QJsonObject periodJson(Section section, const UsageRow& row, QDate begin, QDate end)
{
    const QString first = begin.toString(QString(DayForm));
    const QString last = end.toString(QString(DayForm));
    return methodRow(section, row, row.costMs)
        .set("begin", first)
        .set("end", last)
        .set("day", QStringLiteral("%1~~~%2").arg(first, last))
        .row();
}

QJsonObject callJson(Section section, const usage::CallRecord& record)
{
    const QString time = QDateTime::fromMSecsSinceEpoch(record.whenMs).toString(QString(TimeForm));
    return RowWriter(section)
        .set("traceId", textOrNull(record.traceId))
        .set("username", textOrNull(record.caller))
        .set("visitIp", textOrNull(record.address))
        .set("visitTime", time)
        .set("visitDesc", textOrNull(record.message))
        .set("visitUrl", textOrNull(record.path))
        .set("costTime", qint64(std::llround(record.milliseconds)))
        .set("visitResult", record.ok ? QStringLiteral("0") : QStringLiteral("1"))
        .set("visitCode", QString::number(record.code))
        .set("visitMsg", record.description)
        .set("visitSource", record.source)
        .set("methodName", record.method)
        .set("day", time)
        .set("count", QStringLiteral("1"))
        .row();
}

QJsonArray chartJson(Section section, const std::vector<UsageRow>& rows, const QString& dayForm,
                     const QString& total)
{
    struct Line {
        QString name;
        QDateTime first;
        QJsonArray days;
    };
    std::vector<Line> methods;
    for (const UsageRow& row : rows) {
        auto method =
            std::find_if(methods.begin(), methods.end(), [&](auto& one) { return one.name == row.method; });
        if (method == methods.end())
            method = methods.insert(methods.end(), {row.method, row.first, {}});
        method->first = std::min(method->first, row.first);
        method->days.append(methodRow(section, row, row.costMs)
                                .set("day", row.begin.toString(dayForm))
                                .set("total", textOrNull(total))
                                .row());
    }
    std::stable_sort(methods.begin(), methods.end(), [](auto& a, auto& b) { return a.first < b.first; });
    QJsonArray chart;
    for (const Line& method : methods)
        chart.append(method.days);
    return chart;
}

} // namespace core::api
