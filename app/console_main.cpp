// SPDX-License-Identifier: GPL-3.0-or-later
// facedesk: the console and the interface in one process.
#include "app/Application.h"
#include "app/Console.h"
#include "app/FirstStart.h"
#include "app/MeasuredApplication.h"
#include "app/ServiceNotice.h"
#include "app/StartingWindow.h"
#include "app/StopSignals.h"
#include "core/base/Log.h"
#include "core/base/TimeZone.h"
#include "ui/shell/ErrorText.h"
#include "ui/theme/Theme.h"

#include <QTextStream>

#include <thread>

namespace {

using core::base::Result;

/// Of the event loop: serving, making the window and showing it are each short, together they would be felt.
template <typename Step> void inNextTurn(Step step)
{
    QMetaObject::invokeMethod(qApp, std::move(step), Qt::QueuedConnection);
}

/// What lives from the first paint to the end.
struct Program {
    explicit Program(const app::Options& given)
        : options(given)
    {
    }

    void start();
    void take(Result<std::unique_ptr<app::Application>> made);
    void openConsole();
    void showConsole();
    void fail(const core::base::Error& error);

    app::Options options;
    app::StopSignals signal;
    std::unique_ptr<ui::theme::Theme> theme = std::make_unique<ui::theme::Theme>();
    app::StartingWindow starting;
    std::unique_ptr<app::Application> application;
    std::unique_ptr<app::Console> console;
    std::thread loader;
};

void Program::start()
{
    // Not quit(), which asks every window: one that goes to the tray, or asks about its tasks, would refuse.
    QObject::connect(&signal, &app::StopSignals::stopRequested, qApp,
                     [] { QApplication::exit(app::Success); });
    if (!options.exitAfterStart)
        starting.show();
    auto* home = QThread::currentThread();
    loader = std::thread([this, home] {
        auto made =
            std::make_shared<Result<std::unique_ptr<app::Application>>>(app::Application::create(options));
        if (*made)
            if (auto kept = app::keepToThisMachine(***made); !kept)
                *made = kept.error();
        if (*made)
            (**made)->moveToThread(home);
        QMetaObject::invokeMethod(qApp, [this, made] { take(std::move(*made)); });
    });
}

void Program::take(Result<std::unique_ptr<app::Application>> made)
{
    if (!made)
        return fail(made.error());
    application = std::move(*made);
    if (auto serving = application->serve(); !serving)
        return fail(serving.error());
    QTextStream(stdout) << application->readyLine() << Qt::endl;
    app::notifyServiceManager("READY=1");
    inNextTurn([this] { openConsole(); });
}

void Program::openConsole()
{
    theme.reset();
    console = std::make_unique<app::Console>(*application);
    if (options.exitAfterStart)
        return QApplication::quit();
    inNextTurn([this] { showConsole(); });
}

void Program::showConsole()
{
    console->show();
    starting.close();
}

/// Whoever started it from a menu sees no terminal; scripts and virtual platforms end at once.
void Program::fail(const core::base::Error& error)
{
    const int code = app::exitCodeOf(error.code);
    QTextStream(stderr) << error.detail << Qt::endl;
    const bool isSeen =
        QGuiApplication::platformName() == u"xcb" || QGuiApplication::platformName() == u"wayland";
    if (options.exitAfterStart || !isSeen)
        return QApplication::exit(code);
    QObject::connect(qApp, &QGuiApplication::lastWindowClosed, qApp, [code] { QApplication::exit(code); });
    starting.showFailure(ui::shell::errorText(error), error.detail);
}

int run(const app::Options& options)
{
    Program program(options);
    program.start();
    const int code = QApplication::exec();
    program.loader.join();
    app::notifyServiceManager("STOPPING=1");
    program.console.reset();
    if (program.application)
        program.application->stop();
    return code;
}

/// Help and version need no display. Nothing of what was asked for: what to start with.
std::optional<int> answerWithoutDisplay(int argc, char** argv)
{
    const QCoreApplication program(argc, argv);
    const auto options = app::parseCommandLine(QCoreApplication::arguments(), false);
    if (!options || (!options->showHelp && !options->showVersion))
        return std::nullopt;
    QTextStream out(stdout);
    if (options->showHelp)
        out << app::helpText(false) << Qt::flush;
    else
        out << QStringLiteral("facedesk ") << QCoreApplication::applicationVersion() << Qt::endl;
    return app::Success;
}

} // namespace

int main(int argc, char** argv)
{
    core::base::holdTimeZone();
    // Widths of columns and folders of last time are kept under both names.
    QCoreApplication::setOrganizationName(QStringLiteral("FaceDesk"));
    QCoreApplication::setApplicationName(QStringLiteral("facedesk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FACEDESK_VERSION));
    if (const auto code = answerWithoutDisplay(argc, argv))
        return *code;
    app::MeasuredApplication program(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("FaceDesk"));
    QApplication::setDesktopFileName(QStringLiteral("org.facedesk.FaceDesk"));
    const auto options = app::parseCommandLine(QApplication::arguments(), false);
    if (!options) {
        QTextStream(stderr) << options.error().detail << Qt::endl;
        return app::exitCodeOf(options.error().code);
    }
    core::base::installLog(options->logLevel);
    return run(*options);
}
