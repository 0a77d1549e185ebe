// SPDX-License-Identifier: GPL-3.0-or-later
// The type scale. Labels get it by a property the style sheet reads; painters and charts ask for the font.
#pragma once

#include <QFont>

class QLabel;
class QWidget;

namespace ui::theme {

enum class Type { Body, Strong, Secondary, Caption, Section, Title, Figure, Mono, Token };

/// Follows the application's font, so also the system's font scale.
QFont font(Type type);
/// Secondary and Caption also take the quieter text colour.
void setType(QLabel* label, Type type);
/// Sets a property the style sheet selects by and styles the widget again.
void setVariant(QWidget* widget, const char* property, const QVariant& value);

/// The application's font: the system's sans for Latin with the CJK face behind it, 14 pixels at normal
/// scale.
QFont applicationFont(const QFont& system);

} // namespace ui::theme
