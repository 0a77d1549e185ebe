// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts with their login face, and logging in by it (section 10): an account made here exists exactly as
// long as its face in the private login gallery: removing the account removes the face. Interface and console
// call the same methods. Synchronous, any thread; long work is engine work. Owned by Application.
#pragma once

#include "core/auth/FaceLoginPolicy.h"
#include "core/faces/FaceService.h"
#include "core/login/FailedLogins.h"

#include <shared_mutex>

namespace core::login {

/// What the service stands on; all references outlive it.
struct LoginParts {
    auth::Accounts& accounts;
    auth::Sessions& sessions;
    faces::FaceService& faces;
    galleries::GalleryService& galleries;
    const storage::GalleryStore& galleryRows;
    storage::Database& database;
    storage::AuditStore& audit;
    FailedLogins& failed;
    const base::Settings& settings;
    const base::Clock& clock;
};

struct Registration {
    auth::Account account; ///< name, telephone, mail, department
    QString password;
    QByteArray image; ///< the picture file's bytes
    QString actor;
    QList<QByteArray> more = {}; ///< other poses of the same person
};

struct Registered {
    auth::Account account;
    faces::Enrolled face;
};

struct Attempt {
    QByteArray image;
    QString password; ///< second factor; empty when none was given
    QString address;
};

struct LoggedIn {
    auth::Account account;
    QString token;             ///< empty at the desk, which needs no session of the interface
    bool lowPrivilege = false; ///< by face alone: may only read
};

class LoginService {
public:
    explicit LoginService(LoginParts parts);
    ~LoginService();
    LoginService(const LoginService&) = delete;
    LoginService& operator=(const LoginService&) = delete;

    /// Errors: those of Accounts::add and FaceService::enrollLogin, SeveralFaces where the poses are of
    /// several people, FaceDuplicate where an account that is in use has this face; nothing is left behind
    /// then. Approving asks for the last again.
    base::Result<Registered> enrol(const Registration& wanted);
    /// A new login face for the account of this name and password, or its first one; the old one goes.
    /// Errors: those of Accounts::checkPassword and of enrol; nothing is changed then.
    base::Result<Registered> renew(const Registration& wanted);
    /// Errors: decoder's, NoFace, NotLive, LoginRefused, AccountPending, AccountLocked, SecondFactorNeeded.
    /// Who asks must not learn which.
    base::Result<LoggedIn> logIn(const Attempt& attempt);
    /// The same after DeskLogin is through with the picture; failures count for the account and the desk.
    base::Result<LoggedIn> logInAtDesk(const QByteArray& image, const QString& password = {});
    /// Counts an attempt at the desk that failed before anybody was looked for, and keeps its
    /// picture for review.
    base::Result<void> noteDeskFailure(const QString& reason, const QByteArray& image = {});
    /// Milliseconds nobody may try at the desk after failures; 0: none.
    qint64 deskWaitMs() const;
    /// An administrator who signed in at the desk ends its wait.
    base::Result<void> liftDeskWait(const auth::Account& administrator);
    /// Removes login faces without an account, as a crash may leave them; answers how many.
    base::Result<int> removeStrays();

private:
    base::Result<void> checkWanted(const Registration& wanted) const;
    base::Result<auth::Account> recognised(const faces::Identified& found) const;
    base::Result<faces::Enrolled> enrolFaces(const Registration& wanted);
    base::Result<void> addPose(const Registration& wanted, const QByteArray& pose, qint64 subject);
    base::Result<void> checkFace(const auth::Account& wanted) const;
    void removeFace(qint64 subject, const QString& actor);
    base::Result<void> checkWait(qint64 account, const QString& address) const;
    bool isLive(const faces::Identified& found, const Attempt& attempt) const;
    base::Result<LoggedIn> recognise(const Attempt& attempt);
    base::Result<LoggedIn> withSession(LoggedIn in, const Attempt& attempt);
    base::Result<LoggedIn> welcome(const auth::Account& account, const Attempt& attempt);
    base::Result<auth::FaceLoginVerdict> verdictOn(const auth::Account& account, const Attempt& attempt);
    base::Error refused(const base::Error& error, const QString& username, const Attempt& attempt);
    void keep(const Attempt& attempt, const QString& reason);
    base::Result<void> record(const QString& action, const QString& username, const QString& detail);

    const LoginParts m_parts;
    std::shared_mutex m_registering; ///< shared while a face waits for its account
};

} // namespace core::login
