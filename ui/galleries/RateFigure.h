// SPDX-License-Identifier: GPL-3.0-or-later
// One measured figure: its name, the figure, and below what it rests on. GUI thread.
#pragma once

#include <QWidget>

class QLabel;

namespace ui::galleries {

class RateFigure : public QWidget {
    Q_OBJECT
public:
    /// `objectName` is that of the figure; with "Detail" behind it that of the line below.
    explicit RateFigure(const QString& objectName, QWidget* parent = nullptr);
    /// `meaning` is the tool tip of all three lines.
    void say(const QString& name, const QString& figure, const QString& detail, const QString& meaning);

private:
    QLabel* m_name;
    QLabel* m_figure;
    QLabel* m_detail;
};

} // namespace ui::galleries
