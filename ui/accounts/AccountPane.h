// SPDX-License-Identifier: GPL-3.0-or-later
// One account: its picture, what is known, its sessions, and what can be done about it. GUI thread; owned by
// AccountsPage.
#pragma once

#include "ui/accounts/AccountServices.h"
#include "ui/shell/Desk.h"
#include "ui/widgets/SidePane.h"

#include <optional>

class QLabel;

namespace ui::widgets {
class Button;
}

namespace ui::accounts {

class AccountTasks;
class RoleBox;
class SessionList;

class AccountPane : public widgets::SidePane {
    Q_OBJECT
public:
    AccountPane(AccountServices services, const shell::Desk& desk, AccountTasks& tasks,
                QWidget* parent = nullptr);
    /// `isLast`: the only active administrator, whom nobody takes away.
    void show(const std::optional<core::auth::Account>& account, bool isLast);
    /// Those that were opened or ended meanwhile.
    void followSessions();
    widgets::Button* approve() const { return m_approve; }

private:
    void build();
    void connectParts();
    void speak();
    void speakState();
    void askRole();
    void showRole();
    void loadPicture();
    void listSessions();
    std::vector<core::auth::Session> ownSessions() const;

    const AccountServices m_services;
    const shell::Desk& m_desk;
    AccountTasks& m_tasks;
    std::optional<core::auth::Account> m_account;
    bool m_isLast = false;
    qint64 m_pictured = 0; ///< subject whose picture was asked for
    QLabel* m_picture;
    QLabel* m_roleLabel;
    RoleBox* m_role;
    SessionList* m_sessions;
    std::vector<core::auth::Session> m_listed;
    widgets::Button* m_approve;
    widgets::Button* m_refuse;
    widgets::Button* m_lock;
    widgets::Button* m_password;
    widgets::Button* m_remove;
};

} // namespace ui::accounts
