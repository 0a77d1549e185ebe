// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/FileCalls.h"

#include "core/storage/SqlErrors.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace core::storage {

using base::Result;

namespace {

class OpenFile {
public:
    OpenFile(const FileCalls& calls, const QByteArray& path, int flags)
        : m_number(calls.open(path.constData(), flags, 0600))
    {
    }
    ~OpenFile()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

bool writeAll(const FileCalls& calls, int file, const QByteArray& bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t wrote =
            calls.write(file, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0)
            return false;
        done += wrote;
    }
    return true;
}

bool syncFolder(const FileCalls& calls, const QString& path)
{
    const OpenFile folder(calls, QFile::encodeName(path), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return folder.isOpen() && calls.fsync(folder.number()) == 0;
}

bool writeSynced(const FileCalls& calls, const QByteArray& path, const QByteArray& bytes)
{
    const OpenFile file(calls, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC);
    return file.isOpen() && writeAll(calls, file.number(), bytes) && calls.fsync(file.number()) == 0;
}

// link() refuses an existing name atomically, rename() would replace it.
bool publish(const FileCalls& calls, const QByteArray& temporary, const QByteArray& path, Existing existing)
{
    if (existing == Existing::Replace)
        return calls.rename(temporary.constData(), path.constData()) == 0;
    return ::link(temporary.constData(), path.constData()) == 0 && calls.unlink(temporary.constData()) == 0;
}

} // namespace

FileCalls::FileCalls()
    : open([](const char* path, int flags, mode_t mode) { return ::open(path, flags, mode); })
    , write(::write)
    , fsync(::fsync)
    , rename([](const char* from, const char* to) { return std::rename(from, to); })
    , mkdir(::mkdir)
    , unlink(::unlink)
{
}

Result<bool> writeDurably(const FileCalls& calls, const QString& path, const QByteArray& bytes,
                          Existing existing)
{
    const QString folder = QFileInfo(path).path();
    const QByteArray temporary =
        QFile::encodeName(path + QLatin1Char('.') + QUuid::createUuid().toString(QUuid::Id128).left(8) +
                          QStringLiteral(".new"));
    if (writeSynced(calls, temporary, bytes) &&
        publish(calls, temporary, QFile::encodeName(path), existing)) {
        if (syncFolder(calls, folder))
            return true;
        const int cause = errno;
        calls.unlink(QFile::encodeName(path).constData());
        return systemFailure(cause, QStringLiteral("make a file safe"), folder);
    }
    const int cause = errno;
    calls.unlink(temporary.constData());
    if (existing == Existing::Keep && cause == EEXIST)
        return false;
    return systemFailure(cause, QStringLiteral("write a file"), folder);
}

Result<void> makeFolder(const FileCalls& calls, const QString& path)
{
    const QString parent = QFileInfo(path).path();
    if (calls.mkdir(QFile::encodeName(path).constData(), 0700) == 0)
        return syncFolder(calls, parent)
                   ? Result<void>()
                   : Result<void>(systemFailure(errno, QStringLiteral("make a folder safe"), parent));
    if (errno == EEXIST)
        return {};
    return systemFailure(errno, QStringLiteral("make a folder"), parent);
}

Result<void> makeDataFolder(const QString& path)
{
    if (QFileInfo(path).isDir())
        return {};
    const QString parent = QFileInfo(QDir::cleanPath(QFileInfo(path).absoluteFilePath())).path();
    if (!QDir().mkpath(parent))
        return systemFailure(errno != 0 ? errno : EACCES, QStringLiteral("make the data folder"), parent);
    return makeFolder(FileCalls(), QDir::cleanPath(path));
}

qint64 freeBytesAt(const QString& folder)
{
    struct statvfs disk = {};
    QString place = QFileInfo(folder).absoluteFilePath();
    while (::statvfs(QFile::encodeName(place).constData(), &disk) != 0) {
        const QString above = QFileInfo(place).path();
        if (above == place)
            return 0;
        place = above;
    }
    return static_cast<qint64>(disk.f_bavail) * static_cast<qint64>(disk.f_frsize);
}

Result<QByteArray> readWhole(const QString& path)
{
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::ReadOnly))
        return systemFailure(errno != 0 ? errno : ENOENT, QStringLiteral("read a file"),
                             QFileInfo(path).path());
    return file.readAll();
}

} // namespace core::storage
