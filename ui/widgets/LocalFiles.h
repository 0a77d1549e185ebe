// SPDX-License-Identifier: GPL-3.0-or-later
// What is dropped as files of this machine. Free function, any thread.
#pragma once

#include <QStringList>

class QMimeData;

namespace ui::widgets {

/// Paths of files and folders; addresses elsewhere are left out.
QStringList localFiles(const QMimeData* data);

} // namespace ui::widgets
