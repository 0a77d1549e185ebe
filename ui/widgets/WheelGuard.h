// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the wheel, turned over a long page, from changing what happens to be under it: closed choices never
// follow it, numbers, dates and sliders only with the keyboard focus. What is around them scrolls instead.
// One for the whole program, from its making on; GUI thread; owned by the window.
#pragma once

#include <QObject>

namespace ui::widgets {

class WheelGuard : public QObject {
    Q_OBJECT
public:
    explicit WheelGuard(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace ui::widgets
