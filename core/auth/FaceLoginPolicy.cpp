// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/FaceLoginPolicy.h"

namespace core::auth {

FaceLoginVerdict judgeFaceLogin(const QString& policy, const Account& account, bool isPasswordRight)
{
    const bool isAllowed = policy == QLatin1StringView("allowed");
    const bool asksAll = policy == QLatin1StringView("second-factor");
    if ((!isAllowed && !asksAll) || account.state != AccountState::Active)
        return FaceLoginVerdict::Refused;
    if (isPasswordRight)
        return FaceLoginVerdict::Full;
    const bool asksThis = asksAll || account.secondFactor || account.role == Role::Administrator;
    return asksThis ? FaceLoginVerdict::NeedsPassword : FaceLoginVerdict::ReadOnly;
}

} // namespace core::auth
