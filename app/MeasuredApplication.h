// SPDX-License-Identifier: GPL-3.0-or-later
// QApplication that can tell how long the event loop was held up. With FACEDESK_EVENT_LOOP_LOG naming a
// file it writes a line for every event of the GUI thread that took longer than half a frame. Owned by main.
#pragma once

#include <QApplication>
#include <QFile>

namespace app {

class MeasuredApplication : public QApplication {
    Q_OBJECT
public:
    MeasuredApplication(int& argc, char** argv);
    bool notify(QObject* receiver, QEvent* event) override;

private:
    bool notifyMeasured(QObject* receiver, QEvent* event);

    QFile m_log;
    bool m_measuring = false;
};

} // namespace app
