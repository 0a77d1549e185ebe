// SPDX-License-Identifier: GPL-3.0-or-later
// Four figures of the period beside those of the period before. GUI thread.
#pragma once

#include "ui/usage/UsageFigures.h"

#include <QWidget>

#include <array>

class QHBoxLayout;
class QLabel;

namespace ui::usage {

struct SummaryText {
    QString name;
    QString value;
    QString note; ///< beside the value
};
std::vector<SummaryText> summaryOf(const UsageFigures& figures, bool compare);

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

    QHBoxLayout* m_line;
    std::array<Figure, 4> m_figures;
};

} // namespace ui::usage
