// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/SubjectGrid.h"

#include "ui/subjects/MenuPlace.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace ui::subjects {

namespace {
constexpr int margin = 16;
constexpr int column = 1; // the model's name column carries face, name and state
} // namespace

SubjectGrid::SubjectGrid(QWidget* parent)
    : QAbstractItemView(parent)
{
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setMouseTracking(true);
}

void SubjectGrid::setCellHint(const QSize& hint)
{
    m_hint = hint;
    updateGeometries();
    viewport()->update();
}

int SubjectGrid::rows() const
{
    return model() ? model()->rowCount() : 0;
}

int SubjectGrid::perLine() const
{
    return std::max(1, (viewport()->width() - 2 * margin) / m_hint.width());
}

int SubjectGrid::lines() const
{
    return (rows() + perLine() - 1) / perLine();
}

QModelIndex SubjectGrid::at(int row) const
{
    return model() ? model()->index(row, column) : QModelIndex();
}

QRect SubjectGrid::cell(int row) const
{
    const int width = viewport()->width() - 2 * margin;
    const int place = row % perLine();
    const int left = margin + place * width / perLine();
    const int right = margin + (place + 1) * width / perLine();
    return {left, margin + row / perLine() * m_hint.height() - verticalOffset(), right - left,
            m_hint.height()};
}

QRect SubjectGrid::visualRect(const QModelIndex& index) const
{
    return index.isValid() ? cell(index.row()) : QRect();
}

QModelIndex SubjectGrid::indexAt(const QPoint& point) const
{
    const int line = (point.y() + verticalOffset() - margin) / m_hint.height();
    const int first = line * perLine();
    for (int row = std::max(0, first); row < std::min(rows(), first + perLine()); ++row) {
        if (cell(row).contains(point))
            return at(row);
    }
    return {};
}

std::pair<int, int> SubjectGrid::visibleRows() const
{
    const int firstLine = std::max(0, (verticalOffset() - margin) / m_hint.height());
    const int lastLine = (verticalOffset() + viewport()->height()) / m_hint.height();
    return {std::min(rows(), firstLine * perLine()), std::min(rows(), (lastLine + 1) * perLine())};
}

int SubjectGrid::verticalOffset() const
{
    return verticalScrollBar()->value();
}

bool SubjectGrid::isIndexHidden(const QModelIndex& index) const
{
    return index.column() != column;
}

void SubjectGrid::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    const QRect rect = visualRect(index);
    const int height = viewport()->height();
    int value = verticalOffset();
    if (hint == PositionAtCenter)
        value += rect.center().y() - height / 2;
    else if (rect.top() < margin || hint == PositionAtTop)
        value += rect.top() - margin;
    else if (rect.bottom() > height - margin)
        value += rect.bottom() - height + margin;
    verticalScrollBar()->setValue(value);
}

void SubjectGrid::reset()
{
    QAbstractItemView::reset();
    updateGeometries();
}

QModelIndex SubjectGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (rows() == 0)
        return {};
    const int page = std::max(1, viewport()->height() / m_hint.height()) * perLine();
    const int row = currentIndex().isValid() ? currentIndex().row() : -1;
    switch (action) {
    case MoveHome:
        return at(0);
    case MoveEnd:
        return at(rows() - 1);
    case MoveLeft:
    case MovePrevious:
        return at(std::max(0, row - 1));
    case MoveRight:
    case MoveNext:
        return at(std::min(rows() - 1, row + 1));
    case MoveUp:
        return at(row >= perLine() ? row - perLine() : std::max(0, row));
    case MoveDown:
        return at(row < 0 ? 0 : row + perLine() < rows() ? row + perLine() : row);
    case MovePageUp:
        return at(std::max(std::max(0, row) % perLine(), row - page));
    case MovePageDown:
        return at(std::min(rows() - 1, std::max(0, row) + page));
    }
    return {};
}

void SubjectGrid::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command)
{
    const QRect area = rect.normalized();
    QItemSelection selection;
    const auto [from, to] = visibleRows();
    for (int row = from; row < to; ++row) {
        if (cell(row).intersects(area))
            selection.select(at(row), at(row));
    }
    // From a remembered start to the cursor, as Shift does; the rectangle alone would leave rows between out.
    if (command.testFlag(QItemSelectionModel::Current) && selectionModel()->currentIndex().isValid()) {
        const QModelIndex first = indexAt(rect.topLeft());
        const QModelIndex last = indexAt(rect.bottomRight());
        if (first.isValid() && last.isValid())
            selection = QItemSelection(std::min(first, last), std::max(first, last));
    }
    selectionModel()->select(selection, command | QItemSelectionModel::Rows);
}

QRegion SubjectGrid::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    const auto [from, to] = visibleRows();
    for (int row = from; row < to; ++row) {
        if (selection.contains(at(row)))
            region += cell(row);
    }
    return region;
}

void SubjectGrid::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QPoint mouse = viewport()->mapFromGlobal(QCursor::pos());
    const auto [from, to] = visibleRows();
    for (int row = from; row < to; ++row) {
        const QModelIndex index = at(row);
        option.rect = cell(row);
        if (!option.rect.intersects(event->rect()))
            continue;
        option.state = QStyle::State_Enabled;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_MouseOver,
                             viewport()->underMouse() && option.rect.contains(mouse));
        option.state.setFlag(QStyle::State_HasFocus,
                             hasFocus() && currentIndex().row() == row && currentIndex().isValid());
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
}

void SubjectGrid::resizeEvent(QResizeEvent* event)
{
    const QModelIndex kept = indexAt(QPoint(margin + 1, margin + 1));
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
    if (kept.isValid() && verticalOffset() > 0)
        scrollTo(kept, PositionAtTop);
}

void SubjectGrid::rowsInserted(const QModelIndex& parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    updateGeometries();
}

void SubjectGrid::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    const int height = viewport()->height();
    verticalScrollBar()->setSingleStep(m_hint.height() / 3);
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setRange(0, std::max(0, 2 * margin + lines() * m_hint.height() - height));
}

void SubjectGrid::contextMenuEvent(QContextMenuEvent* event)
{
    if (const auto place = menuPlace(*this, *event))
        Q_EMIT menuRequested(*place);
}

} // namespace ui::subjects
