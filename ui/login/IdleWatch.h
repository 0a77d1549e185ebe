// SPDX-License-Identifier: GPL-3.0-or-later
// Says when nobody touched mouse or keyboard for look.lockMinutes. Sees all input of the program. GUI thread.
#pragma once

#include "core/base/Settings.h"

#include <QTimer>

namespace ui::login {

class IdleWatch : public QObject {
    Q_OBJECT
public:
    explicit IdleWatch(core::base::Settings& settings, QObject* parent = nullptr);
    ~IdleWatch() override;

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void restart();

    core::base::Settings& m_settings;
    QTimer m_timer;
};

} // namespace ui::login
