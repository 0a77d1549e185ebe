// SPDX-License-Identifier: GPL-3.0-or-later
// State and role of accounts in words. Free functions, GUI thread.
#pragma once

#include "core/auth/Accounts.h"
#include "ui/theme/Tokens.h"

namespace ui::accounts {

QString roleText(core::auth::Role role);
QString stateText(const core::auth::Account& account, qint64 nowMs);
theme::Status stateShape(const core::auth::Account& account, qint64 nowMs);
/// Locked by an administrator, or waiting after failed logins.
bool isLocked(const core::auth::Account& account, qint64 nowMs);

/// Why a login by face was refused, from the word of the audit list.
QString failedLoginText(const QString& reason);

} // namespace ui::accounts
