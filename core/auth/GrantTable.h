// SPDX-License-Identifier: GPL-3.0-or-later
// Applications in memory, found by token without asking the database. Owned by Grants. Thread-safe; judge()
// takes about a microsecond.
#pragma once

#include "core/auth/GrantStore.h"

#include <QHash>

#include <bitset>
#include <map>
#include <mutex>
#include <optional>

namespace core::auth {

/// One bit for each operation, by its number.
using Allowed = std::bitset<64>;
Allowed allowedBy(const QStringList& capabilities);
QStringList capabilitiesOf(const Allowed& allowed); ///< in catalogue order

class GrantTable {
public:
    std::optional<GrantRow> find(const QString& appId) const;
    std::vector<Grant> all() const;

    void put(const GrantRow& row);
    void take(const QString& appId);
    void clear();

    base::Result<Caller> judge(const QByteArray& token, Operation operation, const QString& address,
                               qint64 nowMs);
    /// Of the application that holds this token, which may be revoked or expired; empty when none does.
    QString nameOf(const QByteArray& token) const;
    /// Used since the last time this was asked.
    std::vector<Grant> takeUsed();
    void markUsed(const std::vector<Grant>& grants);

private:
    struct Entry {
        GrantRow row;
        Allowed allowed;
        bool isUsedAnew = false;
    };
    static base::Result<Caller> verdict(const Entry& entry, Operation operation, qint64 nowMs);

    mutable std::mutex m_guard;
    std::map<QString, Entry> m_entries;
    QHash<QByteArray, QString> m_byHash;
};

} // namespace core::auth
