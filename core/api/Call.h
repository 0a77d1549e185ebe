// SPDX-License-Identifier: GPL-3.0-or-later
// What a handler gets and gives: one call that may be made, and its answer before the envelope. Plain values.
#pragma once

#include "core/api/Fields.h"
#include "core/api/Route.h"

#include <QJsonObject>

namespace core::api {

struct Call {
    const ApiRequest& request;
    const Route& route;
    auth::Caller caller;
    bool bySignature = false; ///< a signed address, not a token, opened this picture
    Fields fields{};

    Section section() const { return route.section; }
    /// Who is written into audit and changes.
    QString actor() const
    {
        return caller.name.isEmpty() && caller.isAdministrator() ? QStringLiteral("administrator")
                                                                 : caller.name;
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
