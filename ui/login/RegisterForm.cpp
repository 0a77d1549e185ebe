// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/RegisterForm.h"

#include "core/auth/AccountRules.h"
#include "ui/login/FormField.h"
#include "ui/login/NewPassword.h"
#include "ui/theme/Tokens.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui::login {

namespace {
constexpr int formWidth = 320;

/// Only what is surely wrong is refused.
bool isMail(const QString& text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at < text.size() - 1 && !text.contains(u' ');
}
} // namespace

/// Made in the order Tab goes.
RegisterForm::RegisterForm(QWidget* parent)
    : QWidget(parent)
    , m_name(addField("registerName"))
    , m_renews(new QCheckBox(this))
    , m_oldPassword(new FormField(FormField::Kind::Password, this))
    , m_password(new NewPassword(core::auth::ShortestPassword, this))
    , m_telephone(addField("registerTelephone"))
    , m_mail(addField("registerMail"))
    , m_department(addField("registerDepartment"))
{
    m_renews->setObjectName(QStringLiteral("renewFace"));
    m_oldPassword->edit()->setObjectName(QStringLiteral("oldPassword"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(12);
    for (QWidget* part : std::initializer_list<QWidget*>{m_name, m_renews, m_oldPassword, m_password,
                                                         m_telephone, m_mail, m_department})
        column->addWidget(part);
    column->addStretch();
    connect(m_renews, &QCheckBox::toggled, this, &RegisterForm::choose);
    for (const FormField* field : {m_name, m_telephone, m_mail, m_department, m_oldPassword})
        connect(field->edit(), &QLineEdit::textChanged, this, &RegisterForm::changed);
    connect(m_password, &NewPassword::changed, this, &RegisterForm::changed);
    setFocusProxy(m_name);
    choose();
}

FormField* RegisterForm::addField(const char* objectName)
{
    auto* made = new FormField(FormField::Kind::Plain, this);
    made->edit()->setObjectName(QLatin1StringView(objectName));
    made->edit()->setMinimumWidth(theme::scaled(formWidth));
    return made;
}

void RegisterForm::speak()
{
    m_name->setLabel(tr("Account name"));
    m_renews->setText(tr("I have this account already; only my face is new"));
    m_oldPassword->setLabel(tr("Password of the account"));
    m_telephone->setLabel(tr("Telephone (may stay empty)"));
    m_mail->setLabel(tr("E-mail (may stay empty)"));
    m_department->setLabel(tr("Department (may stay empty)"));
}

bool RegisterForm::isRenewing() const
{
    return m_renews->isChecked();
}

void RegisterForm::choose()
{
    m_oldPassword->setVisible(isRenewing());
    for (QWidget* part : std::initializer_list<QWidget*>{m_password, m_telephone, m_mail, m_department})
        part->setVisible(!isRenewing());
    Q_EMIT changed();
}

QString RegisterForm::missing() const
{
    if (!core::auth::checkUsername(m_name->text()))
        return tr("An account name is missing");
    if (!isRenewing() && !m_mail->text().trimmed().isEmpty() && !isMail(m_mail->text().trimmed()))
        return tr("The e-mail address is not one like name@example.org");
    if (isRenewing() && m_oldPassword->text().isEmpty())
        return tr("The password is missing");
    if (!isRenewing() && !m_password->isAcceptable())
        return tr("The password does not meet every rule yet");
    return {};
}

core::login::Registration RegisterForm::wanted() const
{
    core::login::Registration wanted;
    wanted.account.username = m_name->text();
    wanted.account.telephone = m_telephone->text().trimmed();
    wanted.account.mail = m_mail->text().trimmed();
    wanted.account.department = m_department->text().trimmed();
    wanted.password = isRenewing() ? m_oldPassword->text() : m_password->password();
    wanted.actor = QStringLiteral("desk");
    return wanted;
}

void RegisterForm::setLocked(bool isSending, bool isDone)
{
    for (QWidget* part : std::initializer_list<QWidget*>{m_password, m_oldPassword, m_renews})
        part->setEnabled(!isSending && !isDone);
    for (QWidget* part : std::initializer_list<QWidget*>{m_name, m_telephone, m_mail, m_department})
        part->setEnabled(!isDone);
}

} // namespace ui::login
