// SPDX-License-Identifier: GPL-3.0-or-later
// A face of IdentifyPage becomes a person, here: the answer it was seen in stays in sight.
#include "ui/identify/GalleryPicker.h"
#include "ui/identify/IdentifyPage.h"
#include "ui/identify/SearchBench.h"
#include "ui/subjects/GalleryChooser.h"
#include "ui/subjects/SubjectActions.h"
#include "ui/subjects/SubjectDialog.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

#include <QApplication>

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
        enrolled(tr("%1 was added to %2").arg(subject.personal.name, gallery.name),
                 [this, id = subject.id] { m_actions->bin({id}); });
    });
    connect(dialog, &SubjectDialog::joined, this, [this](qint64 subject, qint64 face) {
        enrolled(tr("The face was added to the person it shows"),
                 [this, faces = std::map<qint64, std::vector<qint64>>{{subject, {face}}}] {
                     m_actions->takeBack(faces);
                 });
    });
    dialog->open();
}

void IdentifyPage::enrolled(const QString& what, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_commands[3]->setEnabled(true);
    m_message->say(theme::Status::Ok, what);
    m_message->action()->setLabel(tr("Undo"));
    m_message->action()->setVisible(true);
    askAgain();
}

void IdentifyPage::undo()
{
    const auto back = std::exchange(m_undo, {});
    forgetEnrolment();
    if (back)
        back();
}

void IdentifyPage::finishUndo(const subjects::ActionOutcome& outcome)
{
    if (!outcome.failures.empty())
        m_services.dialogs.showError(this, tr("The enrolment was not undone"), outcome.failures.front());
    else
        Q_EMIT messageReady(tr("The enrolment was undone"));
    askAgain();
}

void IdentifyPage::forgetEnrolment()
{
    if (m_message->isAncestorOf(QApplication::focusWidget()))
        m_open->setFocus();
    m_undo = nullptr;
    m_commands[3]->setEnabled(false);
    m_message->clear();
}

void IdentifyPage::askAgain()
{
    m_isStale = false;
    m_search->askAgain();
    m_picker->refresh();
}

} // namespace ui::identify
