// SPDX-License-Identifier: GPL-3.0-or-later
// Gives every calendar that drops down from a date the console's arrows and weekdays in colours of the theme,
// and weeks that begin on Monday as everywhere here. The rest stands in the style sheet. One for the whole
// program, from its making on; GUI thread; owned by the window.
#pragma once

#include <QObject>

class QCalendarWidget;

namespace ui::widgets {

class CalendarLook : public QObject {
    Q_OBJECT
public:
    explicit CalendarLook(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void colour(QCalendarWidget* calendar) const;
};

} // namespace ui::widgets
