// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/LoginPanel.h"

#include "ui/login/FormField.h"
#include "ui/shell/ErrorText.h"
#include "ui/shell/RunInBackground.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui::login {

using core::auth::Account;
using core::base::Result;

LoginPanel::LoginPanel(PasswordCheck check, QThreadPool* pool, QWidget* parent)
    : QWidget(parent)
    , m_check(std::move(check))
    , m_pool(pool)
    , m_title(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_name(new FormField(FormField::Kind::Plain, this))
    , m_password(new FormField(FormField::Kind::Password, this))
    , m_submit(new widgets::Button(widgets::Button::Kind::Primary, this))
    , m_other(new widgets::Button(widgets::Button::Kind::Link, this))
    , m_message(new widgets::MessageLine(this))
{
    build();
    connect(m_submit, &QAbstractButton::clicked, this, &LoginPanel::submit);
    connect(m_name->edit(), &QLineEdit::returnPressed, m_password->edit(), qOverload<>(&QWidget::setFocus));
    connect(m_password->edit(), &QLineEdit::returnPressed, this, &LoginPanel::submit);
    connect(m_other, &QAbstractButton::clicked, this, [this] { askFor({}); });
    askFor({});
}

void LoginPanel::build()
{
    theme::setType(m_title, theme::Type::Title);
    theme::setType(m_hint, theme::Type::Secondary);
    m_hint->setWordWrap(true);
    m_name->edit()->setObjectName(QStringLiteral("loginName"));
    m_password->edit()->setObjectName(QStringLiteral("loginPassword"));
    m_submit->setObjectName(QStringLiteral("loginSubmit"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::measure::gap);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addWidget(m_name);
    column->addWidget(m_password);
    column->addSpacing(4);
    column->addWidget(m_submit);
    column->addWidget(m_other, 0, Qt::AlignLeft);
    column->addWidget(m_message);
}

void LoginPanel::askFor(const QString& username)
{
    m_lockedBy = username;
    m_refused = false;
    m_message->clear();
    m_name->edit()->setText(username);
    m_name->edit()->setEnabled(username.isEmpty());
    m_other->setVisible(!username.isEmpty());
    m_password->edit()->clear();
    speak();
    focusFirst();
}

void LoginPanel::focusFirst()
{
    (m_lockedBy.isEmpty() ? m_name : m_password)->edit()->setFocus(Qt::OtherFocusReason);
}

void LoginPanel::setBusy(bool busy)
{
    m_submit->setEnabled(!busy);
    m_password->edit()->setReadOnly(busy);
}

void LoginPanel::submit()
{
    if (!m_submit->isEnabled() || m_name->text().isEmpty() || m_password->text().isEmpty())
        return;
    setBusy(true);
    shell::runInBackground(
        this, m_pool,
        [check = m_check, name = m_name->text(), password = m_password->text()] {
            return check(name, password);
        },
        [this](Result<Account> answer) { take(answer); });
}

void LoginPanel::take(const Result<Account>& answer)
{
    setBusy(false);
    m_password->edit()->clear();
    m_refused = !answer.isOk();
    if (answer) {
        m_message->clear();
        Q_EMIT signedIn(*answer);
        return;
    }
    m_refusal = answer.error();
    speak();
    m_password->edit()->setFocus();
}

void LoginPanel::speak()
{
    const bool locked = !m_lockedBy.isEmpty();
    m_title->setText(locked ? tr("Locked") : tr("Sign in"));
    m_hint->setText(locked ? tr("Enter the password of %1 to go on.").arg(m_lockedBy)
                           : tr("Enter your account and password."));
    m_name->setLabel(tr("Account"));
    m_password->setLabel(tr("Password"));
    m_submit->setLabel(locked ? tr("Unlock") : tr("Sign in with password"));
    m_other->setLabel(tr("Sign in as somebody else"));
    if (m_refused)
        m_message->say(theme::Status::Bad, shell::errorText(m_refusal));
}

void LoginPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        speak();
    QWidget::changeEvent(event);
}

} // namespace ui::login
