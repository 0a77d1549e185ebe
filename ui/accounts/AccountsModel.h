// SPDX-License-Identifier: GPL-3.0-or-later
// People who may log in, those who wait for approval first. GUI thread; owned by AccountsPage.
#pragma once

#include "core/auth/Accounts.h"
#include "ui/widgets/RowsModel.h"

namespace ui::accounts {

class AccountsModel : public widgets::RowsModel<core::auth::Account> {
    Q_OBJECT
public:
    enum Column { Name, State, Role, Department, LastLogin, Columns };

    explicit AccountsModel(const core::base::Clock& clock, QObject* parent = nullptr);
    int rowOf(qint64 id) const; ///< -1: not there

protected:
    int columns() const override { return Columns; }
    QString head(int column) const override;
    QString text(const core::auth::Account& account, int column) const override;
    bool isQuiet(int column) const override { return column >= Department; }
    std::optional<theme::Status> status(const core::auth::Account& account, int column) const override;

private:
    const core::base::Clock& m_clock;
};

} // namespace ui::accounts
