// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/TimeZone.h"

#include <QFile>
#include <QFileInfo>

namespace core::base {

void holdTimeZone()
{
    const auto zones = QStringLiteral("/usr/share/zoneinfo/");
    const QString zone = QFileInfo(QStringLiteral("/etc/localtime")).canonicalFilePath();
    if (!qEnvironmentVariableIsSet("TZ") && zone.startsWith(zones))
        qputenv("TZ", QFile::encodeName(zone.mid(zones.size())));
}

} // namespace core::base
