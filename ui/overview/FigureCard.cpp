// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/FigureCard.h"

#include "ui/theme/Type.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Sparkline.h"

#include <QHBoxLayout>
#include <QLocale>

namespace ui::overview {

FigureCard::FigureCard(const QString& iconName, QWidget* parent)
    : Card(parent)
    , m_name(new widgets::ElidedLabel(this))
    , m_figure(new QLabel(this))
    , m_proportion(new QLabel(this))
    , m_curve(new widgets::Sparkline(this))
{
    theme::setType(m_name, theme::Type::Secondary);
    theme::setType(m_figure, theme::Type::Figure);
    theme::setType(m_proportion, theme::Type::Secondary);
    m_proportion->setWordWrap(true);
    auto* top = new QHBoxLayout;
    top->setSpacing(theme::measure::controlGap);
    auto* icon = new widgets::IconLabel(this);
    icon->setIcon(theme::icon(iconName, theme::Tint::Text2));
    top->addWidget(icon);
    top->addWidget(m_name, 1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(theme::measure::gap);
    middle->addWidget(m_figure);
    middle->addStretch();
    middle->addWidget(m_curve);
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    column->addLayout(top);
    column->addLayout(middle);
    column->addWidget(m_proportion);
    column->addStretch();
    addPadded(column);
    column->setContentsMargins(theme::measure::cardPadding, 12, theme::measure::cardPadding, 12);
    m_curve->hide();
}

void FigureCard::say(const QString& name, qint64 figure, const QString& proportion)
{
    const QString number = QLocale().toString(figure);
    m_name->setText(name);
    m_figure->setText(number);
    m_proportion->setText(proportion);
    setAccessibleName(QStringLiteral("%1: %2").arg(name, number));
    setAccessibleDescription(proportion);
}

void FigureCard::setCurve(const QList<double>& now, const QList<double>& before, const QString& meaning)
{
    m_curve->setValues(now, before);
    m_curve->setMeaning(meaning);
    m_curve->setToolTip(meaning);
    m_curve->setVisible(!now.isEmpty() || !before.isEmpty());
}

} // namespace ui::overview
