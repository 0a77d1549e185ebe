// SPDX-License-Identifier: GPL-3.0-or-later
// Why an engine gave no answer, one sentence for a record or an error.
#pragma once

#include <QNetworkReply>

namespace core::recovery {

/// Qt calls a request that took too long cancelled.
inline QString noAnswer(const QNetworkReply& reply)
{
    if (reply.error() != QNetworkReply::OperationCanceledError)
        return QStringLiteral("The engine did not answer: %1.").arg(reply.errorString());
    return QStringLiteral("The engine did not answer within %1 s.")
        .arg((reply.request().transferTimeout() + 999) / 1000);
}

} // namespace core::recovery
