// SPDX-License-Identifier: GPL-3.0-or-later
// One figure: icon and name, the number, a line that puts it into proportion, a curve when there is one.
#pragma once

#include "ui/widgets/Card.h"

namespace ui::widgets {
class ElidedLabel;
class Sparkline;
} // namespace ui::widgets

namespace ui::overview {

class FigureCard : public widgets::Card {
    Q_OBJECT
public:
    explicit FigureCard(const QString& iconName, QWidget* parent = nullptr);
    void say(const QString& name, qint64 figure, const QString& proportion);
    /// Hidden until there is something to draw.
    void setCurve(const QList<double>& now, const QList<double>& before, const QString& meaning);

private:
    widgets::ElidedLabel* m_name;
    QLabel* m_figure;
    QLabel* m_proportion;
    widgets::Sparkline* m_curve;
};

} // namespace ui::overview
