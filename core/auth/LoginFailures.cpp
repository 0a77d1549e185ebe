// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/LoginFailures.h"

#include "core/auth/AccountStore.h"
#include "core/auth/AddressRange.h"
#include "core/storage/Rows.h"

namespace core::auth {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::Transaction;

namespace {

constexpr char NameDomain[] = "login.name";
constexpr char AddressDomain[] = "login.address";
constexpr qint64 SecondMs = 1000;
constexpr qint64 MinuteMs = 60 * SecondMs;
constexpr qint64 HourMs = 60 * MinuteMs;
constexpr qint64 FirstWaitMs = 30 * SecondMs;
constexpr qint64 MostRows = 20'000;

base::Error mustWait(qint64 milliseconds)
{
    return fail(ErrorCode::AccountLocked, QStringLiteral("Too many failed logins; try again in %1 seconds.")
                                              .arg((milliseconds + SecondMs - 1) / SecondMs));
}

} // namespace

/// A desk serves many people, so it waits less and is forgiven sooner than a name.
struct LoginFailures::Rule {
    qint64 longestWaitMs;
    qint64 forgottenAfterMs;

    qint64 waitAfter(int failures, int free) const
    {
        const int doublings = failures - free;
        if (doublings < 0)
            return 0;
        return doublings >= 20 ? longestWaitMs : std::min(FirstWaitMs << doublings, longestWaitMs);
    }
    static const Rule ofNames;
    static const Rule ofAddresses;
};
const LoginFailures::Rule LoginFailures::Rule::ofNames{HourMs, 24 * HourMs};
const LoginFailures::Rule LoginFailures::Rule::ofAddresses{5 * MinuteMs, 15 * MinuteMs};

LoginFailures::LoginFailures(storage::Database& database, const storage::Vault& vault,
                             const base::Settings& settings, const base::Clock& clock)
    : m_database(database)
    , m_vault(vault)
    , m_settings(settings)
    , m_clock(clock)
{
}

QByteArray LoginFailures::nameKey(const QString& username) const
{
    return m_vault.blindIndex(NameDomain, foldedName(username));
}

QByteArray LoginFailures::addressKey(const QString& address) const
{
    const QHostAddress host(address);
    if (host.isNull())
        return m_vault.blindIndex(AddressDomain, address);
    const AddressBits bits = subscriberOf(host);
    const QByteArray bytes(reinterpret_cast<const char*>(bits.data()), static_cast<qsizetype>(bits.size()));
    return m_vault.blindIndex(AddressDomain, QString::fromLatin1(bytes.toHex()));
}

Result<LoginFailures::Count> LoginFailures::countOf(const QByteArray& key, const Rule& rule) const
{
    auto row = m_database.read(
        QStringLiteral("SELECT failures, last_ms, wait_until_ms FROM login_failure WHERE key=?"), {key});
    if (!row)
        return row.error();
    if (!row->next() || m_clock.nowMs() - row->value(1).toLongLong() > rule.forgottenAfterMs)
        return Count();
    return Count{row->value(0).toInt(), row->value(2).toLongLong()};
}

Result<qint64> LoginFailures::remaining(const QByteArray& key, const Rule& rule) const
{
    auto count = countOf(key, rule);
    if (!count)
        return count.error();
    // A clock that was set back must not make anybody wait longer than the rule says.
    return std::clamp<qint64>(count->waitUntilMs - m_clock.nowMs(), 0, rule.longestWaitMs);
}

Result<void> LoginFailures::add(Transaction& tx, const QByteArray& key, const Rule& rule)
{
    auto count = countOf(key, rule);
    if (!count)
        return count.error();
    const int failures = count->failures + 1;
    const int free = static_cast<int>(m_settings.integer(QLatin1StringView("accounts.failures")));
    const qint64 now = m_clock.nowMs();
    auto done = tx.run(
        QStringLiteral("INSERT INTO login_failure(key, failures, last_ms, wait_until_ms) VALUES(?,?,?,?) "
                       "ON CONFLICT(key) DO UPDATE SET failures=excluded.failures, last_ms=excluded.last_ms, "
                       "wait_until_ms=excluded.wait_until_ms"),
        {key, failures, now, now + rule.waitAfter(failures, free)});
    return done ? dropOld(tx) : Result<void>(done.error());
}

Result<void> LoginFailures::dropOld(Transaction& tx)
{
    auto old = tx.run(QStringLiteral("DELETE FROM login_failure WHERE last_ms<?"),
                      {m_clock.nowMs() - Rule::ofNames.forgottenAfterMs});
    if (!old)
        return old.error();
    auto rows = tx.run(QStringLiteral("SELECT count(*) FROM login_failure"));
    if (!rows)
        return rows.error();
    if (!rows->next() || rows->value(0).toLongLong() <= MostRows)
        return {};
    auto oldest = tx.run(QStringLiteral("DELETE FROM login_failure WHERE rowid IN "
                                        "(SELECT rowid FROM login_failure ORDER BY last_ms LIMIT 1)"));
    return oldest ? Result<void>() : Result<void>(oldest.error());
}

Result<void> LoginFailures::charge(const QString& username, const QString& address)
{
    return m_database.transact([&](Transaction& tx) -> Result<void> {
        auto ofName = waitMs(username);
        if (!ofName)
            return ofName.error();
        auto ofAddress = addressWaitMs(address);
        if (!ofAddress)
            return ofAddress.error();
        if (const qint64 wait = std::max(*ofName, *ofAddress); wait > 0)
            return mustWait(wait);
        if (auto done = note(tx, username); !done)
            return done;
        return noteAddress(tx, address);
    });
}

Result<void> LoginFailures::note(Transaction& tx, const QString& username)
{
    return add(tx, nameKey(username), Rule::ofNames);
}

Result<void> LoginFailures::noteAddress(Transaction& tx, const QString& address)
{
    return add(tx, addressKey(address), Rule::ofAddresses);
}

Result<void> LoginFailures::forgive(Transaction& tx, const QString& username)
{
    auto done = tx.run(QStringLiteral("DELETE FROM login_failure WHERE key=?"), {nameKey(username)});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> LoginFailures::forgiveAddress(Transaction& tx, const QString& address)
{
    auto done = tx.run(QStringLiteral("DELETE FROM login_failure WHERE key=?"), {addressKey(address)});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<LoginFailures::Count> LoginFailures::of(const QString& username) const
{
    return countOf(nameKey(username), Rule::ofNames);
}

Result<qint64> LoginFailures::waitMs(const QString& username) const
{
    return remaining(nameKey(username), Rule::ofNames);
}

Result<qint64> LoginFailures::addressWaitMs(const QString& address) const
{
    return remaining(addressKey(address), Rule::ofAddresses);
}

} // namespace core::auth
