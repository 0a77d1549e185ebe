// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsPage.h"

#include "ui/settings/SettingRow.h"
#include "ui/settings/SettingTexts.h"
#include "ui/settings/TopicList.h"
#include "ui/settings/TopicPanel.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PageHead.h"
#include "ui/widgets/SearchField.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui::settings {

namespace {
constexpr int columnWidth = 860;
}

SettingsPage::SettingsPage(core::base::Settings& settings, QWidget* parent)
    : Page(parent)
    , m_settings(settings)
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
    connect(&m_settings, &core::base::Settings::changed, this, &SettingsPage::refresh);
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
    content->setProperty("clear", true);
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

SettingsPage::Topic& SettingsPage::topicFor(const QString& id)
{
    for (Topic& topic : m_topics)
        if (topic.id == id)
            return topic;
    auto* card = new widgets::Card(this);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_column->insertWidget(m_column->count() - 1, card);
    m_list->addTopic(id);
    return m_topics.emplace_back(Topic{id, card, {}, nullptr});
}

void SettingsPage::makeRows()
{
    for (const auto& def : core::base::settingsTable()) {
        // patterns stand for engines that the recovery page adds and edits
        if (QString::fromLatin1(def.key).contains(QLatin1Char('*')))
            continue;
        Topic& topic = topicFor(topicOf(def));
        auto* row = new SettingRow(def, m_settings, topic.card);
        topic.card->body()->addWidget(widgets::rule(topic.card));
        topic.card->body()->addWidget(row);
        topic.rows.push_back(row);
    }
    for (TopicPanel* panel : m_panels) {
        Topic& topic = topicFor(panel->topic());
        topic.panel = panel;
        topic.card->body()->addWidget(panel);
        panel->show();
        panel->refresh();
    }
    speak();
    m_list->choose(m_topics.front().id);
}

void SettingsPage::refresh()
{
    if (m_topics.empty()) {
        makeRows();
        return;
    }
    for (const Topic& topic : m_topics)
        for (SettingRow* row : topic.rows)
            row->showValue();
    for (TopicPanel* panel : m_panels)
        panel->refresh();
}

void SettingsPage::open(const QVariant& what)
{
    const QString wanted = what.toString();
    for (const Topic& topic : m_topics)
        if (topic.id == wanted) {
            m_list->choose(wanted);
            return;
        }
    m_search->setText(wanted);
    filter();
}

void SettingsPage::filter()
{
    const QString typed = m_search->text().trimmed();
    bool found = false;
    for (const Topic& topic : m_topics) {
        bool any = false;
        for (SettingRow* row : topic.rows) {
            const bool shown = typed.isEmpty() || row->matches(typed);
            row->setVisible(shown);
            any = any || shown;
        }
        if (topic.panel)
            any = any || topic.panel->matches(typed);
        topic.card->setVisible(typed.isEmpty() ? topic.id == m_list->current() : any);
        found = found || !topic.card->isHidden();
    }
    m_nothing->setVisible(!found);
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
        if (topic.panel)
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
