// SPDX-License-Identifier: GPL-3.0-or-later
// What the accounts page works with besides the desk. Plain references; Application owns everything.
#pragma once

#include "core/auth/Accounts.h"

#include <QImage>

#include <functional>

namespace core::login {
class FailedLogins;
}

namespace ui::accounts {

struct AccountServices {
    core::auth::Accounts& accounts;
    core::auth::Sessions& sessions;
    const core::base::Settings& settings;
    /// Picture of somebody's login face; null when there is none. Called on workers.
    std::function<QImage(qint64 subject)> faceOf;
    core::login::FailedLogins& failedLogins;
};

} // namespace ui::accounts
