// SPDX-License-Identifier: GPL-3.0-or-later
// How large a dialog opens: as it would like to, but not beyond the window it belongs to. GUI thread.
#pragma once

#include "ui/theme/Tokens.h"

#include <QWidget>

namespace ui::galleries {

/// `wanted` at the normal font scale.
inline QSize roomFor(const QWidget& dialog, QSize wanted)
{
    const QSize size(theme::scaled(wanted.width()), theme::scaled(wanted.height()));
    const QWidget* parent = dialog.parentWidget();
    return parent ? size.boundedTo(parent->window()->size()) : size;
}

} // namespace ui::galleries
