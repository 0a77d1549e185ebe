// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/Sessions.h"

#include "core/auth/SessionStore.h"
#include "core/auth/TokenHash.h"

#include <QHash>

#include <mutex>

namespace core::auth {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::Transaction;

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr qint64 HourMs = 60 * MinuteMs;
constexpr std::size_t MostOfOneAccount = 32;

struct Entry {
    SessionRow row;
    bool isSeenAnew = false; ///< since the last flush
};

struct Lifetime {
    qint64 idleMs;
    qint64 wholeMs;

    bool isOver(const Session& session, qint64 nowMs) const
    {
        return nowMs - session.lastSeenMs >= idleMs || nowMs - session.createdMs >= wholeMs;
    }
};

base::Error unknown()
{
    return fail(ErrorCode::SessionUnknown, QStringLiteral("There is no such session; log in again."));
}

} // namespace

struct Sessions::Private {
    Private(storage::Database& openDatabase, const base::Settings& theSettings, const base::Clock& theClock)
        : database(openDatabase)
        , settings(theSettings)
        , clock(theClock)
        , store(openDatabase)
    {
    }

    storage::Database& database;
    const base::Settings& settings;
    const base::Clock& clock;
    SessionStore store;
    mutable std::mutex guard; ///< of `entries`
    QHash<QByteArray, Entry> entries;

    Lifetime lifetime() const
    {
        return {settings.integer(QLatin1StringView("login.idleMinutes")) * MinuteMs,
                settings.integer(QLatin1StringView("login.hours")) * HourMs};
    }
    void put(const SessionRow& row);
    std::vector<Session> where(const std::function<bool(const Session&)>& condition) const;
    void forgetWhere(const std::function<bool(const Session&)>& condition);
    std::vector<qint64> crowdedOut(qint64 account) const;
    std::vector<qint64> expired() const;
    std::vector<Session> takeSeen();
    void markSeen(const std::vector<Session>& sessions);
    Result<void> remove(const std::vector<qint64>& ids);
};

void Sessions::Private::put(const SessionRow& row)
{
    const std::scoped_lock lock(guard);
    entries.insert(row.hash, {row, false});
}

std::vector<Session> Sessions::Private::where(const std::function<bool(const Session&)>& condition) const
{
    std::vector<Session> found;
    {
        const std::scoped_lock lock(guard);
        for (const Entry& entry : entries)
            if (condition(entry.row.session))
                found.push_back(entry.row.session);
    }
    std::sort(found.begin(), found.end(), [](const Session& a, const Session& b) { return a.id < b.id; });
    return found;
}

void Sessions::Private::forgetWhere(const std::function<bool(const Session&)>& condition)
{
    const std::scoped_lock lock(guard);
    entries.removeIf([&](auto it) { return condition(it.value().row.session); });
}

/// The oldest sessions of an account that has no room for one more.
std::vector<qint64> Sessions::Private::crowdedOut(qint64 account) const
{
    std::vector<qint64> ids;
    for (const Session& session : where([&](const Session& one) { return one.accountId == account; }))
        ids.push_back(session.id);
    ids.resize(ids.size() < MostOfOneAccount ? 0 : ids.size() - MostOfOneAccount + 1);
    return ids;
}

std::vector<qint64> Sessions::Private::expired() const
{
    const Lifetime life = lifetime();
    const qint64 now = clock.nowMs();
    std::vector<qint64> ids;
    for (const Session& session : where([&](const Session& one) { return life.isOver(one, now); }))
        ids.push_back(session.id);
    return ids;
}

std::vector<Session> Sessions::Private::takeSeen()
{
    std::vector<Session> seen;
    const std::scoped_lock lock(guard);
    for (Entry& entry : entries)
        if (std::exchange(entry.isSeenAnew, false))
            seen.push_back(entry.row.session);
    return seen;
}

void Sessions::Private::markSeen(const std::vector<Session>& sessions)
{
    const std::scoped_lock lock(guard);
    for (Entry& entry : entries)
        for (const Session& session : sessions)
            entry.isSeenAnew = entry.isSeenAnew || entry.row.session.id == session.id;
}

Result<void> Sessions::Private::remove(const std::vector<qint64>& ids)
{
    if (ids.empty())
        return {};
    return database.transact([&](Transaction& tx) -> Result<void> {
        for (const qint64 id : ids)
            if (auto done = store.remove(tx, id); !done)
                return done;
        tx.afterCommit([&] {
            forgetWhere([&](const Session& session) {
                return std::find(ids.begin(), ids.end(), session.id) != ids.end();
            });
        });
        return {};
    });
}

