// SPDX-License-Identifier: GPL-3.0-or-later
// How pages were last looked at (table or pictures, order of columns), kept in the user's configuration. GUI
// thread. The file is written by `pool`, since QSettings waits for the disk; at once where the pool has no
// threads. Recalling meanwhile is right too, but writes it itself.
#pragma once

#include <QVariantMap>

class QThreadPool;

namespace ui::shell {

/// Invalid where nothing was remembered.
QVariant recalled(QLatin1StringView key);
void remember(const QVariantMap& values, QThreadPool* pool);

} // namespace ui::shell
