// SPDX-License-Identifier: GPL-3.0-or-later
// A new account with its role, or a new password for one. Deletes itself. GUI thread.
#pragma once

#include "ui/accounts/AccountServices.h"
#include "ui/shell/Desk.h"
#include "ui/widgets/FormDialog.h"

class QComboBox;
class QLineEdit;

namespace ui::accounts {

class PasswordDialog : public widgets::FormDialog {
    Q_OBJECT
public:
    /// An account with id 0 is made new.
    PasswordDialog(const AccountServices& services, const shell::Desk& desk,
                   const core::auth::Account& account, QWidget* parent);

Q_SIGNALS:
    void saved();

private:
    void build();
    QLineEdit* passwordField(const char* name);
    core::auth::Role role() const;
    void judge();
    void save();

    const AccountServices m_services;
    const shell::Desk& m_desk;
    const core::auth::Account m_account;
    QLineEdit* m_name;
    QComboBox* m_role;
    QLineEdit* m_password;
    QLineEdit* m_again;
};

} // namespace ui::accounts
