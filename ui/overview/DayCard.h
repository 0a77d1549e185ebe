// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of today against yesterday over the hours of the day. GUI thread; owned by OverviewPage.
#pragma once

#include "ui/widgets/Card.h"

namespace ui::widgets {
class Sparkline;
}

namespace ui::overview {

class DayCard : public widgets::Card {
    Q_OBJECT
public:
    explicit DayCard(QWidget* parent = nullptr);
    void show(const QList<double>& today, const QList<double>& yesterday);
    void speak();

private:
    widgets::Sparkline* m_curve;
};

} // namespace ui::overview
