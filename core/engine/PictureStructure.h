// SPDX-License-Identifier: GPL-3.0-or-later
// Is a picture file whole? Walks its structure without decoding, where decoders would fill up with grey
// instead of complaining.
#pragma once

#include "core/base/Result.h"
#include "core/engine/ByteView.h"
#include "core/engine/ImageDecoder.h"

namespace core::engine {

/// PictureTruncated or PictureUndecodable when the declared parts are not all there. JPEG and GIF decoders
/// tell by themselves.
base::Result<void> checkStructure(const PictureHeader& header, ByteView file);
/// The PNG with only the parts that make up its picture: no profile, text or time for the decoder to trip
/// over. Errors as checkStructure.
base::Result<QByteArray> essentialPng(ByteView file);

} // namespace core::engine
