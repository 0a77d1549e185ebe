// SPDX-License-Identifier: GPL-3.0-or-later
// Whether an engine that was just saved answers and takes the token: asked once for a gallery that cannot be
// there, changing nothing. Only FaceDesk engines can be asked. GUI thread.
#pragma once

#include "core/recovery/Targets.h"

#include <functional>

class QObject;

namespace ui::recovery {

using TrialAnswered = std::function<void(const QString& host, const core::base::Result<void>& answer)>;

/// Those that were not `before`, or had another address or token; nothing is answered after the end of
/// `context`.
void tryNewEngines(const core::base::Settings& settings, const std::vector<core::recovery::Target>& before,
                   QObject* context, const TrialAnswered& answered);

} // namespace ui::recovery
