// SPDX-License-Identifier: GPL-3.0-or-later
// Durable files: temporary name, write, fsync, rename, fsync of the folder. The system calls are replaceable
// so that a test can watch their order and make one fail. Thread-safe as long as the calls are.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

#include <sys/types.h>

#include <functional>

namespace core::storage {

/// Each answers as the system call of its name does, errno included.
struct FileCalls {
    std::function<int(const char* path, int flags, mode_t mode)> open;
    std::function<ssize_t(int file, const void* bytes, size_t count)> write;
    std::function<int(int file)> fsync;
    std::function<int(const char* from, const char* to)> rename;
    std::function<int(const char* path, mode_t mode)> mkdir;
    std::function<int(const char* path)> unlink;
    FileCalls();
};

/// How a file that is there already is treated.
enum class Existing { Replace, Keep };

/// The file is complete and safe when this answers ok. With Keep the answer is false when a file was there
/// before.
base::Result<bool> writeDurably(const FileCalls& calls, const QString& path, const QByteArray& bytes,
                                Existing existing = Existing::Replace);

/// Makes the folder (0700) and syncs its parent when it was not there.
base::Result<void> makeFolder(const FileCalls& calls, const QString& path);

/// Makes what is missing of the path, the last part with 0700.
base::Result<void> makeDataFolder(const QString& path);

/// Bytes an account without privileges may still write on the disk of this folder, or of the nearest one
/// above it that is there; also where the mounted file systems cannot be listed.
qint64 freeBytesAt(const QString& folder);

base::Result<QByteArray> readWhole(const QString& path);

} // namespace core::storage
