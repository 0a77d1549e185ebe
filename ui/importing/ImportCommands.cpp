// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/ImportCommands.h"

#include <QAction>

namespace ui::importing {

ImportCommands::ImportCommands(QObject* parent)
    : QObject(parent)
    , folder(new QAction(this))
    , list(new QAction(this))
    , goOn(new QAction(this))
    , exportGallery(new QAction(this))
{
    folder->setObjectName(QStringLiteral("importFolderCommand"));
    list->setObjectName(QStringLiteral("importListCommand"));
    goOn->setObjectName(QStringLiteral("continueImportCommand"));
    exportGallery->setObjectName(QStringLiteral("exportGalleryCommand"));
    goOn->setEnabled(false);
}

void ImportCommands::speak()
{
    folder->setText(tr("Import a folder of pictures…"));
    list->setText(tr("Import a list (CSV)…"));
    goOn->setText(tr("Continue the import"));
    exportGallery->setText(tr("Export a gallery…"));
}

} // namespace ui::importing
