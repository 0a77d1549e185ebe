// SPDX-License-Identifier: GPL-3.0-or-later
// The latest events, edge to edge in their card. GUI thread.
#pragma once

#include "ui/overview/OverviewFacts.h"
#include "ui/widgets/Card.h"

class QTableView;

namespace ui::widgets {
class Button;
class EmptyState;
} // namespace ui::widgets

namespace ui::overview {

class EventsModel;

class EventsCard : public widgets::Card {
    Q_OBJECT
public:
    explicit EventsCard(QWidget* parent = nullptr);
    void show(const std::vector<core::usage::CallRecord>& events);
    void speak();
    /// Whether the live page may be opened from here.
    void setLeading(bool leads);

Q_SIGNALS:
    void pageAsked(const QString& pageId);

private:
    EventsModel* m_model;
    QTableView* m_table;
    widgets::EmptyState* m_nothing;
    widgets::Button* m_live;
    bool m_leads = true;
};

} // namespace ui::overview
