// SPDX-License-Identifier: GPL-3.0-or-later
// The option --admin-token-file: where scripts find the administrator token they were not there to see.
#pragma once

#include "core/auth/AdminToken.h"

namespace app {

/// Makes a new token and writes it to `file` (0600, synced) when `file` is not there; otherwise does nothing.
/// Errors: PermissionDenied, DiskFull, InvalidArgument when the file's folder is not there.
core::base::Result<void> ensureAdminTokenFile(core::auth::AdminToken& token, const QString& file,
                                              qint64 nowMs);

} // namespace app
