// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/AccountTasks.h"

#include "ui/accounts/AccountWords.h"
#include "ui/accounts/PasswordDialog.h"

namespace ui::accounts {

using core::auth::Account;
using core::auth::Accounts;
using core::auth::AccountState;
using core::base::Result;

AccountTasks::AccountTasks(AccountServices services, const shell::Desk& desk, QWidget* window)
    : QObject(window)
    , m_services(std::move(services))
    , m_desk(desk)
    , m_window(window)
{
}

void AccountTasks::run(const QString& failed, const QString& done, Change change)
{
    shell::runInBackground(
        m_window, m_desk.pool,
        [&accounts = m_services.accounts, change = std::move(change), actor = m_desk.actor()] {
            return change(accounts, actor);
        },
        [this, failed, done](const Result<void>& answer) {
            if (!answer)
                m_desk.dialogs.showError(m_window, failed, answer.error());
            else
                Q_EMIT said(done);
            Q_EMIT changed();
        });
}

void AccountTasks::create()
{
    auto* dialog = new PasswordDialog(m_services, m_desk, {}, m_window);
    connect(dialog, &PasswordDialog::saved, this, &AccountTasks::changed);
    dialog->open();
}

void AccountTasks::resetPassword(const Account& account)
{
    auto* dialog = new PasswordDialog(m_services, m_desk, account, m_window);
    connect(dialog, &PasswordDialog::saved, this, &AccountTasks::changed);
    dialog->open();
}

void AccountTasks::approve(const Account& account)
{
    run(tr("%1 was not approved").arg(account.username), tr("%1 may log in now").arg(account.username),
        [id = account.id](Accounts& accounts, const QString& actor) {
            return accounts.setState(id, AccountState::Active, actor);
        });
}

void AccountTasks::refuse(const Account& account)
{
    run(tr("%1 was not refused").arg(account.username), tr("%1 was refused").arg(account.username),
        [id = account.id](Accounts& accounts, const QString& actor) {
            return accounts.setState(id, AccountState::Refused, actor);
        });
}

void AccountTasks::lock(const Account& account)
{
    m_desk.dialogs.ask(m_window,
                       {tr("Lock %1?").arg(account.username),
                        tr("Open sessions end at once and nobody can log in with it until it is unlocked."),
                        tr("Lock %1").arg(account.username),
                        tr("Keep it open"),
                        true,
                        {}},
                       [this, account](bool confirmed) {
                           if (!confirmed)
                               return;
                           run(tr("%1 was not locked").arg(account.username),
                               tr("%1 is locked").arg(account.username),
                               [id = account.id](Accounts& accounts, const QString& actor) {
                                   return accounts.setState(id, AccountState::Locked, actor);
                               });
                       });
}

void AccountTasks::unlock(const Account& account)
{
    run(tr("%1 was not unlocked").arg(account.username), tr("%1 may log in again").arg(account.username),
        [id = account.id](Accounts& accounts, const QString& actor) { return accounts.unlock(id, actor); });
}

void AccountTasks::setRole(const Account& account, core::auth::Role role)
{
    const QString wanted = roleText(role);
    m_desk.dialogs.ask(
        m_window,
        {tr("Change the role of %1?").arg(account.username),
         tr("Now: %1. Afterwards: %2. Its open sessions end at once.").arg(roleText(account.role), wanted),
         tr("Change to %1").arg(wanted),
         tr("Keep %1").arg(roleText(account.role)),
         false,
         {}},
        [this, account, role, wanted](bool confirmed) {
            if (confirmed)
                run(tr("The role of %1 was not changed").arg(account.username),
                    tr("%1 is now: %2").arg(account.username, wanted),
                    [id = account.id, role](Accounts& accounts, const QString& actor) {
                        return accounts.setRole(id, role, actor);
                    });
        });
}

void AccountTasks::endSession(qint64 session)
{
    shell::runInBackground(
        m_window, m_desk.pool,
        [&accounts = m_services.accounts, session, actor = m_desk.actor()] {
            return accounts.endSession(session, actor);
        },
        [this](const Result<void>& answer) {
            if (!answer)
                m_desk.dialogs.showError(m_window, tr("The session was not ended"), answer.error());
            Q_EMIT changed();
        });
}

void AccountTasks::remove(const Account& account)
{
    m_desk.dialogs.ask(m_window,
                       {tr("Delete the account %1?").arg(account.username),
                        tr("Its sessions end at once. What it did stays in the audit list."),
                        tr("Delete %1").arg(account.username),
                        tr("Keep it"),
                        true,
                        {}},
                       [this, account](bool confirmed) {
                           if (!confirmed)
                               return;
                           run(tr("%1 was not deleted").arg(account.username),
                               tr("%1 was deleted").arg(account.username),
                               [id = account.id](Accounts& accounts, const QString& actor) {
                                   return accounts.remove(id, actor);
                               });
                       });
}

} // namespace ui::accounts
