// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens as the store keeps them. They hold 128 random bits, so a fast hash without salt is enough. Any
// thread.
#pragma once

#include <QByteArray>

namespace core::auth {

/// 24 characters of base64 over 16 bytes, as the documented sample looks.
QByteArray tokenText(const QByteArray& sixteenBytes);
/// From the system's generator.
QByteArray randomToken();
/// 32 bytes.
QByteArray tokenHash(const QByteArray& token);
/// Takes the same time wherever two values of one length differ.
bool isSame(const QByteArray& a, const QByteArray& b);

} // namespace core::auth
