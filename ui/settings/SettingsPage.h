// SPDX-License-Identifier: GPL-3.0-or-later
// Every setting of the product, generated from the settings table: by topic, or by what was typed in the
// search. Rows are made topic by topic from when the page is first shown: the chosen topic at once, the
// others in turns of the event loop, all together would hold the window up. GUI thread.
#pragma once

#include "ui/shell/Page.h"
#include "ui/shell/SettingWriter.h"

#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace ui::widgets {
class Card;
class EmptyState;
class PageHead;
class SearchField;
} // namespace ui::widgets

namespace ui::settings {

class SettingRow;
class TopicList;
class TopicPanel;

class SettingsPage : public shell::Page {
    Q_OBJECT
public:
    explicit SettingsPage(shell::SettingWriter writer, QWidget* parent = nullptr);
    /// Adds a topic below the settings; takes it. Before the page is first shown.
    void addPanel(TopicPanel* panel);

    static auto place()
    {
        return shell::PageSign{QStringLiteral("settings"), tr("Settings"), QStringLiteral("settings"),
                               shell::NavigationGroup::Settings};
    }
    shell::PageSign sign() const override { return place(); }
    void refresh() override;
    /// A topic ("listen") or a search text.
    void open(const QVariant& what) override;
    QWidget* searchField() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Topic {
        QString id;
        widgets::Card* card;
        std::vector<const core::base::SettingDef*> defs;
        std::vector<SettingRow*> rows;
        TopicPanel* panel = nullptr;
        bool isMade = false;
    };
    void build();
    void makeTopics();
    Topic& topicFor(const QString& id);
    Topic* topicNamed(const QString& id);
    void make(Topic& topic);
    void makeNext();
    void filter();
    void speak();

    const shell::SettingWriter m_writer;
    widgets::PageHead* m_head;
    widgets::SearchField* m_search;
    TopicList* m_list;
    QScrollArea* m_scroll;
    QVBoxLayout* m_column;
    widgets::EmptyState* m_nothing;
    std::vector<Topic> m_topics;
    std::vector<TopicPanel*> m_panels;
};

} // namespace ui::settings
