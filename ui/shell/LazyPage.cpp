// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/LazyPage.h"

#include "ui/theme/Dresser.h"

#include <QEvent>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::shell {

namespace {
constexpr int breathMs = 20; // for input and painting between two pages
} // namespace

LazyPage::LazyPage(PageSign (*place)(), Make make)
    : m_sign(place)
    , m_make(std::move(make))
{
    theme::dressApart(this);
}

void LazyPage::build()
{
    if (m_page)
        return;
    m_page = m_make();
    m_page->setReach([this](const QString& id) { return reaches(id); });
    m_page->followReach();
    connect(m_page, &Page::badgeChanged, this, &Page::badgeChanged);
    connect(m_page, &Page::openRequested, this, &Page::openRequested);
    connect(m_page, &Page::messageReady, this, &Page::messageReady);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_page);
    m_page->show();
    setFocusProxy(m_page);
}

/// Nothing is read for a window that nobody sees yet.
void LazyPage::refresh()
{
    m_isAwaited = !m_page && !isVisible();
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

void LazyPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        Q_EMIT titleChanged();
    Page::changeEvent(event);
}

/// The window stands on the screen before its first page is built.
void LazyPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_isAwaited)
        QTimer::singleShot(0, this, [this] {
            if (m_isAwaited)
                refresh();
        });
}

void buildInTurn(QObject* context, const QList<LazyPage*>& pages)
{
    const auto next = std::ranges::find_if(pages, [](const LazyPage* page) { return !page->isBuilt(); });
    if (next == pages.end())
        return;
    QTimer::singleShot(breathMs, context, [context, pages, page = *next] {
        page->build();
        buildInTurn(context, pages);
    });
}

} // namespace ui::shell
