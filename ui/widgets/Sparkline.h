// SPDX-License-Identifier: GPL-3.0-or-later
// A small curve: today as a line, the day before dashed. Without axes where the figures stand beside it in
// words; with a scale at the left and figures under the mouse where it stands alone. GUI thread.
#pragma once

#include <QList>
#include <QWidget>

#include <functional>

namespace ui::widgets {

class Sparkline : public QWidget {
    Q_OBJECT
public:
    explicit Sparkline(QWidget* parent = nullptr);
    /// `now` may be shorter than `before`: the day is not over.
    void setValues(const QList<double>& now, const QList<double>& before);
    /// What a screen reader says of it.
    void setMeaning(const QString& meaning) { setAccessibleName(meaning); }
    /// A round figure above every value, its half and 0, with lines across.
    void setScaled(bool scaled);
    static int scaleWidth(); ///< taken by the figures
    /// Told under the mouse.
    void setPartText(std::function<QString(qsizetype part)> text) { m_partText = std::move(text); }
    /// The figure at the top of the scale.
    double top() const;
    QSize sizeHint() const override { return {120, 40}; }
    QSize minimumSizeHint() const override { return {60, 24}; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF plot() const;
    qsizetype places() const;
    qsizetype partAt(double x) const;
    QPolygonF curve(const QList<double>& values) const;
    void paintScale(QPainter& painter) const;

    QList<double> m_now;
    QList<double> m_before;
    bool m_scaled = false;
    std::function<QString(qsizetype part)> m_partText;
};

} // namespace ui::widgets
