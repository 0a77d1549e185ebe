// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/ApiMessage.h"

namespace core::api {

QByteArray header(const Headers& headers, QByteArrayView name)
{
    for (const auto& [key, value] : headers)
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

} // namespace core::api
