// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Navigation.h"

#include "ui/shell/NavigationButton.h"
#include "ui/shell/PersonButton.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Card.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::shell {

namespace {

constexpr int margin = 12;
constexpr int signSize = 28;
constexpr int lowBelow = 640;

QWidget* signWidget(QWidget* parent)
{
    auto* sign = new QLabel(parent);
    sign->setPixmap(theme::applicationIcon().pixmap(QSize(signSize, signSize), parent->devicePixelRatioF()));
    return sign;
}

/// A hairline with its air; hidden until its group has a place to show.
QWidget* groupRule(QWidget* parent)
{
    auto* holder = new QWidget(parent);
    auto* line = new QHBoxLayout(holder);
    line->setContentsMargins(margin, 8, margin, 8);
    line->addWidget(widgets::rule(holder));
    holder->setObjectName(QStringLiteral("groupRule"));
    holder->hide();
    return holder;
}

} // namespace

/// Looks like a field, opens the command palette.
class Navigation::SearchButton final : public QAbstractButton {
public:
    using QAbstractButton::QAbstractButton;
    void setFolded(bool folded)
    {
        m_folded = folded;
        update();
    }
    QSize sizeHint() const override { return {40, theme::scaled(theme::measure::control)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const theme::Tokens& t = theme::tokensFor(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(underMouse() ? t.hover : t.surface);
        painter.setPen(t.control);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::measure::radius,
                                theme::measure::radius);
        const int left = m_folded ? (width() - theme::measure::smallIcon) / 2 : 9;
        theme::paintIcon(&painter, QRect(left, (height() - 16) / 2, 16, 16), QStringLiteral("search"),
                         t.text2);
        if (m_folded)
            return;
        painter.setPen(t.text2);
        painter.drawText(rect().adjusted(32, 0, 0, 0), Qt::AlignVCenter, text());
        painter.setFont(theme::font(theme::Type::Caption));
        painter.drawText(rect().adjusted(0, 0, -9, 0), Qt::AlignVCenter | Qt::AlignRight,
                         QStringLiteral("Ctrl+K"));
    }

private:
    bool m_folded = false;
};

Navigation::Navigation(QWidget* parent)
    : QWidget(parent)
    , m_product(new QWidget(this))
    , m_productName(new QLabel(QStringLiteral("FaceDesk"), m_product))
    , m_search(new SearchButton(this))
    , m_person(new PersonButton(this))
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("navigation"));
    setProperty("tone", QStringLiteral("rail"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(theme::scaled(openWidth));
    theme::setType(m_productName, theme::Type::Section);
    m_search->setFocusPolicy(Qt::StrongFocus);
    m_search->setAttribute(Qt::WA_Hover);
    m_search->setObjectName(QStringLiteral("commandSearch"));
    m_person->setObjectName(QStringLiteral("personButton"));
    auto* product = new QHBoxLayout(m_product);
    product->setContentsMargins(4, 0, 0, 0);
    product->addWidget(signWidget(m_product));
    product->addWidget(m_productName, 1);
    buildGroups();
    connect(m_search, &QAbstractButton::clicked, this, &Navigation::searchAsked);
    connect(m_person, &QAbstractButton::clicked, this, &Navigation::showMenu);
    speak();
}

void Navigation::buildGroups()
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(margin, 14, margin, 8);
    all->setSpacing(0);
    all->addWidget(m_product);
    all->addSpacing(12);
    all->addWidget(m_search);
    all->addSpacing(14);
    for (const auto group : {NavigationGroup::Daily, NavigationGroup::Service, NavigationGroup::Care}) {
        if (group != NavigationGroup::Daily)
            all->addWidget(m_rules[group] = groupRule(this));
        m_groups[group] = new QVBoxLayout;
        all->addLayout(m_groups[group]);
    }
    all->addStretch();
    m_groups[NavigationGroup::Settings] = new QVBoxLayout;
    all->addLayout(m_groups[NavigationGroup::Settings]);
    all->addSpacing(4);
    all->addWidget(m_person);
    for (const auto& [group, layout] : m_groups)
        layout->setSpacing(2);
}

void Navigation::addPage(Page* page)
{
    auto* button = new NavigationButton(page->iconName(), this);
    button->setObjectName(QStringLiteral("go-") + page->id());
    button->setName(page->title());
    button->setFolded(m_folded);
    button->setLow(m_low);
    button->setAutoExclusive(false);
    m_groups[page->group()]->addWidget(button);
    m_places[page->id()] = button;
    m_pages[page->id()] = page;
    showRules();
    setTabOrder(button, m_person);
    connect(page, &Page::badgeChanged, button, &NavigationButton::setWaiting);
    connect(page, &Page::titleChanged, button, [button, page] { button->setName(page->title()); });
    connect(button, &QAbstractButton::clicked, this, [this, page] { Q_EMIT pageChosen(page->id()); });
}

NavigationButton* Navigation::place(const QString& pageId) const
{
    const auto found = m_places.find(pageId);
    return found == m_places.end() ? nullptr : found->second;
}

void Navigation::setPlaceVisible(const QString& pageId, bool visible)
{
    if (NavigationButton* button = place(pageId))
        button->setVisible(visible);
    showRules();
}

void Navigation::showRules()
{
    for (const auto& [group, line] : m_rules)
        line->setVisible(std::ranges::any_of(m_pages, [this, wanted = group](const auto& known) {
            return known.second->group() == wanted && !m_places.at(known.first)->isHidden();
        }));
}

void Navigation::select(const QString& pageId)
{
    for (const auto& [id, button] : m_places)
        button->setChecked(id == pageId);
}

void Navigation::setFolded(bool folded)
{
    if (folded == m_folded)
        return;
    m_folded = folded;
    setFixedWidth(folded ? foldedWidth : theme::scaled(openWidth));
    layout()->setContentsMargins(folded ? 8 : margin, 14, folded ? 8 : margin, 8);
    m_productName->setVisible(!folded);
    m_search->setFolded(folded);
    m_person->setFolded(folded);
    for (const auto& [id, button] : m_places)
        button->setFolded(folded);
}

void Navigation::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool low = height() < theme::scaled(lowBelow);
    if (low == m_low)
        return;
    m_low = low;
    for (const auto& [id, button] : m_places)
        button->setLow(low);
}

void Navigation::setPerson(const QString& name, const QString& role)
{
    m_person->setPerson(name, role);
}

void Navigation::showMenu()
{
    const QPoint corner = m_person->mapToGlobal(QPoint(0, -m_menu->sizeHint().height()));
    m_menu->popup(corner);
}

void Navigation::speak()
{
    m_search->setText(tr("Find or run"));
    m_search->setAccessibleName(tr("Find or run"));
    m_search->setAccessibleDescription(tr("Opens the list of all commands"));
    for (const auto& [id, button] : m_places)
        button->setName(m_pages.at(id)->title());
    setAccessibleName(tr("Navigation"));
}

void Navigation::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        speak();
    QWidget::changeEvent(event);
}

} // namespace ui::shell
