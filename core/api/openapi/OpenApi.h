// SPDX-License-Identifier: GPL-3.0-or-later
// The interface as an OpenAPI 3.1 document, made from the one route table, the manual's samples and the table
// of failures. Immutable after first use, any thread.
#pragma once

#include "core/api/ApiMessage.h"

#include <QJsonObject>

namespace core::api {

/// With the address and the listener this request came to.
QJsonObject openApiDocument(const ApiRequest& request);

} // namespace core::api
