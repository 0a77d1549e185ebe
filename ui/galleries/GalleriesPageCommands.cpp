// SPDX-License-Identifier: GPL-3.0-or-later
// What GalleriesPage can be told to do, by button, key or palette.
#include "ui/galleries/GalleriesPage.h"

#include "ui/galleries/GalleryHealthDialog.h"
#include "ui/galleries/GalleryPanel.h"
#include "ui/galleries/GalleryTasks.h"
#include "ui/galleries/SubjectTasks.h"
#include "ui/subjects/SubjectBrowser.h"
#include "ui/subjects/SubjectPane.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

#include <QAction>

namespace ui::galleries {

using widgets::Button;

QAction* GalleriesPage::command(const char* objectName, const QKeySequence& keys,
                                void (GalleriesPage::*act)())
{
    auto* action = new QAction(this);
    action->setObjectName(QLatin1StringView(objectName));
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    m_commands << action;
    return action;
}

void GalleriesPage::makeCommands()
{
    m_add->follow(command("commandAddPerson", QKeySequence(Qt::CTRL | Qt::Key_N), &GalleriesPage::addPerson));
    command("commandNewGallery", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), &GalleriesPage::newGallery);
    auto* pictures = new QAction(this);
    pictures->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    connect(pictures, &QAction::triggered, this, [this] { choosePictures(); });
    addAction(pictures);
    m_commands << pictures;
    m_pictures->follow(pictures);
    m_edit = command("commandEditChosen", {}, &GalleriesPage::editChosen);
    command("commandThresholdLab", {}, &GalleriesPage::openLab);
    command("commandGalleryHealth", {}, &GalleriesPage::openHealth);
    m_undo = command("commandUndo", QKeySequence(Qt::CTRL | Qt::Key_Z), &GalleriesPage::undo);
    if (m_services.openCamera) {
        command("commandTakePerson", {}, &GalleriesPage::takePerson);
        command("commandTakeFace", {}, &GalleriesPage::takeFace);
    }
    connect(m_import, &Button::clicked, this, [this] {
        m_services.dialogs.chooseFolder(
            this, tr("Choose a folder of pictures"), [this](const QString& folder) {
                if (!folder.isEmpty() && m_panel->chosen())
                    Q_EMIT openRequested(QStringLiteral("import"),
                                         QStringList{folder, m_panel->chosen()->groupId});
            });
    });
}

void GalleriesPage::addPerson()
{
    if (m_panel->chosen())
        m_subjectTasks->add(*m_panel->chosen());
}

void GalleriesPage::takePerson()
{
    if (m_panel->chosen())
        m_subjectTasks->takePerson(*m_panel->chosen());
}

void GalleriesPage::takeFace()
{
    if (m_panel->chosen() && m_pane->subject() != 0)
        m_subjectTasks->takeFace(*m_panel->chosen(), m_pane->subject());
}

void GalleriesPage::editChosen()
{
    if (const auto people = m_browser->chosen(); !people.empty() && !m_browser->isBin())
        m_subjectTasks->editMany(people);
}

void GalleriesPage::openLab()
{
    if (m_panel->chosen())
        m_galleryTasks->openLab(*m_panel->chosen());
}

void GalleriesPage::openHealth()
{
    if (!m_panel->chosen())
        return;
    auto* dialog = new GalleryHealthDialog(m_services, *m_panel->chosen(), this);
    connect(dialog, &GalleryHealthDialog::mergeRequested, m_subjectTasks, &SubjectTasks::merge);
    connect(dialog, &GalleryHealthDialog::removeFaceRequested, m_subjectTasks, &SubjectTasks::removeFace);
    connect(dialog, &GalleryHealthDialog::addPictureRequested, this, &GalleriesPage::choosePictures);
    connect(dialog, &GalleryHealthDialog::openRequested, this, [this, dialog](qint64 subject) {
        dialog->accept();
        m_browser->searchFor({});
        m_browser->choose(subject);
    });
    connect(m_subjectTasks, &SubjectTasks::changed, dialog, &GalleryHealthDialog::recheck);
    connect(m_queue, &EnrollQueue::finished, dialog, &GalleryHealthDialog::recheck);
    dialog->open();
}

void GalleriesPage::undo()
{
    m_message->clear();
    m_subjectTasks->undo();
    enableCommands();
}

void GalleriesPage::newGallery()
{
    m_galleryTasks->create();
}

} // namespace ui::galleries
