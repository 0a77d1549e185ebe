// SPDX-License-Identifier: GPL-3.0-or-later
// What facedesk-server does besides serving: one function a command, each answers the exit code. Results go
// to `out`, a failure is one sentence on `err`. They refuse a data folder in use unless they only read.
#pragma once

#include "app/CommandLine.h"

#include <QTextStream>

#include <functional>

namespace app {
class Application;
}

namespace app::commands {

struct Terminal {
    QTextStream& out;
    QTextStream& err;
    /// Asks without echo; empty when there is no terminal.
    std::function<QString(const QString& question)> askSecret;
};

int check(const Options& options, Terminal& terminal);
int adminToken(const Options& options, Terminal& terminal);
int account(const Options& options, Terminal& terminal);
int backup(const Options& options, Terminal& terminal);
int restore(const Options& options, Terminal& terminal);
int rotateKey(const Options& options, Terminal& terminal);
int certificate(const Options& options, Terminal& terminal);
int evaluate(const Options& options, Terminal& terminal);
int importPictures(const Options& options, Terminal& terminal);
/// What importPictures() does once the program is built.
int importInto(Application& application, const Options& options, Terminal& terminal);

/// Runs options.command, which is not "serve".
int run(const Options& options, Terminal& terminal);

/// Says the error on `err` and answers its exit code.
int failed(Terminal& terminal, const core::base::Error& error);
int misused(Terminal& terminal, const QString& usage);

} // namespace app::commands
