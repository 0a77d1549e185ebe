// SPDX-License-Identifier: GPL-3.0-or-later
// Where an assistant stands: its steps on one line, done ones ticked. Says so to screen readers, takes no
// input.
#pragma once

#include <QStringList>
#include <QWidget>

namespace ui::importing {

class StepLine : public QWidget {
    Q_OBJECT
public:
    explicit StepLine(QWidget* parent = nullptr);
    void setSteps(const QStringList& names);
    void setCurrent(int step);
    int current() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void speak();
    int widthOf(int step) const;
    void paintStep(QPainter& painter, int step, int left) const;

    QStringList m_names;
    int m_current = 0;
};

} // namespace ui::importing
