// SPDX-License-Identifier: GPL-3.0-or-later
// A dialog with a hairline around it, so that it stands off the window behind it also where no window
// manager draws a frame. GUI thread; owned by its parent.
#pragma once

#include <QDialog>

namespace ui::widgets {

class EdgedDialog : public QDialog {
    Q_OBJECT
public:
    using QDialog::QDialog;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace ui::widgets
