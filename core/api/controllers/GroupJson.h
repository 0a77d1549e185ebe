// SPDX-License-Identifier: GPL-3.0-or-later
// Ids, lists and rows as chapter 9 writes them. Pure functions.
#pragma once

#include "core/storage/Records.h"

#include <QJsonObject>
#include <QStringList>

namespace core::api {

/// Letters, digits and underscores, 48 at most.
bool isId(const QString& id);
/// The names between commas, each once.
QStringList namesIn(const QString& list);
/// One registration of 9.2.2 and 9.2.3.
QJsonObject rowJson(const storage::Gallery& gallery, const storage::Subject& subject);

} // namespace core::api
