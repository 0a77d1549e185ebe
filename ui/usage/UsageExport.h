// SPDX-License-Identifier: GPL-3.0-or-later
// The usage page's figures as files. csvOf() and writeFile() run on any thread, what looks at widgets on the
// GUI thread.
#pragma once

#include "ui/usage/UsageSheet.h"

#include <functional>

namespace ui::usage {

/// One line for each method of each slot, as the interface answers it, and what the table says of the slot.
/// The columns before mean_ms may be added up.
QByteArray csvOf(const UsageFigures& figures);
/// Errors: NotFound (no such folder), PermissionDenied, DiskFull, InvalidArgument (a folder has this name).
core::base::Result<void> writeFile(const QString& path, const QByteArray& bytes);

/// `path` with an ending a picture can be written as: ".pdf" where it has none of them.
QString picturePath(const QString& path);
/// Draws now; the answer packs the drawing and may run on any thread. PDF when the name ends so, otherwise
/// PNG at twice the size on screen.
std::function<QByteArray()> pictureOf(const UsageSheet& sheet, const QString& path);

} // namespace ui::usage
