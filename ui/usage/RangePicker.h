// SPDX-License-Identifier: GPL-3.0-or-later
// Today, 7 days, 30 days, month, year, or two days of one's own choice. GUI thread.
#pragma once

#include "ui/usage/UsageRange.h"

#include <QWidget>

class QDateEdit;

namespace ui::widgets {
class Segments;
}

namespace ui::usage {

class RangePicker : public QWidget {
    Q_OBJECT
public:
    RangePicker(QDate today, QWidget* parent = nullptr);
    UsageRange range() const { return m_range; }
    /// The day went on, or the page is shown again.
    void setToday(QDate today);
    void speak();

Q_SIGNALS:
    void changed(const ui::usage::UsageRange& range);

private:
    QDateEdit* dateEdit(const char* name);
    void choose(const QString& id);
    void take(const UsageRange& range);
    void takeDates();
    void showDates();

    QDate m_today;
    UsageRange m_range;
    widgets::Segments* m_spans;
    QDateEdit* m_from;
    QDateEdit* m_to;
};

} // namespace ui::usage
