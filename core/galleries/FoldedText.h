// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing texts without letter case. Most UTF-8 texts fold correctly by their ASCII letters alone; only the
// others need a folded copy of their own.
#pragma once

#include <QByteArray>
#include <QString>

#include <string_view>

namespace core::galleries {

constexpr char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// UTF-8 of the text with Unicode's full case folding.
QByteArray folded(const QString& text);

/// Whether folding ASCII letters alone gives the same as Unicode's folding.
bool foldsByAscii(const QString& text);

/// Three-way, bytewise, ASCII letters folded.
int compareFolded(std::string_view left, std::string_view right);

/// Whether `needle` (already folded) is anywhere in `text` after folding ASCII letters.
bool containsFolded(std::string_view text, std::string_view needle);

} // namespace core::galleries
