// SPDX-License-Identifier: GPL-3.0-or-later
// The table below the chart, at least five rows of it. The time and the figures are always whole; heads stand
// in two lines where there is no room for one, then those of the methods are cut, their tooltips say them,
// and only then it scrolls. GUI thread.
#pragma once

#include <QTableView>

#include <vector>

namespace ui::usage {

class UsageTableModel;

struct ColumnWish {
    int least = 0; ///< what its figures need
    int whole = 0; ///< with its head uncut
};

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
    void share(int room);
    std::vector<ColumnWish> wishes(bool inTwoLines) const;
    int contentWidth(int column) const;

    UsageTableModel* m_model;
    bool m_isFitting = false;
};

} // namespace ui::usage
