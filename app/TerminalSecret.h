// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a secret at the terminal without echo.
#pragma once

#include <QString>

namespace app {

/// Empty when there is no terminal.
QString askSecret(const QString& question);

} // namespace app
