// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandLine.h"

#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

namespace app {

using core::base::ErrorCode;
using core::base::fail;
using core::base::Result;

const QStringList& commandNames()
{
    static const QStringList names{QStringLiteral("serve"),       QStringLiteral("check"),
                                   QStringLiteral("admin-token"), QStringLiteral("account"),
                                   QStringLiteral("import"),      QStringLiteral("backup"),
                                   QStringLiteral("restore"),     QStringLiteral("certificate"),
                                   QStringLiteral("evaluate"),    QStringLiteral("rotate-key")};
    return names;
}

namespace {

const QStringList& listenerNames()
{
    static const QStringList names{QStringLiteral("open"), QStringLiteral("operations"),
                                   QStringLiteral("services"), QStringLiteral("platform"),
                                   QStringLiteral("combined")};
    return names;
}

/// Options that only commands of the server read.
QList<QCommandLineOption> commandOptions()
{
    return {
        {QStringLiteral("identify"), QStringLiteral("evaluate: 1:N, takes GALLERY.tsv and PROBES.tsv.")},
        {QStringLiteral("attacks"),
         QStringLiteral(
             "evaluate: presentation attacks, takes a folder of live, print, screen, replay, or a list.")},
        {QStringLiteral("fit"),
         QStringLiteral("evaluate: fits score scale and thresholds, takes MANIFEST.tsv.")},
        {QStringLiteral("role"), QStringLiteral("account add: viewer, operator or administrator."),
         QStringLiteral("ROLE")},
        {QStringLiteral("password-file"),
         QStringLiteral("account: file whose first line is the new password."), QStringLiteral("FILE")},
        {QStringLiteral("gallery"), QStringLiteral("import: the gallery to enrol into."),
         QStringLiteral("ID")},
        {QStringLiteral("dry-run"),
         QStringLiteral("import: says what would become of each picture and writes nothing.")},
    };
}

/// Options that only the console reads.
QList<QCommandLineOption> consoleOptions()
{
    return {
        {QStringLiteral("open"),
         QStringLiteral("Opens that page first, at a gallery if one is named; no guide at the first start."),
         QStringLiteral("PAGE[=GALLERY]")}};
}

QList<QCommandLineOption> options()
{
    return {
        {QStringLiteral("data"), QStringLiteral("Data folder."), QStringLiteral("DIR")},
        {QStringLiteral("models"),
         QStringLiteral("Model folder; default: beside the program, then the installed one."),
         QStringLiteral("DIR")},
        {QStringLiteral("listen"),
         QStringLiteral(
             "Listener open, operations, services, platform or combined; port 0 takes any free one."),
         QStringLiteral("NAME=ADDR:PORT|off")},
        {QStringLiteral("allow"), QStringLiteral("Addresses that may use a listener without a token."),
         QStringLiteral("NAME=CIDR")},
        {QStringLiteral("tls"), QStringLiteral("That listener speaks TLS 1.2 or 1.3 only."),
         QStringLiteral("NAME=CERT.pem,KEY.pem")},
        {QStringLiteral("admin-token-file"),
         QStringLiteral("Makes a new administrator token and writes it to FILE unless FILE is there."),
         QStringLiteral("FILE")},
        {QStringLiteral("passphrase-file"), QStringLiteral("File whose first line opens a wrapped key."),
         QStringLiteral("FILE")},
        {QStringLiteral("set"), QStringLiteral("Any setting, for this run."), QStringLiteral("KEY=VALUE")},
        {QStringLiteral("exit-after-start"), QStringLiteral("Builds everything, says READY, leaves.")},
        {QStringLiteral("language"), QStringLiteral("Language of the console: system, zh_CN or en."),
         QStringLiteral("NAME")},
        {QStringLiteral("log-level"), QStringLiteral("debug, info, warning or error."),
         QStringLiteral("LEVEL")},
        {{QStringLiteral("v"), QStringLiteral("version")}, QStringLiteral("Says the version.")},
        {{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Says this.")},
    };
}

core::base::Error misused(const QString& sentence)
{
    return fail(ErrorCode::InvalidArgument, sentence + QStringLiteral(" See --help."));
}

/// "NAME=VALUE" with a listener's name.
Result<QPair<QString, QString>> listenerPair(const QString& option, const QString& text)
{
    const qsizetype at = text.indexOf(QLatin1Char('='));
    const QString name = text.left(at);
    if (at <= 0 || at + 1 == text.size() || !listenerNames().contains(name))
        return misused(QStringLiteral("--%1 %2: it takes NAME=VALUE with NAME one of %3.")
                           .arg(option, text, listenerNames().join(QLatin1String(", "))));
    return qMakePair(name, text.mid(at + 1));
}

Result<void> takeListenerOptions(const QCommandLineParser& parser, Options& options)
{
    for (const QString& option : {QStringLiteral("listen"), QStringLiteral("tls")})
        for (const QString& text : parser.values(option)) {
            const auto pair = listenerPair(option, text);
            if (!pair)
                return pair.error();
            options.settings.append({option + QLatin1Char('.') + pair->first, pair->second});
        }
    return {};
}

/// All entries of one listener make one list.
Result<void> takeAllowLists(const QCommandLineParser& parser, Options& options)
{
    QMap<QString, QStringList> lists;
    for (const QString& text : parser.values(QStringLiteral("allow"))) {
        const auto pair = listenerPair(QStringLiteral("allow"), text);
        if (!pair)
            return pair.error();
        lists[pair->first] << pair->second;
    }
    for (auto it = lists.cbegin(); it != lists.cend(); ++it)
        options.settings.append({QStringLiteral("allow.") + it.key(), it->join(QLatin1Char(','))});
    return {};
}

Result<void> takeSettings(const QCommandLineParser& parser, Options& options)
{
    for (const QString& text : parser.values(QStringLiteral("set"))) {
        const qsizetype at = text.indexOf(QLatin1Char('='));
        if (at <= 0)
            return misused(QStringLiteral("--set %1: it takes KEY=VALUE.").arg(text));
        options.settings.append({text.left(at), text.mid(at + 1)});
    }
    if (parser.isSet(QStringLiteral("language")))
        options.settings.append({QStringLiteral("look.language"), parser.value(QStringLiteral("language"))});
    return {};
}

Result<void> takeCommand(const QStringList& words, bool withCommands, Options& options)
{
    if (words.isEmpty())
        return {};
    if (!withCommands)
        return misused(QStringLiteral("%1 is not an option of the console.").arg(words.first()));
    if (!commandNames().contains(words.first()))
        return misused(QStringLiteral("There is no command %1.").arg(words.first()));
    options.command = words.first();
    options.arguments = words.mid(1);
    return {};
}

Result<void> takeLogLevel(const QCommandLineParser& parser, Options& options)
{
    static const QStringList levels{QStringLiteral("debug"), QStringLiteral("info"),
                                    QStringLiteral("warning"), QStringLiteral("error")};
    if (!parser.isSet(QStringLiteral("log-level")))
        return {};
    options.logLevel = parser.value(QStringLiteral("log-level"));
    if (levels.contains(options.logLevel))
        return {};
    return misused(QStringLiteral("--log-level %1: it takes one of %2.")
                       .arg(options.logLevel, levels.join(QLatin1String(", "))));
}

void takePageToOpen(const QCommandLineParser& parser, Options& options)
{
    const QString text = parser.value(QStringLiteral("open"));
    const qsizetype at = text.indexOf(QLatin1Char('='));
    options.openPage = at < 0 ? text : text.left(at);
    options.openWhat = at < 0 ? QString() : text.mid(at + 1);
}

QString defaultDataFolder(bool service)
{
    if (service)
        return QStringLiteral("/var/lib/facedesk");
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/facedesk");
}

void takePlainOptions(const QCommandLineParser& parser, bool withCommands, Options& options)
{
    const auto value = [&parser](const char* name, const QString& fallback) {
        const QString key = QLatin1String(name);
        return parser.isSet(key) ? parser.value(key) : fallback;
    };
    options.dataFolder = QDir(value("data", defaultDataFolder(withCommands))).absolutePath();
    options.modelFolder = value("models", {});
    options.adminTokenFile = value("admin-token-file", {});
    options.passphraseFile = value("passphrase-file", {});
    options.exitAfterStart = parser.isSet(QStringLiteral("exit-after-start"));
    options.role = withCommands ? value("role", QStringLiteral("viewer")) : QString();
    options.passwordFile = withCommands ? value("password-file", {}) : QString();
    options.gallery = withCommands ? value("gallery", {}) : QString();
    options.dryRun = withCommands && parser.isSet(QStringLiteral("dry-run"));
    for (const QString& name : {QStringLiteral("identify"), QStringLiteral("attacks"), QStringLiteral("fit")})
        if (withCommands && parser.isSet(name))
            options.mode = name;
    options.showHelp = parser.isSet(QStringLiteral("help"));
    options.showVersion = parser.isSet(QStringLiteral("version"));
}

} // namespace

Result<Options> parseCommandLine(const QStringList& arguments, bool withCommands)
{
    QCommandLineParser parser;
    parser.addOptions(options());
    parser.addOptions(withCommands ? commandOptions() : consoleOptions());
    if (!parser.parse(arguments))
        return misused(parser.errorText());
    Options result;
    takePlainOptions(parser, withCommands, result);
    if (!withCommands)
        takePageToOpen(parser, result);
    for (const auto& step :
         {takeListenerOptions(parser, result), takeAllowLists(parser, result), takeSettings(parser, result),
          takeLogLevel(parser, result), takeCommand(parser.positionalArguments(), withCommands, result)})
        if (!step)
            return step.error();
    return result;
}

QString helpText(bool withCommands)
{
    QCommandLineParser parser;
    parser.addOptions(options());
    parser.addOptions(withCommands ? commandOptions() : consoleOptions());
    parser.setApplicationDescription(QStringLiteral("Face recognition with the documented HTTP interface."));
    if (withCommands)
        parser.addPositionalArgument(QStringLiteral("command"),
                                     commandNames().join(QLatin1String(", ")) +
                                         QStringLiteral("; none: serve."),
                                     QStringLiteral("[command …]"));
    return parser.helpText();
}

int exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
        return Usage;
    case ErrorCode::DatabaseUnavailable:
    case ErrorCode::DatabaseNewer:
    case ErrorCode::DatabaseCorrupt:
    case ErrorCode::DiskFull:
    case ErrorCode::PermissionDenied:
    case ErrorCode::DataFolderInUse:
    case ErrorCode::KeyMissing:
    case ErrorCode::KeyWrong:
        return DataFolder;
    case ErrorCode::ModelMissing:
    case ErrorCode::ModelChecksum:
    case ErrorCode::ModelUnreadable:
    case ErrorCode::RuntimeUnavailable:
        return Models;
    case ErrorCode::PortTaken:
        return Port;
    default:
        return Failure;
    }
}

} // namespace app
