// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calls/CallsModel.h"

#include "ui/calls/ResultWords.h"
#include "ui/shell/OperationName.h"
#include "ui/widgets/Moments.h"

#include <QLocale>

namespace ui::calls {

using core::usage::CallRecord;

CallsModel::CallsModel(const core::base::Clock* clock, QObject* parent)
    : RowsModel(parent)
    , m_clock(clock)
{
}

void CallsModel::prepend(const std::vector<CallRecord>& calls, int most)
{
    if (calls.empty())
        return;
    const int added = std::min(int(calls.size()), most);
    const int end = int(latestRows());
    if (const int over = end + added - most; over > 0) {
        beginRemoveRows({}, end - over, end - 1);
        m_rows.erase(m_rows.begin() + end - over, m_rows.begin() + end);
        endRemoveRows();
    }
    beginInsertRows({}, 0, added - 1);
    m_rows.insert(m_rows.begin(), calls.begin(), calls.begin() + added);
    endInsertRows();
}

void CallsModel::showFound(std::vector<CallRecord> calls)
{
    if (m_found > 0) {
        beginRemoveRows({}, rowCount() - m_found, rowCount() - 1);
        m_rows.resize(latestRows());
        m_found = 0;
        endRemoveRows();
    }
    std::erase_if(calls, [this](const CallRecord& call) {
        return std::ranges::find(m_rows, call.traceId, &CallRecord::traceId) != m_rows.end();
    });
    if (calls.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(calls.size()) - 1);
    m_found = int(calls.size());
    std::ranges::move(calls, std::back_inserter(m_rows));
    endInsertRows();
}

QString resultText(const CallRecord& call)
{
    if (call.ok)
        return CallsModel::tr("Success");
    if (call.isDenied) // older calls were told that a token is needed
        return CallsModel::tr("This address is blocked");
    const QString text = answerText(call.message);
    return text.isEmpty() ? CallsModel::tr("Failed, %1").arg(call.code) : text;
}

QString whoText(const CallRecord& call)
{
    if (call.caller == QLatin1StringView("administrator")) // who holds the administrator token
        return CallsModel::tr("administrator");
    if (!call.caller.isEmpty())
        return call.caller;
    return isOfUnknownToken(call.message) ? CallsModel::tr("unknown token")
                                          : CallsModel::tr("without a token");
}

QString CallsModel::head(int column) const
{
    switch (column) {
    case Time:
        return tr("Time");
    case Operation:
        return tr("Operation");
    case Result:
        return tr("Result");
    case Caller:
        return tr("Who");
    case Address:
        return tr("Address");
    case Took:
        return tr("ms");
    default:
        return {};
    }
}

QString CallsModel::text(const CallRecord& call, int column) const
{
    switch (column) {
    case Time:
        return m_clock ? widgets::shortMoment(call.whenMs, m_clock->nowMs())
                       : widgets::momentText(call.whenMs);
    case Operation:
        return shell::methodName(call.method, call.description);
    case Result:
        return resultText(call);
    case Caller:
        return whoText(call);
    case Address:
        return call.address;
    case Took:
        return QLocale().toString(call.milliseconds, 'f', call.milliseconds < 10 ? 1 : 0);
    default:
        return {};
    }
}

std::optional<theme::Status> CallsModel::status(const CallRecord& call, int column) const
{
    if (column != Result)
        return std::nullopt;
    return call.ok ? theme::Status::Ok : theme::Status::Bad;
}

} // namespace ui::calls
