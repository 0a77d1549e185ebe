// SPDX-License-Identifier: GPL-3.0-or-later
// Argon2id over a password, written with its salt and cost as one line of text. Any thread; one computation
// at a time in the whole process, so that parallel guesses do not take all memory. Errors: Internal (no
// memory).
#pragma once

#include "core/base/Result.h"

namespace core::auth {

struct PasswordCost {
    unsigned long long passes = 3;
    std::size_t memory = 64U << 20; ///< bytes

    /// As cheap as the algorithm goes; protects nothing, for tests.
    static PasswordCost lowest();
};

class PasswordHash {
public:
    explicit PasswordHash(const PasswordCost& cost);

    base::Result<QString> of(const QString& password) const;
    bool matches(const QString& hash, const QString& password) const;
    /// Takes as long as matches() and is always false; for names that do not exist.
    bool matchesNothing(const QString& password) const;
    /// Whether the hash was made with another cost than today's.
    bool isOutdated(const QString& hash) const;

    static constexpr int MaxCharacters = 256;

private:
    PasswordCost m_cost;
};

} // namespace core::auth
