// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/AccountWords.h"

#include <QCoreApplication>

namespace ui::accounts {

using core::auth::Account;
using core::auth::AccountState;
using core::auth::Role;

QString roleText(Role role)
{
    switch (role) {
    case Role::Administrator:
        return QCoreApplication::translate("AccountWords", "Administrator");
    case Role::Operator:
        return QCoreApplication::translate("AccountWords", "Operator");
    case Role::Viewer:
        break;
    }
    return QCoreApplication::translate("AccountWords", "Viewer");
}

bool isLocked(const Account& account, qint64 nowMs)
{
    return account.state == AccountState::Locked ||
           (account.state == AccountState::Active && account.waitUntilMs > nowMs);
}

QString stateText(const Account& account, qint64 nowMs)
{
    switch (account.state) {
    case AccountState::Pending:
        return QCoreApplication::translate("AccountWords", "Waits for approval");
    case AccountState::Refused:
        return QCoreApplication::translate("AccountWords", "Refused");
    case AccountState::Locked:
        return QCoreApplication::translate("AccountWords", "Locked");
    case AccountState::Active:
        break;
    }
    return account.waitUntilMs > nowMs
               ? QCoreApplication::translate("AccountWords", "Has to wait after failed logins")
               : QCoreApplication::translate("AccountWords", "Active");
}

theme::Status stateShape(const Account& account, qint64 nowMs)
{
    if (account.state == AccountState::Pending)
        return theme::Status::Waiting;
    if (account.state == AccountState::Refused)
        return theme::Status::Skipped;
    if (account.state == AccountState::Locked)
        return theme::Status::Bad;
    return account.waitUntilMs > nowMs ? theme::Status::Warn : theme::Status::Ok;
}

QString failedLoginText(const QString& reason)
{
    if (reason == u"login-refused")
        return QCoreApplication::translate("AccountWords", "Nobody known, or a wrong password");
    if (reason == u"not-live")
        return QCoreApplication::translate("AccountWords", "No live face");
    if (reason == u"frozen-camera")
        return QCoreApplication::translate("AccountWords", "The camera's picture stood still");
    if (reason == u"looped-camera")
        return QCoreApplication::translate("AccountWords", "The camera repeated itself");
    if (reason == u"switched-camera")
        return QCoreApplication::translate("AccountWords", "The camera was switched in the middle");
    if (reason == u"wrong-move")
        return QCoreApplication::translate("AccountWords", "Another move than the one asked for");
    if (reason == u"too-slow")
        return QCoreApplication::translate("AccountWords", "The move asked for did not come");
    if (reason == u"went-away")
        return QCoreApplication::translate("AccountWords", "Went away when a move was asked for");
    if (reason == u"account-locked" || reason == u"account-pending")
        return QCoreApplication::translate("AccountWords", "An account that may not sign in now");
    return reason;
}

} // namespace ui::accounts