Sessions::Sessions(storage::Database& database, const base::Settings& settings, const base::Clock& clock)
    : d(std::make_unique<Private>(database, settings, clock))
{
}
Sessions::~Sessions() = default;

Result<void> Sessions::load()
{
    auto rows = d->store.all();
    if (!rows)
        return rows.error();
    d->forgetWhere([](const Session&) { return true; });
    for (const SessionRow& row : *rows)
        d->put(row);
    return {};
}

Result<QString> Sessions::open(const Session& session)
{
    if (auto done = d->remove(d->crowdedOut(session.accountId)); !done)
        return done.error();
    const QByteArray token = randomToken();
    SessionRow row{session, tokenHash(token)};
    auto done = d->database.transact([&](Transaction& tx) -> Result<void> {
        auto whole = d->store.completed(tx, session);
        if (!whole)
            return whole.error();
        row.session = *whole;
        row.session.createdMs = row.session.lastSeenMs = d->clock.nowMs();
        auto id = d->store.insert(tx, row);
        if (!id)
            return id.error();
        row.session.id = *id;
        tx.afterCommit([&] { d->put(row); });
        return {};
    });
    if (!done)
        return done.error();
    return QString::fromLatin1(token);
}

Result<Session> Sessions::judge(const QByteArray& token)
{
    const QByteArray hash = tokenHash(token);
    const Lifetime life = d->lifetime();
    const qint64 now = d->clock.nowMs();
    const std::scoped_lock lock(d->guard);
    const auto found = d->entries.find(hash);
    if (found == d->entries.end() || !isSame(found.key(), hash))
        return unknown();
    Session& session = found->row.session;
    if (life.isOver(session, now))
        return fail(ErrorCode::TokenExpired, QStringLiteral("The session has ended; log in again."));
    session.lastSeenMs = std::max(session.lastSeenMs, now);
    found->isSeenAnew = true;
    return session;
}

Result<void> Sessions::close(const QByteArray& token)
{
    qint64 id = 0;
    {
        const std::scoped_lock lock(d->guard);
        id = d->entries.value(tokenHash(token)).row.session.id;
    }
    return closeOne(id);
}

Result<void> Sessions::closeOne(qint64 id)
{
    return d->database.transact([&](Transaction& tx) -> Result<void> {
        const auto ended = closeOne(tx, id);
        return ended ? Result<void>() : Result<void>(ended.error());
    });
}

Result<Session> Sessions::closeOne(Transaction& tx, qint64 id)
{
    const auto isIt = [id](const Session& session) { return session.id == id; };
    const auto found = d->where(isIt);
    if (found.empty())
        return unknown();
    if (auto done = d->store.remove(tx, id); !done)
        return done.error();
    tx.afterCommit([this, isIt] { d->forgetWhere(isIt); });
    return found.front();
}

Result<void> Sessions::closeAllOf(qint64 account)
{
    return d->database.transact([&](Transaction& tx) { return closeAllOf(tx, account); });
}

Result<void> Sessions::closeAllOf(Transaction& tx, qint64 account)
{
    tx.afterCommit([this, account] {
        d->forgetWhere([&](const Session& session) { return session.accountId == account; });
    });
    return d->store.removeAllOf(tx, account);
}

std::vector<Session> Sessions::all() const
{
    const Lifetime life = d->lifetime();
    const qint64 now = d->clock.nowMs();
    return d->where([&](const Session& session) { return !life.isOver(session, now); });
}

QString Sessions::nameOf(const QByteArray& token) const
{
    const QByteArray hash = tokenHash(token);
    const std::scoped_lock lock(d->guard);
    const auto found = d->entries.constFind(hash);
    return found != d->entries.cend() && isSame(found.key(), hash) ? found->row.session.account : QString();
}

Result<void> Sessions::flush()
{
    if (auto done = d->remove(d->expired()); !done)
        return done;
    const std::vector<Session> seen = d->takeSeen();
    if (seen.empty())
        return {};
    auto done = d->database.transact([&](Transaction& tx) -> Result<void> {
        for (const Session& session : seen)
            if (auto written = d->store.writeSeen(tx, session); !written)
                return written;
        return {};
    });
    if (!done)
        d->markSeen(seen);
    return done;
}

} // namespace core::auth
