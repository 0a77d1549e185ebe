// SPDX-License-Identifier: GPL-3.0-or-later
// Records of changes that replica engines did not take (section 11). Stateless.
#pragma once

#include "core/api/Call.h"

namespace core::recovery {
class TaskJournal;
}

namespace core::api {

class RecoveryController {
public:
    explicit RecoveryController(recovery::TaskJournal& journal);

    base::Result<Answer> list(Call& call) const;
    base::Result<Answer> resume(Call& call) const;

private:
    recovery::TaskJournal& m_journal;
};

} // namespace core::api
