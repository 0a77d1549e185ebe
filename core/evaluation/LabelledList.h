// SPDX-License-Identifier: GPL-3.0-or-later
// The lists an evaluation is given: text with tabs, one line each, UTF-8, paths relative to the list's own
// folder. A first line that names its columns may stand at the top; the columns then come in any order and
// more may stand beside them. Lines that are empty or begin with # are skipped. Errors: NotFound,
// InvalidArgument with the line's number.
#pragma once

#include "core/base/Result.h"

#include <vector>

namespace core::evaluation {

/// Columns same, a, b; `same` is 1 or 0.
struct LabelledPair {
    bool same = false;
    QString first; ///< path that can be opened
    QString second;
};

/// Columns path, person. A line without a person is skipped.
struct LabelledPicture {
    QString path;
    QString person;
};

/// Columns path, species: "live", or the kind of attack (print, screen, replay, …).
struct Presentation {
    QString path;
    QString species;
};

base::Result<std::vector<LabelledPair>> readPairs(const QString& list);
base::Result<std::vector<LabelledPicture>> readPictures(const QString& list);
base::Result<std::vector<Presentation>> readPresentations(const QString& list);

} // namespace core::evaluation
