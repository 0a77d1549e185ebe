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

bool LiveFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const core::usage::CallRecord& call = m_calls.at(row);
    if (m_failuresOnly && call.ok)
        return false;
    if (m_word.isEmpty() || call.traceId == m_word || call.method.contains(m_word, Qt::CaseInsensitive) ||
        call.message.contains(m_word, Qt::CaseInsensitive))
        return true;
    const auto contains = [&](int column) {
        const QString text = m_calls.index(row, column, parent).data().toString();
        return text.contains(m_word, Qt::CaseInsensitive);
    };
    return contains(calls::CallsModel::Operation) || contains(calls::CallsModel::Caller) ||
           contains(calls::CallsModel::Address) || contains(calls::CallsModel::Result);
}

} // namespace ui::live
