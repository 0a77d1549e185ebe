// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the status board as the program is: listeners, database, engine, replicas. GUI thread; what may block
// is asked in the background.
#pragma once

#include "ui/shell/StatusBoard.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace app {

class Application;

class ConsoleStatus : public QObject {
    Q_OBJECT
public:
    ConsoleStatus(Application& application, ui::shell::StatusBoard& board, QThreadPool& pool);
    void start();

private:
    void look();

    Application& m_application;
    ui::shell::StatusBoard& m_board;
    QThreadPool& m_pool;
    QTimer m_again;
    bool m_looking = false;
};

} // namespace app
