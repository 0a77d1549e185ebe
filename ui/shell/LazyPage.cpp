// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/LazyPage.h"

#include "ui/theme/Dresser.h"

#include <QCoreApplication>
#include <QEvent>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui::shell {

namespace {
constexpr int breathMs = 10; // for input and painting between two parts

/// Qt has asked every new widget to take its style in the next turn, all of them in one.
void letPolishWait(QWidget* page)
{
    QCoreApplication::removePostedEvents(page, QEvent::PolishRequest);
    for (QWidget* widget : page->findChildren<QWidget*>())
        QCoreApplication::removePostedEvents(widget, QEvent::PolishRequest);
}
} // namespace

LazyPage::LazyPage(PageSign (*place)(), Make make)
    : m_sign(place)
    , m_make(std::move(make))
{
    theme::dressApart(this);
}

void LazyPage::build()
{
    while (!m_isBuilt)
        buildSome();
}

void LazyPage::buildSome()
{
    if (!m_page) {
        make();
    } else if (!m_plain.isEmpty()) {
        if (QWidget* part = m_plain.takeFirst())
            theme::dressNow(part);
    } else if (!m_isBuilt) {
        m_isBuilt = true;
        m_page->show();
        setFocusProxy(m_page);
        Q_EMIT commandsChanged();
    }
}

void LazyPage::make()
{
    m_page = m_make();
    m_page->hide(); // until its parts have their style
    m_page->setReach([this](const QString& id) { return reaches(id); });
    m_page->followReach();
    connect(m_page, &Page::badgeChanged, this, &Page::badgeChanged);
    connect(m_page, &Page::openRequested, this, &Page::openRequested);
    connect(m_page, &Page::messageReady, this, &Page::messageReady);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_page);
    theme::dressApart(m_page);
    for (auto* stack : m_page->findChildren<QStackedWidget*>(Qt::FindDirectChildrenOnly))
        theme::dressApart(stack);
    for (QWidget* part : theme::piecesOf(m_page))
        m_plain.append(part);
    letPolishWait(m_page);
}

/// Nothing is read for a window that nobody sees yet.
void LazyPage::refresh()
{
    m_isAwaited = !m_isBuilt && !isVisible();
    if (m_isAwaited)
        return;
    build();
    m_page->refresh();
}

void LazyPage::open(const QVariant& what)
{
    build();
    m_page->open(what);
}

QWidget* LazyPage::searchField() const
{
    return m_page ? m_page->searchField() : nullptr;
}

QList<QAction*> LazyPage::commands() const
{
    return m_page ? m_page->commands() : QList<QAction*>();
}

QList<QAction*> LazyPage::commandsFromElsewhere() const
{
    return m_page ? m_page->commandsFromElsewhere() : QList<QAction*>();
}

void LazyPage::forget()
{
    if (m_page)
        m_page->forget();
}

void LazyPage::followReach()
{
    if (m_page)
        m_page->followReach();
}

/// The page that is seen speaks at once, each of the others in its own turn.
bool LazyPage::event(QEvent* event)
{
    if (event->type() != QEvent::LanguageChange)
        return Page::event(event);
    Q_EMIT titleChanged();
    if (!m_page || isVisible())
        return Page::event(event);
    const auto* all = parentWidget();
    const int turn = 1 + (all ? int(all->children().indexOf(this)) : 0);
    m_speaksBefore = true;
    QTimer::singleShot(turn * breathMs, this, &LazyPage::speakLate);
    return true;
}

void LazyPage::speakLate()
{
    if (!std::exchange(m_speaksBefore, false))
        return;
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_page, &change);
}

/// The window stands on the screen before its first page is built.
void LazyPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    speakLate();
    if (m_isAwaited)
        QTimer::singleShot(0, this, &LazyPage::readWhenBuilt);
}

void LazyPage::readWhenBuilt()
{
    if (!m_isAwaited)
        return;
    if (m_isBuilt) {
        refresh();
    } else {
        buildSome();
        QTimer::singleShot(0, this, &LazyPage::readWhenBuilt);
    }
}

void buildInTurn(QObject* context, const QList<LazyPage*>& pages)
{
    const auto next = std::ranges::find_if(pages, [](const LazyPage* page) { return !page->isBuilt(); });
    if (next == pages.end())
        return;
    QTimer::singleShot(breathMs, context, [context, pages, page = *next] {
        page->buildSome();
        buildInTurn(context, pages);
    });
}

} // namespace ui::shell
