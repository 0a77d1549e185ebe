// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/LiveFilter.h"

#include "ui/calls/CallsModel.h"

namespace ui::live {

LiveFilter::LiveFilter(calls::CallsModel& calls, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_calls(calls)
{
    setSourceModel(&calls);
}

void LiveFilter::setFailuresOnly(bool only)
{
    m_failuresOnly = only;
    invalidateFilter();
}

void LiveFilter::setWord(const QString& word)
{
    m_word = word.trimmed();
    invalidateFilter();
}

bool LiveFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    return (!m_failuresOnly || !m_calls.at(row).ok) && fitsWord(row);
}

bool LiveFilter::fitsWord(int row) const
{
    const core::usage::CallRecord& call = m_calls.at(row);
    const bool isTrace =
        m_word.size() >= shortestTrace && call.traceId.startsWith(m_word, Qt::CaseInsensitive);
    if (m_word.isEmpty() || isTrace || call.method.contains(m_word, Qt::CaseInsensitive) ||
        call.message.contains(m_word, Qt::CaseInsensitive))
        return true;
    const auto contains = [&](int column) {
        const QString text = m_calls.index(row, column).data().toString();
        return text.contains(m_word, Qt::CaseInsensitive);
    };
    return contains(calls::CallsModel::Operation) || contains(calls::CallsModel::Caller) ||
           contains(calls::CallsModel::Address) || contains(calls::CallsModel::Result);
}

LiveFilter::Counts LiveFilter::counts() const
{
    Counts counts;
    for (int row = 0; row < m_calls.rowCount(); ++row) {
        if (!fitsWord(row))
            continue;
        counts.all += 1;
        counts.failures += m_calls.at(row).ok ? 0 : 1;
    }
    return counts;
}

} // namespace ui::live
