// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"

#include <algorithm>
#include <iterator>

namespace core::base {

namespace {

/// In the order of ErrorCode.
constexpr const char* words[] = {
    "invalid-argument",
    "missing-field",
    "wrong-type",
    "not-found",
    "body-unreadable",
    "not-base64",
    "picture-empty",
    "picture-too-large",
    "picture-too-many-pixels",
    "picture-format-unknown",
    "picture-truncated",
    "picture-undecodable",
    "no-face",
    "several-faces",
    "poor-quality",
    "not-live",
    "face-duplicate",
    "same-picture",
    "gallery-unknown",
    "gallery-exists",
    "target-gallery-unknown",
    "subject-unknown",
    "subject-exists",
    "face-unknown",
    "token-missing",
    "token-unknown",
    "token-expired",
    "token-revoked",
    "capability-missing",
    "address-not-allowed",
    "grant-exists",
    "grant-unknown",
    "capability-unknown",
    "account-exists",
    "account-unknown",
    "account-pending",
    "account-locked",
    "password-wrong",
    "password-too-short",
    "session-unknown",
    "login-refused",
    "second-factor-needed",
    "database-unavailable",
    "database-newer",
    "database-corrupt",
    "disk-full",
    "permission-denied",
    "data-folder-in-use",
    "key-missing",
    "key-wrong",
    "picture-lost",
    "model-missing",
    "model-checksum",
    "model-unreadable",
    "runtime-unavailable",
    "engine-failure",
    "record-unknown",
    "target-unreachable",
    "target-refused",
    "queue-full",
    "too-many-requests",
    "cancelled",
    "timed-out",
    "shutting-down",
    "port-taken",
    "internal",
};
static_assert(std::size(words) == static_cast<std::size_t>(ErrorCode::Internal) + 1);

} // namespace

QString errorName(ErrorCode code)
{
    return QString::fromLatin1(words[static_cast<std::size_t>(code)]);
}

ErrorCode errorOfName(const QString& name)
{
    const auto* found = std::find_if(std::begin(words), std::end(words),
                                     [&](const char* word) { return name == QLatin1StringView(word); });
    return found == std::end(words) ? ErrorCode::Internal
                                    : static_cast<ErrorCode>(std::distance(std::begin(words), found));
}

} // namespace core::base
