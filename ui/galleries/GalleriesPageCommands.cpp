// SPDX-License-Identifier: GPL-3.0-or-later
// What GalleriesPage can be told to do, by button, key or palette.
#include "ui/galleries/GalleriesPage.h"

#include "ui/galleries/GalleryHealthDialog.h"
#include "ui/galleries/GalleryPanel.h"
#include "ui/galleries/GalleryTasks.h"
#include "ui/galleries/SubjectTasks.h"
#include "ui/subjects/SelectionBar.h"
#include "ui/subjects/SubjectBrowser.h"
#include "ui/subjects/SubjectPane.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

#include <QAction>

namespace ui::galleries {

using core::storage::Gallery;
using subjects::SelectionBar;
using subjects::SubjectPane;
using widgets::Button;

QAction* GalleriesPage::command(const char* objectName, const QKeySequence& keys, Words words, Test applies,
                                std::function<void()> act)
{
    auto* action = new QAction(this);
    action->setObjectName(QLatin1StringView(objectName));
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [this, act = std::move(act)] {
        clearMessage();
        act();
    });
    addAction(action);
    m_commands.push_back({action, std::move(words), std::move(applies)});
    return action;
}

QList<QAction*> GalleriesPage::commands() const
{
    QList<QAction*> all;
    for (const Command& each : m_commands)
        all << each.action;
    return all;
}

void GalleriesPage::makeCommands()
{
    const auto inGallery = [this] { return m_panel->chosen() != nullptr; };
    m_add->follow(command(
        "commandAddPerson", QKeySequence(Qt::CTRL | Qt::Key_N), [] { return tr("Add person"); }, inGallery,
        [this] { addPerson(); }));
    command(
        "commandNewGallery", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), [] { return tr("New gallery"); },
        [] { return true; }, [this] { m_galleryTasks->create(); });
    m_pictures->follow(command(
        "commandEnrolPictures", QKeySequence(Qt::CTRL | Qt::Key_O), [] { return tr("Enrol pictures…"); },
        inGallery, [this] { choosePictures(); }));
    command(
        "commandImportFolder", {}, [] { return tr("Import a folder…"); }, inGallery,
        [this] { importFolder(); });
    command(
        "commandUndo", QKeySequence(Qt::CTRL | Qt::Key_Z), [] { return tr("Undo"); },
        [this] { return m_subjectTasks->way() == SubjectTasks::Way::Undo; }, [this] { turnBack(); });
    command(
        "commandRedo", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [] { return tr("Redo"); },
        [this] { return m_subjectTasks->way() == SubjectTasks::Way::Redo; }, [this] { turnBack(); });
    makeGalleryCommands();
    makeChoiceCommands();
    makePersonCommands();
    if (m_services.openCamera)
        makeCameraCommands();
    connect(m_import, &Button::clicked, this, &GalleriesPage::importFolder);
}

void GalleriesPage::makeGalleryCommands()
{
    const auto add = [this](const char* objectName, Words words, void (GalleryTasks::*act)(const Gallery&)) {
        command(
            objectName, {}, std::move(words), [this] { return m_panel->chosen() != nullptr; },
            [this, act] {
                if (m_panel->chosen())
                    (m_galleryTasks->*act)(Gallery(*m_panel->chosen()));
            });
    };
    add(
        "commandRenameGallery", [] { return tr("Rename and describe the gallery…"); }, &GalleryTasks::rename);
    add(
        "commandAdjustThreshold", [] { return tr("Adjust the threshold of the gallery…"); },
        &GalleryTasks::adjustThreshold);
    add(
        "commandThresholdLab", [] { return tr("Threshold lab…"); }, &GalleryTasks::openLab);
    add(
        "commandDeleteGallery", [] { return tr("Delete the gallery…"); }, &GalleryTasks::remove);
    command(
        "commandGalleryHealth", {}, [] { return tr("Gallery health…"); },
        [this] { return m_panel->chosen() != nullptr; }, [this] { openHealth(); });
    command(
        "commandExportGallery", {}, [] { return tr("Export the gallery…"); },
        [this] { return m_panel->chosen() && reaches(QStringLiteral("import")); },
        [this] {
            Q_EMIT openRequested(QStringLiteral("import"), QStringList{QString(), m_panel->chosen()->groupId,
                                                                       QStringLiteral("export")});
        });
}

