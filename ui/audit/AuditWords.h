// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of the audit list in the language of the console. The list itself keeps codes and ids, so that its
// hashes hold; only what is shown is put into words. Free functions, GUI thread.
#pragma once

#include "ui/audit/AuditNames.h"

namespace ui::audit {

/// "gallery.create" in words; one that is not known stays as it is.
QString actionText(const QString& action);
/// The same, and what became of an account.
QString actionText(const core::storage::AuditRow& row);
/// Names stay; who has none is described.
QString actorText(const QString& actor);
QString actorText(const core::storage::AuditRow& row);
QString objectText(const core::storage::AuditRow& row, const AuditNames& names);
QString detailText(const core::storage::AuditRow& row, const AuditNames& names);

/// Codes whose words contain what was typed.
QStringList actionsMeant(const QString& typed);
QStringList statesMeant(const QString& typed); ///< of accounts
QStringList actorsMeant(const QString& typed);

} // namespace ui::audit
