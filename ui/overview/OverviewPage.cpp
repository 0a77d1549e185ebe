// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/OverviewPage.h"

#include "ui/overview/AttentionCard.h"
#include "ui/overview/DayCard.h"
#include "ui/overview/EventsCard.h"
#include "ui/overview/FigureCard.h"
#include "ui/overview/HealthCard.h"
#include "ui/shell/RunInBackground.h"
#include "ui/theme/Dresser.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/OneAccent.h"
#include "ui/widgets/PageHead.h"
#include "ui/widgets/WhileShown.h"

#include <QDateTime>
#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QScrollArea>
#include <QSysInfo>

#include <algorithm>
#include <cmath>

namespace ui::overview {

namespace {
constexpr int againMs = 5000;
}

OverviewPage::OverviewPage(ReadFacts read, QThreadPool* pool, const shell::StatusBoard& board,
                           QWidget* parent)
    : Page(parent)
    , m_read(std::move(read))
    , m_pool(pool)
    , m_head(new widgets::PageHead(this))
    , m_add(new widgets::Button(widgets::Button::Kind::Primary, QStringLiteral("add"), this))
    , m_people(new FigureCard(QStringLiteral("user"), this))
    , m_faces(new FigureCard(QStringLiteral("face"), this))
    , m_galleries(new FigureCard(QStringLiteral("galleries"), this))
    , m_calls(new FigureCard(QStringLiteral("usage"), this))
    , m_attention(new AttentionCard(this))
    , m_events(new EventsCard(this))
    , m_health(new HealthCard(board, this))
    , m_day(new DayCard(this))
{
    build();
    const auto open = [this](const QString& page) { Q_EMIT openRequested(page, {}); };
    widgets::whileShown(this, againMs, [this] { refresh(); });
    connect(m_attention, &AttentionCard::pageAsked, this, &OverviewPage::openRequested);
    connect(m_events, &EventsCard::pageAsked, this, open);
    connect(m_events, &EventsCard::said, this, &OverviewPage::messageReady);
    connect(m_day, &DayCard::usageAsked, this, [open] { open(QStringLiteral("usage")); });
    connect(m_add, &QAbstractButton::clicked, this, [open] { open(QStringLiteral("galleries")); });
    widgets::oneAccent(m_add, {m_events->emptyState()->primary()});
    speak();
}

void OverviewPage::followReach()
{
    m_add->setVisible(reaches(QStringLiteral("galleries")));
    const auto reach = [this](const QString& page) { return reaches(page); };
    m_events->setReach(reach);
    m_attention->setReach(reach);
    m_day->setLeading(reaches(QStringLiteral("usage")));
}

void OverviewPage::setFirstCall(std::function<QString()> line)
{
    m_events->setFirstCall(std::move(line));
}

void OverviewPage::build()
{
    m_add->setObjectName(QStringLiteral("addPeople"));
    m_head->addAction(m_add);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(theme::measure::gap);
    for (FigureCard* card : {m_people, m_faces, m_galleries, m_calls})
        figures->addWidget(card, 1);
    auto* left = new QVBoxLayout;
    left->setSpacing(theme::measure::gap);
    left->addWidget(m_attention);
    left->addWidget(m_events, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(theme::measure::gap);
    right->addWidget(m_health);
    right->addWidget(m_day, 1);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(theme::measure::gap);
    lower->addLayout(left, 2);
    lower->addLayout(right, 1);
    auto* scroll = new QScrollArea(this); // the cards of a low window do not fit
    auto* cards = new QWidget(scroll);
    auto* content = new QVBoxLayout(cards);
    content->setContentsMargins(theme::measure::pageMargin, 4, theme::measure::pageMargin,
                                theme::measure::pageMargin);
    content->setSpacing(theme::measure::gap);
    content->addLayout(figures);
    content->addLayout(lower, 1);
    scroll->setWidget(cards);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    theme::dressApart(scroll);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    all->addWidget(scroll, 1);
}

void OverviewPage::refresh()
{
    if (m_reading)
        return;
    m_reading = true;
    shell::runInBackground(this, m_pool, m_read, [this](OverviewFacts facts) { take(std::move(facts)); });
}

void OverviewPage::take(OverviewFacts facts)
{
    m_reading = false;
    m_facts = std::move(facts);
    m_attention->show(m_facts.attention);
    m_events->setGalleryMissing(m_facts.galleries == 0);
    m_events->show(m_facts.events);
    m_day->show(m_facts.today, m_facts.yesterday);
    speakFigures();
}

QString OverviewPage::proportionOfCalls() const
{
    const qint64 before = m_facts.callsYesterday;
    if (before == 0)
        return m_facts.callsToday == 0 ? tr("None yesterday either") : tr("None yesterday by this time");
    const double change = 100.0 * double(m_facts.callsToday - before) / double(before);
    const QString percent = QLocale().toString(std::abs(change), 'f', 1);
    return change >= 0 ? tr("%1 % more than yesterday by now").arg(percent)
                       : tr("%1 % fewer than yesterday by now").arg(percent);
}

QString OverviewPage::stateOfGalleries() const
{
    if (m_facts.galleries == 0)
        return tr("Make the first one");
    return m_facts.emptyGalleries == 0
               ? tr("All in use")
               : tr("%Ln of them without a person", nullptr, int(m_facts.emptyGalleries));
}

void OverviewPage::speakFigures()
{
    const QLocale locale;
    const double each = m_facts.people > 0 ? double(m_facts.faces) / double(m_facts.people) : 0;
    m_people->say(tr("People"), m_facts.people,
                  tr("%1 new this week").arg(locale.toString(m_facts.peopleThisWeek)));
    m_faces->say(tr("Faces"), m_facts.faces,
                 m_facts.people == 0 ? tr("Nobody enrolled yet")
                                     : tr("%1 a person on average").arg(locale.toString(each, 'f', 1)));
    m_galleries->say(tr("Galleries"), m_facts.galleries, stateOfGalleries());
    m_calls->say(tr("Calls today"), m_facts.callsToday, proportionOfCalls());
    const QList<double> both = m_facts.today + m_facts.yesterday;
    const double most = both.isEmpty() ? 0 : *std::ranges::max_element(both);
    m_calls->setCurve(m_facts.today, m_facts.yesterday,
                      tr("Calls over the day, yesterday dashed; %1 at the highest point")
                          .arg(locale.toString(qRound64(most))));
}

void OverviewPage::speak()
{
    const QLocale locale;
    const QDate today = QDate::currentDate();
    const QString day = locale.language() == QLocale::Chinese
                            ? locale.toString(today, QStringLiteral("yyyy 年 M 月 d 日 dddd"))
                            : locale.toString(today, QLocale::LongFormat);
    m_head->setTitle(title());
    m_head->setContext(QStringLiteral("%1 · %2").arg(day, QSysInfo::machineHostName()));
    m_add->setLabel(tr("Add people"));
    m_attention->speak();
    m_events->speak();
    m_health->speak();
    m_day->speak();
    speakFigures();
    Q_EMIT titleChanged();
}

void OverviewPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        speak();
    Page::changeEvent(event);
}

} // namespace ui::overview
