// SPDX-License-Identifier: GPL-3.0-or-later
// One SQLite connection per thread, opened on first use and closed with the thread, at the latest with this
// object: none is left when its destructor returns. Owned by Database. Thread-safe.
#pragma once

#include "core/base/Result.h"

#include <QSqlDatabase>

#include <atomic>
#include <memory>

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
    struct Register;

private:
    base::Result<std::shared_ptr<Entry>> open();

    const QString m_folder;
    const bool m_readOnly;
    const quint64 m_number;
    const std::shared_ptr<Register> m_register;
    std::atomic<int> m_opened = 0;
};

} // namespace core::storage
