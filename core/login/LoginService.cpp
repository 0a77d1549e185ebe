// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/login/LoginService.h"

#include "core/auth/AccountRules.h"
#include "core/base/Log.h"

#include <mutex>

namespace core::login {

using auth::Account;
using auth::FaceLoginVerdict;
using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

/// Score by which the best account has to stand out from the next one. The smallest among the 236 people
/// found in the development set was 0.032 (facedesk-server evaluate --identify), so it refused none of them.
constexpr double Margin = 0.03;
/// What failures at the camera of the desk are counted by; no address of the network looks like it.
const QString DeskAddress = QStringLiteral("desk");

base::Error nobody()
{
    return fail(ErrorCode::LoginRefused, QStringLiteral("The picture shows nobody who may log in."));
}

struct Ranked {
    Account account;
    double score = 0;
};

} // namespace

LoginService::LoginService(LoginParts parts)
    : m_parts(parts)
{
    m_parts.accounts.whenRemoved([this](const Account& account, const QString& actor) {
        if (account.subjectId != 0)
            removeFace(account.subjectId, actor);
    });
    m_parts.accounts.checkFacesBy([this](const Account& wanted) { return checkFace(wanted); });
}

LoginService::~LoginService()
{
    m_parts.accounts.whenRemoved({});
    m_parts.accounts.checkFacesBy({});
}

/// What stays now goes at the next start.
void LoginService::removeFace(qint64 subject, const QString& actor)
{
    if (auto removed = m_parts.galleries.purgeSubject(subject, actor); !removed)
        qCWarning(base::lcAuth, "a login face without an account stays until the next start: %s",
                  qPrintable(removed.error().detail));
}

/// Everything that can be refused without the engine.
Result<void> LoginService::checkWanted(const Registration& wanted) const
{
    if (auto fine = auth::checkNewUsername(wanted.account.username); !fine)
        return fine;
    if (auto fine = auth::checkPasswordLength(wanted.password, auth::ShortestPassword); !fine)
        return fine;
    if (auto fine = auth::checkFields(wanted.account); !fine)
        return fine;
    const auto other = m_parts.accounts.byName(wanted.account.username);
    if (other)
        return fail(ErrorCode::AccountExists,
                    QStringLiteral("There is an account with this name already; choose another name."));
    return other.error().code == ErrorCode::AccountUnknown ? Result<void>() : Result<void>(other.error());
}

Result<void> LoginService::addPose(const Registration& wanted, const QByteArray& pose, qint64 subject)
{
    const auto same = m_parts.faces.verify(wanted.image, pose);
    if (!same)
        return same.error();
    if (!same->onePerson)
        return fail(ErrorCode::SeveralFaces, QStringLiteral("The pictures do not show one person."));
    faces::EnrollRequest request;
    request.image = pose;
    request.subject = subject;
    request.actor = wanted.actor;
    const auto added = m_parts.faces.enrollLogin(request);
    return added ? Result<void>() : Result<void>(added.error());
}

Result<faces::Enrolled> LoginService::enrolFaces(const Registration& wanted)
{
    faces::EnrollRequest request;
    request.image = wanted.image;
    request.actor = wanted.actor;
    auto face = m_parts.faces.enrollLogin(request);
    for (const QByteArray& pose : wanted.more) {
        if (!face)
            break;
        if (auto added = addPose(wanted, pose, face->subject.id); !added) {
            removeFace(face->subject.id, wanted.actor);
            return added.error();
        }
    }
    return face;
}

/// Of two accounts with one face neither could log in. Registrations that wait do not count, so that nobody
/// keeps a person out by registering that person's picture.
Result<void> LoginService::checkFace(const Account& wanted) const
{
    const auto alike = m_parts.faces.alikeInLogin(wanted.subjectId);
    if (!alike)
        return alike.error();
    for (const faces::Match& match : *alike) {
        const auto other = m_parts.accounts.bySubject(match.subject.id);
        if (!other && other.error().code != ErrorCode::AccountUnknown)
            return other.error();
        if (!other || other->id == wanted.id)
            continue;
        if (other->state == auth::AccountState::Active || other->state == auth::AccountState::Locked)
            return fail(ErrorCode::FaceDuplicate,
                        QStringLiteral("This face is the login face of another account already."));
    }
    return {};
}

Result<Registered> LoginService::enrol(const Registration& wanted)
{
    if (auto fine = checkWanted(wanted); !fine)
        return fine.error();
    const std::shared_lock registering(m_registering);
    auto face = enrolFaces(wanted);
    if (!face)
        return face.error();
    Account account = wanted.account;
    account.subjectId = face->subject.id;
    auto added = m_parts.accounts.add(account, wanted.password, wanted.actor);
    if (added)
        return Registered{std::move(*added), std::move(*face)};
    removeFace(face->subject.id, wanted.actor);
    return added.error();
}

