// SPDX-License-Identifier: GPL-3.0-or-later
// The table below the chart. The time and the figures are always whole; where there is no room the heads of
// the methods are cut, their tooltips say them, and only then it scrolls. GUI thread.
#pragma once

#include <QTableView>

namespace ui::usage {

class UsageTableModel;

class UsageTable : public QTableView {
    Q_OBJECT
public:
    explicit UsageTable(UsageTableModel* model, QWidget* parent = nullptr);
    /// Shares out the width anew, after the figures have changed.
    void fit();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Head;
    int contentWidth(int column) const;

    UsageTableModel* m_model;
};

} // namespace ui::usage
