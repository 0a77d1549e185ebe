// SPDX-License-Identifier: GPL-3.0-or-later
// The shares of the chart of scores as a table, highest scores first. GUI thread; owned by ThresholdLab.
#pragma once

#include "core/insight/GalleryScores.h"
#include "ui/widgets/RowsModel.h"

namespace ui::galleries {

struct ScoreStep {
    double from = 0; ///< score 0..1
    double genuine = 0;
    double impostor = 0;
};

class ScoreTable : public widgets::RowsModel<ScoreStep> {
    Q_OBJECT
public:
    enum Column { Score, Genuine, Impostor, Columns };

    using RowsModel::RowsModel;
    void showScores(const core::insight::Histogram& genuine, const core::insight::Histogram& impostor);

protected:
    int columns() const override { return Columns; }
    QString head(int column) const override;
    QString text(const ScoreStep& step, int column) const override;
    bool isNumber(int column) const override { return column != Score; }
};

/// With as many digits as a small share needs: "12.5 %", "0.032 %".
QString shareText(double share);

} // namespace ui::galleries
