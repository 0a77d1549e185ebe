// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/FormField.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui::login {

FormField::FormField(Kind kind, QWidget* parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_edit(new QLineEdit(this))
{
    theme::setType(m_label, theme::Type::Secondary);
    m_label->setBuddy(m_edit);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_label);
    column->addWidget(m_edit);
    if (kind == Kind::Password)
        addEye();
    setFocusProxy(m_edit);
}

void FormField::addEye()
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    QAction* eye = m_edit->addAction(theme::icon(QStringLiteral("eye"), theme::Tint::Text2),
                                     QLineEdit::TrailingPosition);
    connect(eye, &QAction::triggered, m_edit, [this, eye] {
        const bool hidden = m_edit->echoMode() == QLineEdit::Password;
        m_edit->setEchoMode(hidden ? QLineEdit::Normal : QLineEdit::Password);
        eye->setIcon(
            theme::icon(hidden ? QStringLiteral("eye-off") : QStringLiteral("eye"), theme::Tint::Text2));
    });
}

void FormField::setLabel(const QString& label)
{
    m_label->setText(label);
    m_edit->setAccessibleName(label);
    for (QAction* eye : m_edit->actions())
        eye->setText(tr("Show or hide the password"));
}

QString FormField::text() const
{
    return m_edit->text();
}

} // namespace ui::login
