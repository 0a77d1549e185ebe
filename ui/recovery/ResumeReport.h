// SPDX-License-Identifier: GPL-3.0-or-later
// What became of each record that was sent again: those that were refused first, with the reason. Deletes
// itself. GUI thread; the records are read on a worker.
#pragma once

#include "ui/recovery/RecoveryServices.h"
#include "ui/shell/Desk.h"
#include "ui/widgets/FormDialog.h"
#include "ui/widgets/RowsModel.h"

namespace ui::recovery {

struct ResumedRow {
    core::recovery::ResumeResult result;
    core::recovery::TaskRecord record; ///< without content when it is unknown by now
};

class ResumedModel : public widgets::RowsModel<ResumedRow> {
    Q_OBJECT
public:
    enum Column { Change, Person, Engine, Outcome, Columns };

    using RowsModel::RowsModel;

protected:
    int columns() const override { return Columns; }
    QString head(int column) const override;
    QString text(const ResumedRow& row, int column) const override;
    std::optional<theme::Status> status(const ResumedRow& row, int column) const override;
};

class ResumeReport : public widgets::FormDialog {
    Q_OBJECT
public:
    ResumeReport(const RecoveryServices& services, const shell::Desk& desk,
                 std::vector<core::recovery::ResumeResult> results, const QString& summary, QWidget* parent);

Q_SIGNALS:
    /// Those that were refused.
    void sendRequested(const QStringList& recordIds);

private:
    void read(const RecoveryServices& services, const shell::Desk& desk,
              std::vector<core::recovery::ResumeResult> results);

    ResumedModel* m_model;
};

} // namespace ui::recovery
