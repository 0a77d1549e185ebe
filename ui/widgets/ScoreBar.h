// SPDX-License-Identifier: GPL-3.0-or-later
// A score as a bar with a tick at the threshold; grey below it. As a widget and for delegates.
#pragma once

#include <QWidget>

class QPainter;

namespace ui::widgets {

/// Score and threshold 0..1.
void paintScoreBar(QPainter* painter, const QRect& area, double score, double threshold,
                   const QPalette& palette);

class ScoreBar : public QWidget {
    Q_OBJECT
public:
    explicit ScoreBar(QWidget* parent = nullptr);
    void setScore(double score, double threshold);
    double score() const { return m_score; }
    double threshold() const { return m_threshold; }
    QSize sizeHint() const override { return {160, 18}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void speak();

    double m_score = 0;
    double m_threshold = 0;
};

} // namespace ui::widgets
