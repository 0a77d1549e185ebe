// SPDX-License-Identifier: GPL-3.0-or-later
// One SQLite connection per thread, opened on first use and closed with the thread, at the latest with this
// object. Owned by Database. Thread-safe.
#pragma once

#include "core/base/Result.h"

#include <QSqlDatabase>

#include <memory>
#include <mutex>
#include <vector>

namespace core::storage {

/// Errors when journal_mode, synchronous, foreign_keys or busy_timeout are not what durability needs.
base::Result<void> assertSettings(const QSqlDatabase& connection, const QString& folder);

class Connections {
public:
    Connections(QString folder, bool readOnly);
    ~Connections();
    Connections(const Connections&) = delete;
    Connections& operator=(const Connections&) = delete;

    base::Result<QSqlDatabase> ofThisThread();

    /// A connection that its thread or its owner closes, whichever ends first.
    class Entry;

private:
    base::Result<std::shared_ptr<Entry>> open();

    const QString m_folder;
    const bool m_readOnly;
    const quint64 m_number;
    std::mutex m_guard;
    std::vector<std::weak_ptr<Entry>> m_entries;
    int m_opened = 0;
};

} // namespace core::storage
