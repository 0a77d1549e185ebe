// SPDX-License-Identifier: GPL-3.0-or-later
// What the palette offers of the import assistant, from any page. GUI thread; owned by ImportPage.
#pragma once

#include <QObject>

class QAction;

namespace ui::importing {

class ImportCommands : public QObject {
    Q_OBJECT
public:
    explicit ImportCommands(QObject* parent);
    QList<QAction*> all() const { return {folder, list, goOn, exportGallery}; }
    void speak();

    QAction* folder;
    QAction* list;
    QAction* goOn; ///< with an import that was cancelled or interrupted
    QAction* exportGallery;
};

} // namespace ui::importing
