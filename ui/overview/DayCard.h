// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of today against yesterday over the hours of the day. GUI thread; owned by OverviewPage.
#pragma once

#include "ui/widgets/Card.h"

namespace ui::widgets {
class Button;
class Sparkline;
} // namespace ui::widgets

namespace ui::overview {

class DayCard : public widgets::Card {
    Q_OBJECT
public:
    explicit DayCard(QWidget* parent = nullptr);
    void show(const QList<double>& today, const QList<double>& yesterday);
    void speak();
    /// Whether the usage page, which has the table, may be opened from here.
    void setLeading(bool leads);

Q_SIGNALS:
    void usageAsked();

private:
    QString partText(qsizetype part) const;
    void describe();

    QList<double> m_today;
    QList<double> m_yesterday;
    widgets::Sparkline* m_curve;
    widgets::Button* m_usage;
};

} // namespace ui::overview
