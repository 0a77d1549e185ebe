// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AdminTokenFile.h"

#include "core/storage/FileCalls.h"

#include <QDir>
#include <QFileInfo>

namespace app {

using core::base::ErrorCode;
using core::base::fail;
using core::base::Result;

Result<void> ensureAdminTokenFile(core::auth::AdminToken& token, const QString& file, qint64 nowMs)
{
    if (file.isEmpty() || QFileInfo::exists(file))
        return {};
    const QFileInfo place(file);
    if (!place.absoluteDir().exists())
        return fail(
            ErrorCode::InvalidArgument,
            QStringLiteral("The administrator token has no place: make the folder of %1 first.").arg(file));
    const auto made = token.rotate(nowMs);
    if (!made)
        return made.error();
    const auto written = core::storage::writeDurably({}, place.absoluteFilePath(), made->toLatin1() + '\n',
                                                     core::storage::Existing::Keep);
    return written ? Result<void>() : Result<void>(written.error());
}

} // namespace app
