// SPDX-License-Identifier: GPL-3.0-or-later
// What SQLite and the system say, as our errors: each names the cause and what to do, never a path or a
// value.
#pragma once

#include "core/base/Result.h"

#include <QSqlError>
#include <QString>

namespace core::storage {

/// SQLite's primary result code; -1 when the driver gave none.
int sqliteCode(const QSqlError& error);

/// `folder` is asked for its free space when the disk may be the cause.
base::Error sqlFailure(const QSqlError& error, const QString& folder);

/// `number` is an errno; `what` a verb phrase such as "write a picture".
base::Error systemFailure(int number, const QString& what, const QString& folder);

base::Error diskFull(const QString& folder);

} // namespace core::storage
