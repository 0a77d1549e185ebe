// SPDX-License-Identifier: GPL-3.0-or-later
// What a recognised login face opens, from the setting login.policy and the account. A pure function.
#pragma once

#include "core/auth/Accounts.h"

namespace core::auth {

enum class FaceLoginVerdict {
    Refused,       ///< face login is off, or the account may not log in
    NeedsPassword, ///< the face alone is not enough
    ReadOnly,      ///< a session of low privilege
    Full,
};

/// `policy` as in the setting; `isPasswordRight`: the account's password was checked in the same login.
FaceLoginVerdict judgeFaceLogin(const QString& policy, const Account& account, bool isPasswordRight);

} // namespace core::auth
