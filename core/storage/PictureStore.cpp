// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PictureStore.h"

#include "core/base/Log.h"
#include "core/storage/Rows.h"
#include "core/storage/SqlErrors.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <cerrno>

namespace core::storage {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr QLatin1StringView
    Columns("SELECT id, path, mime, bytes, width, height, created_ms, serial FROM picture ");

/// Changes on their way to an engine, see core/recovery/DeliveryStore.h.
constexpr QLatin1StringView Needed("SELECT count(*) FROM delivery WHERE picture_id=? AND state < 3");

PictureRow pictureOf(const QSqlQuery& row)
{
    PictureRow picture;
    picture.id = row.value(0).toLongLong();
    picture.path = row.value(1).toString();
    picture.mime = row.value(2).toString();
    picture.bytes = row.value(3).toLongLong();
    picture.width = row.value(4).toInt();
    picture.height = row.value(5).toInt();
    picture.createdMs = row.value(6).toLongLong();
    picture.serial = row.value(7).toInt();
    return picture;
}

Result<PictureRow> single(Result<std::vector<PictureRow>> found)
{
    if (!found)
        return found.error();
    if (found->empty())
        return fail(ErrorCode::NotFound, QStringLiteral("There is no such picture."));
    return std::move(found->front());
}

QString topFolder()
{
    return QStringLiteral("pictures");
}

QString dayFolder(qint64 nowMs)
{
    return topFolder() + QLatin1Char('/') +
           QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toString(QStringLiteral("yyyyMMdd"));
}

} // namespace

PictureStore::PictureStore(Database& database, const Vault& vault, FileCalls calls)
    : m_database(database)
    , m_vault(vault)
    , m_calls(std::move(calls))
{
}

QString PictureStore::asideFolder()
{
    return QStringLiteral("quarantine");
}

QString PictureStore::asideOf(const QString& path)
{
    return asideFolder() + QLatin1Char('/') + QString(path).replace(QLatin1Char('/'), QLatin1Char('_'));
}

const char* PictureStore::domain()
{
    return "picture.file";
}

QString PictureStore::absolute(const QString& path) const
{
    return m_database.folder() + QLatin1Char('/') + path;
}

Result<PictureRow> PictureStore::stage(const QByteArray& plain, const QString& mime, int width, int height,
                                       qint64 nowMs)
{
    const QString folder = dayFolder(nowMs);
    for (const QString& needed : {topFolder(), folder})
        if (auto made = makeFolder(m_calls, absolute(needed)); !made)
            return made.error();
    PictureRow row;
    row.path =
        folder + QLatin1Char('/') + QString::fromLatin1(randomBytes(16).toHex()) + QStringLiteral(".sealed");
    auto written =
        writeDurably(m_calls, absolute(row.path), m_vault.seal(domain(), row.path.toUtf8(), plain));
    if (!written)
        return written.error();
    row.mime = mime;
    row.bytes = plain.size();
    row.width = width;
    row.height = height;
    row.createdMs = nowMs;
    return row;
}

Result<PictureRow> PictureStore::insert(Transaction& tx, PictureRow staged)
{
    auto last = number(
        tx.run(QStringLiteral("SELECT max(serial) FROM picture WHERE created_ms=?"), {staged.createdMs}));
    if (!last)
        return last.error();
    staged.serial = static_cast<int>(*last) + 1;
    auto id = tx.insert(QStringLiteral("INSERT INTO picture(path, mime, bytes, width, height, created_ms, "
                                       "serial) VALUES(?,?,?,?,?,?,?)"),
                        {staged.path, text(staged.mime), staged.bytes, staged.width, staged.height,
                         staged.createdMs, staged.serial});
    if (!id)
        return id.error();
    staged.id = *id;
    return staged;
}

void PictureStore::discard(const PictureRow& staged)
{
    if (m_calls.unlink(QFile::encodeName(absolute(staged.path)).constData()) != 0 && errno != ENOENT)
        qCWarning(base::lcStorage, "a picture file without a row could not be removed (error %d)", errno);
}

Result<void> PictureStore::remove(Transaction& tx, qint64 id)
{
    auto row = single(collect<PictureRow>(tx.run(Columns + QStringLiteral("WHERE id=?"), {id}), pictureOf));
    if (!row)
        return row.error();
    if (auto done = tx.run(QStringLiteral("DELETE FROM picture WHERE id=?"), {id}); !done)
        return done.error();
    tx.afterCommit([this, gone = *row] { discard(gone); });
    return {};
}

