// SPDX-License-Identifier: GPL-3.0-or-later
// SQL of the console's task log: when a task began and ended, and what it says, sealed. Thread-safe.
#pragma once

#include "core/storage/Database.h"
#include "core/storage/Vault.h"

namespace core::storage {

struct KeptTask {
    QString number; ///< newTaskNumber()
    qint64 startedMs = 0;
    qint64 endedMs = 0; ///< 0: it runs, or the program ended before it did
    QByteArray body;    ///< opaque here
};

QString newTaskNumber();

class TaskStore {
public:
    static constexpr int mostKept = 100;
    static constexpr qint64 keptMs = 30LL * 24 * 60 * 60 * 1000;

    TaskStore(Database& database, const Vault& vault);
    /// Inserts it, or replaces what was kept under its number. What is too old or too much goes.
    base::Result<void> keep(const KeptTask& task, qint64 nowMs);
    /// Newest first. What cannot be unsealed is left out: a log must not stop the console.
    base::Result<std::vector<KeptTask>> all(qint64 nowMs) const;

private:
    Database& m_database;
    const Vault& m_vault;
};

} // namespace core::storage
