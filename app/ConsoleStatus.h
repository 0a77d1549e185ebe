// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the status board as the program is: listeners, database, engine, replicas. GUI thread; what may block
// is asked in the background.
#pragma once

#include "ui/shell/StatusBoard.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <optional>

namespace app {

class Application;

/// Views that have the camera running, and whether there is one, as far as it was asked.
struct CameraUse {
    int users = 0;
    std::optional<bool> isThere;
};

class ConsoleStatus : public QObject {
    Q_OBJECT
public:
    /// `camera` says what is known of it without opening it.
    ConsoleStatus(Application& application, ui::shell::StatusBoard& board, QThreadPool& pool,
                  std::function<CameraUse()> camera);
    void start();

private:
    void look();

    Application& m_application;
    ui::shell::StatusBoard& m_board;
    QThreadPool& m_pool;
    std::function<CameraUse()> m_camera;
    QTimer m_again;
    bool m_looking = false;
};

} // namespace app
