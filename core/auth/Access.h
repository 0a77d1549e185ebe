// SPDX-License-Identifier: GPL-3.0-or-later
// Words of access control shared by guard, router and controllers. Plain values.
#pragma once

#include "core/auth/Operation.h"

#include <QHostAddress>

namespace core::auth {

enum class Listener { Open, Operations, Services, Platform, Combined };

enum class AccessRule {
    Public,        ///< health and documentation; tokens are not looked at
    LocalOrToken,  ///< documented without a token: loopback, allow-listed addresses, or a valid token
    Token,         ///< documented with a token
    Administrator, ///< administrator token or session only
};

enum class CallerKind { Anonymous, Administrator, Application, Account };

struct Caller {
    CallerKind kind = CallerKind::Anonymous;
    QString name; ///< application id or account name; empty when anonymous
    qint64 id = 0;
    bool isAdministrator() const { return kind == CallerKind::Administrator; }
};

struct AccessQuestion {
    Listener listener = Listener::Open;
    AccessRule rule = AccessRule::Token;
    Operation operation = Operation::FaceEntry;
    QHostAddress peer;
    QByteArray
        token; ///< as sent, from any of the four places or the session cookie; empty when none was sent
    bool fromCookie =
        false; ///< the browser sent it by itself: once it is no longer valid it counts as not sent
    /// Carries Forwarded, X-Forwarded-For, Via or an Origin that is not listed: the address then says nothing
    /// about who asks, so it is not trusted.
    bool relayed = false;
};

} // namespace core::auth
