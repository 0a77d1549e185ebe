// SPDX-License-Identifier: GPL-3.0-or-later
// Who changed what and when, newest first, read by the page as one scrolls. GUI thread; owned by AuditPage.
#pragma once

#include "ui/audit/AuditNames.h"
#include "ui/widgets/RowsModel.h"

namespace ui::audit {

class AuditModel : public widgets::RowsModel<core::storage::AuditRow> {
    Q_OBJECT
public:
    enum Column { Number, Time, Actor, Action, Object, Detail, Columns };

    using RowsModel::RowsModel;
    /// Row whose hash does not fit; 0: none.
    void setBroken(qint64 id);
    /// Adds to those that are known; before the rows that need them.
    void learn(const AuditNames& names);
    void forgetNames() { m_names = {}; }
    const AuditNames& names() const { return m_names; }

protected:
    int columns() const override { return Columns; }
    QString head(int column) const override;
    QString text(const core::storage::AuditRow& row, int column) const override;
    bool isNumber(int column) const override { return column == Number; }
    bool isQuiet(int column) const override { return column == Number || column == Time; }
    std::optional<theme::Status> status(const core::storage::AuditRow& row, int column) const override;

private:
    qint64 m_broken = 0;
    AuditNames m_names;
};

} // namespace ui::audit
