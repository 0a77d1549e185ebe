// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galleries/FoldedText.h"

#include <array>
#include <cstring>

namespace core::galleries {

QByteArray folded(const QString& text)
{
    return text.toCaseFolded().toUtf8();
}

bool foldsByAscii(const QString& text)
{
    QByteArray bytes = text.toUtf8();
    for (char& c : bytes)
        c = asciiLower(c);
    return bytes == folded(text);
}

int compareFolded(std::string_view left, std::string_view right)
{
    const std::size_t shared = std::min(left.size(), right.size());
    for (std::size_t i = 0; i < shared; ++i) {
        const auto a = static_cast<unsigned char>(asciiLower(left[i]));
        const auto b = static_cast<unsigned char>(asciiLower(right[i]));
        if (a != b)
            return a < b ? -1 : 1;
    }
    return left.size() == right.size() ? 0 : left.size() < right.size() ? -1 : 1;
}

bool containsFolded(std::string_view text, std::string_view needle)
{
    // A buffer on the stack keeps the usual case free of allocation; memmem is vectorised by the C library.
    std::array<char, 512> near;
    std::string far;
    char* lowered = near.data();
    if (text.size() > near.size()) {
        far.resize(text.size());
        lowered = far.data();
    }
    for (std::size_t i = 0; i < text.size(); ++i)
        lowered[i] = asciiLower(text[i]);
    return memmem(lowered, text.size(), needle.data(), needle.size()) != nullptr;
}

} // namespace core::galleries
