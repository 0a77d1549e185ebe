// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Card.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui::widgets {

Card::Card(QWidget* parent)
    : QFrame(parent)
{
    setProperty("card", true);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, 1, 1, 1);
    all->setSpacing(0);
    m_body = new QVBoxLayout;
    m_body->setSpacing(0);
    all->addLayout(m_body, 1);
}

void Card::ensureHead()
{
    if (m_head)
        return;
    auto* head = new QWidget(this);
    head->setMinimumHeight(theme::scaled(theme::measure::tallRow));
    m_head = new QHBoxLayout(head);
    m_head->setContentsMargins(theme::measure::cardPadding, 0, theme::measure::cardPadding, 0);
    m_title = new QLabel(head);
    theme::setType(m_title, theme::Type::Section);
    m_note = new QLabel(head);
    theme::setType(m_note, theme::Type::Secondary);
    m_head->addWidget(m_title);
    m_head->addWidget(m_note);
    m_head->addStretch();
    qobject_cast<QVBoxLayout*>(layout())->insertWidget(0, head);
}

void Card::setTitle(const QString& title)
{
    ensureHead();
    m_title->setText(title);
    setAccessibleName(title);
}

void Card::setNote(const QString& note)
{
    ensureHead();
    m_note->setText(note);
}

void Card::addAction(QWidget* action)
{
    ensureHead();
    m_head->addWidget(action);
}

void Card::addPadded(QLayout* content)
{
    constexpr int padding = theme::measure::cardPadding;
    content->setContentsMargins(padding, padding, padding, padding);
    m_body->addLayout(content);
}

QFrame* rule(QWidget* parent, Qt::Orientation orientation)
{
    auto* line = new QFrame(parent);
    line->setProperty("rule", orientation == Qt::Horizontal ? QStringLiteral("horizontal")
                                                            : QStringLiteral("vertical"));
    return line;
}

} // namespace ui::widgets
