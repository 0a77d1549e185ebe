// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/StopSignals.h"

#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace app {

namespace {

/// A signal handler may reach nothing but this.
std::atomic<int> writeEnd{-1};

void onSignal(int)
{
    const char byte = 1;
    if (write(writeEnd.load(), &byte, 1) < 0)
        return;
}

void handle(void (*handler)(int))
{
    for (const int number : {SIGTERM, SIGINT}) {
        struct sigaction action = {};
        action.sa_handler = handler;
        action.sa_flags = SA_RESTART;
        sigaction(number, &action, nullptr);
    }
}

} // namespace

StopSignals::StopSignals(QObject* parent)
    : QObject(parent)
{
    if (pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    writeEnd = m_pipe[1];
    m_notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char bytes[16];
        while (read(m_pipe[0], bytes, sizeof bytes) > 0) {
        }
        Q_EMIT stopRequested();
    });
    handle(onSignal);
    std::signal(SIGPIPE, SIG_IGN);
}

StopSignals::~StopSignals()
{
    handle(SIG_DFL);
    writeEnd = -1;
    for (const int end : m_pipe)
        if (end >= 0)
            close(end);
}

} // namespace app
