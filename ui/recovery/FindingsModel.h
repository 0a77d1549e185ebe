// SPDX-License-Identifier: GPL-3.0-or-later
// Findings of this machine, newest first. GUI thread; owned by MachineView.
#pragma once

#include "ui/recovery/FindingWords.h"
#include "ui/widgets/RowsModel.h"

#include <QHash>

namespace ui::recovery {

class FindingsModel : public widgets::RowsModel<FindingEntry> {
    Q_OBJECT
public:
    enum Column { Time, What, Whom, Galleries, State, Columns };

    using RowsModel::RowsModel;
    /// Why the last repair of this one did not work; empty: forgotten.
    void setFailure(qint64 finding, const QString& why);
    QString failure(qint64 finding) const { return m_failures.value(finding); }

protected:
    int columns() const override { return Columns; }
    QString head(int column) const override;
    QString text(const FindingEntry& entry, int column) const override;
    bool isQuiet(int column) const override { return column == Time; }
    std::optional<theme::Status> status(const FindingEntry& entry, int column) const override;

private:
    QHash<qint64, QString> m_failures; ///< by finding
};

} // namespace ui::recovery
