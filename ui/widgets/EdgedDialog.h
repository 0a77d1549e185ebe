// SPDX-License-Identifier: GPL-3.0-or-later
// A dialog with a hairline around it, so that it stands off the window behind it also where no window
// manager draws a frame. Grows when what it says needs more lines; Enter presses the button that has the
// focus, elsewhere the default one. GUI thread; owned by its parent.
#pragma once

#include <QDialog>

namespace ui::widgets {

class EdgedDialog : public QDialog {
    Q_OBJECT
public:
    using QDialog::QDialog;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void grow();
};

} // namespace ui::widgets
