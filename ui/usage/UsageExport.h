// SPDX-License-Identifier: GPL-3.0-or-later
// The usage page's figures as files. Errors: PermissionDenied, DiskFull with the system's words. csvOf() runs
// on any thread, the picture on the GUI thread.
#pragma once

#include "ui/usage/UsageFigures.h"

class QWidget;

namespace ui::usage {

/// One line for each method of each slot, as the interface answers it.
QByteArray csvOf(const UsageFigures& figures);
core::base::Result<void> writeFile(const QString& path, const QByteArray& bytes);
/// PDF when the name ends so, otherwise PNG at twice the size on screen.
core::base::Result<void> savePicture(QWidget* content, const QString& title, const QString& path);

} // namespace ui::usage
