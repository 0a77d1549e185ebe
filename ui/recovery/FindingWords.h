// SPDX-License-Identifier: GPL-3.0-or-later
// Findings of this machine in the language of the console. Free functions, GUI thread.
#pragma once

#include "core/repair/Repairs.h"
#include "ui/recovery/FindingReading.h"
#include "ui/shell/Dialogs.h"

#include <QCoreApplication>

namespace ui::recovery {

class FindingWords {
    Q_DECLARE_TR_FUNCTIONS(FindingWords)
public:
    static QString kind(core::repair::FindingKind kind);
    /// What it means, as one sentence or two.
    static QString meaning(const core::repair::Finding& finding);
    /// The person, the file or the gallery.
    static QString whom(const FindingEntry& entry);
    static QString state(const core::repair::Finding& finding);
    /// What a button says that does it.
    static QString remedy(core::repair::Remedy remedy);
    /// What is asked before something is taken away; without a title: nothing.
    static shell::Question question(core::repair::Remedy remedy, int count);
    /// What is asked before a picture is taken that shows another face.
    static shell::Question doubt(const QString& person, const core::repair::Likeness& likeness);
    static QString failure(core::repair::Remedy remedy, const core::base::Error& error);

private:
    static QString done(core::repair::Remedy remedy);
};

} // namespace ui::recovery
