// SPDX-License-Identifier: GPL-3.0-or-later
// Who changed what and when, newest first, read by the page as one scrolls. GUI thread; owned by AuditPage.
#pragma once

#include "core/storage/AuditStore.h"
#include "ui/widgets/RowsModel.h"

namespace ui::audit {

class AuditModel : public widgets::RowsModel<core::storage::AuditRow> {
    Q_OBJECT
public:
    enum Column { Number, Time, Actor, Action, Object, Detail, Columns };

    using RowsModel::RowsModel;
    /// Row whose hash does not fit; 0: none.
    void setBroken(qint64 id);

protected:
    int columns() const override { return Columns; }
    QString head(int column) const override;
    QString text(const core::storage::AuditRow& row, int column) const override;
    bool isNumber(int column) const override { return column == Number; }
    bool isQuiet(int column) const override { return column == Number || column == Time || column == Object; }
    std::optional<theme::Status> status(const core::storage::AuditRow& row, int column) const override;

private:
    qint64 m_broken = 0;
};

/// "gallery.create" in words; one that is not known stays as it is.
QString actionText(const QString& action);

} // namespace ui::audit
