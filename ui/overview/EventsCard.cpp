// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/EventsCard.h"

#include "ui/calls/FirstCall.h"
#include "ui/overview/EventsModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/RowDelegate.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::overview {

namespace {

/// What happened is read whole as long as it can: where there is no room first the time it took gives way,
/// then who asked.
class EventsTable final : public QTableView {
public:
    using QTableView::QTableView;

    void fit()
    {
        int wanted = 0;
        for (int column = 0; column < EventsModel::Columns; ++column)
            wanted += widthOf(column);
        for (const int column : {EventsModel::Took, EventsModel::Caller}) {
            const bool isCrowded = wanted > viewport()->width();
            if (isCrowded != isColumnHidden(column))
                setColumnHidden(column, isCrowded);
            wanted -= isCrowded ? widthOf(column) : 0;
        }
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QTableView::resizeEvent(event);
        fit();
    }

private:
    int widthOf(int column) const
    {
        int width = horizontalHeader()->minimumSectionSize();
        for (int row = 0; row < model()->rowCount(); ++row)
            width = std::max(width, sizeHintForIndex(model()->index(row, column)).width());
        return width;
    }
};

} // namespace

EventsCard::EventsCard(QWidget* parent)
    : Card(parent)
    , m_model(new EventsModel(this))
    , m_table(new EventsTable(this))
    , m_nothing(new widgets::EmptyState(this))
    , m_live(new widgets::Button(widgets::Button::Kind::Link, this))
{
    addAction(m_live);
    m_live->setObjectName(QStringLiteral("openLive"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    widgets::prepareTable(m_table);
    QHeaderView* head = m_table->horizontalHeader();
    head->setSectionResizeMode(QHeaderView::ResizeToContents);
    head->setSectionResizeMode(EventsModel::Event, QHeaderView::Stretch);
    m_nothing->setIconName(QStringLiteral("live"));
    body()->addWidget(m_table, 1);
    body()->addWidget(m_nothing, 1);
    connect(m_live, &QAbstractButton::clicked, this, [this] { Q_EMIT pageAsked(QStringLiteral("live")); });
    setFirstCall({});
    show({});
    speak();
}

void EventsCard::show(const std::vector<core::usage::CallRecord>& events)
{
    m_model->show(events);
    static_cast<EventsTable*>(m_table)->fit();
    m_table->setVisible(!events.empty());
    m_nothing->setVisible(events.empty());
    m_live->setVisible(m_leads && !events.empty());
}

void EventsCard::setReach(const std::function<bool(const QString& pageId)>& reach)
{
    m_reach = reach;
    m_leads = !reach || reach(QStringLiteral("live"));
    m_live->setVisible(m_leads && m_model->rowCount() > 0);
    m_first->setReach(reach);
}

void EventsCard::setGalleryMissing(bool missing)
{
    m_galleryMissing = missing;
    m_first->setGalleryMissing(missing);
}

void EventsCard::setFirstCall(std::function<QString()> line)
{
    delete m_first;
    m_first = new calls::FirstCall(m_nothing, std::move(line));
    m_first->setReach(m_reach);
    m_first->setGalleryMissing(m_galleryMissing);
    connect(m_first, &calls::FirstCall::pageAsked, this, &EventsCard::pageAsked);
    connect(m_first, &calls::FirstCall::said, this, &EventsCard::said);
}

void EventsCard::speak()
{
    setTitle(tr("Latest events"));
    m_live->setLabel(tr("Open live page"));
    m_table->setAccessibleName(tr("Latest events"));
    m_nothing->setTexts(tr("No calls yet"), tr("Calls to the interface appear here as they happen."));
    m_first->speak();
    m_model->retranslate();
    static_cast<EventsTable*>(m_table)->fit();
}

} // namespace ui::overview
