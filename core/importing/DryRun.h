// SPDX-License-Identifier: GPL-3.0-or-later
// A verdict for every row of a plan before anything is written. Works on threads of its own and returns when
// they have ended: call it on a worker. Refers to the services, owns nothing that lasts.
#pragma once

#include "core/faces/FaceService.h"
#include "core/importing/ImportControl.h"
#include "core/importing/ImportRow.h"

namespace core::importing {

struct ImportServices {
    galleries::Collection collection;
    galleries::GalleryService& galleries;
    faces::FaceService& faces;
    QString actor;
};

/// From any thread, one at a time, in order of rows.
using RowChecked = std::function<void(int row, const Checked& checked)>;

/// Duplicates are looked for in the gallery and among the rows before; rows of one person are compared with
/// each other. Errors: Cancelled; rows told until
/// then stay true.
base::Result<void> dryRun(const ImportServices& services, const storage::Gallery& gallery,
                          const ImportPlan& plan, ImportControl& control, const RowChecked& each);

/// Pictures worth having in work at once.
int threadsFor(const ImportServices& services);

} // namespace core::importing
