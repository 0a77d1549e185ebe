// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/UsageTableModel.h"

#include "ui/usage/UsageWords.h"
#include "ui/widgets/Moments.h"

namespace ui::usage {

namespace {

/// Columns after those of the series.
enum Further { Failed = 1, Total, Mean, Percentile, Before };

} // namespace

UsageTableModel::UsageTableModel(QObject* parent)
    : RowsModel(parent)
{
}

void UsageTableModel::showFigures(const UsageFigures& figures, const QDateTime& now)
{
    beginResetModel();
    m_methods = figures.methods;
    m_grouping = figures.grouping;
    const auto past = std::ranges::partition_point(
        figures.cut, [&](const UsageSlot& slot) { return slot.time.begin <= now; });
    m_rows.assign(std::make_reverse_iterator(past), figures.cut.rend());
    endResetModel();
}

QString UsageTableModel::head(int column) const
{
    if (column == 0)
        return tr("Time");
    if (column <= seriesCount())
        return seriesName(m_methods[column - 1]);
    switch (column - seriesCount()) {
    case Failed:
        return failedName();
    case Total:
        return tr("Total");
    case Mean:
        return tr("Mean");
    case Percentile:
        return tr("95th pct");
    case Before:
        return tr("Period before");
    default:
        return {};
    }
}

/// The bars of a method are its successes; what failed stands beside them.
QString UsageTableModel::methodText(const UsageSlot& slot, std::size_t series) const
{
    const QString succeeded = widgets::amount(slot.succeeded[series]);
    return slot.failed[series] == 0
               ? succeeded
               : tr("%1 + %2 failed").arg(succeeded, widgets::amount(slot.failed[series]));
}

QString UsageTableModel::text(const UsageSlot& slot, int column) const
{
    const QString none = QStringLiteral("–");
    if (column == 0)
        return slotText(slot.time, m_grouping);
    if (column <= seriesCount())
        return methodText(slot, std::size_t(column - 1));
    switch (column - seriesCount()) {
    case Failed:
        return widgets::amount(slot.sums.failures);
    case Total:
        return widgets::amount(slot.sums.calls);
    case Mean:
        return slot.sums.mean() ? milliseconds(*slot.sums.mean()) : none;
    case Percentile:
        return percentileText(slot.sums.percentile95);
    case Before:
        return slot.before < 0 ? none : widgets::amount(slot.before);
    default:
        return {};
    }
}

} // namespace ui::usage
