// SPDX-License-Identifier: GPL-3.0-or-later
// What the headers say about the body's end and the connection's: one reading or none. Plain functions.
#pragma once

#include "core/api/transport/HeadParser.h"

namespace core::api {

/// Fills contentLength, chunked, keepAlive and expectsContinue of a head whose fields are read.
MaybeFault readFraming(RequestHead& head);

} // namespace core::api
