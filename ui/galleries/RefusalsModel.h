// SPDX-License-Identifier: GPL-3.0-or-later
// The files that could not be enrolled, each with its reason. GUI thread; owned by EnrollPanel.
#pragma once

#include "ui/galleries/EnrollQueue.h"

#include <QAbstractTableModel>

namespace ui::galleries {

class RefusalsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { File, Reason, Columns };

    explicit RefusalsModel(QObject* parent = nullptr);

    void add(const EnrollOutcome& outcome);
    void clear();
    void retranslate();
    QByteArray csv() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString reasonOf(const EnrollOutcome& row);

    std::vector<EnrollOutcome> m_rows;
};

} // namespace ui::galleries
