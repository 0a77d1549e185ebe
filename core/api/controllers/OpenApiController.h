// SPDX-License-Identifier: GPL-3.0-or-later
// The interface described for programs (/openapi.json) and for people (/docs). Stateless.
#pragma once

#include "core/api/Call.h"

namespace core::api {

class OpenApiController {
public:
    base::Result<Answer> document(Call& call) const;
    base::Result<Answer> page(Call& call) const;
};

} // namespace core::api
