// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the audit list by conditions, newest first. Scans as far as it has to, so it belongs on a worker.
// Reads only; any thread.
#pragma once

#include "core/storage/AuditStore.h"

#include <QStringList>

#include <optional>

namespace core::storage {

struct AuditFilter {
    /// One of these: the text anywhere in the row's own fields, or a field that is one of the lists below,
    /// which stand for what the text means to a reader. Empty: any row.
    QString text;
    QStringList meantActors;
    QStringList meantActions;
    QStringList meantObjects; ///< ids, in object or detail

    std::optional<QString> actor; ///< whole
    bool withoutToken = false;    ///< nobody named: an address, or nothing at all
    QStringList actions;          ///< beginnings: "gallery."; empty: any
    qint64 fromMs = 0;            ///< inclusive; 0: from the first row
    qint64 toMs = 0;              ///< inclusive; 0: to the last row

    bool operator==(const AuditFilter&) const = default;
};

class AuditSearch {
public:
    explicit AuditSearch(const Database& database);
    base::Result<std::vector<AuditRow>> page(const AuditFilter& filter, qint64 beforeId,
                                             int limit) const; ///< beforeId 0: from the newest
    base::Result<qint64> count(const AuditFilter& filter) const;
    /// Everybody named in the list, by name; addresses and nobody are left out.
    base::Result<QStringList> actors() const;

private:
    const Database* m_database;
};

/// Who is written down for a call without a token: "address 10.20.4.17".
QString actorOfAddress(const QString& address);
/// Of what actorOfAddress made; nullopt for anything else.
std::optional<QString> addressOfActor(const QString& actor);

} // namespace core::storage