Result<Registered> LoginService::renew(const Registration& wanted)
{
    auto account = m_parts.accounts.checkPassword(wanted.account.username, wanted.password);
    if (!account)
        return account.error();
    const std::shared_lock registering(m_registering);
    auto face = enrolFaces(wanted);
    if (!face)
        return face.error();
    const qint64 old = std::exchange(account->subjectId, face->subject.id);
    if (auto kept = m_parts.accounts.setLoginFace(account->id, account->subjectId, account->username);
        !kept) {
        removeFace(face->subject.id, wanted.actor);
        return kept.error();
    }
    if (old != 0)
        removeFace(old, account->username);
    return Registered{std::move(*account), std::move(*face)};
}

Result<LoggedIn> LoginService::logIn(const Attempt& attempt)
{
    auto in = recognise(attempt);
    return in ? withSession(std::move(*in), attempt) : in;
}

Result<LoggedIn> LoginService::logInAtDesk(const QByteArray& image, const QString& password)
{
    const Attempt attempt{image, password, DeskAddress};
    auto in = recognise(attempt);
    if (!in)
        return in;
    const QString how =
        password.isEmpty() ? QStringLiteral("desk, face") : QStringLiteral("desk, face, password");
    if (auto noted = record(QStringLiteral("login.face"), in->account.username, how); !noted)
        return noted.error();
    return in;
}

Result<void> LoginService::noteDeskFailure(const QString& reason, const QByteArray& image)
{
    keep({image, {}, DeskAddress}, reason);
    if (auto noted = m_parts.accounts.noteFailure(0, DeskAddress); !noted)
        return noted;
    return record(QStringLiteral("login.refused"), {}, reason);
}

qint64 LoginService::deskWaitMs() const
{
    return m_parts.accounts.waitMs(0, DeskAddress);
}

Result<void> LoginService::liftDeskWait(const Account& administrator)
{
    return m_parts.accounts.noteSuccess(administrator.id, DeskAddress);
}

/// Everything of a login but what it opens.
Result<LoggedIn> LoginService::recognise(const Attempt& attempt)
{
    if (m_parts.settings.text(QLatin1StringView("login.policy")) == u"off")
        return fail(ErrorCode::LoginRefused, QStringLiteral("Logging in by face is switched off."));
    if (auto may = checkWait(0, attempt.address); !may)
        return may.error();
    const auto found = m_parts.faces.identifyLogin(attempt.image);
    if (!found)
        return found.error();
    auto account = recognised(*found);
    const qint64 id = account ? account->id : 0;
    const QString username = account ? account->username : QString();
    if (auto may = checkWait(id, attempt.address); !may)
        return may.error();
    if (account && !isLive(*found, attempt))
        account = fail(ErrorCode::NotLive, QStringLiteral("The picture does not show a live person."));
    if (account)
        return welcome(*account, attempt);
    // Whoever has just registered and waits for approval makes nobody after them wait at the desk.
    const bool isWaiting =
        account.error().code == ErrorCode::AccountPending && attempt.address == DeskAddress;
    if (auto noted = isWaiting ? Result<void>() : m_parts.accounts.noteFailure(id, attempt.address); !noted)
        return noted.error();
    return refused(account.error(), username, attempt);
}

/// The active account whose face stands out. Others do not count, so that nobody shuts a person out by
/// registering that person's picture.
Result<Account> LoginService::recognised(const faces::Identified& found) const
{
    std::vector<Ranked> ranked;
    base::Error cause = nobody();
    for (const auto* list : {&found.matches, &found.below}) {
        for (const faces::Match& match : *list) {
            auto account = m_parts.accounts.bySubject(match.subject.id);
            if (!account)
                continue;
            if (auto usable = auth::checkUsable(account->state); usable)
                ranked.push_back({std::move(*account), match.score});
            else if (list == &found.matches)
                cause = usable.error();
        }
    }
    if (ranked.empty() || ranked.front().score < found.threshold)
        return cause;
    if (ranked.size() > 1 && ranked[0].score - ranked[1].score < Margin)
        return fail(ErrorCode::LoginRefused, QStringLiteral("Two accounts have nearly the same login face."));
    return std::move(ranked.front().account);
}

Result<void> LoginService::checkWait(qint64 account, const QString& address) const
{
    const qint64 wait = m_parts.accounts.waitMs(account, address);
    if (wait <= 0)
        return {};
    return fail(ErrorCode::AccountLocked,
                QStringLiteral("Too many failed logins; try again in %1 seconds.").arg((wait + 999) / 1000));
}

