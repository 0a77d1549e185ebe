// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates and keys in PEM files: read for a listener, made for one that has none. Any thread.
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"

#include <QSslConfiguration>
#include <QStringList>

namespace core::api {

/// TLS 1.2 and 1.3 with the certificate (and chain) and key of these files. Errors: InvalidArgument, naming
/// the file and what is wrong: missing, unreadable, not PEM, a key with a passphrase, a key of another
/// certificate.
base::Result<QSslConfiguration> tlsFromFiles(const QString& certificateFile, const QString& keyFile);

/// Writes a key (P-256) and a certificate signed with it, both mode 0600, for these DNS names and addresses,
/// valid for two years. Answers the fingerprint. Errors: InvalidArgument, PermissionDenied, Internal.
base::Result<QString> makeSelfSigned(const QString& certificateFile, const QString& keyFile,
                                     const QStringList& hosts, const base::Clock& clock);

/// SHA-256 of the first certificate as "AB:CD:…".
base::Result<QString> certificateFingerprint(const QString& certificateFile);

} // namespace core::api
