// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the console, light and dark, and the measures everything stands on. Plain constants.
#pragma once

#include <QColor>
#include <QPalette>

#include <array>
#include <utility>
#include <vector>

class QWidget;

namespace ui::theme {

struct Tokens {
    bool isDark;
    QColor app, rail, surface, subtle, raised;
    QColor line, control;
    QColor text, text2, text3;
    QColor accent, fill, fillHover, fillPressed;
    QColor soft, hover, press;
    QColor ok, okSoft, warn, warnSoft, bad, badSoft, badFill;
    QColor onFill; ///< text and icons on fill and badFill
    std::array<QColor, 5> chart;
};

const Tokens& lightTokens();
const Tokens& darkTokens();
/// The tokens a palette was made from; for painting: tokensFor(palette()).
const Tokens& tokensFor(const QPalette& palette);
/// Name (as the style sheet writes it) and colour of every token.
std::vector<std::pair<QString, QColor>> named(const Tokens& tokens);

/// Device-independent pixels at the normal font scale; lengths that hold text go through scaled().
namespace measure {
inline constexpr int pageMargin = 24;
inline constexpr int gap = 16;
inline constexpr int cardPadding = 16;
inline constexpr int controlGap = 8;
inline constexpr int control = 32;
inline constexpr int chip = 28;
inline constexpr int navigationRow = 36;
inline constexpr int row = 36;
inline constexpr int tallRow = 48;
inline constexpr int head = 32;
inline constexpr int radius = 6;
inline constexpr int cardRadius = 8;
inline constexpr int icon = 20;
inline constexpr int smallIcon = 16;
} // namespace measure

/// A length that has to grow with the system's font size.
int scaled(int pixels);

/// Where a state is said: always this shape and a word, colour besides.
enum class Status { Ok, Warn, Bad, Info, Waiting, Skipped };
QString iconOf(Status status);
QColor colourOf(const Tokens& tokens, Status status);

} // namespace ui::theme
