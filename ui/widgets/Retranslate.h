// SPDX-License-Identifier: GPL-3.0-or-later
// onLanguage(widget, speak): runs `speak` now and again whenever the language changes, as long as the widget
// lives; so a text is written in one place only. GUI thread.
#pragma once

#include <functional>

class QWidget;

namespace ui::widgets {

void onLanguage(QWidget* widget, std::function<void()> speak);
/// The same for a change of colours.
void onColours(QWidget* widget, std::function<void()> paint);

} // namespace ui::widgets
