// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/LoginPanel.h"

#include "ui/login/FormField.h"
#include "ui/login/RefusalLine.h"
#include "ui/shell/RunInBackground.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

#include <QEvent>
#include <QHBoxLayout>
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
    , m_face(new widgets::Button(widgets::Button::Kind::Link, this))
    , m_message(new widgets::MessageLine(this))
    , m_refusal(new RefusalLine(*m_message, this))
{
    build();
    connect(m_submit, &QAbstractButton::clicked, this, &LoginPanel::submit);
    connect(m_name->edit(), &QLineEdit::returnPressed, m_password->edit(), qOverload<>(&QWidget::setFocus));
    connect(m_password->edit(), &QLineEdit::returnPressed, this, &LoginPanel::submit);
    connect(m_other, &QAbstractButton::clicked, this, &LoginPanel::chooseOther);
    connect(m_face, &QAbstractButton::clicked, this, &LoginPanel::faceToggled);
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
    m_other->setObjectName(QStringLiteral("loginOther"));
    m_face->setObjectName(QStringLiteral("loginFace"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::measure::gap);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addWidget(m_name);
    column->addWidget(m_password);
    column->addSpacing(4);
    column->addWidget(m_submit);
    auto* links = new QHBoxLayout;
    links->addWidget(m_other);
    links->addStretch();
    links->addWidget(m_face);
    column->addLayout(links);
    m_face->hide();
    column->addWidget(m_message);
}

void LoginPanel::askFor(const QString& username)
{
    m_lockedBy = username;
    m_isOther = false;
    m_second = {};
    m_name->edit()->setText(username);
    showFields();
}

/// Away from what is asked for now, and back.
void LoginPanel::chooseOther()
{
    const bool wasSecond = bool(m_second);
    const bool isOther = !wasSecond && !m_isOther;
    askFor(m_lockedBy);
    if (wasSecond) {
        Q_EMIT secondGivenUp();
    } else if (isOther) {
        m_isOther = true;
        m_name->edit()->clear();
        showFields();
    }
}

void LoginPanel::askForSecond(SecondCheck check)
{
    m_second = std::move(check);
    showFields();
}

void LoginPanel::endSecond()
{
    if (m_second)
        askFor(m_lockedBy);
}

void LoginPanel::showFields()
{
    m_refusal->clear();
    m_name->setVisible(!m_second);
    m_name->edit()->setEnabled(!isLocked());
    m_other->setVisible(m_second || !m_lockedBy.isEmpty());
    m_password->edit()->clear();
    speak();
    focusFirst();
}

void LoginPanel::setFaceLabel(const QString& label)
{
    if (m_face->label() == label)
        return;
    m_face->setLabel(label);
    m_face->setVisible(!label.isEmpty());
    speak();
}

bool LoginPanel::isEmpty() const
{
    return m_password->text().isEmpty() && (isLocked() || m_name->text().isEmpty());
}

void LoginPanel::focusFirst()
{
    const bool named = m_second || isLocked() || !m_name->edit()->text().isEmpty();
    (named ? m_password : m_name)->edit()->setFocus(Qt::OtherFocusReason);
}

void LoginPanel::setBusy(bool busy)
{
    m_submit->setEnabled(!busy);
    m_password->edit()->setReadOnly(busy);
}

void LoginPanel::submit()
{
    const bool hasName = m_second || !m_name->text().isEmpty();
    if (!m_submit->isEnabled() || !hasName || m_password->text().isEmpty())
        return;
    setBusy(true);
    shell::runInBackground(
        this, m_pool,
        [check = m_check, second = m_second, name = m_name->text(), password = m_password->text()] {
            return second ? second(password) : check(name, password);
        },
        [this](Result<Account> answer) { take(answer); });
}

void LoginPanel::take(const Result<Account>& answer)
{
    setBusy(false);
    m_password->edit()->clear();
    m_refusal->clear();
    if (answer) {
        Q_EMIT signedIn(*answer);
        return;
    }
    m_refusal->say(answer.error());
    m_password->edit()->setFocus();
}

void LoginPanel::speak()
{
    const bool locked = isLocked();
    const bool hasFace = !m_face->label().isEmpty();
    m_title->setText(m_second ? tr("Password needed") : locked ? tr("Locked") : tr("Sign in"));
    if (m_second)
        m_hint->setText(tr("Your face was accepted. Enter the password of your account to finish."));
    else if (locked)
        m_hint->setText(
            hasFace ? tr("%1 is signed in here. Look into the camera or enter the password.").arg(m_lockedBy)
                    : tr("%1 is signed in here. Enter the password to go on.").arg(m_lockedBy));
    else if (m_isOther)
        m_hint->setText(tr("%1 stays signed in until you confirm that this session ends.").arg(m_lockedBy));
    else
        m_hint->setText(hasFace ? tr("Look into the camera or enter your account and password.")
                                : tr("Enter your account and password."));
    m_name->setLabel(tr("Account"));
    m_password->setLabel(tr("Password"));
    m_submit->setLabel(m_second ? tr("Sign in") : locked ? tr("Unlock") : tr("Sign in with password"));
    m_other->setLabel(m_second    ? tr("Start again")
                      : m_isOther ? tr("Back to the session of %1").arg(m_lockedBy)
                                  : tr("Sign in as somebody else"));
    m_refusal->speak();
}

void LoginPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        speak();
    QWidget::changeEvent(event);
}

} // namespace ui::login
