// SPDX-License-Identifier: GPL-3.0-or-later
// Verdicts, reasons and choices of an import in the language of the console. GUI thread.
#pragma once

#include "core/importing/ImportRow.h"
#include "ui/theme/Tokens.h"

#include <QCoreApplication>

namespace ui::importing {

/// What one filter shows; rarer verdicts share one.
enum class Sort { Ready, Known, NoFace, TwoFaces, PoorQuality, Duplicate, Unreadable, BadField };

class ImportWords {
    Q_DECLARE_TR_FUNCTIONS(ui::importing::ImportWords)
public:
    static Sort sortOf(core::importing::Verdict verdict);
    static QString sort(Sort sort);
    static theme::Status shapeOf(Sort sort);
    static QString field(core::importing::Field field);
    static QString action(core::importing::Action action);
    /// With the figure; `gallery` is the name of the one imported into.
    static QString reason(const core::importing::ImportRow& row, const QString& gallery);

private:
    static QString poor(const core::importing::Checked& checked);
    static QString duplicate(const core::importing::Checked& checked, const QString& gallery);
    static QString wrongField(const core::importing::ImportRow& row);
};

} // namespace ui::importing
