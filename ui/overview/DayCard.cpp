// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/DayCard.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Sparkline.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui::overview {

DayCard::DayCard(QWidget* parent)
    : Card(parent)
    , m_curve(new widgets::Sparkline(this))
{
    m_curve->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto* hours = new QHBoxLayout;
    for (const int hour : {0, 6, 12, 18, 24}) {
        if (hour > 0)
            hours->addStretch();
        auto* label = new QLabel(QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0')), this);
        theme::setType(label, theme::Type::Caption);
        hours->addWidget(label);
    }
    auto* column = new QVBoxLayout;
    column->setSpacing(theme::measure::controlGap);
    column->addWidget(m_curve, 1);
    column->addLayout(hours);
    body()->addWidget(widgets::rule(this));
    addPadded(column);
}

void DayCard::show(const QList<double>& today, const QList<double>& yesterday)
{
    m_curve->setValues(today, yesterday);
}

void DayCard::speak()
{
    setTitle(tr("Calls over the day"));
    setNote(tr("yesterday dashed"));
    m_curve->setMeaning(tr("Calls over the day"));
}

} // namespace ui::overview
