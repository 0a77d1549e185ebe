// SPDX-License-Identifier: GPL-3.0-or-later
// SIGTERM and SIGINT as a Qt signal on the thread that made this. One per process, owned by main.
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace app {

class StopSignals : public QObject {
    Q_OBJECT
public:
    explicit StopSignals(QObject* parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void stopRequested();

private:
    int m_pipe[2] = {-1, -1};
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace app
