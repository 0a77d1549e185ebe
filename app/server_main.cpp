// SPDX-License-Identifier: GPL-3.0-or-later
// facedesk-server: the interface without a window, and the commands.
#include "app/Application.h"
#include "app/ServiceNotice.h"
#include "app/StopSignals.h"
#include "app/TerminalSecret.h"
#include "app/commands/Commands.h"
#include "core/base/Log.h"
#include "core/base/TimeZone.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

namespace {

int serve(const app::Options& options, app::commands::Terminal& terminal)
{
    // Before READY: whoever waits for it may want the end at once.
    app::StopSignals signal;
    QObject::connect(&signal, &app::StopSignals::stopRequested, qApp, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    auto application = app::Application::create(options);
    if (!application)
        return app::commands::failed(terminal, application.error());
    if (auto serving = (*application)->serve(); !serving)
        return app::commands::failed(terminal, serving.error());
    terminal.out << (*application)->readyLine() << Qt::endl;
    app::notifyServiceManager("READY=1");
    if (options.exitAfterStart)
        return app::Success;
    QCoreApplication::exec();
    app::notifyServiceManager("STOPPING=1");
    (*application)->stop();
    return app::Success;
}

} // namespace

int main(int argc, char** argv)
{
    core::base::holdTimeZone();
    QCoreApplication program(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("facedesk-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FACEDESK_VERSION));
    QTextStream out(stdout);
    QTextStream err(stderr);
    app::commands::Terminal terminal{out, err, app::askSecret};
    const auto options = app::parseCommandLine(QCoreApplication::arguments(), true);
    if (!options)
        return app::commands::failed(terminal, options.error());
    if (options->showHelp)
        out << app::helpText(true) << Qt::flush;
    else if (options->showVersion)
        out << QStringLiteral("facedesk-server ") << QCoreApplication::applicationVersion() << Qt::endl;
    if (options->showHelp || options->showVersion)
        return app::Success;
    core::base::installLog(options->logLevel);
    return options->command == QLatin1String("serve") ? serve(*options, terminal)
                                                      : app::commands::run(*options, terminal);
}
