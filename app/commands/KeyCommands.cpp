// SPDX-License-Identifier: GPL-3.0-or-later
// admin-token, backup, restore, rotate-key.
#include "app/StorageParts.h"
#include "app/commands/Commands.h"
#include "core/auth/AdminToken.h"
#include "core/base/Clock.h"
#include "core/storage/Backup.h"
#include "core/storage/KeyRotation.h"

#include <QFileInfo>

namespace app::commands {

using core::base::Result;

namespace {

/// From --passphrase-file, else asked for.
Result<QString> backupPassphrase(const Options& options, Terminal& terminal)
{
    if (!options.passphraseFile.isEmpty())
        return firstLineOf(options.passphraseFile);
    return terminal.askSecret(QStringLiteral("Passphrase of the backup: "));
}

void sayCopied(Terminal& terminal, const char* done, const core::storage::BackupSummary& summary)
{
    terminal.out << QStringLiteral("%1: database, key and %2 pictures, %3 MB")
                        .arg(QLatin1String(done))
                        .arg(summary.pictures)
                        .arg(static_cast<double>(summary.bytes) / 1e6, 0, 'f', 1);
    if (summary.lost > 0)
        terminal.out << QStringLiteral("; %1 pictures had been lost before").arg(summary.lost);
    terminal.out << Qt::endl;
}

} // namespace

int adminToken(const Options& options, Terminal& terminal)
{
    auto storage = StorageParts::open(options);
    if (!storage)
        return failed(terminal, storage.error());
    const core::base::SystemClock clock;
    core::auth::AdminToken token(*(*storage)->database, *(*storage)->vault);
    const auto made = token.rotate(clock.nowMs());
    if (!made)
        return failed(terminal, made.error());
    terminal.out << *made << Qt::endl;
    terminal.err << QStringLiteral("This token is shown once; the one before it does not work any more.")
                 << Qt::endl;
    return Success;
}

int backup(const Options& options, Terminal& terminal)
{
    if (options.arguments.size() != 1)
        return misused(terminal, QStringLiteral("backup FOLDER [--passphrase-file FILE]"));
    Options plain = options;
    plain.passphraseFile.clear();
    auto storage = StorageParts::open(plain, true);
    if (!storage)
        return failed(terminal, storage.error());
    const auto passphrase = backupPassphrase(options, terminal);
    if (!passphrase)
        return failed(terminal, passphrase.error());
    const auto done = core::storage::backUp(*(*storage)->database, *(*storage)->vault,
                                            options.arguments.first(), *passphrase);
    if (!done)
        return failed(terminal, done.error());
    sayCopied(terminal, "Backed up", *done);
    return Success;
}

int restore(const Options& options, Terminal& terminal)
{
    if (options.arguments.size() != 1)
        return misused(terminal, QStringLiteral("restore BACKUP [--data FOLDER] [--passphrase-file FILE]"));
    const auto passphrase = backupPassphrase(options, terminal);
    if (!passphrase)
        return failed(terminal, passphrase.error());
    const auto done = core::storage::restore(options.arguments.first(), options.dataFolder, *passphrase);
    if (!done)
        return failed(terminal, done.error());
    sayCopied(terminal, "Restored", *done);
    return Success;
}

int rotateKey(const Options& options, Terminal& terminal)
{
    auto storage = StorageParts::open(options);
    if (!storage)
        return failed(terminal, storage.error());
    StorageParts& parts = **storage;
    core::storage::KeyRotation rotation(*parts.database, *parts.vault, *parts.pictures);
    const auto done = rotation.run();
    if (!done)
        return failed(terminal, done.error());
    terminal.out << QStringLiteral("A new key is in use; %1 values were sealed with it.").arg(*done)
                 << Qt::endl;
    return Success;
}

} // namespace app::commands
