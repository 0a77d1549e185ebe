// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Commands.h"

namespace app::commands {

namespace {

struct Entry {
    const char* name;
    int (*function)(const Options&, Terminal&);
};

constexpr Entry table[] = {
    {"check", check},
    {"admin-token", adminToken},
    {"account", account},
    {"backup", backup},
    {"restore", restore},
    {"rotate-key", rotateKey},
    {"certificate", certificate},
    {"evaluate", evaluate},
    {"import", importPictures},
};

} // namespace

int failed(Terminal& terminal, const core::base::Error& error)
{
    terminal.err << error.detail << Qt::endl;
    return exitCodeOf(error.code);
}

int misused(Terminal& terminal, const QString& usage)
{
    terminal.err << QStringLiteral("Use: facedesk-server %1").arg(usage) << Qt::endl;
    return Usage;
}

int run(const Options& options, Terminal& terminal)
{
    for (const Entry& entry : table)
        if (options.command == QLatin1String(entry.name))
            return entry.function(options, terminal);
    return misused(terminal, QStringLiteral("COMMAND; see --help"));
}

} // namespace app::commands
