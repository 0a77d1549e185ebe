// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts with login faces behind TestApi, and attempts to log in to them.
#pragma once

#include "core/login/LoginService.h"
#include "tests/support/TestApi.h"

namespace tests {

using core::auth::Account;
using core::auth::AccountState;
using core::base::ErrorCode;
using core::base::Result;
using core::login::LoggedIn;
using core::login::LoginService;
using core::login::Registered;
using core::login::Registration;

inline const QString Name = QStringLiteral("azd1");
inline const QString Password = QStringLiteral("123456");
inline const QString Desk = QStringLiteral("10.0.0.5");
inline const QString Actor = QStringLiteral("root");
constexpr qint64 MinuteMs = 60'000;

inline QByteArray pictureOf(std::initializer_list<int> people, int variant = 0)
{
    return QByteArray::fromStdString([&] {
        std::vector<cv::Vec3b> colours;
        for (const int person : people)
            colours.push_back(support::fakePerson(person));
        return support::fakePhotograph(colours, variant).toStdString();
    }());
}

struct Desks {
    TestApi api;

    LoginService& login() { return api.core->login; }
    Result<Registered> enrol(int person, const QString& name = Name)
    {
        Registration wanted;
        wanted.account.username = name;
        wanted.password = Password;
        wanted.image = pictureOf({person});
        wanted.actor = Actor;
        return login().enrol(wanted);
    }
    Account approved(int person, const QString& name = Name)
    {
        const auto made = enrol(person, name);
        const qint64 id = made ? made->account.id : 0;
        if (!api.core->accounts.setState(id, AccountState::Active, Actor))
            qFatal("not approved");
        return *api.core->accounts.byName(name);
    }
    Result<LoggedIn> logIn(int person, const QString& password = {}, const QString& address = Desk)
    {
        return login().logIn({pictureOf({person}, 5), password, address});
    }
    ErrorCode refusal(int person, const QString& password = {}, const QString& address = Desk)
    {
        const auto in = logIn(person, password, address);
        return in ? ErrorCode::Internal : in.error().code;
    }
    ErrorCode deskRefusal(int person, const QString& password = {})
    {
        const auto in = login().logInAtDesk(pictureOf({person}, 5), password);
        return in ? ErrorCode::Internal : in.error().code;
    }
    void set(const char* key, const char* value)
    {
        if (!api.settings.overrideForRun(QLatin1StringView(key), QLatin1StringView(value)))
            qFatal("unknown setting");
    }
    qint64 loginFaces()
    {
        const auto gallery = api.core->galleries.loginGallery();
        return gallery ? api.core->directory.subjects(gallery->id) : -1;
    }
    QString lastAudit()
    {
        const auto rows = api.core->audit.page(0, 1);
        return rows && !rows->empty()
                   ? rows->front().action + u' ' + rows->front().object + u' ' + rows->front().detail
                   : QString();
    }
};

} // namespace tests
