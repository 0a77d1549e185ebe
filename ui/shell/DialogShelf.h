// SPDX-License-Identifier: GPL-3.0-or-later
// The open dialogs of a window while its curtain is down: put away with what was entered, brought back to
// whom they belong, or closed. GUI thread; owned by MainWindow.
#pragma once

#include <QDialog>
#include <QPointer>

namespace ui::shell {

class DialogShelf {
public:
    explicit DialogShelf(QWidget& window)
        : m_window(window)
    {
    }

    void putAway();
    void bringBack();
    /// As if each had been cancelled.
    void clear();

private:
    QWidget& m_window;
    QList<QPointer<QDialog>> m_dialogs; ///< those above others last
};

} // namespace ui::shell
