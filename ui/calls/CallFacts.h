// SPDX-License-Identifier: GPL-3.0-or-later
// A single call in words, and as a line for a shell. Free functions, GUI thread.
#pragma once

#include "core/usage/UsageRecorder.h"

#include <QList>

namespace ui::calls {

QList<std::pair<QString, QString>> factsOf(const core::usage::CallRecord& call);
/// The same request without its body; the token is a placeholder, so that nothing secret is copied. `base` is
/// the listener's address.
QString curlLine(const core::usage::CallRecord& call, const QString& base);

} // namespace ui::calls
