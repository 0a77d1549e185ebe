// SPDX-License-Identifier: GPL-3.0-or-later
// Where the menu of the chosen rows opens. Free function, GUI thread.
#pragma once

#include <QAbstractItemView>
#include <QContextMenuEvent>

#include <optional>

namespace ui::subjects {

/// On the screen; a row under the mouse that is not chosen becomes the one that is. Nothing: no row is meant.
std::optional<QPoint> menuPlace(QAbstractItemView& view, const QContextMenuEvent& event);

} // namespace ui::subjects
