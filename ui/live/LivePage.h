// SPDX-License-Identifier: GPL-3.0-or-later
// Calls to the interface as they happen, the newest on top, and a search by trace id among all that are kept.
// GUI thread.
#pragma once

#include "core/base/Settings.h"
#include "core/usage/UsageReports.h"
#include "ui/live/CallFeed.h"
#include "ui/shell/Desk.h"
#include "ui/shell/Page.h"

namespace ui::calls {
class CallsModel;
class FirstCall;
} // namespace ui::calls

namespace ui::widgets {
class Button;
class Chip;
class ListView;
class PageHead;
class SearchField;
} // namespace ui::widgets

namespace ui::live {

class LiveFilter;
class LivePane;

class LivePage : public shell::Page {
    Q_OBJECT
public:
    static constexpr int mostRows = 2000;

    LivePage(core::usage::UsageRecorder& recorder, const core::usage::UsageReports& reports,
             core::base::Settings& settings, shell::Desk desk, QWidget* parent = nullptr);
    ~LivePage() override;

    static auto place()
    {
        return shell::PageSign{QStringLiteral("live"), tr("Live"), QStringLiteral("live"),
                               shell::NavigationGroup::Service};
    }
    shell::PageSign sign() const override { return place(); }
    void refresh() override;
    /// A trace id.
    void open(const QVariant& what) override;
    void forget() override;
    void followReach() override;
    QWidget* searchField() const override;
    QList<QAction*> commands() const override { return {m_pauseCommand}; }

private:
    void build();
    void connectParts();
    void addNew();
    void take(const std::vector<core::usage::CallRecord>& calls);
    void fillFromStore();
    void search(const QString& word);
    void findTrace(const QString& trace);
    void setPaused(bool paused);
    void speak();
    void speakEmpty();
    void speakContext();

    const core::usage::UsageReports& m_reports;
    const shell::Desk m_desk;
    CallFeed m_feed;
    std::vector<core::usage::CallRecord> m_held; ///< came while paused
    bool m_isFilled = false;
    bool m_isTaking = false;
    QAction* m_pauseCommand;

    calls::CallsModel* m_model;
    LiveFilter* m_filter;
    widgets::PageHead* m_head;
    widgets::Button* m_pause;
    widgets::Chip* m_all;
    widgets::Chip* m_failures;
    widgets::SearchField* m_search;
    LivePane* m_pane;
    widgets::ListView* m_list;
    calls::FirstCall* m_first;
};

} // namespace ui::live
