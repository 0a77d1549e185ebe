// SPDX-License-Identifier: GPL-3.0-or-later
// certificate: a self-signed certificate for --tls, and its fingerprint to compare on the other side.
#include "app/commands/Commands.h"
#include "core/api/transport/TlsFiles.h"
#include "core/base/Clock.h"

#include <QFileInfo>

namespace app::commands {

using core::base::ErrorCode;
using core::base::fail;

int certificate(const Options& options, Terminal& terminal)
{
    if (options.arguments.size() < 2)
        return misused(terminal, QStringLiteral("certificate CERT.pem KEY.pem [HOST …]"));
    const QString& certificateFile = options.arguments[0];
    const QString& keyFile = options.arguments[1];
    for (const QString& file : {certificateFile, keyFile})
        if (QFileInfo::exists(file))
            return failed(terminal, fail(ErrorCode::InvalidArgument,
                                         QStringLiteral("%1 is there already; name a new file.").arg(file)));
    QStringList hosts = options.arguments.mid(2);
    if (hosts.isEmpty())
        hosts = {QStringLiteral("localhost"), QStringLiteral("127.0.0.1"), QStringLiteral("::1")};
    const core::base::SystemClock clock;
    const auto fingerprint = core::api::makeSelfSigned(certificateFile, keyFile, hosts, clock);
    if (!fingerprint)
        return failed(terminal, fingerprint.error());
    terminal.out << QStringLiteral("SHA-256 %1").arg(*fingerprint) << Qt::endl;
    return Success;
}

} // namespace app::commands
