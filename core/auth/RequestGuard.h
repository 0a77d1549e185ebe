// SPDX-License-Identifier: GPL-3.0-or-later
// Judges one request: may this caller use this operation from this address? Any thread, answers in
// microseconds. Errors: TokenMissing, TokenUnknown, TokenExpired, TokenRevoked, CapabilityMissing,
// AddressNotAllowed.
#pragma once

#include "core/auth/Access.h"
#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/base/Settings.h"

#include <memory>

namespace core::auth {

class AdminToken;
class Grants;
class Sessions;

class RequestGuard {
public:
    RequestGuard(AdminToken& admin, Grants& grants, Sessions& sessions, const base::Settings& settings,
                 const base::Clock& clock);
    ~RequestGuard();

    base::Result<Caller> judge(const AccessQuestion& question);
    /// Application or account this token belongs to, or "administrator", also where it was refused; empty
    /// when to none.
    QString nameOf(const QByteArray& token) const;
    /// Milliseconds a refusal to this address has to wait before it is sent (grows with refusals, 1,000 at
    /// most).
    int refusalDelayMs(const QHostAddress& peer);
    /// Blocked on every listener.
    bool isDeniedAddress(const QHostAddress& peer) const;
    /// Loopback, or allow-listed for the listener (CIDR, v4, v6, v4-mapped).
    bool isTrustedAddress(Listener listener, const QHostAddress& peer) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace core::auth
