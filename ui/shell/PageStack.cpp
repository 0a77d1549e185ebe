// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PageStack.h"

#include "ui/shell/PageControls.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ReadingOrder.h"

#include <QAction>
#include <QApplication>
#include <QSet>

#include <algorithm>

namespace ui::shell {

namespace {

bool isPrimary(const QWidget* widget)
{
    const auto* button = qobject_cast<const widgets::Button*>(widget);
    return button && button->kind() == widgets::Button::Kind::Primary;
}

} // namespace

void PageStack::add(Page* page)
{
    addWidget(page);
    page->setReach([this](const QString& id) { return isAllowed(id); });
    auto* go = new QAction(theme::icon(page->iconName(), theme::Tint::Text2), {}, this);
    go->setObjectName(QStringLiteral("goto-") + page->id());
    const auto place = int(m_places.size());
    if (place < 9)
        go->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + place)));
    m_places.push_back({page, go});
    connect(go, &QAction::triggered, this, [this, page] {
        Q_EMIT openRequested(page->id(), {});
        if (current() == page)
            takeFocus();
    });
    connect(page, &Page::titleChanged, this, &PageStack::speak);
    connect(page, &Page::openRequested, this, &PageStack::openRequested);
    connect(page, &Page::messageReady, this, &PageStack::messageReady);
    connect(page, &Page::commandsChanged, this, &PageStack::commandsChanged, Qt::QueuedConnection);
    speak();
}

const PageStack::Place* PageStack::find(const QString& id) const
{
    const auto found = std::find_if(m_places.begin(), m_places.end(),
                                    [&](const Place& place) { return place.page->id() == id; });
    return found == m_places.end() ? nullptr : &*found;
}

Page* PageStack::page(const QString& id) const
{
    const Place* place = find(id);
    return place ? place->page : nullptr;
}

Page* PageStack::current() const
{
    return qobject_cast<Page*>(currentWidget());
}

void PageStack::show(Page* page, const QVariant& what)
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    setCurrentWidget(page);
    page->refresh();
    if (hadFocus)
        takeFocus();
    if (what.isValid())
        page->open(what);
    Q_EMIT opened(page->id());
}

void PageStack::setAllowed(const QString& id, bool allowed)
{
    for (Place& place : m_places)
        if (place.page->id() == id) {
            if (place.allowed == allowed)
                return;
            place.allowed = allowed;
            place.go->setEnabled(allowed);
        }
    for (const Place& place : m_places)
        place.page->followReach();
}

bool PageStack::isAllowed(const QString& id) const
{
    const Place* place = find(id);
    return place && place->allowed;
}

QList<QAction*> PageStack::gotoCommands() const
{
    QList<QAction*> all;
    for (const Place& place : m_places)
        if (place.allowed)
            all.append(place.go);
    return all;
}

QList<QAction*> PageStack::commands() const
{
    QList<QAction*> all = current() ? current()->commands() : QList<QAction*>();
    for (const Place& place : m_places)
        if (place.allowed && place.page != current())
            all += place.page->commandsFromElsewhere();
    return all + gotoCommands();
}

QList<QAction*> PageStack::furtherCommands(QObject* owner)
{
    QList<QAction*> all = current() ? controlCommands(current(), owner) : QList<QAction*>();
    for (const Place& place : m_places)
        if (place.allowed && place.page != current())
            all += commandsThere(place, owner);
    return all;
}

QList<QAction*> PageStack::commandsThere(const Place& place, QObject* owner)
{
    QList<QAction*> all;
    QSet<QString> known;
    for (QAction* fromHere : place.page->commandsFromElsewhere())
        known.insert(fromHere->text().remove(QLatin1Char('&')));
    for (QAction* there : place.page->commands() + controlCommands(place.page, owner)) {
        const QString name = there->text().remove(QLatin1Char('&'));
        if (name.isEmpty() || !there->isEnabled() || known.contains(name))
            continue;
        known.insert(name);
        all << new QAction(tr("%1: %2").arg(place.page->title(), name), owner);
        connect(all.last(), &QAction::triggered, there, [this, page = place.page, there] {
            Q_EMIT openRequested(page->id(), {});
            there->trigger();
        });
    }
    return all;
}

bool PageStack::isComing() const
{
    return std::ranges::any_of(m_places,
                               [](const Place& place) { return place.allowed && place.page->isComing(); });
}

void PageStack::refresh()
{
    if (current())
        current()->refresh();
}

void PageStack::forget()
{
    for (const Place& place : m_places)
        place.page->forget();
}

void PageStack::focusSearch()
{
    if (current() && current()->searchField())
        current()->searchField()->setFocus(Qt::ShortcutFocusReason);
}

bool PageStack::takeFocus()
{
    QWidget* page = currentWidget();
    if (!page || !page->isVisible())
        return false;
    QWidget* field = current()->searchField();
    const QList<QWidget*> stops = widgets::tabStops(page);
    const auto main = std::ranges::find_if(stops, isPrimary);
    if (field && field->isVisible())
        field->setFocus(Qt::OtherFocusReason);
    else if (!stops.isEmpty())
        (main == stops.end() ? stops.first() : *main)->setFocus(Qt::OtherFocusReason);
    return isAncestorOf(QApplication::focusWidget());
}

void PageStack::speak()
{
    for (const Place& place : m_places)
        place.go->setText(tr("Go to %1").arg(place.page->title()));
}

} // namespace ui::shell
