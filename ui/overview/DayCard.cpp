// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/DayCard.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Moments.h"
#include "ui/widgets/Sparkline.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui::overview {

DayCard::DayCard(QWidget* parent)
    : Card(parent)
    , m_curve(new widgets::Sparkline(this))
    , m_usage(new widgets::Button(widgets::Button::Kind::Link, this))
{
    m_curve->setObjectName(QStringLiteral("dayCurve"));
    m_curve->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_curve->setScaled(true);
    m_curve->setPartText([this](qsizetype part) { return partText(part); });
    m_usage->setObjectName(QStringLiteral("openUsage"));
    addAction(m_usage);
    connect(m_usage, &QAbstractButton::clicked, this, &DayCard::usageAsked);
    auto* hours = new QHBoxLayout;
    hours->setContentsMargins(widgets::Sparkline::scaleWidth(), 0, 0, 0);
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
    m_today = today;
    m_yesterday = yesterday;
    m_curve->setValues(today, yesterday);
    describe();
}

void DayCard::setLeading(bool leads)
{
    m_usage->setVisible(leads);
}

QString DayCard::partText(qsizetype part) const
{
    const auto parts = std::max(m_today.size(), m_yesterday.size());
    if (part < 0 || part >= parts)
        return {};
    const auto hour = [parts](qsizetype at) {
        const auto minutes = 24 * 60 * at / parts;
        return QStringLiteral("%1:%2")
            .arg(minutes / 60, 2, 10, QLatin1Char('0'))
            .arg(minutes % 60, 2, 10, QLatin1Char('0'));
    };
    const auto figure = [part](const QList<double>& values) {
        return part < values.size() ? widgets::amount(qRound64(values[part])) : QStringLiteral("–");
    };
    return tr("%1 – %2: %3 today, %4 yesterday")
        .arg(hour(part), hour(part + 1), figure(m_today), figure(m_yesterday));
}

/// The figures of the curve for who cannot see it; empty parts are left out.
void DayCard::describe()
{
    QStringList lines;
    for (qsizetype part = 0; part < std::max(m_today.size(), m_yesterday.size()); ++part)
        if (m_today.value(part) > 0 || m_yesterday.value(part) > 0)
            lines << partText(part);
    m_curve->setAccessibleDescription(lines.isEmpty() ? tr("No calls today or yesterday")
                                                      : lines.join(u'\n'));
}

void DayCard::speak()
{
    setTitle(tr("Calls over the day"));
    setNote(tr("yesterday dashed"));
    m_usage->setLabel(tr("Open usage"));
    m_curve->setMeaning(tr("Calls over the day"));
    describe();
}

} // namespace ui::overview
