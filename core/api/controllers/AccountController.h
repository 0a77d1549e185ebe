// SPDX-License-Identifier: GPL-3.0-or-later
// Registration, face login and logging out (section 10): fields in, LoginService asked, session out in header
// and cookie. Stateless.
#pragma once

#include "core/api/Call.h"
#include "core/api/PictureLinks.h"

namespace core::auth {
class Sessions;
}
namespace core::login {
class LoginService;
}

namespace core::api {

class AccountController {
public:
    AccountController(login::LoginService& login, auth::Sessions& sessions, const PictureLinks& links,
                      const base::Settings& settings);

    base::Result<Answer> enrol(Call& call) const;
    base::Result<Answer> logIn(Call& call) const;
    base::Result<Answer> logOut(Call& call) const;

private:
    QByteArray picture(Fields& fields) const;
    QByteArray cookie(const Call& call, const QByteArray& token, qint64 seconds) const;

    login::LoginService& m_login;
    auth::Sessions& m_sessions;
    const PictureLinks& m_links;
    const base::Settings& m_settings;
};

} // namespace core::api
