// SPDX-License-Identifier: GPL-3.0-or-later
// Imports of the past, newest first. GUI thread; owned by PastImports.
#pragma once

#include "core/importing/ImportHistory.h"
#include "ui/widgets/RowsModel.h"

namespace ui::importing {

struct PastRow {
    core::importing::PastImport past;
    QString gallery; ///< name; empty when it is gone
    QString groupId;
    bool isSourceThere = false;
};

class PastImportsModel : public widgets::RowsModel<PastRow> {
    Q_OBJECT
public:
    enum Column { Time, Who, Source, Gallery, Enrolled, NotEnrolled, State, Columns };

    using RowsModel::RowsModel;
    QVariant data(const QModelIndex& index, int role) const override;
    /// Last part of the path.
    static QString shortSource(const PastRow& row);

protected:
    int columns() const override { return Columns; }
    QString head(int column) const override;
    QString text(const PastRow& row, int column) const override;
    bool isNumber(int column) const override { return column == Enrolled || column == NotEnrolled; }
    bool isQuiet(int column) const override { return column == Time || column == Who; }
    std::optional<theme::Status> status(const PastRow& row, int column) const override;

private:
    static QString notEnrolledInWords(const core::importing::PastImport& past);
    static QString stateText(const PastRow& row);
};

} // namespace ui::importing
