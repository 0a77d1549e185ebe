// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/ByteRange.h"

#include <algorithm>

namespace core::api {

namespace {

ByteRange unsatisfiable(qint64 size)
{
    return {416, 0, 0, "bytes */" + QByteArray::number(size)};
}

ByteRange part(qint64 first, qint64 last, qint64 size)
{
    return {206, first, last - first + 1,
            "bytes " + QByteArray::number(first) + '-' + QByteArray::number(last) + '/' +
                QByteArray::number(size)};
}

} // namespace

ByteRange rangeOf(const QByteArray& header, qint64 size)
{
    const qsizetype dash = header.indexOf('-');
    if (!header.startsWith("bytes=") || dash < 0 || header.contains(','))
        return {};
    const QByteArray from = header.mid(6, dash - 6).trimmed();
    const QByteArray to = header.mid(dash + 1).trimmed();
    bool fromOk = from.isEmpty();
    bool toOk = to.isEmpty();
    const qint64 first = fromOk ? 0 : from.toLongLong(&fromOk);
    const qint64 last = toOk ? size - 1 : to.toLongLong(&toOk);
    if (!fromOk || !toOk || first < 0 || last < 0 || (from.isEmpty() && to.isEmpty()))
        return {};
    if (from.isEmpty())
        return last == 0 ? unsatisfiable(size) : part(std::max<qint64>(0, size - last), size - 1, size);
    if (first >= size)
        return unsatisfiable(size);
    return last < first ? ByteRange() : part(first, std::min(last, size - 1), size);
}

} // namespace core::api
