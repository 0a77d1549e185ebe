// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PageHead.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/SpokenRole.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace ui::widgets {

PageHead::PageHead(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_context(new ElidedLabel(this))
    , m_texts(new QVBoxLayout)
    , m_actions(new QHBoxLayout)
    , m_all(new QVBoxLayout(this))
{
    theme::setType(m_title, theme::Type::Title);
    setSpokenRole(m_title, QAccessible::Heading);
    theme::setType(m_context, theme::Type::Secondary);
    m_texts->setSpacing(0);
    m_texts->addWidget(m_title);
    m_texts->addWidget(m_context);
    m_actions->setSpacing(theme::measure::controlGap);
    auto* row = new QHBoxLayout;
    row->addLayout(m_texts, 1);
    row->addSpacing(theme::measure::gap);
    row->addLayout(m_actions);
    m_all->setContentsMargins(theme::measure::pageMargin, 12, theme::measure::pageMargin, 10);
    m_all->setSpacing(4);
    m_all->addLayout(row);
    m_context->hide();
}

void PageHead::placeContext()
{
    const int beside = contentsRect().width() - 2 * theme::measure::pageMargin - theme::measure::gap -
                       m_actions->sizeHint().width();
    QVBoxLayout* place = m_context->sizeHint().width() <= beside ? m_texts : m_all;
    QVBoxLayout* other = place == m_texts ? m_all : m_texts;
    if (place->indexOf(m_context) >= 0)
        return;
    other->removeWidget(m_context);
    place->addWidget(m_context);
}

void PageHead::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeContext();
}

bool PageHead::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        placeContext();
    return done;
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
