// SPDX-License-Identifier: GPL-3.0-or-later
// Records beside what sending them would change at their engine: those of one person in one gallery together,
// as they follow one another. GUI thread; owned by PreviewDialog.
#pragma once

#include "core/recovery/Comparison.h"
#include "core/recovery/TaskJournal.h"
#include "ui/widgets/RowsModel.h"

namespace ui::recovery {

/// A record and what it carries.
struct PreviewRecord {
    core::recovery::Delivery delivery;
    QByteArray picture;     ///< digest; empty: none any more
    QString engine = {};    ///< what it is called
    bool isDamaged = false; ///< its picture here
};

struct PreviewRow {
    std::vector<PreviewRecord> records; ///< oldest first; at least one
    bool isGalleryComing = false;       ///< a record before these brings it
    enum class State { Waits, Known, NoAnswer, CannotAsk, Damaged } state = State::Waits;
    core::recovery::Effect effect = core::recovery::Effect::Nothing; ///< once known
    core::recovery::TargetPresence there;                            ///< once known
    core::base::Error error;                                         ///< of NoAnswer
    const core::recovery::Delivery& newest() const { return records.back().delivery; }
};

/// One row for each person in a gallery of an engine, and for each gallery; in the order they are sent.
std::vector<PreviewRow> rowsOf(std::vector<PreviewRecord> records);

class PreviewModel : public widgets::RowsModel<PreviewRow> {
    Q_OBJECT
public:
    enum Column { Change, Person, Engine, Outcome, Columns };

    using RowsModel::RowsModel;

    void answer(int row, const core::base::Result<core::recovery::TargetPresence>& there);
    void cannotAsk(int row);
    qsizetype count(core::recovery::Effect effect) const;
    qsizetype count(PreviewRow::State state) const;
    int records() const; ///< of all rows

protected:
    int columns() const override { return Columns; }
    QString head(int column) const override;
    QString text(const PreviewRow& row, int column) const override;
    std::optional<theme::Status> status(const PreviewRow& row, int column) const override;

private:
    void changed(int row);
};

} // namespace ui::recovery
