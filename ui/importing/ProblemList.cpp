// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/ProblemList.h"

#include "core/importing/ImportLists.h"
#include "ui/shell/Dialogs.h"
#include "ui/shell/RunInBackground.h"

#include <QPointer>
#include <QWidget>

namespace ui::importing {

using core::base::Result;

void ProblemList::save(QWidget* asker, const subjects::Services& services, const QString& title, Csv csv)
{
    const auto write = [alive = QPointer(asker), services, csv = std::move(csv)](const QString& path) {
        if (path.isEmpty() || !alive)
            return;
        shell::runInBackground(
            alive, services.pool,
            [path, csv]() -> Result<void> {
                const auto list = csv();
                return list ? core::importing::writeList(path, *list) : Result<void>(list.error());
            },
            [alive, services](const Result<void>& saved) {
                if (!saved)
                    services.dialogs.showError(alive, tr("The list was not saved"), saved.error());
            });
    };
    services.dialogs.saveFile(asker, title, tr("problems.csv"), write);
}

} // namespace ui::importing
