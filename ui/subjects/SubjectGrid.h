// SPDX-License-Identifier: GPL-3.0-or-later
// Faces as a grid of equal cells that always fill the width; costs nothing for rows out of view, so 100,000
// people scroll like ten. Cells are painted by the delegate. GUI thread.
#pragma once

#include <QAbstractItemView>

namespace ui::subjects {

class SubjectGrid : public QAbstractItemView {
    Q_OBJECT
public:
    explicit SubjectGrid(QWidget* parent = nullptr);

    void setCellHint(const QSize& hint); ///< smallest width, exact height
    QModelIndex indexAt(const QPoint& point) const override;
    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void reset() override;
    /// First and one past the last row in view.
    std::pair<int, int> visibleRows() const;

Q_SIGNALS:
    void menuRequested(const QPoint& at); ///< on the screen, for the chosen rows

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex& index) const override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void rowsInserted(const QModelIndex& parent, int start, int end) override;
    void updateGeometries() override;

private:
    int rows() const;
    int perLine() const;
    int lines() const;
    QRect cell(int row) const;
    QModelIndex at(int row) const;

    QSize m_hint{140, 180};
};

} // namespace ui::subjects
