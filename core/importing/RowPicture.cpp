// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/RowPicture.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace core::importing {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr qint64 LargestFile = 32 * 1024 * 1024;

QString hashOf(const QList<QByteArray>& parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray& part : parts) {
        hash.addData(QByteArray::number(part.size()) + ':');
        hash.addData(part);
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

Result<QByteArray> readPictureFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::PermissionDenied,
                    QStringLiteral("The file cannot be read; check its rights."));
    if (file.size() > LargestFile)
        return fail(ErrorCode::PictureTooLarge, QStringLiteral("The file is larger than 32 MB."));
    return file.readAll();
}

Result<QByteArray> readRowPicture(const PlanRow& row)
{
    if (row.file.isEmpty())
        return fail(ErrorCode::MissingField, QStringLiteral("The row names no picture."));
    if (!QFileInfo(row.file).isFile())
        return fail(ErrorCode::NotFound, QStringLiteral("There is no file at this path."));
    return readPictureFile(row.file);
}

QString rowKey(const storage::Gallery& gallery, const PlanRow& row, const QByteArray& picture)
{
    return hashOf({gallery.lib.toUtf8(), row.identity.toUtf8(), picture});
}

QString newBatch()
{
    return QStringLiteral("import-") + QUuid::createUuid().toString(QUuid::Id128);
}

} // namespace core::importing
