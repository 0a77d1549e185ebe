// SPDX-License-Identifier: GPL-3.0-or-later
// Plain names of what the interface can do, from the catalogue, in the language of the moment. Free
// functions, GUI thread.
#pragma once

#include "core/auth/Operation.h"

namespace ui::shell {

QString operationName(const core::auth::OperationInfo& info);
/// A method as usage records carry it; one outside the catalogue keeps its own name.
QString methodName(const QString& method, const QString& description = {});

} // namespace ui::shell
