// SPDX-License-Identifier: GPL-3.0-or-later
// The first page: four figures, what needs attention, the latest events, health. Reads in the background each
// time it is shown and every few seconds while it is. GUI thread.
#pragma once

#include "ui/overview/OverviewFacts.h"
#include "ui/shell/Page.h"

#include <QThreadPool>

#include <functional>

namespace ui::shell {
class StatusBoard;
}
namespace ui::widgets {
class Button;
class PageHead;
} // namespace ui::widgets

namespace ui::overview {

class AttentionCard;
class DayCard;
class EventsCard;
class FigureCard;
class HealthCard;

/// Called on a worker.
using ReadFacts = std::function<OverviewFacts()>;

class OverviewPage : public shell::Page {
    Q_OBJECT
public:
    OverviewPage(ReadFacts read, QThreadPool* pool, const shell::StatusBoard& board,
                 QWidget* parent = nullptr);

    static auto place()
    {
        return shell::PageSign{QStringLiteral("overview"), tr("Overview"), QStringLiteral("overview"),
                               shell::NavigationGroup::Daily};
    }
    shell::PageSign sign() const override { return place(); }
    void refresh() override;
    void followReach() override;
    /// A line for a terminal, offered while there are no calls.
    void setFirstCall(std::function<QString()> line);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void take(OverviewFacts facts);
    void speak();
    void speakFigures();
    QString proportionOfCalls() const;
    QString stateOfGalleries() const;

    ReadFacts m_read;
    QThreadPool* m_pool;
    OverviewFacts m_facts;
    bool m_reading = false;
    widgets::PageHead* m_head;
    widgets::Button* m_add;
    FigureCard* m_people;
    FigureCard* m_faces;
    FigureCard* m_galleries;
    FigureCard* m_calls;
    AttentionCard* m_attention;
    EventsCard* m_events;
    HealthCard* m_health;
    DayCard* m_day;
};

} // namespace ui::overview
