// SPDX-License-Identifier: GPL-3.0-or-later
// Names of what lines of the audit list are about, as far as it is still there. Plain values; reading is work
// for a worker.
#pragma once

#include "core/galleries/SubjectDirectory.h"
#include "core/storage/AuditSearch.h"
#include "core/storage/GalleryStore.h"

#include <QHash>

namespace ui::audit {

struct AuditNames {
    QHash<QString, QString> galleries; ///< by caller's id and by lib
    QHash<QString, QString> people;    ///< by personId
    QHash<QString, QString> imports;   ///< by batch: folder or list
};

struct AuditServices {
    const core::storage::AuditStore& audit;
    core::storage::AuditSearch search;
    const core::storage::GalleryStore& galleries;
    const core::galleries::SubjectDirectory& directory;
};

core::base::Result<AuditNames> readNames(const AuditServices& services,
                                         const std::vector<core::storage::AuditRow>& rows);
/// Ids of galleries and people whose names contain this.
QStringList idsNamed(const AuditServices& services, const QString& typed);

} // namespace ui::audit
