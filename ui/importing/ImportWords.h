// SPDX-License-Identifier: GPL-3.0-or-later
// Verdicts, reasons and choices of an import in the language of the console. GUI thread.
#pragma once

#include "core/importing/ImportHistory.h"
#include "ui/theme/Tokens.h"

#include <QCoreApplication>

namespace ui::importing {

/// What one filter shows; rarer verdicts share one.
enum class Sort { Ready, Known, NoFace, TwoFaces, PoorQuality, Duplicate, Unreadable, BadField, OtherPerson };

using Rows = std::vector<core::importing::ImportRow>;

class ImportWords {
    Q_DECLARE_TR_FUNCTIONS(ui::importing::ImportWords)
public:
    static Sort sortOf(core::importing::Verdict verdict);
    static QString sort(Sort sort);
    static theme::Status shapeOf(Sort sort);
    static QString field(core::importing::Field field);
    /// Of one row among all rows of its import.
    static QString action(core::importing::Action action, const Rows& rows,
                          const core::importing::ImportRow& row);
    /// With the figure; `gallery` is the name of the one imported into.
    static QString reason(const Rows& rows, const core::importing::ImportRow& row, const QString& gallery);
    /// What of the folder makes no row, and how many rows bear the name of somebody else; may be empty.
    static QString notes(const std::vector<core::importing::LeftOut>& leftOut, int namesakes);
    /// Rows not enrolled on purpose, a part for each reason there is.
    static QStringList leftOut(int byDryRun, int byChoice);
    /// "3 people and 5 faces"
    static QString extent(const core::importing::Extent& extent);
    /// Who stays when this is undone, and why; empty: nobody does.
    static QString stay(const core::importing::Extent& extent);
    /// What an undo removed and who stays; for one that can remove nothing, why.
    static QString undone(const core::importing::Extent& extent);

private:
    static QString found(const Rows& rows, const core::importing::ImportRow& row, const QString& gallery);
    static QString namesake(const Rows& rows, const core::importing::Checked& checked, const QString& own);
    static QString otherPerson(const Rows& rows, const core::importing::Checked& checked);
    static QString quality(const core::importing::Checked& checked);
    static QString duplicate(const Rows& rows, const core::importing::Checked& checked,
                             const QString& gallery);
    static QString numbersStay(const core::importing::ImportRow& row, const QString& said);
    static QString wrongField(const Rows& rows, const core::importing::ImportRow& row,
                              const QString& gallery);
    static QString takenNumber(const Rows& rows, const core::importing::ImportRow& row,
                               const QString& gallery);
};

} // namespace ui::importing
