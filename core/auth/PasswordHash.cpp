// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/PasswordHash.h"

#include <sodium.h>

#include <array>
#include <mutex>

namespace core::auth {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

using HashText = std::array<char, crypto_pwhash_STRBYTES>;

std::mutex computing;

/// The password as bytes, in one spelling, wiped when done.
class PlainBytes {
public:
    explicit PlainBytes(const QString& password)
        : m_bytes(password.normalized(QString::NormalizationForm_KC).toUtf8())
    {
    }
    ~PlainBytes() { sodium_memzero(m_bytes.data(), static_cast<std::size_t>(m_bytes.size())); }
    PlainBytes(const PlainBytes&) = delete;
    PlainBytes& operator=(const PlainBytes&) = delete;

    const char* data() const { return m_bytes.constData(); }
    unsigned long long size() const { return static_cast<unsigned long long>(m_bytes.size()); }

private:
    QByteArray m_bytes;
};

/// The format wants the whole buffer, zero-filled.
HashText padded(const QString& hash)
{
    HashText text{};
    const QByteArray latin = hash.toLatin1().left(static_cast<qsizetype>(text.size() - 1));
    std::copy(latin.begin(), latin.end(), text.begin());
    return text;
}

} // namespace

PasswordCost PasswordCost::lowest()
{
    return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
}

PasswordHash::PasswordHash(const PasswordCost& cost)
    : m_cost(cost)
{
}

Result<QString> PasswordHash::of(const QString& password) const
{
    const PlainBytes plain(password);
    HashText text{};
    const std::scoped_lock lock(computing);
    if (crypto_pwhash_str_alg(text.data(), plain.data(), plain.size(), m_cost.passes, m_cost.memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(ErrorCode::Internal,
                    QStringLiteral("There is not enough memory to protect a password; close other programs "
                                   "and try again."));
    return QString::fromLatin1(text.data());
}

bool PasswordHash::matches(const QString& hash, const QString& password) const
{
    const PlainBytes plain(password);
    const HashText text = padded(hash);
    const std::scoped_lock lock(computing);
    return crypto_pwhash_str_verify(text.data(), plain.data(), plain.size()) == 0;
}

bool PasswordHash::matchesNothing(const QString& password) const
{
    // One hash of the same cost; what it yields is thrown away.
    static_cast<void>(of(password));
    return false;
}

bool PasswordHash::isOutdated(const QString& hash) const
{
    return crypto_pwhash_str_needs_rehash(padded(hash).data(), m_cost.passes, m_cost.memory) != 0;
}

} // namespace core::auth
