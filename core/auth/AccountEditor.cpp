// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/AccountEditor.h"

#include "core/auth/SessionStore.h"

namespace core::auth {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::Transaction;

namespace {

bool isActiveAdministrator(const Account& account)
{
    return account.role == Role::Administrator && account.state == AccountState::Active;
}

} // namespace

QString wordOf(AccountState state)
{
    constexpr std::array Words{"pending", "active", "refused", "locked"};
    return QString::fromLatin1(Words.at(static_cast<std::size_t>(state)));
}

QString wordOf(Role role)
{
    constexpr std::array Words{"viewer", "operator", "administrator"};
    return QString::fromLatin1(Words.at(static_cast<std::size_t>(role)));
}

AccountEditor::AccountEditor(storage::Database& database, AccountStore& store, storage::AuditStore& audit,
                             const base::Clock& clock)
    : m_database(database)
    , m_store(store)
    , m_audit(audit)
    , m_clock(clock)
{
}

void AccountEditor::endSessionsIn(Sessions& sessions)
{
    m_sessions = &sessions;
}

Result<void> AccountEditor::record(Transaction& tx, const Note& note, const QString& username)
{
    return m_audit.append(tx, {0, m_clock.nowMs(), note.actor, note.action, username, note.detail});
}

Result<void> AccountEditor::endSessions(Transaction& tx, qint64 id)
{
    return m_sessions ? m_sessions->closeAllOf(tx, id) : SessionStore(m_database).removeAllOf(tx, id);
}

Result<void> AccountEditor::keepAnAdministrator(const Account& before, const Account& after) const
{
    if (!isActiveAdministrator(before) || isActiveAdministrator(after))
        return {};
    auto active = m_store.countAdministrators(AccountState::Active);
    if (!active)
        return active.error();
    if (*active > 1)
        return {};
    return fail(ErrorCode::InvalidArgument,
                QStringLiteral("This is the last active administrator; make another one first."));
}

/// A face that comes to an account, and one that is approved with it.
Result<void> AccountEditor::checkFace(const Account& before, const Account& after) const
{
    const bool waited = before.state == AccountState::Pending || before.state == AccountState::Refused;
    const bool isApproved = waited && after.state == AccountState::Active;
    const bool isNew = after.subjectId != before.subjectId;
    if (!m_checkFace || after.subjectId == 0 || !(isNew || isApproved))
        return {};
    return m_checkFace(after);
}

Result<Account> AccountEditor::create(AccountRow row, const QString& actor)
{
    row.account.createdMs = m_clock.nowMs();
    auto done = m_database.transact([&](Transaction& tx) -> Result<void> {
        if (auto free = checkFace({}, row.account); !free)
            return free;
        auto made = m_store.insert(tx, row);
        if (!made)
            return made.error();
        row = *made;
        return record(tx, {actor, QStringLiteral("account.create"), wordOf(row.account.role)},
                      row.account.username);
    });
    return done ? Result<Account>(row.account) : Result<Account>(done.error());
}

Result<void> AccountEditor::change(qint64 id, const Note& note, const Edit& edit)
{
    return m_database.transact([&](Transaction& tx) -> Result<void> {
        auto row = m_store.byId(id);
        if (!row)
            return row.error();
        const Account before = row->account;
        if (auto done = edit(tx, *row); !done)
            return done;
        if (auto kept = keepAnAdministrator(before, row->account); !kept)
            return kept;
        if (auto free = checkFace(before, row->account); !free)
            return free;
        if (auto done = m_store.update(tx, *row); !done)
            return done;
        if (note.endsSessions)
            if (auto done = endSessions(tx, id); !done)
                return done;
        return record(tx, note, row->account.username);
    });
}

Result<void> AccountEditor::remove(qint64 id, const QString& actor)
{
    return m_database.transact([&](Transaction& tx) -> Result<void> {
        auto row = m_store.byId(id);
        if (!row)
            return row.error();
        if (auto kept = keepAnAdministrator(row->account, {}); !kept)
            return kept;
        if (auto done = endSessions(tx, id); !done)
            return done;
        if (auto done = m_store.remove(tx, id); !done)
            return done;
        return record(tx, {actor, QStringLiteral("account.remove"), {}}, row->account.username);
    });
}

Result<void> AccountEditor::endSession(qint64 session, const QString& actor)
{
    if (!m_sessions)
        return fail(ErrorCode::SessionUnknown, QStringLiteral("There is no such session; log in again."));
    return m_database.transact([&](Transaction& tx) -> Result<void> {
        const auto ended = m_sessions->closeOne(tx, session);
        if (!ended)
            return ended.error();
        return record(tx, {actor, QStringLiteral("session.end"), ended->address}, ended->account);
    });
}

Result<void> AccountEditor::recordRefusal(const Note& note, const QString& typed)
{
    const auto row = m_store.byName(typed);
    if (!row)
        return row.error().code == ErrorCode::AccountUnknown ? Result<void>() : Result<void>(row.error());
    return m_database.transact([&](Transaction& tx) { return record(tx, note, row->account.username); });
}

} // namespace core::auth
