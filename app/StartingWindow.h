// SPDX-License-Identifier: GPL-3.0-or-later
// What is seen while data and models load, in the place the window will have. GUI thread; owned by main.
#pragma once

#include <QWidget>

namespace app {

class StartingWindow : public QWidget {
    Q_OBJECT
public:
    explicit StartingWindow(QWidget* parent = nullptr);
    /// The start failed; the program ends when this is closed. `detail` names what it failed at.
    void showFailure(const QString& sentence, const QString& detail);
};

} // namespace app
