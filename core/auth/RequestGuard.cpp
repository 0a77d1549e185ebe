// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/RequestGuard.h"

#include "core/auth/AddressRange.h"
#include "core/auth/AdminToken.h"
#include "core/auth/Grants.h"
#include "core/auth/RefusalDelays.h"
#include "core/auth/Sessions.h"

#include <array>
#include <mutex>

namespace core::auth {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

struct ListSetting {
    Listener listener;
    const char* key;
};
constexpr std::array AllowLists{
    ListSetting{Listener::Open, "allow.open"},         ListSetting{Listener::Operations, "allow.operations"},
    ListSetting{Listener::Services, "allow.services"}, ListSetting{Listener::Platform, "allow.platform"},
    ListSetting{Listener::Combined, "allow.combined"},
};
constexpr char DenyList[] = "deny.addresses";

const char* allowListOf(Listener listener)
{
    return AllowLists.at(static_cast<std::size_t>(listener)).key;
}

/// The ranges of one setting, read anew when its text is another than last time.
class WatchedRanges {
public:
    bool contain(const base::Settings& settings, const char* key, const QHostAddress& peer)
    {
        const QString text = settings.text(QLatin1StringView(key));
        const std::scoped_lock lock(m_guard);
        if (text != m_text) {
            m_ranges = rangesOf(settings.list(QLatin1StringView(key)));
            m_text = text;
        }
        return isWithin(m_ranges, peer);
    }

private:
    std::mutex m_guard;
    QString m_text;
    std::vector<AddressRange> m_ranges;
};

Result<Caller> callerOf(const Session& session, Operation operation)
{
    const Role lowest = infoOf(operation).lowest;
    if (session.lowPrivilege && lowest != Role::Viewer)
        return fail(
            ErrorCode::CapabilityMissing,
            QStringLiteral("A session opened by face alone may only read; log in with the password."));
    if (session.role < lowest)
        return fail(ErrorCode::CapabilityMissing,
                    QStringLiteral("The role of this account does not allow this operation."));
    const bool isAdministrator = session.role == Role::Administrator && !session.lowPrivilege;
    return Caller{isAdministrator ? CallerKind::Administrator : CallerKind::Account, session.account,
                  session.accountId};
}

bool hasEnded(const base::Error& error)
{
    return error.code == ErrorCode::TokenUnknown || error.code == ErrorCode::TokenExpired;
}

} // namespace

struct RequestGuard::Private {
    Private(AdminToken& adminToken, Grants& theGrants, Sessions& theSessions,
            const base::Settings& theSettings, const base::Clock& clock)
        : admin(adminToken)
        , grants(theGrants)
        , sessions(theSessions)
        , settings(theSettings)
        , delays(clock)
    {
    }

    AdminToken& admin;
    Grants& grants;
    Sessions& sessions;
    const base::Settings& settings;
    RefusalDelays delays;
    std::array<WatchedRanges, AllowLists.size()> allowed;
    WatchedRanges denied;

    bool isDenied(const QHostAddress& peer)
    {
        return !isLoopback(peer) && denied.contain(settings, DenyList, peer);
    }
    bool isTrusted(Listener listener, const QHostAddress& peer)
    {
        return isLoopback(peer) ||
               allowed.at(static_cast<std::size_t>(listener)).contain(settings, allowListOf(listener), peer);
    }
    Result<Caller> judgeToken(const AccessQuestion& question);
    Result<Caller> judgeHolder(const AccessQuestion& question);
    Result<Caller> judgeAddress(const AccessQuestion& question);
};

/// Whose token this is and whether that one may call the operation.
Result<Caller> RequestGuard::Private::judgeHolder(const AccessQuestion& question)
{
    if (admin.matches(question.token))
        return Caller{CallerKind::Administrator, {}, 0};
    auto application = grants.judge(question.token, question.operation, question.peer.toString());
    if (application || application.error().code != ErrorCode::TokenUnknown)
        return application;
    const auto session = sessions.judge(question.token);
    if (session)
        return callerOf(*session, question.operation);
    return session.error().code == ErrorCode::SessionUnknown ? application : Result<Caller>(session.error());
}

Result<Caller> RequestGuard::Private::judgeToken(const AccessQuestion& question)
{
    auto caller = judgeHolder(question);
    if (caller && question.rule == AccessRule::Administrator && !caller->isAdministrator())
        return fail(ErrorCode::CapabilityMissing, QStringLiteral("Only an administrator may do this."));
    return caller;
}

Result<Caller> RequestGuard::Private::judgeAddress(const AccessQuestion& question)
{
    if (question.rule != AccessRule::LocalOrToken)
        return fail(ErrorCode::TokenMissing, QStringLiteral("This operation needs a token."));
    if (question.relayed || !isTrusted(question.listener, question.peer))
        return fail(ErrorCode::AddressNotAllowed,
                    QStringLiteral("This address needs a token, or a place in the listener's allow list."));
    return Caller();
}

RequestGuard::RequestGuard(AdminToken& admin, Grants& grants, Sessions& sessions,
                           const base::Settings& settings, const base::Clock& clock)
    : d(std::make_unique<Private>(admin, grants, sessions, settings, clock))
{
}
RequestGuard::~RequestGuard() = default;

Result<Caller> RequestGuard::judge(const AccessQuestion& question)
{
    if (d->isDenied(question.peer))
        return fail(ErrorCode::AddressNotAllowed, QStringLiteral("This address is denied."));
    if (question.rule == AccessRule::Public)
        return Caller();
    if (question.token.isEmpty())
        return d->judgeAddress(question);
    auto caller = d->judgeToken(question);
    if (caller)
        return caller;
    if (question.fromCookie && hasEnded(caller.error()))
        return d->judgeAddress(question);
    d->delays.noteRefusal(question.peer);
    return caller;
}

QString RequestGuard::nameOf(const QByteArray& token) const
{
    if (d->admin.matches(token))
        return QStringLiteral("administrator");
    const QString application = d->grants.nameOf(token);
    return application.isEmpty() ? d->sessions.nameOf(token) : application;
}

int RequestGuard::refusalDelayMs(const QHostAddress& peer)
{
    return d->delays.delayMs(peer);
}

bool RequestGuard::isDeniedAddress(const QHostAddress& peer) const
{
    return d->isDenied(peer);
}

bool RequestGuard::isTrustedAddress(Listener listener, const QHostAddress& peer) const
{
    return d->isTrusted(listener, peer);
}

} // namespace core::auth
