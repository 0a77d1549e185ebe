// SPDX-License-Identifier: GPL-3.0-or-later
// The Range header for a body of known size. Pure function.
#pragma once

#include <QByteArray>

namespace core::api {

struct ByteRange {
    int status = 200; ///< 200 whole, 206 part, 416 nothing of the body
    qint64 first = 0;
    qint64 length = 0;
    QByteArray header; ///< Content-Range
};

/// One range of bytes; several, or what cannot be read, mean the whole body.
ByteRange rangeOf(const QByteArray& header, qint64 size);

} // namespace core::api
