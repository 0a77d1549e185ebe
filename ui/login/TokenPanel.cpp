// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/TokenPanel.h"

#include "ui/shell/SecretClipboard.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace ui::login {

TokenPanel::TokenPanel(const QString& token, QWidget* parent)
    : QWidget(parent)
    , m_token(new QLabel(token, this))
    , m_copy(new widgets::Button(widgets::Button::Kind::Secondary, QStringLiteral("copy"), this))
    , m_note(new widgets::MessageLine(this))
    , m_clipboard(new shell::SecretClipboard(this))
{
    m_token->setObjectName(QStringLiteral("adminToken"));
    m_token->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    theme::setType(m_token, theme::Type::Token);
    m_copy->setObjectName(QStringLiteral("copyToken"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_token, 1);
    row->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::measure::gap);
    column->addLayout(row);
    column->addWidget(m_note);
    connect(m_copy, &QAbstractButton::clicked, this, [this, token] {
        m_clipboard->copy(token);
        m_copied = true;
        speak();
    });
    connect(m_clipboard, &shell::SecretClipboard::cleared, this, [this] {
        m_copied = false;
        speak();
    });
    speak();
}

void TokenPanel::speak()
{
    m_token->setAccessibleName(tr("Administrator token"));
    m_copy->setLabel(tr("Copy token"));
    if (m_copied)
        m_note->say(theme::Status::Ok, tr("Copied. The clipboard is cleared after 10 seconds."));
    else
        m_note->say(theme::Status::Warn,
                    tr("It is shown only now; only its hash is kept. Put it in a safe place."));
}

void TokenPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        speak();
    QWidget::changeEvent(event);
}

} // namespace ui::login
