// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages about people work with, named once. Plain references; Application owns everything.
#pragma once

#include "core/faces/FaceService.h"
#include "core/galleries/GalleryService.h"
#include "ui/camera/CameraUsers.h"
#include "ui/shell/Dialogs.h"

#include <QThreadPool>

namespace core::storage {
class ImportStore;
}

namespace ui::shell {
class TaskList;
}

namespace ui::subjects {

struct Services {
    core::galleries::Collection collection;
    core::galleries::GalleryService& galleries;
    core::faces::FaceService& faces;
    shell::Dialogs& dialogs;
    QThreadPool* pool;
    std::function<QString()> actor;                ///< who sits at the desk, for the audit list
    shell::TaskList* tasks = nullptr;              ///< hears of work that lasts
    camera::CameraOpener openCamera = {};          ///< empty: no camera is offered
    core::storage::ImportStore* imports = nullptr; ///< the import page's, which needs it
};

} // namespace ui::subjects
