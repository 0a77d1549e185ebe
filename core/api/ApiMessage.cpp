// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/ApiMessage.h"

namespace core::api {

namespace {

constexpr qint64 LongestPatienceMs = 3'600'000;

} // namespace

QByteArray header(const Headers& headers, QByteArrayView name)
{
    for (const auto& [key, value] : headers)
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

qint64 expiryMs(const ApiRequest& request)
{
    bool isNumber = false;
    const qint64 patience = header(request.headers, "Request-Timeout").toLongLong(&isNumber);
    return isNumber && patience > 0 && patience <= LongestPatienceMs ? request.receivedMs + patience : 0;
}

} // namespace core::api
