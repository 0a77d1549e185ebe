// SPDX-License-Identifier: GPL-3.0-or-later
// A face of IdentifyPage becomes a person, here: the answer it was seen in stays in sight.
#include "ui/identify/GalleryPicker.h"
#include "ui/identify/IdentifyPage.h"
#include "ui/identify/SearchBench.h"
#include "ui/subjects/GalleryChooser.h"
#include "ui/subjects/SubjectDialog.h"

namespace ui::identify {

using core::storage::Gallery;
using subjects::GalleryChooser;
using subjects::SubjectDialog;

/// Into the gallery that was searched; of several the person at the desk says which.
void IdentifyPage::enrol(const QByteArray& picture)
{
    const auto galleries = m_picker->searched();
    if (galleries.empty())
        return Q_EMIT messageReady(tr("Make a gallery first; the face is enrolled into it"));
    if (galleries.size() == 1)
        return enrolInto(galleries.front(), picture);
    auto* chooser = new GalleryChooser({tr("Enrol the face into"), tr("Go on")}, galleries, this);
    connect(chooser, &GalleryChooser::chosen, this,
            [this, picture](const Gallery& gallery) { enrolInto(gallery, picture); });
    chooser->open();
}

void IdentifyPage::enrolInto(const Gallery& gallery, const QByteArray& picture)
{
    auto* dialog = new SubjectDialog(m_enrolServices, gallery, this);
    dialog->setPicture(picture);
    connect(dialog, &SubjectDialog::saved, this, [this, gallery](const core::storage::Subject& subject) {
        enrolled(tr("%1 was added to %2").arg(subject.personal.name, gallery.name));
    });
    connect(dialog, &SubjectDialog::joined, this,
            [this] { enrolled(tr("The face was added to the person it shows")); });
    dialog->open();
}

void IdentifyPage::enrolled(const QString& what)
{
    m_isStale = false;
    m_search->askAgain();
    m_picker->refresh();
    Q_EMIT messageReady(what);
}

} // namespace ui::identify
