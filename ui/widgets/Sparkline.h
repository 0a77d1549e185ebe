// SPDX-License-Identifier: GPL-3.0-or-later
// A small curve without axes: today as a line, the day before dashed. The figures stand beside it in words.
#pragma once

#include <QList>
#include <QWidget>

namespace ui::widgets {

class Sparkline : public QWidget {
    Q_OBJECT
public:
    explicit Sparkline(QWidget* parent = nullptr);
    /// `now` may be shorter than `before`: the day is not over.
    void setValues(const QList<double>& now, const QList<double>& before);
    /// What a screen reader says of it.
    void setMeaning(const QString& meaning) { setAccessibleName(meaning); }
    QSize sizeHint() const override { return {120, 40}; }
    QSize minimumSizeHint() const override { return {60, 24}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPolygonF curve(const QList<double>& values, double top) const;

    QList<double> m_now;
    QList<double> m_before;
};

} // namespace ui::widgets
