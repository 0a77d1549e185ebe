// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/EdgedDialog.h"

#include "ui/theme/Tokens.h"

#include <QPainter>

namespace ui::widgets {

void EdgedDialog::paintEvent(QPaintEvent* event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.setPen(theme::tokensFor(palette()).line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace ui::widgets
