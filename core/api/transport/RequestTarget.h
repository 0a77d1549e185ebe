// SPDX-License-Identifier: GPL-3.0-or-later
// The target of a request line: origin and absolute form, path percent-decoded once. Plain functions.
#pragma once

#include "core/api/transport/HeadParser.h"

namespace core::api {

/// Fills path and rawQuery of `head`, whose method is already known.
MaybeFault parseTarget(QByteArrayView target, RequestHead& head);

} // namespace core::api
