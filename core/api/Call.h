// SPDX-License-Identifier: GPL-3.0-or-later
// What a handler gets and gives: one call that may be made, and its answer before the envelope. Plain values.
#pragma once

#include "core/api/Fields.h"
#include "core/api/Route.h"
#include "core/storage/AuditSearch.h"

#include <QJsonObject>

namespace core::api {

struct Call {
    const ApiRequest& request;
    const Route& route;
    auth::Caller caller;
    bool bySignature = false; ///< a signed address, not a token, opened this picture
    bool isDenied = false;    ///< its address is blocked
    QString refusedName{};    ///< whose token it was that did not suffice
    Fields fields{};

    Section section() const { return route.section; }
    /// Application, account or "administrator"; empty without a token.
    QString callerName() const
    {
        return caller.name.isEmpty() && caller.isAdministrator() ? QStringLiteral("administrator")
                                                                 : caller.name;
    }
    /// Who is written into audit and changes: somebody without a token by the address.
    QString actor() const
    {
        const QString name = callerName();
        return name.isEmpty() ? storage::actorOfAddress(request.peer.toString()) : name;
    }
};

struct Answer {
    QJsonValue data = QJsonValue::Null;
    QString message{};     ///< empty: the usual one
    bool flag = true;      ///< false: refused with data and message of its own
    QJsonObject besides{}; ///< further keys beside data
    Headers headers{};
    std::optional<ApiResponse> whole{}; ///< answered as it is, without an envelope
};

} // namespace core::api
