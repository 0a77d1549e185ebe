// SPDX-License-Identifier: GPL-3.0-or-later
// People who are not the same here and at an engine. GUI thread; owned by CompareDialog.
#pragma once

#include "core/recovery/Comparison.h"
#include "ui/widgets/RowsModel.h"

namespace ui::recovery {

class DifferencesModel : public widgets::RowsModel<core::recovery::Difference> {
    Q_OBJECT
public:
    enum Column { Person, Number, What, Columns };

    using RowsModel::RowsModel;

protected:
    int columns() const override { return Columns; }
    QString head(int column) const override;
    QString text(const core::recovery::Difference& difference, int column) const override;
    bool isQuiet(int column) const override { return column == Number; }
    std::optional<theme::Status> status(const core::recovery::Difference& difference,
                                        int column) const override;

private:
    static QString aspectText(const core::recovery::Difference& difference, core::recovery::Aspect aspect);
};

} // namespace ui::recovery
