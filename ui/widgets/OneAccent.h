// SPDX-License-Identifier: GPL-3.0-or-later
// One primary button at a time: the page's own steps back while one nearer to the work is to be seen. GUI
// thread.
#pragma once

#include <QList>

namespace ui::widgets {

class Button;

/// All of them live as long as their page.
void oneAccent(Button* page, const QList<Button*>& nearer);

} // namespace ui::widgets
