// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/FolderLock.h"

#include "core/storage/SqlErrors.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace core::storage {

base::Result<std::unique_ptr<FolderLock>> FolderLock::take(const QString& folder)
{
    const QByteArray path = QFile::encodeName(folder + QStringLiteral("/lock"));
    // Close-on-exec: a child that outlives the program must not keep the folder.
    const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return systemFailure(errno, QStringLiteral("lock it"), folder);
    std::unique_ptr<FolderLock> lock(new FolderLock(file));
    if (::flock(file, LOCK_EX | LOCK_NB) == 0)
        return lock;
    if (errno != EWOULDBLOCK)
        return systemFailure(errno, QStringLiteral("lock it"), folder);
    return base::fail(
        base::ErrorCode::DataFolderInUse,
        QStringLiteral(
            "Another FaceDesk already uses this data folder; stop it or name another folder with --data."));
}

FolderLock::~FolderLock()
{
    ::close(m_file);
}

} // namespace core::storage
