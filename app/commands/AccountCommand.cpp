// SPDX-License-Identifier: GPL-3.0-or-later
// account add | list | reset | lock | unlock.
#include "app/StorageParts.h"
#include "app/commands/Commands.h"
#include "core/auth/Accounts.h"
#include "core/base/Clock.h"

namespace app::commands {

using core::auth::Account;
using core::auth::Accounts;
using core::auth::AccountState;
using core::auth::Role;
using core::base::ErrorCode;
using core::base::fail;
using core::base::Result;

namespace {

const auto actor = QStringLiteral("command line");

Result<Role> roleNamed(const QString& name)
{
    if (name == QLatin1String("viewer"))
        return Role::Viewer;
    if (name == QLatin1String("operator"))
        return Role::Operator;
    if (name == QLatin1String("administrator"))
        return Role::Administrator;
    return fail(ErrorCode::InvalidArgument, QStringLiteral("A role is viewer, operator or administrator."));
}

QString nameOf(Role role)
{
    return role == Role::Administrator ? QStringLiteral("administrator")
           : role == Role::Operator    ? QStringLiteral("operator")
                                       : QStringLiteral("viewer");
}

QString nameOf(AccountState state)
{
    switch (state) {
    case AccountState::Pending:
        return QStringLiteral("pending");
    case AccountState::Active:
        return QStringLiteral("active");
    case AccountState::Refused:
        return QStringLiteral("refused");
    case AccountState::Locked:
        return QStringLiteral("locked");
    }
    return {};
}

/// From --password-file, else typed twice.
Result<QString> newPassword(const Options& options, Terminal& terminal)
{
    if (!options.passwordFile.isEmpty())
        return firstLineOf(options.passwordFile);
    const QString first = terminal.askSecret(QStringLiteral("New password: "));
    if (first.isEmpty())
        return fail(
            ErrorCode::InvalidArgument,
            QStringLiteral(
                "No password was given; type one at a terminal or name a file with --password-file."));
    if (terminal.askSecret(QStringLiteral("The same again: ")) != first)
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("The two passwords differ; nothing was changed."));
    return first;
}

Result<void> add(Accounts& accounts, const Options& options, Terminal& terminal)
{
    const auto role = roleNamed(options.role);
    if (!role)
        return role.error();
    const auto password = newPassword(options, terminal);
    if (!password)
        return password.error();
    const auto made = accounts.addActive(options.arguments[1], *role, *password, actor);
    if (!made)
        return made.error();
    terminal.out << QStringLiteral("Added %1 %2.").arg(nameOf(made->role), made->username) << Qt::endl;
    return {};
}

Result<void> reset(Accounts& accounts, const Account& account, const Options& options, Terminal& terminal)
{
    const auto password = newPassword(options, terminal);
    if (!password)
        return password.error();
    if (auto done = accounts.setPassword(account.id, *password, actor); !done)
        return done;
    return accounts.unlock(account.id, actor);
}

Result<void> list(const Accounts& accounts, Terminal& terminal)
{
    const auto all = accounts.all();
    if (!all)
        return all.error();
    for (const Account& account : *all)
        terminal.out << QStringLiteral("%1  %2  %3")
                            .arg(account.username, -24)
                            .arg(nameOf(account.role), -13)
                            .arg(nameOf(account.state))
                     << Qt::endl;
    return {};
}

Result<void> change(Accounts& accounts, const Options& options, Terminal& terminal)
{
    const QString& what = options.arguments[0];
    if (what == QLatin1String("add"))
        return add(accounts, options, terminal);
    const auto account = accounts.byName(options.arguments[1]);
    if (!account)
        return account.error();
    if (what == QLatin1String("reset"))
        return reset(accounts, *account, options, terminal);
    return accounts.setState(
        account->id, what == QLatin1String("lock") ? AccountState::Locked : AccountState::Active, actor);
}

} // namespace

int account(const Options& options, Terminal& terminal)
{
    const QStringList changes{QStringLiteral("add"), QStringLiteral("reset"), QStringLiteral("lock"),
                              QStringLiteral("unlock")};
    const QString what = options.arguments.value(0);
    const bool lists = what == QLatin1String("list") && options.arguments.size() == 1;
    if (!lists && (!changes.contains(what) || options.arguments.size() != 2))
        return misused(
            terminal,
            QStringLiteral("account list | add NAME [--role ROLE] | reset NAME | lock NAME | unlock NAME"));
    auto storage = StorageParts::open(options, lists);
    if (!storage)
        return failed(terminal, storage.error());
    const core::base::SystemClock clock;
    core::base::Settings settings;
    if (auto loaded = (*storage)->loadSettings(settings, options); !loaded)
        return failed(terminal, loaded.error());
    Accounts accounts(*(*storage)->database, *(*storage)->vault, *(*storage)->audit, settings, clock);
    const auto done = lists ? list(accounts, terminal) : change(accounts, options, terminal);
    return done ? int(Success) : failed(terminal, done.error());
}

} // namespace app::commands
