// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/TokenHash.h"

#include "core/storage/Vault.h"

#include <sodium.h>

namespace core::auth {

namespace {

constexpr int TokenBytes = 16;
constexpr std::size_t HashBytes = 32;

} // namespace

QByteArray tokenText(const QByteArray& sixteenBytes)
{
    return sixteenBytes.left(TokenBytes).toBase64();
}

QByteArray randomToken()
{
    return tokenText(storage::randomBytes(TokenBytes));
}

QByteArray tokenHash(const QByteArray& token)
{
    QByteArray hash(static_cast<qsizetype>(HashBytes), Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), HashBytes,
                       reinterpret_cast<const unsigned char*>(token.constData()),
                       static_cast<unsigned long long>(token.size()), nullptr, 0);
    return hash;
}

bool isSame(const QByteArray& a, const QByteArray& b)
{
    return a.size() == b.size() &&
           sodium_memcmp(a.constData(), b.constData(), static_cast<std::size_t>(a.size())) == 0;
}

} // namespace core::auth
