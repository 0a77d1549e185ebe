// SPDX-License-Identifier: GPL-3.0-or-later
// The latest events, edge to edge in their card. GUI thread.
#pragma once

#include "ui/overview/OverviewFacts.h"
#include "ui/widgets/Card.h"

#include <functional>

class QTableView;

namespace ui::calls {
class FirstCall;
}

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
    /// Which pages may be opened from here.
    void setReach(const std::function<bool(const QString& pageId)>& reach);
    /// While there is no gallery, that is what comes first.
    void setGalleryMissing(bool missing);
    /// Shown while there are no events.
    widgets::EmptyState* emptyState() const { return m_nothing; }
    /// A line for a terminal, offered while there are no events.
    void setFirstCall(std::function<QString()> line);

Q_SIGNALS:
    void pageAsked(const QString& pageId);
    void said(const QString& text);

private:
    EventsModel* m_model;
    QTableView* m_table;
    widgets::EmptyState* m_nothing;
    calls::FirstCall* m_first = nullptr;
    widgets::Button* m_live;
    std::function<bool(const QString& pageId)> m_reach;
    bool m_galleryMissing = false;
    bool m_leads = true;
};

} // namespace ui::overview
