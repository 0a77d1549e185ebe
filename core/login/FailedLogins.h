// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of refused logins by face, kept for review for login.keepFailedDays: small, sealed in the
// database, never who it might have been. Nothing of a login that worked comes here. Any thread; owned by
// Application.
#pragma once

#include "core/base/Settings.h"
#include "core/storage/AuditStore.h"
#include "core/storage/Vault.h"

namespace core::login {

struct FailedLogin {
    qint64 id = 0;
    qint64 whenMs = 0;
    QString place;  ///< "desk" or the address of the network
    QString reason; ///< word as in the audit list: "login-refused", "not-live", "looped-camera", …
};

class FailedLogins {
public:
    FailedLogins(storage::Database& database, const storage::Vault& vault, storage::AuditStore& audit,
                 const base::Settings& settings);

    /// Does nothing where nothing is to be kept. Errors: the decoder's, those of the database.
    base::Result<void> keep(const QByteArray& image, const FailedLogin& failed);
    base::Result<std::vector<FailedLogin>> page(qint64 beforeId, int limit) const; ///< newest first; 0: all
    base::Result<qint64> count() const;
    base::Result<QByteArray> picture(qint64 id) const; ///< JPEG. Errors: NotFound, KeyWrong
    base::Result<void> remove(qint64 id, const QString& actor, qint64 nowMs); ///< NotFound
    base::Result<void> removeAll(const QString& actor, qint64 nowMs);
    /// What is older than the setting says.
    base::Result<void> purge(qint64 nowMs);

    static constexpr int Most = 1'000; ///< the oldest go first, so that nobody fills the disk
    static constexpr int Edge = 480;   ///< pixels of the longer side

private:
    base::Result<void> note(storage::Transaction& tx, const QString& actor, const QString& object,
                            qint64 nowMs);

    storage::Database& m_database;
    const storage::Vault& m_vault;
    storage::AuditStore& m_audit;
    const base::Settings& m_settings;
};

} // namespace core::login
