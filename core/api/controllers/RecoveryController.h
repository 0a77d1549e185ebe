// SPDX-License-Identifier: GPL-3.0-or-later
// Records of changes that replica engines did not take (section 11). Any thread.
#pragma once

#include "core/api/Call.h"

#include <atomic>
#include <memory>

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
    std::unique_ptr<std::atomic<int>> m_waiting =
        std::make_unique<std::atomic<int>>(0); ///< calls for engines
};

} // namespace core::api
