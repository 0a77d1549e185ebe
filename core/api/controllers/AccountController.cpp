// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/controllers/AccountController.h"

#include "core/api/RequestToken.h"
#include "core/login/LoginService.h"

namespace core::api {

using base::ErrorCode;
using base::fail;
using base::Result;

AccountController::AccountController(login::LoginService& login, auth::Sessions& sessions,
                                     const PictureLinks& links, const base::Settings& settings)
    : m_login(login)
    , m_sessions(sessions)
    , m_links(links)
    , m_settings(settings)
{
}

QByteArray AccountController::picture(Fields& fields) const
{
    return fields.picture("image", m_settings.integer(QLatin1StringView("limits.imageText")));
}

/// Out of reach of scripts and of other sites; over TLS never sent in clear.
QByteArray AccountController::cookie(const Call& call, const QByteArray& token, qint64 seconds) const
{
    return QByteArray(SessionCookie) + '=' + token + "; Path=/; Max-Age=" + QByteArray::number(seconds) +
           "; HttpOnly; SameSite=Strict" + (call.request.tls ? "; Secure" : "");
}

Result<Answer> AccountController::enrol(Call& call) const
{
    Fields& in = call.fields;
    login::Registration wanted;
    wanted.account.username = in.text("username");
    wanted.password = in.text("password");
    wanted.account.telephone = in.text("telephone");
    wanted.account.mail = in.text("mail");
    wanted.account.department = in.text("deptId");
    wanted.image = picture(in);
    wanted.actor = call.actor();
    if (const auto& refusal = in.refusal())
        return *refusal;
    const auto made = m_login.enrol(wanted);
    if (!made)
        return made.error();
    return Answer{QJsonObject{{QStringLiteral("personNo"), made->face.subject.personNo},
                              {QStringLiteral("url"), m_links.ofPicture(call.request, made->face.picture)}}};
}

Result<Answer> AccountController::logIn(Call& call) const
{
    login::Attempt attempt;
    attempt.image = picture(call.fields);
    attempt.password = call.fields.textOr("password");
    attempt.address = call.request.peer.toString();
    if (const auto& refusal = call.fields.refusal())
        return *refusal;
    const auto in = m_login.logIn(attempt);
    if (!in)
        return in.error();
    const qint64 seconds = m_settings.integer(QLatin1StringView("login.hours")) * 3600;
    Answer answer{QStringLiteral("/pages/index.html")};
    answer.headers = {{"token", in->token.toLatin1()},
                      {"Set-Cookie", cookie(call, in->token.toLatin1(), seconds)},
                      {"Cache-Control", "no-store"}};
    return answer;
}

Result<Answer> AccountController::logOut(Call& call) const
{
    // Applications and the administrator token have no session.
    if (call.caller.id == 0 || call.caller.kind == auth::CallerKind::Application)
        return fail(ErrorCode::SessionUnknown,
                    QStringLiteral("Only the session of an account can be ended; this token is not one."));
    if (auto ended = m_sessions.close(tokenOf(call.request).value); !ended)
        return ended.error();
    Answer answer;
    answer.headers = {{"Set-Cookie", cookie(call, {}, 0)}};
    return answer;
}

} // namespace core::api
