// SPDX-License-Identifier: GPL-3.0-or-later
// Which page has a use for dropped files: the import for a list or one folder, the galleries for pictures.
// Free function, GUI thread.
#pragma once

#include "ui/shell/MainWindow.h"

namespace ui::importing {

/// Nothing where there is neither a list nor a folder nor a picture among them. A list goes before the
/// pictures beside it, as it names them.
std::optional<shell::DropPlace> placeOfDrop(const QStringList& paths);

} // namespace ui::importing
