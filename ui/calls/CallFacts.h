// SPDX-License-Identifier: GPL-3.0-or-later
// A single call in words, and as a line for a shell. Free functions, GUI thread.
#pragma once

#include "core/base/Settings.h"
#include "core/usage/UsageRecorder.h"

#include <QList>

namespace ui::calls {

QList<std::pair<QString, QString>> factsOf(const core::usage::CallRecord& call);
/// The same request with an empty body, after a line that says so; the token is the variable TOKEN, so that
/// nothing secret is copied. `base` is
/// the listener's address.
QString curlLine(const core::usage::CallRecord& call, const QString& base);

/// "http://127.0.0.1:8090" of a listener's name.
QString baseOf(const core::base::Settings& settings, const QString& listener);
/// A whole call that this machine may make without a token: it lists the galleries and changes nothing.
QString firstCallLine(const core::base::Settings& settings);

} // namespace ui::calls
