// SPDX-License-Identifier: GPL-3.0-or-later
// A template as stored: little-endian float32 values, sealed and bound to its face and model.
#pragma once

#include "core/storage/Vault.h"

#include "core/engine/FaceAnalysis.h"

namespace core::storage {

QByteArray sealTemplate(const Vault& vault, qint64 face, const engine::Template& value);
/// Errors: KeyWrong, DatabaseCorrupt.
base::Result<engine::Template> unsealTemplate(const Vault& vault, qint64 face, const engine::ModelTag& model,
                                              const QByteArray& sealed);
/// What a sealed template is bound to, for key rotation.
QByteArray templateBinding(qint64 face, const engine::ModelTag& model);
const char* templateDomain();

} // namespace core::storage
