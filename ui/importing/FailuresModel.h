// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that were to be enrolled and could not be. GUI thread.
#pragma once

#include "core/importing/ImportLists.h"
#include "ui/widgets/RowsModel.h"

namespace ui::importing {

struct Failure {
    core::importing::PlanRow row;
    core::base::Error error;
};

class FailuresModel : public widgets::RowsModel<Failure> {
    Q_OBJECT
public:
    enum Column { Number, Name, File, Reason, Columns };

    using RowsModel::RowsModel;
    std::vector<core::importing::Problem> problems() const;

protected:
    int columns() const override { return Columns; }
    QString head(int column) const override;
    QString text(const Failure& failure, int column) const override;
    bool isNumber(int column) const override { return column == Number; }
    bool isQuiet(int column) const override { return column == File; }
    std::optional<theme::Status> status(const Failure& failure, int column) const override;
};

} // namespace ui::importing
