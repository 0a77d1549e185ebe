// SPDX-License-Identifier: GPL-3.0-or-later
// Work that goes on only while somebody can see what comes of it. GUI thread.
#pragma once

#include <QWidget>

#include <functional>

namespace ui::widgets {

/// Every so many milliseconds while `widget` is to be seen, for as long as it lives.
void whileShown(QWidget* widget, int everyMs, std::function<void()> work);

} // namespace ui::widgets
