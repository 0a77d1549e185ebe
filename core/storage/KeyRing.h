// SPDX-License-Identifier: GPL-3.0-or-later
// The secrets of a data folder and the text form of the key file: numbered sealing keys, the last one
// current, and one lasting key for blind indexes and signatures, which rotation leaves alone so that tokens
// and addresses stay valid.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

#include <map>

namespace core::storage {

struct KeyRing {
    QByteArray lasting;             ///< 32 bytes
    std::map<int, QByteArray> keys; ///< 1..65535 → 32 bytes

    KeyRing() = default;
    KeyRing(const KeyRing&) = default;
    KeyRing(KeyRing&&) = default;
    KeyRing& operator=(const KeyRing&) = default;
    KeyRing& operator=(KeyRing&&) = default;
    ~KeyRing(); ///< wipes

    static KeyRing make();
    int current() const { return keys.rbegin()->first; }
};

/// Text of a key file; with a passphrase the keys inside are sealed with what Argon2id makes of it.
QByteArray writeKeyFile(const KeyRing& ring, const QString& passphrase);
/// Errors: KeyMissing when a passphrase is needed, KeyWrong when it or the file is wrong.
base::Result<KeyRing> readKeyFile(const QByteArray& text, const QString& passphrase);
bool isWrapped(const QByteArray& keyFile);

} // namespace core::storage
