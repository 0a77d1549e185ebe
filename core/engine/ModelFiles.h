// SPDX-License-Identifier: GPL-3.0-or-later
// Model files of one folder, checked against the list that is compiled in (resources/models/models.json).
// Immutable after open; thread-safe.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QHash>

#include <stdexcept>

namespace core::engine {

/// An Error on its way to the engine's edge through code that may throw anyway.
struct ModelError : std::runtime_error {
    explicit ModelError(base::Error reason)
        : std::runtime_error(reason.detail.toStdString())
        , error(std::move(reason))
    {
    }
    base::Error error;
};

class ModelFiles {
public:
    /// Errors: ModelMissing when one of `needed` is not in the folder or has another size.
    static base::Result<ModelFiles> open(const QString& folder, const QStringList& needed);

    /// The bytes of a file, its checksum verified. Errors: ModelMissing, ModelChecksum.
    base::Result<QByteArray> read(const QString& file) const;
    /// The same, throwing ModelError.
    QByteArray bytes(const QString& file) const;

private:
    struct Entry {
        qint64 bytes = 0;
        QByteArray sha256;
    };
    static QHash<QString, Entry> listed();
    QString pathOf(const QString& file) const;

    QString m_folder;
    QHash<QString, Entry> m_entries;
};

} // namespace core::engine
