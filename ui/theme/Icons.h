// SPDX-License-Identifier: GPL-3.0-or-later
// The product's icons: one drawing each in resources/icons, coloured when painted, so an icon handed out once
// is right in both themes and at every device pixel ratio. Free functions, GUI thread.
#pragma once

#include "ui/theme/Tokens.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;

namespace ui::theme {

enum class Tint { Text, Text2, Text3, Accent, OnFill, Ok, Warn, Bad };

/// `name` without suffix; an unknown name draws nothing and is named in the log.
QIcon icon(const QString& name, Tint tint = Tint::Text);
QIcon icon(Status status);

void paintIcon(QPainter* painter, const QRect& rect, const QString& name, const QColor& colour);
/// The drawing with its lines in this colour, as SVG text; empty when there is none of this name.
QByteArray tintedSvg(const QString& name, const QColor& colour);

/// A file of resources/console.qrc, "styles/console.qss"; empty when there is none.
QByteArray consoleFile(const QString& path);

QColor colourOf(const Tokens& tokens, Tint tint);
/// The product's own sign, in its colours.
QIcon applicationIcon();

} // namespace ui::theme
