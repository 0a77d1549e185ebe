// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/GalleryTasks.h"

#include "ui/galleries/GalleryDialog.h"
#include "ui/galleries/ThresholdDialog.h"
#include "ui/galleries/ThresholdLab.h"
#include "ui/shell/RunInBackground.h"

#include <QLocale>

namespace ui::galleries {

using core::storage::Gallery;

GalleryTasks::GalleryTasks(subjects::Services& services, QWidget* window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{
}

void GalleryTasks::create()
{
    auto* dialog = new GalleryDialog(m_services, {}, m_window);
    connect(dialog, &GalleryDialog::saved, this, [this](const Gallery& gallery) {
        Q_EMIT made(gallery.id);
        Q_EMIT said(tr("Gallery %1 was created").arg(gallery.name));
    });
    dialog->open();
}

void GalleryTasks::rename(const Gallery& gallery)
{
    auto* dialog = new GalleryDialog(m_services, gallery, m_window);
    connect(dialog, &GalleryDialog::saved, this, &GalleryTasks::changed);
    dialog->open();
}

void GalleryTasks::adjustThreshold(const Gallery& gallery)
{
    auto* dialog = new ThresholdDialog(m_services, gallery, m_window);
    connect(dialog, &ThresholdDialog::saved, this, &GalleryTasks::changed);
    dialog->open();
}

void GalleryTasks::openLab(const Gallery& gallery)
{
    auto* dialog = new ThresholdLab(m_services, gallery, m_window);
    connect(dialog, &ThresholdLab::saved, this, &GalleryTasks::changed);
    dialog->open();
}

void GalleryTasks::remove(const Gallery& gallery)
{
    const auto counts = m_services.galleries.counts(gallery.id);
    const QLocale locale;
    shell::Question question;
    question.destructive = true;
    question.title = counts.faces > 0 ? tr("Delete the gallery \"%1\" with %2 people and %3 faces?")
                                            .arg(gallery.name, locale.toString(counts.subjects),
                                                 locale.toString(counts.faces))
                                      : tr("Delete the gallery \"%1\"?").arg(gallery.name);
    question.text =
        counts.faces > 0
            ? tr("People who are in no other gallery are erased with their faces and pictures; this "
                 "cannot be undone. People in other galleries stay there.")
            : tr("It is empty; nobody is erased.");
    question.confirm = tr("Delete gallery %1").arg(gallery.name);
    question.keep = tr("Keep it");
    if (counts.faces > 0)
        question.typed = gallery.name;
    m_services.dialogs.ask(m_window, question, [this, gallery](bool confirmed) {
        if (confirmed)
            removeNow(gallery);
    });
}

void GalleryTasks::removeNow(const Gallery& gallery)
{
    shell::runInBackground(
        this, m_services.pool,
        [&galleries = m_services.galleries, id = gallery.groupId, actor = m_services.actor()] {
            return galleries.remove(id, actor);
        },
        [this, name = gallery.name](const core::base::Result<void>& removed) {
            if (!removed)
                m_services.dialogs.showError(m_window, tr("Gallery %1 was not deleted").arg(name),
                                             removed.error());
            else
                Q_EMIT said(tr("Gallery %1 was deleted").arg(name));
            Q_EMIT changed();
        });
}

} // namespace ui::galleries
