// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/TerminalSecret.h"

#include <array>
#include <cstdio>
#include <cstring>
#include <memory>
#include <termios.h>

namespace app {

namespace {

/// Echo comes back however the question ends.
class NoEcho {
public:
    explicit NoEcho(int terminal)
        : m_terminal(terminal)
    {
        tcgetattr(m_terminal, &m_before);
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(m_terminal, TCSAFLUSH, &quiet);
    }
    ~NoEcho() { tcsetattr(m_terminal, TCSAFLUSH, &m_before); }
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;

private:
    int m_terminal;
    termios m_before = {};
};

} // namespace

QString askSecret(const QString& question)
{
    const std::unique_ptr<FILE, int (*)(FILE*)> terminal(std::fopen("/dev/tty", "r+"), std::fclose);
    if (!terminal)
        return {};
    std::fputs(question.toLocal8Bit().constData(), terminal.get());
    std::fflush(terminal.get());
    std::array<char, 1024> line{};
    {
        const NoEcho quiet(fileno(terminal.get()));
        if (!std::fgets(line.data(), static_cast<int>(line.size()), terminal.get()))
            return {};
    }
    std::fputs("\n", terminal.get());
    line[std::strcspn(line.data(), "\r\n")] = '\0';
    return QString::fromLocal8Bit(line.data());
}

} // namespace app
