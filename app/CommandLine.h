// SPDX-License-Identifier: GPL-3.0-or-later
// What was asked for on the command line, the same for both programs. Plain values; no side effects.
#pragma once

#include "core/base/Result.h"

#include <QPair>
#include <QStringList>

namespace app {

struct Options {
    QString command = QStringLiteral("serve");
    QStringList arguments; ///< of the command
    QString dataFolder;
    QString modelFolder;                     ///< empty: beside the program, then the installed one
    QList<QPair<QString, QString>> settings; ///< key and value, for this run
    QString adminTokenFile;
    QString passphraseFile; ///< first line opens a wrapped key file
    QString role;           ///< account add
    QString passwordFile;   ///< account add and reset
    QString gallery;        ///< import
    bool dryRun = false;    ///< import
    QString mode;           ///< evaluate: empty, identify, attacks or fit
    QString logLevel = QStringLiteral("info");
    QString openPage; ///< of the console; with it there is no first-start guide
    QString openWhat;
    bool exitAfterStart = false;
    bool showHelp = false;
    bool showVersion = false;
};

/// `arguments` starts with the program's name. Commands are known to facedesk-server only.
/// Errors: InvalidArgument with a sentence that names the option.
core::base::Result<Options> parseCommandLine(const QStringList& arguments, bool withCommands);

QString helpText(bool withCommands);

/// Of facedesk-server, "serve" first.
const QStringList& commandNames();

/// Exit codes scripts and service managers hold on to.
enum ExitCode { Success = 0, Failure = 1, Usage = 2, DataFolder = 3, Models = 4, Port = 5 };
int exitCodeOf(core::base::ErrorCode code);

} // namespace app
