// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that come to GalleriesPage, dropped or chosen.
#include "ui/galleries/GalleriesPage.h"

#include "core/importing/ImportPlan.h"
#include "ui/galleries/GalleryPanel.h"
#include "ui/galleries/SubjectTasks.h"
#include "ui/widgets/LocalFiles.h"

#include <QDragEnterEvent>
#include <QMimeData>

namespace ui::galleries {

/// A drop ends what could be undone before it, and can be undone itself.
void GalleriesPage::connectQueue()
{
    connect(m_queue, &EnrollQueue::started, this, [this] {
        m_subjectTasks->forget();
        enableCommands();
    });
    connect(m_queue, &EnrollQueue::finished, this, [this] {
        if (m_isOwnDrop)
            m_subjectTasks->enrolled(m_queue->enrolled());
        refresh();
    });
}

void GalleriesPage::enrol(const QStringList& paths, qint64 subject)
{
    if (!m_panel->chosen() || paths.isEmpty())
        return;
    if (subject != 0)
        return m_subjectTasks->addFaces(*m_panel->chosen(), subject, paths);
    m_isOwnDrop = true;
    m_queue->add(m_panel->chosen()->groupId, paths);
}

void GalleriesPage::choosePictures(qint64 subject)
{
    m_services.dialogs.openFiles(this, tr("Choose pictures to enrol"),
                                 tr("Pictures (%1)").arg(core::importing::pictureWildcards()),
                                 [this, subject](const QStringList& paths) { enrol(paths, subject); });
}

void GalleriesPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_panel->chosen() && !widgets::localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void GalleriesPage::dropEvent(QDropEvent* event)
{
    enrol(widgets::localFiles(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace ui::galleries
