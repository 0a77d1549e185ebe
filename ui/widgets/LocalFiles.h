// SPDX-License-Identifier: GPL-3.0-or-later
// What is dropped as files of this machine. Free function, any thread.
#pragma once

#include <QStringList>

class QDropEvent;
class QMimeData;

namespace ui::widgets {

/// Paths of files and folders; addresses elsewhere are left out.
QStringList localFiles(const QMimeData* data);
/// Whatever the source proposes: one that hears of a move deletes its files. Also for entering and moving.
void acceptCopy(QDropEvent* event);

} // namespace ui::widgets
