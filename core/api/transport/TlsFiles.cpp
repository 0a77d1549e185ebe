// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/transport/TlsFiles.h"

#include "core/api/transport/OpenSslTypes.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace core::api {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr qint64 mostBytes = 1024 * 1024;

Result<QByteArray> readPem(const QString& file, const QString& what)
{
    QFile source(file);
    if (!source.exists())
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("The %1 file %2 does not exist.").arg(what, file));
    if (!source.open(QIODevice::ReadOnly))
        return fail(
            ErrorCode::InvalidArgument,
            QStringLiteral("The %1 file %2 cannot be read: %3.").arg(what, file, source.errorString()));
    return source.read(mostBytes);
}

BioPtr memoryOf(const QByteArray& pem)
{
    return BioPtr(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
}

/// No passphrase is ever asked for on the terminal.
int refusePassphrase(char*, int, int, void* asked)
{
    *static_cast<bool*>(asked) = true;
    return -1;
}

Result<KeyPtr> readKey(const QByteArray& pem, const QString& file)
{
    bool passphraseAsked = false;
    KeyPtr key(PEM_read_bio_PrivateKey(memoryOf(pem).get(), nullptr, refusePassphrase, &passphraseAsked));
    if (key)
        return key;
    const QString reason = passphraseAsked
                               ? QStringLiteral("is locked with a passphrase; store it without one")
                               : QStringLiteral("holds no private key in PEM form");
    return fail(ErrorCode::InvalidArgument, QStringLiteral("The key file %1 %2.").arg(file, reason));
}

Result<void> checkPair(const QByteArray& certificatePem, const QByteArray& keyPem,
                       const QString& certificateFile, const QString& keyFile)
{
    const CertificatePtr certificate(
        PEM_read_bio_X509(memoryOf(certificatePem).get(), nullptr, nullptr, nullptr));
    if (!certificate)
        return fail(
            ErrorCode::InvalidArgument,
            QStringLiteral("The certificate file %1 holds no certificate in PEM form.").arg(certificateFile));
    const auto key = readKey(keyPem, keyFile);
    if (!key)
        return key.error();
    if (X509_check_private_key(certificate.get(), key->get()) != 1)
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("The key in %1 is not the key of the certificate in %2.")
                        .arg(keyFile, certificateFile));
    return {};
}

QSslKey keyForQt(const QByteArray& pem)
{
    for (const auto algorithm : {QSsl::Ec, QSsl::Rsa, QSsl::Dsa}) {
        const QSslKey key(pem, algorithm);
        if (!key.isNull())
            return key;
    }
    return {};
}

} // namespace

Result<QSslConfiguration> tlsFromFiles(const QString& certificateFile, const QString& keyFile)
{
    const auto certificatePem = readPem(certificateFile, QStringLiteral("certificate"));
    if (!certificatePem)
        return certificatePem.error();
    const auto keyPem = readPem(keyFile, QStringLiteral("key"));
    if (!keyPem)
        return keyPem.error();
    if (const auto fits = checkPair(*certificatePem, *keyPem, certificateFile, keyFile); !fits)
        return fits.error();
    const QSslKey key = keyForQt(*keyPem);
    if (key.isNull())
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("The key in %1 is of a kind not supported: use RSA or EC.").arg(keyFile));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromData(*certificatePem, QSsl::Pem));
    tls.setPrivateKey(key);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

Result<QString> certificateFingerprint(const QString& certificateFile)
{
    const auto pem = readPem(certificateFile, QStringLiteral("certificate"));
    if (!pem)
        return pem.error();
    const auto certificates = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (certificates.isEmpty())
        return fail(
            ErrorCode::InvalidArgument,
            QStringLiteral("The certificate file %1 holds no certificate in PEM form.").arg(certificateFile));
    const QByteArray digest = certificates.first().digest(QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex(':').toUpper());
}

} // namespace core::api
