// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/EventsModel.h"

#include "ui/calls/CallsModel.h"
#include "ui/shell/OperationName.h"
#include "ui/widgets/RowDelegate.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace ui::overview {

void EventsModel::show(std::vector<core::usage::CallRecord> events)
{
    // the same list again must not take selection and place from the reader
    const auto same = [](const core::usage::CallRecord& a, const core::usage::CallRecord& b) {
        return a.whenMs == b.whenMs && a.traceId == b.traceId;
    };
    if (std::equal(events.begin(), events.end(), m_events.begin(), m_events.end(), same))
        return;
    beginResetModel();
    m_events = std::move(events);
    endResetModel();
}

void EventsModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int EventsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_events.size());
}

int EventsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QString EventsModel::text(const core::usage::CallRecord& event, int column)
{
    switch (column) {
    case Time:
        return QDateTime::fromMSecsSinceEpoch(event.whenMs).time().toString(QStringLiteral("HH:mm:ss"));
    case Event:
        return event.ok ? shell::methodName(event.method, event.description)
                        : tr("%1: %2").arg(shell::methodName(event.method, event.description),
                                           calls::resultText(event));
    case Caller:
        return event.caller.isEmpty() ? event.address : event.caller;
    case Took:
        return QLocale().toString(event.milliseconds, 'f', 0);
    default:
        return {};
    }
}

QVariant EventsModel::data(const QModelIndex& index, int role) const
{
    const core::usage::CallRecord& event = m_events[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(event, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Took ? QVariant(int(Qt::AlignRight)) : QVariant();
    case widgets::RowDelegate::StatusRole:
        return index.column() == Event ? QVariant(int(event.ok ? theme::Status::Ok : theme::Status::Bad))
                                       : QVariant();
    case widgets::RowDelegate::QuietRole:
        return index.column() == Time || index.column() == Caller;
    default:
        return {};
    }
}

QVariant EventsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Took)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Event:
        return tr("Event");
    case Caller:
        return tr("From");
    case Took:
        return tr("ms");
    default:
        return {};
    }
}

} // namespace ui::overview
