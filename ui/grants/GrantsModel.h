// SPDX-License-Identifier: GPL-3.0-or-later
// Applications with access, as a table. GUI thread; owned by GrantsPage.
#pragma once

#include "core/auth/Grants.h"
#include "core/base/Clock.h"
#include "ui/widgets/RowsModel.h"

namespace ui::grants {

class GrantsModel : public widgets::RowsModel<core::auth::Grant> {
    Q_OBJECT
public:
    enum Column { Application, State, Capabilities, Due, LastUsed, From, Columns };

    explicit GrantsModel(const core::base::Clock& clock, QObject* parent = nullptr);
    /// -1 when it is not there.
    int rowOf(const QString& appId) const;

protected:
    int columns() const override { return Columns; }
    QString head(int column) const override;
    QString text(const core::auth::Grant& grant, int column) const override;
    bool isNumber(int column) const override { return column == Capabilities; }
    bool isQuiet(int column) const override { return column == LastUsed || column == From; }
    std::optional<theme::Status> status(const core::auth::Grant& grant, int column) const override;

private:
    const core::base::Clock& m_clock;
};

} // namespace ui::grants
