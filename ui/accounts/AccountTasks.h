// SPDX-License-Identifier: GPL-3.0-or-later
// Approving, refusing, locking and changing accounts: the questions and the calls behind the list. GUI
// thread; owned by AccountsPage.
#pragma once

#include "ui/accounts/AccountServices.h"
#include "ui/shell/Desk.h"

#include <QObject>

namespace ui::accounts {

class AccountTasks : public QObject {
    Q_OBJECT
public:
    AccountTasks(AccountServices services, const shell::Desk& desk, QWidget* window);

    void create();
    void approve(const core::auth::Account& account);
    void refuse(const core::auth::Account& account);
    void lock(const core::auth::Account& account);
    void unlock(const core::auth::Account& account);
    void setRole(const core::auth::Account& account, core::auth::Role role);
    void resetPassword(const core::auth::Account& account);
    void endSession(qint64 session);
    void remove(const core::auth::Account& account);

Q_SIGNALS:
    /// Something was tried: what is shown may be out of date.
    void changed();
    void said(const QString& text);

private:
    using Change = std::function<core::base::Result<void>(core::auth::Accounts&, const QString& actor)>;
    void run(const QString& failed, const QString& said, Change change);

    const AccountServices m_services;
    const shell::Desk& m_desk;
    QWidget* m_window;
};

} // namespace ui::accounts
