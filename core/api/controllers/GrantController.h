// SPDX-License-Identifier: GPL-3.0-or-later
// Applications and their tokens (section 6). Stateless.
#pragma once

#include "core/api/Call.h"

namespace core::auth {
class Grants;
}

namespace core::api {

class GrantController {
public:
    explicit GrantController(auth::Grants& grants);

    base::Result<Answer> grant(Call& call) const;
    base::Result<Answer> update(Call& call) const;
    base::Result<Answer> grantOrUpdate(Call& call) const; ///< the address in the printed call of 6.3
    base::Result<Answer> remove(Call& call) const;

private:
    auth::Grants& m_grants;
};

} // namespace core::api
