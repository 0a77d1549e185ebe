// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/PasswordDialog.h"

#include "core/auth/AccountRules.h"
#include "ui/accounts/AccountWords.h"
#include "ui/shell/ErrorText.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

#include <QComboBox>
#include <QLineEdit>

namespace ui::accounts {

using core::auth::Account;
using core::auth::Role;
using core::base::Result;

namespace {

QString titleFor(const Account& account)
{
    return account.id == 0 ? PasswordDialog::tr("Add an account")
                           : PasswordDialog::tr("New password for %1").arg(account.username);
}

QString textFor(const Account& account)
{
    return account.id == 0 ? PasswordDialog::tr("It can log in at once.")
                           : PasswordDialog::tr("The old password stops working and open sessions end.");
}

} // namespace

PasswordDialog::PasswordDialog(const AccountServices& services, const shell::Desk& desk,
                               const Account& account, QWidget* parent)
    : FormDialog(titleFor(account), textFor(account),
                 account.id == 0 ? tr("Add account") : tr("Set password"), parent)
    , m_services(services)
    , m_desk(desk)
    , m_account(account)
    , m_name(new QLineEdit(this))
    , m_role(new QComboBox(this))
    , m_password(passwordField("newPassword"))
    , m_again(passwordField("newPasswordAgain"))
{
    setObjectName(QStringLiteral("passwordDialog"));
    build();
    connect(m_role, &QComboBox::currentIndexChanged, this, &PasswordDialog::judge);
    connect(m_name, &QLineEdit::textChanged, this, &PasswordDialog::judge);
    connect(this, &FormDialog::confirmed, this, &PasswordDialog::save);
    judge();
}

QLineEdit* PasswordDialog::passwordField(const char* name)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1StringView(name));
    field->setEchoMode(QLineEdit::Password);
    connect(field, &QLineEdit::textChanged, this, &PasswordDialog::judge);
    return field;
}

void PasswordDialog::build()
{
    m_name->setObjectName(QStringLiteral("accountName"));
    m_role->setObjectName(QStringLiteral("accountRole"));
    for (Role role : {Role::Viewer, Role::Operator, Role::Administrator})
        m_role->addItem(roleText(role), int(role));
    m_name->setVisible(m_account.id == 0);
    m_role->setVisible(m_account.id == 0);
    if (m_account.id == 0) {
        addField(tr("Name"), m_name);
        addField(tr("Role"), m_role);
    }
    addField(tr("Password"), m_password);
    addField(tr("Password again"), m_again);
}

Role PasswordDialog::role() const
{
    return m_account.id == 0 ? Role(m_role->currentData().toInt()) : m_account.role;
}

void PasswordDialog::judge()
{
    const int shortest = core::auth::shortestPassword(role(), m_services.settings);
    QString reason;
    if (m_account.id == 0 && m_name->text().trimmed().isEmpty())
        reason = tr("A name is missing");
    else if (core::auth::lengthOf(m_password->text()) < shortest)
        reason = tr("At least %Ln character(s)", nullptr, shortest);
    else if (m_password->text() != m_again->text())
        reason = tr("The two passwords differ");
    m_password->setPlaceholderText(tr("At least %Ln character(s)", nullptr, shortest));
    confirmButton()->setRefusal(reason);
}

void PasswordDialog::save()
{
    confirmButton()->setRefusal(tr("Being saved…"));
    shell::runInBackground(
        this, m_desk.pool,
        [&accounts = m_services.accounts, id = m_account.id, name = m_name->text().trimmed(), wanted = role(),
         password = m_password->text(), actor = m_desk.actor()]() -> Result<void> {
            if (id != 0)
                return accounts.setPassword(id, password, actor);
            const auto made = accounts.addActive(name, wanted, password, actor);
            return made ? Result<void>() : Result<void>(made.error());
        },
        [this](const Result<void>& answer) {
            judge();
            if (!answer) {
                message()->say(theme::Status::Bad, shell::errorText(answer.error()));
                return;
            }
            Q_EMIT saved();
            accept();
        });
}

} // namespace ui::accounts
