// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsPage.h"

#include "ui/settings/SettingRow.h"
#include "ui/settings/SettingTexts.h"
#include "ui/settings/TopicList.h"
#include "ui/settings/TopicPanel.h"
#include "ui/theme/Dresser.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PageHead.h"
#include "ui/widgets/SearchField.h"

#include <QEvent>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui::settings {

namespace {
constexpr int columnWidth = 860;
}

SettingsPage::SettingsPage(shell::SettingWriter writer, QWidget* parent)
    : Page(parent)
    , m_writer(std::move(writer))
    , m_head(new widgets::PageHead(this))
    , m_search(new widgets::SearchField(this))
    , m_list(new TopicList(this))
    , m_scroll(new QScrollArea(this))
    , m_column(nullptr)
    , m_nothing(new widgets::EmptyState(this))
{
    build();
    connect(m_search, &widgets::SearchField::searched, this, &SettingsPage::filter);
    connect(m_list, &TopicList::chosen, this, [this] {
        m_search->clear();
        filter();
    });
    connect(&m_writer.settings(), &core::base::Settings::changed, this, &SettingsPage::refresh);
    speak();
}

void SettingsPage::build()
{
    m_search->setMinimumWidth(theme::scaled(260));
    m_head->addAction(m_search);
    auto* left = new QWidget(this);
    left->setProperty("tone", QStringLiteral("surface"));
    left->setAttribute(Qt::WA_StyledBackground);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 8, 0, 0);
    leftColumn->addWidget(m_list);
    auto* content = new QWidget(m_scroll);
    content->setMaximumWidth(theme::scaled(columnWidth));
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(theme::measure::pageMargin, theme::measure::gap, theme::measure::pageMargin,
                                 theme::measure::pageMargin);
    m_column->setSpacing(theme::measure::gap);
    m_column->addWidget(m_nothing);
    m_column->addStretch();
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(content);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    theme::dressApart(this);
    theme::dressApart(m_scroll);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setIconName(QStringLiteral("search"));
    m_nothing->setMinimumHeight(theme::scaled(320));
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(left);
    body->addWidget(widgets::rule(this, Qt::Vertical));
    body->addWidget(m_scroll, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    all->addWidget(widgets::rule(this));
    all->addLayout(body, 1);
}

QWidget* SettingsPage::searchField() const
{
    return m_search;
}

void SettingsPage::addPanel(TopicPanel* panel)
{
    panel->setParent(this);
    panel->hide();
    m_panels.push_back(panel);
}

SettingsPage::Topic* SettingsPage::topicNamed(const QString& id)
{
    const auto found = std::ranges::find(m_topics, id, &Topic::id);
    return found == m_topics.end() ? nullptr : &*found;
}

SettingsPage::Topic& SettingsPage::topicFor(const QString& id)
{
    if (Topic* known = topicNamed(id))
        return *known;
    auto* card = new widgets::Card(this);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    card->hide();
    m_column->insertWidget(m_column->count() - 1, card);
    m_list->addTopic(id);
    return m_topics.emplace_back(Topic{id, card, {}, {}});
}

void SettingsPage::makeTopics()
{
    for (const auto& def : core::base::settingsTable())
        // patterns stand for engines that the recovery page adds and edits
        if (!QString::fromLatin1(def.key).contains(QLatin1Char('*')))
            topicFor(topicOf(def)).defs.push_back(&def);
    for (TopicPanel* panel : m_panels)
        topicFor(panel->topic()).panel = panel;
    speak();
    QTimer::singleShot(0, this, [this] {
        const QString asked = m_search->text();
        if (m_list->current().isEmpty())
            m_list->choose(m_topics.front().id);
        m_search->setText(asked);
        makeNext();
    });
}

void SettingsPage::make(Topic& topic)
{
    if (std::exchange(topic.isMade, true))
        return;
    for (const auto* def : topic.defs) {
        auto* row = new SettingRow(*def, m_writer, topic.card);
        topic.card->body()->addWidget(widgets::rule(topic.card));
        topic.card->body()->addWidget(row);
        topic.rows.push_back(row);
    }
    if (topic.panel) {
        topic.card->body()->addWidget(topic.panel);
        topic.panel->show();
        topic.panel->speak();
        topic.panel->refresh();
    }
}

void SettingsPage::makeNext()
{
    const auto next = std::ranges::find(m_topics, false, &Topic::isMade);
    if (next == m_topics.end())
        return;
    QTimer::singleShot(0, this, [this, &topic = *next] {
        make(topic);
        filter();
        makeNext();
    });
}

void SettingsPage::refresh()
{
    if (m_topics.empty()) {
        makeTopics();
        return;
    }
    for (const Topic& topic : m_topics) {
        for (SettingRow* row : topic.rows)
            row->showValue();
        if (topic.panel && topic.isMade)
            topic.panel->refresh();
    }
}

void SettingsPage::open(const QVariant& what)
{
    const QString wanted = what.toString();
    if (topicNamed(wanted))
        return m_list->choose(wanted);
    m_search->setText(wanted);
    filter();
}

void SettingsPage::filter()
{
    const QString typed = m_search->text().trimmed();
    m_list->setSearching(!typed.isEmpty());
    if (Topic* current = topicNamed(m_list->current()))
        make(*current);
    bool found = false;
    for (const Topic& topic : m_topics) {
        bool any = false;
        for (SettingRow* row : topic.rows) {
            const bool shown = typed.isEmpty() || row->matches(typed);
            row->setVisible(shown);
            any = any || shown;
        }
        if (topic.panel && topic.isMade)
            any = any || topic.panel->matches(typed);
        topic.card->setVisible(typed.isEmpty() ? topic.id == m_list->current() : any);
        found = found || !topic.card->isHidden();
    }
    m_nothing->setVisible(!found && std::ranges::all_of(m_topics, &Topic::isMade));
}

void SettingsPage::speak()
{
    m_head->setTitle(title());
    m_head->setContext(tr("What you change is saved at once"));
    m_search->setHint(tr("Search settings"));
    m_nothing->setTexts(tr("No setting fits"),
                        tr("Try another word, or the key as it is written in the documentation."));
    m_list->speak();
    for (const Topic& topic : m_topics) {
        topic.card->setTitle(topicTitle(topic.id));
        for (SettingRow* row : topic.rows)
            row->speak();
        if (topic.panel && topic.isMade)
            topic.panel->speak();
    }
    filter();
    Q_EMIT titleChanged();
}

void SettingsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        speak();
    Page::changeEvent(event);
}

} // namespace ui::settings
