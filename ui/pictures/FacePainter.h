// SPDX-License-Identifier: GPL-3.0-or-later
// A face, or the place where one will be, with round corners. Free function, GUI thread.
#pragma once

#include "ui/theme/Tokens.h"

#include <QImage>
#include <QPainter>

namespace ui::pictures {

/// Fills `rect`; a null image draws a quiet outline of a person.
void paintFace(QPainter* painter, const QRect& rect, const QImage& face, int radius,
               const theme::Tokens& tokens);

} // namespace ui::pictures
