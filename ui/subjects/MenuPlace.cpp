// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/MenuPlace.h"

namespace ui::subjects {

std::optional<QPoint> menuPlace(QAbstractItemView& view, const QContextMenuEvent& event)
{
    QItemSelectionModel* selection = view.selectionModel();
    const bool byKey = event.reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? selection->currentIndex() : view.indexAt(event.pos());
    if (!index.isValid() || (byKey && !selection->hasSelection()))
        return std::nullopt;
    if (!byKey && !selection->isRowSelected(index.row(), index.parent()))
        selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (!byKey)
        return view.viewport()->mapToGlobal(event.pos());
    view.scrollTo(index);
    return view.viewport()->mapToGlobal(view.visualRect(index).center());
}

} // namespace ui::subjects
