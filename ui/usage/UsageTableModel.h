// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the chart as a table, newest first. GUI thread; owned by UsagePage.
#pragma once

#include "ui/usage/UsageFigures.h"
#include "ui/widgets/RowsModel.h"

namespace ui::usage {

class UsageTableModel : public widgets::RowsModel<UsageSlot> {
    Q_OBJECT
public:
    explicit UsageTableModel(QObject* parent = nullptr);
    /// Without the slots that begin after `now`.
    void showFigures(const UsageFigures& figures, const QDateTime& now);
    bool isMethod(int column) const { return column > 0 && column <= seriesCount(); }
    /// Of the chart, for a row of the table.
    int slotOf(int row) const { return rowCount() - 1 - row; }

protected:
    int columns() const override { return seriesCount() + 6; }
    QString head(int column) const override;
    QString text(const UsageSlot& slot, int column) const override;
    bool isNumber(int column) const override { return column > 0; }
    bool isQuiet(int column) const override { return column >= seriesCount() + 3; }

private:
    QString methodText(const UsageSlot& slot, std::size_t series) const;
    int seriesCount() const { return int(m_methods.size()); }

    QStringList m_methods;
    Grouping m_grouping = Grouping::Day;
};

} // namespace ui::usage
