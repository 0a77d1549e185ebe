// SPDX-License-Identifier: GPL-3.0-or-later
// People as a table whose columns always fit: what does not fit is left out, least important first. Columns
// can be moved and hidden; that is remembered. A click on the tick adds or removes one row. GUI thread.
#pragma once

#include "ui/subjects/SubjectRowDelegate.h"

#include <QMenu>
#include <QSet>
#include <QTableView>

class QThreadPool;

namespace ui::subjects {

class SubjectTable : public QTableView {
    Q_OBJECT
public:
    /// `pool` writes what is remembered; it outlives the table.
    SubjectTable(pictures::ThumbnailCache& thumbnails, QThreadPool* pool, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// First and one past the last row in view.
    std::pair<int, int> visibleRows() const;
    bool isWanted(int column) const { return fits(column) && !m_hidden.contains(column); }
    /// The bin has columns of its own.
    void setBin(bool bin);
    void setWanted(int column, bool wanted);
    /// One checkable entry a column that may be hidden.
    void fillColumnMenu(QMenu* menu);
    void fitColumns();

Q_SIGNALS:
    void menuRequested(const QPoint& at); ///< on the screen, for the chosen rows

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool fits(int column) const;
    int widthOf(int column) const;
    void setHoverRow(int row);
    void restoreColumns();
    void keepColumns() const;

    QThreadPool* m_pool;
    SubjectRowDelegate* m_delegate;
    QSet<int> m_hidden;
    bool m_isBin = false;
};

} // namespace ui::subjects
