// SPDX-License-Identifier: GPL-3.0-or-later
// Base64 text to bytes at memory speed: standard alphabet, line breaks and blanks skipped, padding optional,
// an optional "data:…;base64," prefix. Pure functions, thread-safe.
#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>

namespace core::api {

/// nullopt when a character does not belong to the alphabet or the text ends inside a byte.
std::optional<QByteArray> decodeBase64(std::string_view text);

} // namespace core::api
