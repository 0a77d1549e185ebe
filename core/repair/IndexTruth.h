// SPDX-License-Identifier: GPL-3.0-or-later
// Compares the index of one gallery with the templates in the database, and makes it anew from these without
// a moment in which it is empty. Any thread, never the GUI's.
#pragma once

#include "core/galleries/Collection.h"

#include <functional>

namespace core::repair {

/// Asked between steps; false stops the work.
using KeepOn = std::function<bool(qint64 done, qint64 total)>;

class IndexTruth {
public:
    explicit IndexTruth(const galleries::Collection& collection);

    struct Difference {
        qint64 templates = 0;        ///< by which they differ; those that do not open may be in it or not
        std::vector<qint64> damaged; ///< faces, looked for only when something does not fit
    };
    base::Result<Difference> difference(qint64 gallery) const;
    /// Faces of this gallery whose template does not open.
    base::Result<std::vector<qint64>> damaged(qint64 gallery, const KeepOn& keepOn) const;
    /// Answers how many templates are in it now.
    base::Result<qint64> rebuild(qint64 gallery, const KeepOn& keepOn);

private:
    base::Result<std::vector<qint64>> facesIn(qint64 gallery, qint64 after) const;
    base::Result<std::vector<qint64>> subjectsIn(qint64 gallery) const;
    std::vector<qint64> subjectsIndexed(qint64 gallery) const;
    base::Result<qint64> templatesIn(qint64 gallery) const;
    base::Result<qint64> publishBatch(qint64 gallery, qint64 after, qint64& published);
    base::Result<void> publishAll(qint64 gallery, const KeepOn& keepOn);
    base::Result<void> dropStrangers(qint64 gallery);

    const galleries::Collection m_c;
};

} // namespace core::repair
