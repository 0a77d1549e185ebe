// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PageMemory.h"

#include <QSettings>
#include <QThreadPool>

#include <memory>

namespace ui::shell {

QVariant recalled(QLatin1StringView key)
{
    return QSettings().value(key);
}

/// All QSettings of a file share their values; the last one to go away writes them.
void remember(const QVariantMap& values, QThreadPool* pool)
{
    auto settings = std::make_shared<QSettings>();
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        settings->setValue(it.key(), it.value());
    if (pool->maxThreadCount() == 0)
        return;
    settings->moveToThread(nullptr);
    pool->start([settings = std::move(settings)]() mutable { settings.reset(); });
}

} // namespace ui::shell
