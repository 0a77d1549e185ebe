// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns hold sealed values and what each is bound to: what key rotation and the health check walk
// over. A store that seals a new column adds it to the list.
#pragma once

#include "core/storage/Vault.h"

#include <QSqlQuery>

#include <functional>
#include <vector>

namespace core::storage {

struct SealedColumn {
    QString table;
    QString column;
    QString boundTo;   ///< columns the binding is made of, separated by commas
    QString condition; ///< of rows that are sealed; empty: all
    const char* domain;
    /// The binding; the columns of `boundTo` start at `first`.
    std::function<QByteArray(const QSqlQuery& row, int first)> binding;

    /// "SELECT rowid, column, boundTo …" of the rows after a rowid: bind it and a limit.
    QString select() const;
    QString update() const; ///< bind value and rowid
};

std::vector<SealedColumn> sealedColumns();

/// Changes queued for replica engines are sealed under it, bound to their record id.
const char* deliveryPayloadDomain();
/// Pictures of refused logins, bound to their record number.
const char* failedLoginDomain();
/// Lists of rows an import could not enrol, bound to their batch.
const char* importFailureDomain();
/// What tasks of the console's log say, bound to their number.
const char* taskDomain();

} // namespace core::storage
