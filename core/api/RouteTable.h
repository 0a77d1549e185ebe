// SPDX-License-Identifier: GPL-3.0-or-later
// Every address of the interface: one line each. Router, documentation and tests read this one table.
#pragma once

#include "core/api/Route.h"

namespace core::api {

std::span<const Route> routes();

/// What a request's path leads to.
struct Found {
    const Route* route = nullptr;   ///< null: nothing answers this path and method here
    QByteArray allowed{};           ///< methods of the path on this listener; empty: unknown path
    const Route* sibling = nullptr; ///< a route of the same path, for the envelope of a 405
};
/// The listener decides between contracts of one path; on the combined one, whether a token was sent.
Found findRoute(auth::Listener listener, const QByteArray& method, const QByteArray& path, bool hasToken);

} // namespace core::api
