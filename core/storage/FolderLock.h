// SPDX-License-Identifier: GPL-3.0-or-later
// Holds FOLDER/lock for as long as it lives. The kernel gives the lock back when the process ends, however it
// ends.
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <memory>

namespace core::storage {

class FolderLock {
public:
    /// Errors: DataFolderInUse, PermissionDenied, DiskFull.
    static base::Result<std::unique_ptr<FolderLock>> take(const QString& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

private:
    explicit FolderLock(int file)
        : m_file(file)
    {
    }
    int m_file;
};

} // namespace core::storage
