// SPDX-License-Identifier: GPL-3.0-or-later
// The latest calls of the interface as a table. GUI thread; owned by EventsCard.
#pragma once

#include "core/usage/UsageRecorder.h"

#include <QAbstractTableModel>

#include <vector>

namespace ui::overview {

class EventsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Event, Caller, Took, Columns };
    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<core::usage::CallRecord> events);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString text(const core::usage::CallRecord& event, int column);

    std::vector<core::usage::CallRecord> m_events;
};

} // namespace ui::overview
