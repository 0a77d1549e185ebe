// SPDX-License-Identifier: GPL-3.0-or-later
// What pages that change something work with besides their services: who asks, where work runs, what time it
// is, and how the person is asked. Plain references; Application owns everything.
#pragma once

#include "core/base/Clock.h"
#include "ui/shell/Dialogs.h"
#include "ui/shell/RunInBackground.h"

namespace ui::shell {

struct Desk {
    Dialogs& dialogs;
    QThreadPool* pool;
    const core::base::Clock& clock;
    std::function<QString()> actor; ///< who sits here, for the audit list
};

/// Runs `work`, which answers a Result, in the background; an error is shown under `failed`, a success goes
/// to `done`.
template <typename Work, typename Done>
void changeInBackground(QWidget* page, const Desk& desk, const QString& failed, Work work, Done done)
{
    runInBackground(
        page, desk.pool, std::move(work),
        [page, dialogs = &desk.dialogs, failed, done = std::move(done)](const auto& answer) mutable {
            if (!answer)
                dialogs->showError(page, failed, answer.error());
            else
                done(answer);
        });
}

} // namespace ui::shell
