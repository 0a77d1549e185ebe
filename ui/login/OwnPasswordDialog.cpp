// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/OwnPasswordDialog.h"

#include "ui/login/FormField.h"
#include "ui/login/NewPassword.h"
#include "ui/login/RefusalLine.h"
#include "ui/shell/RunInBackground.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

#include <QLineEdit>

namespace ui::login {

using core::base::Result;

OwnPasswordDialog::OwnPasswordDialog(Options options, QWidget* parent)
    : FormDialog(tr("Change your password"), tr("Sessions of this account over the interface end."),
                 tr("Change password"), parent)
    , m_options(std::move(options))
    , m_old(new FormField(FormField::Kind::Password, this))
    , m_wanted(new NewPassword(m_options.shortest, this))
    , m_refusal(new RefusalLine(*message(), this))
{
    setObjectName(QStringLiteral("ownPasswordDialog"));
    m_old->setLabel(tr("Password of now"));
    m_old->edit()->setObjectName(QStringLiteral("oldPassword"));
    m_old->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_wanted->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_wanted->setAccountName(m_options.account);
    m_wanted->setReplacing();
    addPlain(m_old);
    addPlain(m_wanted);
    connect(m_old->edit(), &QLineEdit::textChanged, this, &OwnPasswordDialog::judge);
    connect(m_wanted, &NewPassword::changed, this, &OwnPasswordDialog::judge);
    connect(this, &FormDialog::confirmed, this, &OwnPasswordDialog::save);
    judge();
    m_old->edit()->setFocus();
}

void OwnPasswordDialog::judge()
{
    const QString reason = m_old->text().isEmpty()                 ? tr("The password of now is missing")
                           : !m_wanted->isAcceptable()             ? tr("The new password does not fit yet")
                           : m_wanted->password() == m_old->text() ? tr("It is the password of now")
                                                                   : QString();
    confirmButton()->setRefusal(reason);
}

void OwnPasswordDialog::save()
{
    confirmButton()->setRefusal(tr("Being saved…"));
    shell::runInBackground(
        this, m_options.pool,
        [change = m_options.change, old = m_old->text(), wanted = m_wanted->password()] {
            return change(old, wanted);
        },
        [this](const Result<void>& answer) {
            judge();
            if (!answer) {
                m_refusal->say(answer.error());
                m_old->edit()->setFocus();
                return;
            }
            Q_EMIT changed();
            accept();
        });
}

} // namespace ui::login
