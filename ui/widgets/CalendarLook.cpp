// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/CalendarLook.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Tokens.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QEvent>
#include <QTextCharFormat>
#include <QToolButton>

namespace ui::widgets {

namespace {

void giveArrow(const QCalendarWidget* calendar, const char* name, const QString& iconName)
{
    auto* button = calendar->findChild<QToolButton*>(QLatin1StringView(name));
    if (!button)
        return;
    button->setIcon(theme::icon(iconName, theme::Tint::Text2));
    button->setIconSize({theme::measure::smallIcon, theme::measure::smallIcon});
}

} // namespace

CalendarLook::CalendarLook(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

/// A calendar that is still being made hears of colours too.
bool CalendarLook::eventFilter(QObject* watched, QEvent* event)
{
    auto* calendar = qobject_cast<QCalendarWidget*>(watched);
    const bool made = event->type() == QEvent::Polish;
    if (calendar &&
        (made || (event->type() == QEvent::PaletteChange && calendar->testAttribute(Qt::WA_WState_Polished))))
        colour(calendar);
    return QObject::eventFilter(watched, event);
}

/// Qt has weekends in pure red, whatever they stand on.
void CalendarLook::colour(QCalendarWidget* calendar) const
{
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    giveArrow(calendar, "qt_calendar_prevmonth", QStringLiteral("chevron-left"));
    giveArrow(calendar, "qt_calendar_nextmonth", QStringLiteral("chevron-right"));
    QTextCharFormat quiet;
    quiet.setForeground(theme::tokensFor(calendar->palette()).text2);
    for (const auto day : {Qt::Saturday, Qt::Sunday})
        calendar->setWeekdayTextFormat(day, quiet);
    calendar->setHeaderTextFormat(quiet);
}

} // namespace ui::widgets
