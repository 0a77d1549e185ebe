// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/NewPassword.h"

#include "ui/login/FormField.h"
#include "ui/theme/Type.h"
#include "ui/widgets/IconLabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace ui::login {

NewPassword::NewPassword(int shortest, QWidget* parent)
    : QWidget(parent)
    , m_shortest(shortest)
    , m_first(new FormField(FormField::Kind::Password, this))
    , m_again(new FormField(FormField::Kind::Password, this))
{
    m_first->edit()->setObjectName(QStringLiteral("newPassword"));
    m_again->edit()->setObjectName(QStringLiteral("newPasswordAgain"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_first);
    column->addWidget(m_again);
    auto* list = new QGridLayout;
    list->setHorizontalSpacing(8);
    list->setVerticalSpacing(4);
    list->setColumnStretch(1, 1);
    for (int row = 0; row < int(rules().size()); ++row) {
        m_shapes.push_back(new widgets::IconLabel(this));
        m_words.push_back(new QLabel(this));
        theme::setType(m_words.back(), theme::Type::Secondary);
        list->addWidget(m_shapes.back(), row, 0);
        list->addWidget(m_words.back(), row, 1);
    }
    column->addLayout(list);
    for (const FormField* field : {m_first, m_again})
        connect(field->edit(), &QLineEdit::textChanged, this, &NewPassword::judge);
    speak();
}

void NewPassword::setReplacing()
{
    m_isReplacing = true;
    speak();
}

void NewPassword::setAccountName(const QString& name)
{
    m_name = name;
    judge();
}

std::vector<NewPassword::Rule> NewPassword::rules() const
{
    const QString typed = m_first->text();
    const bool holdsName = !m_name.isEmpty() && typed.contains(m_name, Qt::CaseInsensitive);
    return {{typed.size() >= m_shortest, tr("At least %1 characters").arg(m_shortest)},
            {!typed.isEmpty() && !holdsName, tr("Does not contain the account name")},
            {!typed.isEmpty() && typed == m_again->text(), tr("Typed the same twice")}};
}

bool NewPassword::isAcceptable() const
{
    const auto all = rules();
    return std::all_of(all.begin(), all.end(), [](const Rule& rule) { return rule.met; });
}

QString NewPassword::password() const
{
    return m_first->text();
}

void NewPassword::clear()
{
    m_first->edit()->clear();
    m_again->edit()->clear();
}

void NewPassword::judge()
{
    const auto all = rules();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto status = all[i].met ? theme::Status::Ok : theme::Status::Skipped;
        m_shapes[i]->setStatus(status);
        m_words[i]->setText(all[i].words);
        m_words[i]->setAccessibleName(all[i].met ? tr("%1: met").arg(all[i].words)
                                                 : tr("%1: not yet").arg(all[i].words));
    }
    Q_EMIT changed();
}

void NewPassword::speak()
{
    m_first->setLabel(m_isReplacing ? tr("New password") : tr("Password"));
    m_again->setLabel(m_isReplacing ? tr("New password again") : tr("Password again"));
    judge();
}

void NewPassword::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        speak();
    QWidget::changeEvent(event);
}

} // namespace ui::login
