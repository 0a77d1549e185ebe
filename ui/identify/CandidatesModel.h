// SPDX-License-Identifier: GPL-3.0-or-later
// Who a face may be, best first. GUI thread; owned by SearchBench.
#pragma once

#include "ui/identify/Bench.h"

#include <QAbstractTableModel>

namespace ui::identify {

class CandidatesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Rank, Person, Score, Columns };
    enum Role {
        FaceRole = Qt::UserRole, ///< qint64
        PlaceRole,               ///< gallery and number, the second line
        ScoreRole,               ///< 0..1
        ThresholdRole,           ///< 0..1
        AboveRole,               ///< bool
    };

    explicit CandidatesModel(QObject* parent = nullptr);

    void show(const std::vector<core::faces::Match>& candidates);
    const core::faces::Match* at(int row) const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Score 0..1 as the console writes it.
    static QString scoreText(double score);

private:
    QString text(const core::faces::Match& match, const QModelIndex& index) const;

    std::vector<core::faces::Match> m_rows;
};

} // namespace ui::identify
