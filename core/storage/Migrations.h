// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a database to the program's schema: files NNNN_word.sql in order, each in one transaction, version
// last.
#pragma once

#include "core/base/Result.h"

#include <QSqlDatabase>
#include <QStringList>

#include <vector>

namespace core::storage {

struct Migration {
    int version = 0;
    QString path;
};

/// Statements of a script without comments; a trigger's body stays one statement.
QStringList splitStatements(const QString& script);

/// In order of version. The default folder is compiled in.
std::vector<Migration> schemaFiles(const QString& folder = QStringLiteral(":/schema"));

base::Result<int> schemaVersionOf(QSqlDatabase& connection, const QString& dataFolder);

/// Errors: DatabaseNewer, DiskFull, PermissionDenied, DatabaseCorrupt, DatabaseUnavailable. Answers the
/// version reached.
base::Result<int> migrate(QSqlDatabase& connection, const std::vector<Migration>& files,
                          const QString& dataFolder);

} // namespace core::storage
