// SPDX-License-Identifier: GPL-3.0-or-later
// Personal fields as compact CBOR: a map of field number → value, unknown fields left out. Numbers are never
// reused.
#pragma once

#include "core/base/Result.h"
#include "core/storage/Records.h"

namespace core::storage {

QByteArray encodePersonal(const Personal& personal);
/// Fields of a newer program are skipped. Error DatabaseCorrupt.
base::Result<Personal> decodePersonal(const QByteArray& bytes);

} // namespace core::storage