Result<void> PictureStore::release(Transaction& tx, qint64 id)
{
    auto needed = number(tx.run(QLatin1String(Needed), {id}));
    if (!needed)
        return needed.error();
    if (*needed == 0)
        return remove(tx, id);
    auto held = tx.run(QStringLiteral("UPDATE picture SET held=1 WHERE id=?"), {id});
    return held ? Result<void>() : Result<void>(held.error());
}

Result<void> PictureStore::dropHeld(Transaction& tx, qint64 id)
{
    const auto held = isHeld(id);
    if (!held)
        return held.error();
    return *held ? release(tx, id) : Result<void>();
}

Result<bool> PictureStore::isHeld(qint64 id) const
{
    const auto held =
        number(m_database.read(QStringLiteral("SELECT count(*) FROM picture WHERE id=? AND held=1"), {id}));
    if (!held)
        return held.error();
    return *held > 0;
}

Result<PictureRow> PictureStore::byId(qint64 id) const
{
    return single(
        collect<PictureRow>(m_database.read(Columns + QStringLiteral("WHERE id=?"), {id}), pictureOf));
}

Result<PictureRow> PictureStore::byAddress(qint64 createdMs, int serial) const
{
    return single(collect<PictureRow>(
        m_database.read(Columns + QStringLiteral("WHERE created_ms=? AND serial=? AND held=0"),
                        {createdMs, serial}),
        pictureOf));
}

Result<QByteArray> PictureStore::load(const PictureRow& row) const
{
    QFile file(absolute(row.path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::PictureLost,
                    QStringLiteral("The file of a stored picture is missing; run the check command."));
    return m_vault.unseal(domain(), row.path.toUtf8(), file.readAll());
}

Result<bool> PictureStore::reseal(const PictureRow& row)
{
    QFile file(absolute(row.path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::PictureLost,
                    QStringLiteral("The file of a stored picture is missing; run the check command."));
    const QByteArray sealed = file.readAll();
    if (Vault::keyOf(sealed) == m_vault.currentKey())
        return false;
    auto plain = m_vault.unseal(domain(), row.path.toUtf8(), sealed);
    if (!plain)
        return plain.error();
    return writeDurably(m_calls, absolute(row.path), m_vault.seal(domain(), row.path.toUtf8(), *plain));
}

Result<std::vector<PictureRow>> PictureStore::after(qint64 id, int limit) const
{
    return collect<PictureRow>(
        m_database.read(Columns + QStringLiteral("WHERE id>? ORDER BY id LIMIT ?"), {id, limit}), pictureOf);
}

Result<qint64> PictureStore::count() const
{
    return number(m_database.read(QStringLiteral("SELECT count(*) FROM picture")));
}

QSet<QString> PictureStore::filesOnDisk() const
{
    const QDir folder(m_database.folder());
    QSet<QString> files;
    QDirIterator walk(absolute(topFolder()), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.insert(folder.relativeFilePath(walk.next()));
    return files;
}

bool PictureStore::quarantine(const QString& path)
{
    return makeFolder(m_calls, absolute(asideFolder())) &&
           m_calls.rename(QFile::encodeName(absolute(path)).constData(),
                          QFile::encodeName(absolute(asideOf(path))).constData()) == 0;
}

Result<PictureStore::Reconciliation> PictureStore::reconcile(bool move)
{
    // Files first, rows second: a picture enrolled in between is then never taken for an orphan.
    QSet<QString> files = filesOnDisk();
    auto rows = m_database.read(QStringLiteral("SELECT id, path FROM picture ORDER BY id"));
    if (!rows)
        return rows.error();
    Reconciliation found;
    while (rows->next())
        if (const QString path = rows->value(1).toString();
            !files.remove(path) && !QFile::exists(absolute(path)))
            found.missing.push_back(rows->value(0).toLongLong());
    found.orphans = files.values();
    found.orphans.sort();
    for (const QString& orphan : std::as_const(found.orphans))
        if (move && !quarantine(orphan))
            return systemFailure(errno, QStringLiteral("set a picture file aside"), m_database.folder());
    return found;
}

} // namespace core::storage
