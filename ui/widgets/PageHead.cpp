// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PageHead.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/SpokenRole.h"

#include <QHBoxLayout>
#include <QLabel>

namespace ui::widgets {

PageHead::PageHead(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_context(new QLabel(this))
    , m_actions(new QHBoxLayout)
{
    theme::setType(m_title, theme::Type::Title);
    setSpokenRole(m_title, QAccessible::Heading);
    theme::setType(m_context, theme::Type::Secondary);
    m_context->setTextFormat(Qt::PlainText);
    m_context->setWordWrap(true);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_title);
    texts->addWidget(m_context);
    m_actions->setSpacing(theme::measure::controlGap);
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(theme::measure::pageMargin, 12, theme::measure::pageMargin, 10);
    all->addLayout(texts, 1);
    all->addSpacing(theme::measure::gap);
    all->addLayout(m_actions);
    m_context->hide();
}

void PageHead::setTitle(const QString& title)
{
    m_title->setText(title);
}

void PageHead::setContext(const QString& context)
{
    m_context->setText(context);
    m_context->setVisible(!context.isEmpty());
}

void PageHead::addAction(QWidget* action)
{
    m_actions->addWidget(action);
}

} // namespace ui::widgets