/// A chain that cannot judge liveness does not pass where it is asked for. Who is in doubt at the desk has
/// made one move more.
bool LoginService::isLive(const faces::Identified& found, const Attempt& attempt) const
{
    const double mark = attempt.address == DeskAddress ? engine::kDoubtMark : engine::kLivenessMark;
    return !m_parts.settings.isOn(QLatin1StringView("login.liveness")) || found.liveness.value_or(0) >= mark;
}

Result<FaceLoginVerdict> LoginService::verdictOn(const Account& account, const Attempt& attempt)
{
    const bool hasPassword = !attempt.password.isEmpty();
    if (hasPassword) {
        // Counts a wrong one itself.
        auto checked = m_parts.accounts.checkPassword(account.username, attempt.password, attempt.address);
        if (!checked)
            return checked.error();
    }
    const auto verdict =
        auth::judgeFaceLogin(m_parts.settings.text(QLatin1StringView("login.policy")), account, hasPassword);
    if (verdict == FaceLoginVerdict::Refused)
        return nobody();
    if (verdict == FaceLoginVerdict::NeedsPassword)
        return fail(ErrorCode::SecondFactorNeeded,
                    QStringLiteral("This account needs its password besides the face."));
    if (hasPassword)
        return verdict;
    auto noted = m_parts.accounts.noteSuccess(account.id, attempt.address);
    return noted ? Result<FaceLoginVerdict>(verdict) : Result<FaceLoginVerdict>(noted.error());
}

Result<LoggedIn> LoginService::welcome(const Account& account, const Attempt& attempt)
{
    const auto verdict = verdictOn(account, attempt);
    if (!verdict)
        return refused(verdict.error(), account.username, attempt);
    return LoggedIn{account, {}, *verdict == FaceLoginVerdict::ReadOnly};
}

Result<LoggedIn> LoginService::withSession(LoggedIn in, const Attempt& attempt)
{
    auth::Session session;
    session.accountId = in.account.id;
    session.account = in.account.username;
    session.role = in.account.role;
    session.lowPrivilege = in.lowPrivilege;
    session.createdMs = session.lastSeenMs = m_parts.clock.nowMs();
    session.address = attempt.address;
    auto token = m_parts.sessions.open(session);
    if (!token)
        return token.error();
    const QString how =
        attempt.password.isEmpty() ? QStringLiteral("face") : QStringLiteral("face, password");
    if (auto noted = record(QStringLiteral("login.face"), in.account.username, how); !noted) {
        if (const auto closed = m_parts.sessions.close(token->toLatin1()); !closed)
            qCWarning(base::lcAuth) << "a session could not be closed:" << closed.error().detail;
        return noted.error();
    }
    in.token = std::move(*token);
    return in;
}

base::Error LoginService::refused(const base::Error& error, const QString& username, const Attempt& attempt)
{
    if (error.code != ErrorCode::SecondFactorNeeded)
        keep(attempt, base::errorName(error.code));
    if (auto noted = record(QStringLiteral("login.refused"), username, base::errorName(error.code)); !noted)
        return noted.error();
    return error;
}

/// A picture that cannot be kept changes nothing of the refusal.
void LoginService::keep(const Attempt& attempt, const QString& reason)
{
    const auto kept = m_parts.failed.keep(attempt.image, {0, m_parts.clock.nowMs(), attempt.address, reason});
    if (!kept)
        qCWarning(base::lcAuth) << "the picture of a failed login is not kept:" << kept.error().detail;
}

Result<void> LoginService::record(const QString& action, const QString& username, const QString& detail)
{
    return m_parts.database.transact([&](storage::Transaction& tx) {
        return m_parts.audit.append(tx, {0, m_parts.clock.nowMs(), username, action, username, detail});
    });
}

Result<int> LoginService::removeStrays()
{
    const std::unique_lock nobodyRegisters(m_registering);
    const auto galleries = m_parts.galleryRows.page(0, 1, storage::GalleryKind::Login);
    if (!galleries)
        return galleries.error();
    int removed = 0;
    for (const storage::Gallery& gallery : *galleries)
        for (const qint64 subject : m_parts.galleries.directory().membersOf(gallery.id)) {
            const auto account = m_parts.accounts.bySubject(subject);
            if (account || account.error().code != ErrorCode::AccountUnknown)
                continue;
            if (auto gone = m_parts.galleries.purgeSubject(subject, QStringLiteral("system")); !gone)
                return gone.error();
            ++removed;
        }
    return removed;
}

} // namespace core::login
