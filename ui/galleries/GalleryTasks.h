// SPDX-License-Identifier: GPL-3.0-or-later
// Making, renaming and deleting galleries: the dialogs and the service calls behind the list. GUI thread;
// owned by GalleriesPage.
#pragma once

#include "ui/subjects/Services.h"

#include <QObject>

namespace ui::galleries {

class GalleryTasks : public QObject {
    Q_OBJECT
public:
    GalleryTasks(subjects::Services& services, QWidget* window);

    void create();
    void rename(const core::storage::Gallery& gallery);
    void adjustThreshold(const core::storage::Gallery& gallery);
    void openLab(const core::storage::Gallery& gallery);
    /// With faces in it its name has to be typed.
    void remove(const core::storage::Gallery& gallery);

Q_SIGNALS:
    void made(qint64 gallery);
    void changed();
    void said(const QString& text);

private:
    void removeNow(const core::storage::Gallery& gallery);

    subjects::Services& m_services;
    QWidget* m_window;
};

} // namespace ui::galleries
