// SPDX-License-Identifier: GPL-3.0-or-later
// What a name, a password and the other fields of an account must look like. Plain functions.
// Errors: InvalidArgument, PasswordTooShort.
#pragma once

#include "core/auth/Accounts.h"

namespace core::auth {

/// Characters as people count them, not UTF-16 units.
int lengthOf(const QString& text);
base::Result<void> checkUsername(const QString& username);
/// Besides, no name under which the program itself stands in the audit list; accounts of before keep theirs.
base::Result<void> checkNewUsername(const QString& username);
base::Result<void> checkPasswordLength(const QString& password, int shortest);
base::Result<void> checkFields(const Account& account);

constexpr int ShortestPassword = 6;
/// For this role: what the setting says for administrators.
int shortestPassword(Role role, const base::Settings& settings);

} // namespace core::auth
