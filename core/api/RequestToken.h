// SPDX-License-Identifier: GPL-3.0-or-later
// What a request says about who asks: its token, and whether its address can be believed. Pure functions.
#pragma once

#include "core/api/ApiMessage.h"

#include <QStringList>

namespace core::api {

/// Cookie that carries the session of 10.2.
constexpr char SessionCookie[] = "facedesk_session";

struct RequestToken {
    QByteArray value;
    bool fromCookie = false;
};

/// From header token, Authorization: Bearer, x-api-key, query access_token or the session cookie, in this
/// order.
RequestToken tokenOf(const ApiRequest& request);
/// Came over a proxy, or from a web page of another origin: the address then says nothing about who asks.
bool isRelayed(const ApiRequest& request, const QStringList& allowedOrigins);

} // namespace core::api
