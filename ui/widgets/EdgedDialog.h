// SPDX-License-Identifier: GPL-3.0-or-later
// A dialog with a hairline around it, so that it stands off the window behind it also where no window
// manager draws a frame. Grows when what it says needs more lines. GUI thread; owned by its parent.
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

private:
    void grow();
};

} // namespace ui::widgets
