// SPDX-License-Identifier: GPL-3.0-or-later
// Records of changes an engine did not take, newest first. GUI thread; owned by RecoveryPage.
#pragma once

#include "core/recovery/TaskJournal.h"
#include "ui/widgets/RowsModel.h"

namespace ui::recovery {

class RecordsModel : public widgets::RowsModel<core::recovery::TaskRecord> {
    Q_OBJECT
public:
    enum Column { Time, Change, Person, Gallery, Engine, Attempts, State, Columns };

    using RowsModel::RowsModel;

protected:
    int columns() const override { return Columns; }
    QString head(int column) const override;
    QString text(const core::recovery::TaskRecord& record, int column) const override;
    bool isNumber(int column) const override { return column == Attempts; }
    bool isQuiet(int column) const override
    {
        return column == Time || column == Gallery || column == Engine;
    }
    std::optional<theme::Status> status(const core::recovery::TaskRecord& record, int column) const override;
};

QString changeText(core::recovery::ChangeKind kind);
/// The same, but taking somebody out only to enrol them anew is part of a change.
QString changeText(const core::recovery::Delivery& delivery);
/// Name of the person, otherwise the id, otherwise the gallery.
QString personText(const core::recovery::Delivery& delivery);
/// Name and id of the gallery.
QString galleryText(const core::recovery::Delivery& delivery);
QString galleryName(const core::recovery::Delivery& delivery); ///< its id where it has none
/// Its engine was away for records before it, which it follows.
bool isNotSentYet(const core::recovery::Delivery& delivery);
/// The last error, or how it was solved.
QString stateText(const core::recovery::TaskRecord& record);

} // namespace ui::recovery
