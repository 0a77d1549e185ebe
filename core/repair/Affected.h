// SPDX-License-Identifier: GPL-3.0-or-later
// Whom or what a finding concerns, in the words of the database. Any thread, never the GUI's.
#pragma once

#include "core/galleries/Collection.h"
#include "core/repair/Finding.h"

namespace core::repair {

struct Affected {
    QString person; ///< name, otherwise personNo; empty: nobody
    QString personId;
    QString galleries; ///< names
    qint64 picture = 0;
    qint64 faces = 0; ///< the person's
    bool operator==(const Affected&) const = default;
};

/// What cannot be read stays empty.
Affected affectedBy(const galleries::Collection& collection, const Finding& finding);

} // namespace core::repair
