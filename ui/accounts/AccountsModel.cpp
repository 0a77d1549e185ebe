// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/AccountsModel.h"

#include "ui/accounts/AccountWords.h"
#include "ui/widgets/Moments.h"

namespace ui::accounts {

using core::auth::Account;

AccountsModel::AccountsModel(const core::base::Clock& clock, QObject* parent)
    : RowsModel(parent)
    , m_clock(clock)
{
}

int AccountsModel::rowOf(qint64 id) const
{
    const auto found = std::ranges::find(m_rows, id, &Account::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QString AccountsModel::head(int column) const
{
    switch (column) {
    case Name:
        return tr("Name");
    case State:
        return tr("State");
    case Role:
        return tr("Role");
    case Department:
        return tr("Department");
    case LastLogin:
        return tr("Last login");
    default:
        return {};
    }
}

QString AccountsModel::text(const Account& account, int column) const
{
    switch (column) {
    case Name:
        return account.username;
    case State:
        return stateText(account, m_clock.nowMs());
    case Role:
        return roleText(account.role);
    case Department:
        return account.department;
    case LastLogin:
        return account.lastLoginMs == 0 ? tr("Never")
                                        : widgets::shortMoment(account.lastLoginMs, m_clock.nowMs());
    default:
        return {};
    }
}

std::optional<theme::Status> AccountsModel::status(const Account& account, int column) const
{
    if (column != State)
        return std::nullopt;
    return stateShape(account, m_clock.nowMs());
}

} // namespace ui::accounts
