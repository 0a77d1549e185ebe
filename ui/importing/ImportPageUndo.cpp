// SPDX-License-Identifier: GPL-3.0-or-later
// What ImportPage asks before an import is undone.
#include "ui/importing/ImportPage.h"
#include "ui/importing/ImportTaskWords.h"
#include "ui/importing/ImportWords.h"
#include "ui/shell/RunInBackground.h"

#include <QFileInfo>

namespace ui::importing {

void ImportPage::askUndoHere(const QStringList& batches)
{
    askUndo(m_gallery.name, QFileInfo(m_path).fileName(), batches);
}

void ImportPage::askUndo(const QString& gallery, const QString& source, const QStringList& batches)
{
    shell::runInBackground(
        this, m_services.pool, [history = m_task->history(), batches] { return history.extentOf(batches); },
        [this, gallery, source, batches,
         sitting = m_sitting](const core::base::Result<core::importing::Extent>& extent) {
            if (sitting != m_sitting)
                return;
            if (!extent)
                return m_services.dialogs.showError(this, tr("The import was not undone"), extent.error());
            if (extent->faces == 0)
                Q_EMIT messageReady(extent->kept > 0 ? ImportWords::undone(*extent)
                                                     : tr("Nothing is left of this import"));
            else
                askUndoOf(*extent, gallery, source, batches);
        });
}

void ImportPage::askUndoOf(const core::importing::Extent& extent, const QString& gallery,
                           const QString& source, const QStringList& batches)
{
    const QString what = ImportWords::extent(extent);
    const QString staying = ImportWords::stay(extent);
    const shell::Question question{
        tr("Undo this import?"),
        tr("It removes %1 that came with it. Faces that were there before, and people who have other faces, "
           "stay. It cannot be taken back; the pictures of the source are not touched.")
                .arg(what) +
            (staying.isEmpty() ? QString() : u'\n' + staying),
        tr("Remove %1").arg(what),
        tr("Keep them"),
        true,
        gallery.isEmpty() ? source : gallery};
    m_services.dialogs.ask(this, question, [this, source, batches](bool confirmed) {
        if (confirmed && !m_task->isRunning())
            m_task->undo(taskWords::undo(source), batches);
    });
}

} // namespace ui::importing
