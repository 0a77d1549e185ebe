// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/transport/OpenSslTypes.h"
#include "core/api/transport/TlsFiles.h"

#include <QHostAddress>
#include <QSaveFile>

#include <openssl/rand.h>

namespace core::api {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr long validSeconds = 2L * 365 * 24 * 3600;

/// "DNS:localhost,IP:127.0.0.1"; empty when a name holds something OpenSSL would read as syntax.
QByteArray alternativeNames(const QStringList& hosts)
{
    QByteArrayList names;
    for (const QString& host : hosts) {
        const bool isAddress = !QHostAddress(host).isNull();
        const auto isPlain = [](QChar c) {
            return c.isLetterOrNumber() || QStringLiteral("-_.*:").contains(c);
        };
        if (host.isEmpty() || !std::all_of(host.begin(), host.end(), isPlain) ||
            (!isAddress && host.contains(u':')))
            return {};
        names << (isAddress ? "IP:" : "DNS:") + host.toUtf8();
    }
    return names.join(',');
}

bool addExtension(X509* certificate, int kind, const QByteArray& value)
{
    const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setSerial(X509* certificate)
{
    quint64 serial = 0;
    if (RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) != 1)
        return false;
    return ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1) == 1;
}

bool setName(X509* certificate, const QString& host)
{
    const QByteArray text = host.toUtf8().first(std::min<qsizetype>(host.toUtf8().size(), 64));
    X509_NAME* name = X509_get_subject_name(certificate);
    return X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char*>(text.constData()),
                                      static_cast<int>(text.size()), -1, 0) == 1 &&
           X509_set_issuer_name(certificate, name) == 1;
}

bool setValidity(X509* certificate, qint64 nowMs)
{
    time_t now = static_cast<time_t>(nowMs / 1000);
    return X509_time_adj(X509_getm_notBefore(certificate), -3600, &now) &&
           X509_time_adj(X509_getm_notAfter(certificate), validSeconds, &now);
}

CertificatePtr sign(EVP_PKEY* key, const QString& host, const QByteArray& names, qint64 nowMs)
{
    CertificatePtr made(X509_new());
    X509* certificate = made.get();
    const bool ok = certificate && X509_set_version(certificate, 2) == 1 && setSerial(certificate) &&
                    setName(certificate, host) && setValidity(certificate, nowMs) &&
                    X509_set_pubkey(certificate, key) == 1 &&
                    addExtension(certificate, NID_subject_alt_name, names) &&
                    addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE") &&
                    addExtension(certificate, NID_ext_key_usage, "serverAuth") &&
                    X509_sign(certificate, key, EVP_sha256()) != 0;
    return ok ? std::move(made) : CertificatePtr();
}

QByteArray contentOf(BIO* memory)
{
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(memory, &bytes);
    return size > 0 ? QByteArray(bytes, size) : QByteArray();
}

Result<void> writePrivate(const QString& file, const QByteArray& pem)
{
    QSaveFile target(file);
    const bool ok = target.open(QIODevice::WriteOnly) &&
                    target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                    target.write(pem) == pem.size() && target.commit();
    if (ok)
        return {};
    return fail(ErrorCode::PermissionDenied,
                QStringLiteral("%1 cannot be written: %2.").arg(file, target.errorString()));
}

} // namespace

Result<QString> makeSelfSigned(const QString& certificateFile, const QString& keyFile,
                               const QStringList& hosts, const base::Clock& clock)
{
    const QByteArray names = alternativeNames(hosts);
    if (names.isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("A certificate needs at least one host name or address, without blanks."));
    const KeyPtr key(EVP_EC_gen("P-256"));
    const CertificatePtr certificate = key ? sign(key.get(), hosts.first(), names, clock.nowMs()) : nullptr;
    const BioPtr keyPem(BIO_new(BIO_s_mem()));
    const BioPtr certificatePem(BIO_new(BIO_s_mem()));
    if (!certificate || PEM_write_bio_X509(certificatePem.get(), certificate.get()) != 1 ||
        PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return fail(ErrorCode::Internal, QStringLiteral("OpenSSL could not make a certificate."));
    if (auto written = writePrivate(keyFile, contentOf(keyPem.get())); !written)
        return written.error();
    if (auto written = writePrivate(certificateFile, contentOf(certificatePem.get())); !written)
        return written.error();
    return certificateFingerprint(certificateFile);
}

} // namespace core::api
