// SPDX-License-Identifier: GPL-3.0-or-later
// Four figures of the period beside those of the period before. GUI thread.
#pragma once

#include "ui/usage/UsageFigures.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace ui::usage {

class UsageSummary : public QWidget {
    Q_OBJECT
public:
    explicit UsageSummary(QWidget* parent = nullptr);
    void show(const UsageFigures& figures, bool compare);

private:
    struct Figure {
        QLabel* name;
        QLabel* value;
        QLabel* note;
    };
    Figure add(const char* name);
    static void say(const Figure& figure, const QString& name, const QString& value, const QString& note);

    QHBoxLayout* m_line;
    Figure m_calls;
    Figure m_failed;
    Figure m_mean;
    Figure m_percentile;
};

} // namespace ui::usage
