// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/RefusalLine.h"

#include "ui/shell/ErrorText.h"
#include "ui/widgets/MessageLine.h"

#include <chrono>

namespace ui::login {

namespace {

constexpr int mostSeconds = 100; ///< from there on in minutes

}

RefusalLine::RefusalLine(widgets::MessageLine& line, QObject* parent)
    : QObject(parent)
    , m_line(line)
{
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &RefusalLine::tick);
}

void RefusalLine::say(const core::base::Error& error)
{
    clear();
    m_error = error;
    if (const auto seconds = shell::secondsToWait(error)) {
        m_end = QDeadlineTimer(std::chrono::seconds(*seconds), Qt::PreciseTimer);
        m_second.start();
    }
    m_line.say(theme::Status::Bad, text());
}

void RefusalLine::clear()
{
    m_second.stop();
    m_error.reset();
    m_isOver = false;
    m_line.clear();
}

void RefusalLine::speak()
{
    if (m_error || m_isOver)
        m_line.restate(text());
}

void RefusalLine::tick()
{
    if (secondsLeft() > 0) {
        m_line.restate(text());
        return;
    }
    clear();
    m_isOver = true;
    m_line.say(theme::Status::Info, text());
}

int RefusalLine::secondsLeft() const
{
    return static_cast<int>((m_end.remainingTime() + 999) / 1000);
}

QString RefusalLine::text() const
{
    if (m_isOver)
        return tr("The wait is over; try again.");
    if (!m_second.isActive())
        return shell::errorText(*m_error);
    const int left = secondsLeft();
    return left < mostSeconds ? tr("Too many failed logins; try again in %1 s.").arg(left)
                              : tr("Too many failed logins; try again in %1 min.").arg((left + 59) / 60);
}

} // namespace ui::login
