// SPDX-License-Identifier: GPL-3.0-or-later
// Records beside what sending each would change at its engine. GUI thread; owned by PreviewDialog.
#pragma once

#include "core/recovery/Comparison.h"
#include "core/recovery/TaskJournal.h"
#include "ui/widgets/RowsModel.h"

namespace ui::recovery {

struct PreviewRow {
    core::recovery::TaskRecord record;
    QByteArray pictureHere; ///< digest; empty: none any more
    enum class State { Waits, Known, NoAnswer, CannotAsk } state = State::Waits;
    core::recovery::Effect effect = core::recovery::Effect::Nothing; ///< once known
    core::base::Error error;                                         ///< of NoAnswer
};

class PreviewModel : public widgets::RowsModel<PreviewRow> {
    Q_OBJECT
public:
    enum Column { Change, Person, Outcome, Columns };

    using RowsModel::RowsModel;

    void answer(int row, const core::base::Result<core::recovery::TargetPresence>& there);
    void cannotAsk(int row);
    qsizetype count(core::recovery::Effect effect) const;
    qsizetype count(PreviewRow::State state) const;

protected:
    int columns() const override { return Columns; }
    QString head(int column) const override;
    QString text(const PreviewRow& row, int column) const override;
    std::optional<theme::Status> status(const PreviewRow& row, int column) const override;

private:
    void changed(int row);
};

} // namespace ui::recovery
