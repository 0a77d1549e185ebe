// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SidePane.h"

#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FactList.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Retranslate.h"
#include "ui/widgets/WrapRow.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui::widgets {

namespace measure = theme::measure;

namespace {
constexpr int paneWidth = 360;
}

SidePane::SidePane(const QString& iconName, QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_nothing(new EmptyState)
    , m_title(new ElidedLabel)
    , m_below(new ElidedLabel)
    , m_close(iconButton(QStringLiteral("close"), this))
    , m_message(new MessageLine)
    , m_facts(new FactList)
{
    setAttribute(Qt::WA_StyledBackground);
    setProperty("tone", QStringLiteral("surface"));
    setFixedWidth(theme::scaled(paneWidth));
    m_nothing->setIconName(iconName);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(build());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    onLanguage(this, [this] { m_close->setLabel(tr("Close")); });
}

/// What it is about, and the way out.
QHBoxLayout* SidePane::buildHead()
{
    m_close->setObjectName(QStringLiteral("closePane"));
    m_close->hide();
    connect(m_close, &Button::clicked, this, &SidePane::closeAsked);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_below);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(measure::gap, 12, measure::gap, measure::controlGap);
    head->setSpacing(measure::controlGap);
    head->addLayout(words, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    return head;
}

QWidget* SidePane::build()
{
    theme::setType(m_title, theme::Type::Section);
    theme::setType(m_below, theme::Type::Secondary);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(buildContent());
    auto* all = new QWidget;
    m_actions = new WrapRow;
    m_actions->setContentsMargins(measure::gap, 12, measure::gap, 12);
    m_actions->setSpacing(measure::controlGap);
    auto* layout = new QVBoxLayout(all);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buildHead());
    layout->addWidget(scroll, 1);
    layout->addWidget(rule(all));
    layout->addLayout(m_actions);
    return all;
}

QWidget* SidePane::buildContent()
{
    auto* content = new QWidget;
    content->setProperty("clear", true);
    m_body = new QVBoxLayout;
    m_body->setSpacing(12);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(measure::gap, 4, measure::gap, measure::gap);
    layout->setSpacing(12);
    layout->addWidget(m_message);
    layout->addWidget(m_facts);
    layout->addLayout(m_body, 1);
    layout->addStretch();
    m_message->clear();
    return content;
}

void SidePane::setNothing(const QString& bold, const QString& plain)
{
    m_nothing->setTexts(bold, plain);
}

void SidePane::showNothing()
{
    turn(0);
}

void SidePane::showTitle(const QString& title, const QString& below)
{
    m_title->setText(title);
    m_below->setText(below);
    m_below->setVisible(!below.isEmpty());
    turn(1);
}

void SidePane::turn(int side)
{
    if (m_stack->currentIndex() == side)
        return;
    m_stack->setCurrentIndex(side);
    Q_EMIT turned();
}

void SidePane::setCloseable(bool closeable)
{
    m_close->setVisible(closeable);
}

bool SidePane::isShowing() const
{
    return m_stack->currentIndex() == 1;
}

} // namespace ui::widgets
