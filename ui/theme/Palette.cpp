// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Palette.h"

namespace ui::theme {

namespace {

void setEverywhere(QPalette& palette, const Tokens& t)
{
    palette.setColor(QPalette::Window, t.app);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.subtle);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.text2);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.bad);
    palette.setColor(QPalette::Highlight, t.fill);
    palette.setColor(QPalette::HighlightedText, t.onFill);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Light, t.raised);
    palette.setColor(QPalette::Midlight, t.hover);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.control);
    palette.setColor(QPalette::Shadow, t.isDark ? t.rail : t.control);
}

void setDisabled(QPalette& palette, const Tokens& t)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::PlaceholderText, QPalette::Link})
        palette.setColor(QPalette::Disabled, role, t.text3);
    for (const auto role : {QPalette::Base, QPalette::Button})
        palette.setColor(QPalette::Disabled, role, t.subtle);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.press);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, t.text3);
}

} // namespace

QPalette paletteFor(const Tokens& tokens)
{
    QPalette palette;
    setEverywhere(palette, tokens);
    setDisabled(palette, tokens);
    return palette;
}

} // namespace ui::theme
