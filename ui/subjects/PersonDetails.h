// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the pane shows of one person, read at once from the stores. Any worker.
#pragma once

#include "ui/subjects/Services.h"

namespace ui::subjects {

struct PersonDetails {
    core::storage::Subject subject;
    std::vector<core::storage::FaceRow> faces; ///< newest first
    std::vector<core::storage::Gallery> galleries;
};

/// Whether both look the same.
bool areEqual(const PersonDetails& a, const PersonDetails& b);

core::base::Result<PersonDetails> readPerson(const core::galleries::Collection& collection, qint64 subject);
/// The picture file a face was enrolled from.
core::base::Result<QByteArray> readPicture(const core::galleries::Collection& collection,
                                           const core::storage::FaceRow& face);

} // namespace ui::subjects
