// SPDX-License-Identifier: GPL-3.0-or-later
// Why a password was not taken, in a message line; where somebody has to wait, the time left runs down. Read
// out when it comes and when the wait is over, not every second. GUI thread; owned by the widget of the line.
#pragma once

#include "core/base/Error.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <optional>

namespace ui::widgets {
class MessageLine;
}

namespace ui::login {

class RefusalLine : public QObject {
    Q_OBJECT
public:
    explicit RefusalLine(widgets::MessageLine& line, QObject* parent);
    void say(const core::base::Error& error);
    void clear();
    void speak(); ///< in the language of now

private:
    void tick();
    int secondsLeft() const;
    QString text() const;

    widgets::MessageLine& m_line;
    std::optional<core::base::Error> m_error;
    QDeadlineTimer m_end;
    QTimer m_second;
    bool m_isOver = false;
};

} // namespace ui::login
