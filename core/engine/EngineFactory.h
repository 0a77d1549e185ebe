// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the real engine: checks model files against models.json, chooses runtime and recogniser, fills the
// pool.
#pragma once

#include "core/engine/FaceEngine.h"

#include <memory>

namespace core::engine {

struct EngineOptions {
    QString modelFolder;
    QString recogniser = QStringLiteral("default"); ///< setting engine.recogniser
    QString runtime = QStringLiteral("auto");       ///< setting engine.runtime
    int workers = 0;                                ///< 0: one per core
};

/// Errors: ModelMissing, ModelChecksum, ModelUnreadable, RuntimeUnavailable. Takes 0.3 to 3 s; call off the
/// GUI thread.
base::Result<std::unique_ptr<FaceEngine>> createEngine(const EngineOptions& options);

struct TemplateKind {
    ModelTag model;
    int dimensions = 0;
};
/// What primary templates of a recogniser are, without loading it; the default's for an unknown name.
TemplateKind templateKindOf(const QString& recogniser);

} // namespace core::engine
