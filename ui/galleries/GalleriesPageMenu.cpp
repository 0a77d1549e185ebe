// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of the chosen people: what the bar below the list and the pane offer, as far as it applies.
#include "ui/galleries/GalleriesPage.h"

#include "ui/subjects/SubjectBrowser.h"
#include "ui/theme/Icons.h"

#include <QAction>
#include <QMenu>

namespace ui::galleries {

void GalleriesPage::openMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("peopleMenu"));
    connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    const auto add = [this, menu](const char* command, const char* icon, const QString& text) {
        const auto found = std::ranges::find_if(m_commands, [command](const Command& each) {
            return each.action->objectName() == QLatin1StringView(command);
        });
        if (found == m_commands.end() || !found->applies())
            return;
        QAction* entry =
            menu->addAction(theme::icon(QLatin1StringView(icon)), text, found->action, &QAction::trigger);
        entry->setObjectName(QLatin1StringView(command));
    };
    if (m_browser->chosen().size() == 1)
        addPersonEntries(add);
    else
        add("commandEditChosen", "edit", tr("Edit…"));
    add("commandMoveChosen", "move", tr("Move to…"));
    add("commandCopyChosen", "copy", tr("Copy to…"));
    add("commandMergeChosen", "merge", tr("Merge into one"));
    add("commandRestoreChosen", "undo", tr("Restore"));
    menu->addSeparator();
    add("commandBinChosen", "trash", tr("Move to the bin"));
    add("commandPurgeChosen", "trash", tr("Erase for good…"));
    menu->popup(at);
}

void GalleriesPage::addPersonEntries(const MenuAdder& add)
{
    add("commandEditPerson", "edit", tr("Edit person…"));
    add("commandAddFace", "add", tr("Add a face…"));
    add("commandTakeFace", "camera", tr("Add a face with the camera…"));
    add("commandIdentifyPerson", "identify", tr("Search for this face"));
}

} // namespace ui::galleries
