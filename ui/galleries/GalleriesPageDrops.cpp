// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that come to GalleriesPage, dropped or chosen.
#include "ui/galleries/GalleriesPage.h"

#include "core/importing/ImportPlan.h"
#include "ui/galleries/GalleryPanel.h"
#include "ui/galleries/SubjectTasks.h"
#include "ui/shell/PageMemory.h"
#include "ui/subjects/LastGallery.h"
#include "ui/widgets/LocalFiles.h"

#include <QDragEnterEvent>
#include <QListView>
#include <QMimeData>
#include <QUrl>

namespace ui::galleries {

/// A drop ends what could be undone before it, and can be undone itself.
void GalleriesPage::connectQueue()
{
    connect(m_queue, &EnrollQueue::started, this, [this] {
        m_subjectTasks->forget();
        enableCommands();
    });
    connect(&m_panel->model(), &GalleryListModel::loaded, this, &GalleriesPage::enrolAwaited);
    connect(m_queue, &EnrollQueue::finished, this, [this] {
        if (m_isOwnDrop)
            m_subjectTasks->enrolled(m_queue->enrolled(), [this] { m_queue->forget(); });
        refresh();
    });
}

/// Where the next import goes to. What is opened without a person, at the start and after the end, is none.
void GalleriesPage::rememberOpen(const core::storage::Gallery& gallery)
{
    if (m_isRead && isVisible())
        shell::remember({{QString(subjects::lastGallery), gallery.groupId}}, m_services.pool);
}

/// A list names its people, and the pictures dropped with it: the import asks what its columns mean.
void GalleriesPage::enrol(const QStringList& paths, qint64 subject)
{
    if (!m_panel->chosen() || paths.isEmpty())
        return;
    if (const QString list = core::importing::listAmong(paths); !list.isEmpty())
        return importList(list, m_panel->chosen()->groupId);
    if (subject != 0)
        return m_subjectTasks->addFaces(*m_panel->chosen(), subject, paths);
    m_isOwnDrop = true;
    m_queue->add(m_panel->chosen()->groupId, paths);
}

void GalleriesPage::importList(const QString& list, const QString& groupId)
{
    Q_EMIT openRequested(QStringLiteral("import"), QStringList{list, groupId});
}

void GalleriesPage::takeFiles(const QList<QUrl>& files)
{
    m_awaitedFiles.clear();
    for (const QUrl& file : files)
        m_awaitedFiles << file.toLocalFile();
    enrolAwaited();
}

/// Dropped elsewhere: into the gallery that is open here.
void GalleriesPage::enrolAwaited()
{
    if (!m_isRead || m_awaitedFiles.isEmpty())
        return;
    const QStringList paths = std::exchange(m_awaitedFiles, {});
    if (m_panel->chosen())
        enrol(paths);
    else
        Q_EMIT messageReady(tr("Open a gallery first; the pictures are enrolled into it"));
}

void GalleriesPage::choosePictures(qint64 subject)
{
    m_services.dialogs.openFiles(this, tr("Choose pictures to enrol"),
                                 tr("Pictures (%1)").arg(core::importing::pictureWildcards()),
                                 [this, subject](const QStringList& paths) { enrol(paths, subject); });
}

/// The gallery a drop is for: the row under it, else the one that is open; nullptr on the bin.
const core::storage::Gallery* GalleriesPage::galleryUnder(const QDropEvent& event) const
{
    const auto* list = m_panel->findChild<QListView*>(QStringLiteral("galleryList"));
    const QPoint at = list->viewport()->mapFrom(this, event.position().toPoint());
    const QModelIndex row = list->viewport()->rect().contains(at) ? list->indexAt(at) : QModelIndex();
    return row.isValid() ? m_panel->model().galleryAt(row.row()) : m_panel->chosen();
}

void GalleriesPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!m_panel->model().galleries().empty() && !widgets::localFiles(event->mimeData()).isEmpty())
        widgets::acceptCopy(event);
}

void GalleriesPage::dragMoveEvent(QDragMoveEvent* event)
{
    const auto* gallery = galleryUnder(*event);
    m_panel->markTarget(gallery);
    if (gallery)
        widgets::acceptCopy(event);
    else
        event->ignore();
}

void GalleriesPage::dragLeaveEvent(QDragLeaveEvent*)
{
    m_panel->markTarget(nullptr);
}

/// The gallery under it is opened, so that one sees who comes.
void GalleriesPage::dropEvent(QDropEvent* event)
{
    const auto* gallery = galleryUnder(*event);
    m_panel->markTarget(nullptr);
    if (!gallery)
        return event->ignore();
    widgets::acceptCopy(event);
    m_panel->choose(gallery->id);
    enrol(widgets::localFiles(event->mimeData()));
}

} // namespace ui::galleries
