// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ModelFiles.h"

#include "core/base/Log.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

static void initModelsResource()
{
    Q_INIT_RESOURCE(models);
}

namespace core::engine {

using base::ErrorCode;
using base::fail;

QHash<QString, ModelFiles::Entry> ModelFiles::listed()
{
    initModelsResource();
    QFile list(QStringLiteral(":/models/models.json"));
    QHash<QString, Entry> entries;
    if (!list.open(QIODevice::ReadOnly))
        return entries;
    const QJsonDocument document = QJsonDocument::fromJson(list.readAll());
    const QJsonArray models = document[QLatin1String("models")].toArray();
    for (const auto& model : models) {
        const QString file = model[QLatin1String("file")].toString();
        entries[file] = {model[QLatin1String("bytes")].toInteger(),
                         model[QLatin1String("sha256")].toString().toLatin1()};
    }
    return entries;
}

QString ModelFiles::pathOf(const QString& file) const
{
    return QDir(m_folder).filePath(file);
}

base::Result<ModelFiles> ModelFiles::open(const QString& folder, const QStringList& needed)
{
    ModelFiles files;
    files.m_folder = folder;
    files.m_entries = listed();
    for (const QString& file : needed) {
        const QFileInfo info(files.pathOf(file));
        if (info.isReadable() && info.size() == files.m_entries.value(file).bytes)
            continue;
        // Answers of the interface tell the sentence too, and no path.
        qCWarning(base::lcEngine) << "models are looked for in" << folder;
        return fail(ErrorCode::ModelMissing,
                    QStringLiteral("The model %1 is missing or incomplete; run installer/fetch-models.sh.")
                        .arg(file));
    }
    return files;
}

QByteArray ModelFiles::bytes(const QString& file) const
{
    auto content = read(file);
    if (!content)
        throw ModelError(content.error());
    return std::move(*content);
}

base::Result<QByteArray> ModelFiles::read(const QString& file) const
{
    QFile stored(pathOf(file));
    if (!stored.open(QIODevice::ReadOnly))
        return fail(ErrorCode::ModelMissing,
                    QStringLiteral("The model %1 cannot be read: %2.").arg(file, stored.errorString()));
    QByteArray bytes = stored.readAll();
    const QByteArray found = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    const QByteArray wanted = m_entries.value(file).sha256;
    if (found == wanted)
        return bytes;
    return fail(ErrorCode::ModelChecksum,
                QStringLiteral("The model %1 has SHA-256 %2, expected %3; fetch it again.")
                    .arg(file, QString::fromLatin1(found), QString::fromLatin1(wanted)));
}

} // namespace core::engine