/// What the bar below the list does with everybody who is chosen.
void GalleriesPage::makeChoiceCommands()
{
    const auto add = [this](const char* objectName, Words words, void (SelectionBar::*pressed)(),
                            bool inBin = false, std::size_t fewest = 1, std::size_t galleries = 0) {
        command(
            objectName, {}, std::move(words),
            [this, inBin, fewest, galleries] {
                return m_browser->isBin() == inBin && m_browser->chosen().size() >= fewest &&
                       m_panel->model().galleries().size() >= galleries;
            },
            [this, pressed] {
                Q_EMIT(m_browser->selectionBar().*pressed)
                ();
            });
    };
    add(
        "commandEditChosen", [] { return tr("Edit the chosen people…"); }, &SelectionBar::editRequested);
    add(
        "commandMoveChosen", [] { return tr("Move the chosen people to another gallery…"); },
        &SelectionBar::moveRequested, false, 1, 2);
    add(
        "commandCopyChosen", [] { return tr("Copy the chosen people to another gallery…"); },
        &SelectionBar::copyRequested, false, 1, 2);
    add(
        "commandMergeChosen", [] { return tr("Merge the chosen people into one…"); },
        &SelectionBar::mergeRequested, false, 2);
    add(
        "commandBinChosen", [] { return tr("Move the chosen people to the bin"); },
        &SelectionBar::binRequested);
    add(
        "commandRestoreChosen", [] { return tr("Restore the chosen people"); },
        &SelectionBar::restoreRequested, true);
    add(
        "commandPurgeChosen", [] { return tr("Erase the chosen people for good…"); },
        &SelectionBar::purgeRequested, true);
}

/// What the pane does with the person it shows.
void GalleriesPage::makePersonCommands()
{
    const auto isOpen = [this] { return m_pane->subject() != 0 && !m_browser->isBin(); };
    command(
        "commandEditPerson", {}, [] { return tr("Edit person…"); }, isOpen, [this] { m_pane->edit(); });
    command(
        "commandAddFace", {}, [] { return tr("Add a face…"); }, isOpen,
        [this] { choosePictures(m_pane->subject()); });
    command(
        "commandIdentifyPerson", {}, [] { return tr("Search for this face"); }, isOpen,
        [this] { m_pane->identifyFace(); });
}

void GalleriesPage::makeCameraCommands()
{
    command(
        "commandTakePerson", {}, [] { return tr("Add a person with the camera…"); },
        [this] { return m_panel->chosen() != nullptr; }, [this] { takePerson(); });
    command(
        "commandTakeFace", {}, [] { return tr("Add a face with the camera…"); },
        [this] { return m_panel->chosen() && m_pane->subject() != 0; }, [this] { takeFace(); });
}

void GalleriesPage::enableCommands()
{
    for (const Command& each : m_commands)
        each.action->setEnabled(each.applies());
}

void GalleriesPage::importFolder()
{
    m_services.dialogs.chooseFolder(this, tr("Choose a folder of pictures"), [this](const QString& folder) {
        if (!folder.isEmpty() && m_panel->chosen())
            Q_EMIT openRequested(QStringLiteral("import"), QStringList{folder, m_panel->chosen()->groupId});
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
        m_browser->reveal(subject);
    });
    connect(m_subjectTasks, &SubjectTasks::changed, dialog, &GalleryHealthDialog::recheck);
    connect(m_queue, &EnrollQueue::finished, dialog, &GalleryHealthDialog::recheck);
    dialog->open();
}

void GalleriesPage::turnBack()
{
    clearMessage();
    m_subjectTasks->turnBack();
    enableCommands();
}

} // namespace ui::galleries
