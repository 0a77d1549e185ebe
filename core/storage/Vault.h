// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of the data folder and everything sealed with them: XChaCha20-Poly1305 with the row bound as
// associated data, keyed blind indexes, signatures for picture addresses, derived tokens. Key file FOLDER/key
// (0600), or the service manager's credential ($CREDENTIALS_DIRECTORY/facedesk-key), or a file wrapped by a
// passphrase. Thread-safe, immutable but for rotation.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace core::storage {

class Vault {
public:
    /// Creates folder and key file when there is neither key nor database: call it before Database::open.
    /// Errors: KeyMissing, KeyWrong, PermissionDenied, DiskFull.
    static base::Result<std::unique_ptr<Vault>> open(const QString& folder, const QString& passphrase = {});
    ~Vault();

    /// `domain` names table and column ("subject.personal"); `row` is the row's stable public id.
    QByteArray seal(const char* domain, const QByteArray& row, const QByteArray& plain) const;
    /// Error KeyWrong when the bytes were sealed for another row, changed, or with a key this vault does not
    /// have.
    base::Result<QByteArray> unseal(const char* domain, const QByteArray& row,
                                    const QByteArray& sealed) const;

    /// 16 bytes, equal for equal texts, meaningless without the key.
    QByteArray blindIndex(const char* domain, const QString& text) const;
    /// 32 bytes of HMAC; for signed addresses and derived tokens.
    QByteArray mac(const char* domain, const QByteArray& message) const;

    /// Number of the key new seals use; older keys stay readable until rotation has finished.
    int currentKey() const;
    /// Whether older keys are still kept, so a rotation has not finished.
    bool hasOlderKeys() const;
    /// Adds a new current key (fsynced). Re-sealing rows is the caller's work (see KeyRotation).
    base::Result<int> addKey();
    base::Result<void> dropKeysBefore(int key);
    static int keyOf(const QByteArray& sealed); ///< 0 when these are no sealed bytes

    /// The key file's text, wrapped when the passphrase is not empty; for a backup.
    base::Result<QByteArray> exportKeys(const QString& passphrase) const;
    /// Wraps the key file with a new passphrase; an empty one leaves it in plain form.
    base::Result<void> setPassphrase(const QString& passphrase);
    static QString fileName(); ///< of the key inside the folder

private:
    Vault();
    struct Private;
    std::unique_ptr<Private> d;
};

/// Bytes from the system's generator.
QByteArray randomBytes(int count);

} // namespace core::storage
