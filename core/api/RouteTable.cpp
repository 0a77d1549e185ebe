// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/RouteTable.h"

#include "core/api/Controllers.h"

#include <QHash>

#include <array>

namespace core::api {

namespace {

using auth::Listener;
using O = auth::Operation;
using enum auth::AccessRule;
using enum EnvelopeKind;
using enum Lane;
using enum Method;

template <typename C> C ownerOf(base::Result<Answer> (C::*)(Call&) const);

template <auto Handle> base::Result<Answer> via(Controllers& controllers, Call& call)
{
    return (controllers.get<decltype(ownerOf(Handle))>().*Handle)(call);
}

// Who serves what (the combined listener serves everything).
constexpr unsigned All = bitOf(Listener::Combined);
constexpr unsigned OpenSet = All | bitOf(Listener::Open);
constexpr unsigned OperationsSet = All | bitOf(Listener::Operations);
constexpr unsigned ServicesSet = All | bitOf(Listener::Services);
constexpr unsigned PlatformSet = All | bitOf(Listener::Platform);
constexpr unsigned Everywhere = OpenSet | OperationsSet | ServicesSet | PlatformSet;
constexpr auto NoOperation = std::nullopt;

// clang-format off
constexpr auto F = Section::Faces;
constexpr auto S = Section::Services;
constexpr auto U = Section::Usage;
constexpr auto P = Section::PlatformUsage;
constexpr auto G = Section::Groups;

constexpr std::array Table{
    Route{Section::Legacy, "2.1", Everywhere, Post, "/InteractiveAbility/face/FaceEntry", LocalOrToken, O::FaceEntry, Full, Engine, via<&FaceController::enroll>},
    Route{Section::Legacy, "2.2", Everywhere, Post, "/InteractiveAbility/face/FaceRecognition", LocalOrToken, O::FaceRecognition, Full, Engine, via<&FaceController::identifyOne>},
    Route{Section::Legacy, "2.3", Everywhere, Post, "/InteractiveAbility/face/personwitnessratio", LocalOrToken, O::PersonWitnessRatio, Full, Engine, via<&FaceController::verify>},

    Route{F, "3.1", OpenSet, Post, "/aicp/face/add", LocalOrToken, O::FaceEntry, Plain, Engine, via<&FaceController::enroll>},
    Route{F, "3.2", OpenSet, Post, "/aicp/face/recognition", LocalOrToken, O::FaceRecognition, Plain, Engine, via<&FaceController::identifyOne>},
    Route{F, "3.3", OpenSet, Post, "/aicp/face/couple", LocalOrToken, O::PersonWitnessRatio, Plain, Engine, via<&FaceController::verify>},
    Route{F, "3.4", OpenSet, Post, "/aicp/face/remove", LocalOrToken, O::FaceRemove, Plain, Cheap, via<&FaceController::remove>},
    Route{F, "3.5", OpenSet, Post, "/aicp/face/query", LocalOrToken, O::FaceQuery, Plain, Cheap, via<&FaceController::query>},
    Route{F, "3.6", OpenSet, Post, "/aicp/face/quality", LocalOrToken, O::ImageQualityScores, Plain, Engine, via<&FaceController::qualityScore>},

    Route{U, "5.1", OperationsSet, Post, "/method/call", LocalOrToken, O::MethodCall, Plain, Cheap, via<&UsageController::totals>},
    Route{U, "5.2", OperationsSet, Post, "/method/call/getMethodCountByDay", LocalOrToken, O::MethodCountByDay, Plain, Cheap, via<&UsageController::byDay>},
    Route{U, "5.3", OperationsSet, Post, "/method/call/getMethodCountByWeek", LocalOrToken, O::MethodCountByWeek, Plain, Cheap, via<&UsageController::byWeek>},
    Route{U, "5.4", OperationsSet, Post, "/method/call/getMethodCountByMonth", LocalOrToken, O::MethodCountByMonth, Plain, Cheap, via<&UsageController::byMonth>},
    Route{U, "5.5", OperationsSet, Post, "/method/call/getChartByDay", LocalOrToken, O::ChartByDay, Plain, Cheap, via<&UsageController::chartByDay>},
    Route{U, "5.6", OperationsSet, Post, "/method/call/getChartByMonth", LocalOrToken, O::ChartByMonth, Plain, Cheap, via<&UsageController::chartByMonth>},
    Route{U, "5.7", OperationsSet, Post, "/method/call/all", LocalOrToken, O::MethodCallAll, Plain, Cheap, via<&UsageController::calls>},

    Route{Section::Grants, "6.1", ServicesSet, Post, "/authorize/grantAuthorize", Token, O::GrantAuthorize, Full, Cheap, via<&GrantController::grant>},
    Route{Section::Grants, "6.2", ServicesSet, Post, "/authorize/updateAuthorize", Token, O::UpdateAuthorize, Full, Cheap, via<&GrantController::update>},
    Route{Section::Grants, "6.3", ServicesSet, Post, "/authorize/deleteAuthorizedUser", Token, O::DeleteAuthorizedUser, Full, Cheap, via<&GrantController::remove>},
    Route{Section::Grants, "6.3", ServicesSet, Post, "/authorize/saveOrUpdateAuthorize", Token, O::GrantAuthorize, Full, Cheap, via<&GrantController::grantOrUpdate>},

    Route{S, "7.1", ServicesSet, Post, "/aicp/face/addBase", Token, O::BaseAdd, Full, Cheap, via<&GalleryController::add>},
    Route{S, "7.2", ServicesSet, Post, "/aicp/face/deleteBase", Token, O::BaseRemove, Full, Cheap, via<&GalleryController::remove>},
    Route{S, "7.3", ServicesSet, Post, "/aicp/face/queryBaseAll", Token, O::BaseQueryAll, Full, Cheap, via<&GalleryController::list>},
    Route{S, "7.4", ServicesSet, Post, "/aicp/face/add", Token, O::FaceEntry, Full, Engine, via<&FaceController::enroll>},
    Route{S, "7.5", ServicesSet, Post, "/aicp/face/recognition", Token, O::FaceRecognition, Full, Engine, via<&FaceController::identifyRanked>},
    Route{S, "7.6", ServicesSet, Post, "/aicp/face/couple", Token, O::PersonWitnessRatio, Full, Engine, via<&FaceController::verify>},
    Route{S, "7.7", ServicesSet, Post, "/aicp/face/remove", Token, O::FaceRemove, Full, Cheap, via<&FaceController::remove>},
    Route{S, "7.8", ServicesSet, Post, "/aicp/face/query", Token, O::FaceQuery, Full, Cheap, via<&FaceController::query>},
    Route{S, "7.9", ServicesSet, Post, "/aicp/face/quality", Token, O::ImageQualityScores, Full, Engine, via<&FaceController::qualityChecks>},
    Route{S, "7.10", ServicesSet, Post, "/aicp/face/detect", Token, O::FaceDetect, Full, Engine, via<&FaceController::detect>},
    Route{S, "7.11", ServicesSet, Post, "/aicp/face/recognitionmn", Token, O::FaceRecognitionMN, Full, Engine, via<&FaceController::identifyAll>},

    Route{P, "8.1", PlatformSet, Post, "/method/call", Token, O::MethodCall, Full, Cheap, via<&UsageController::totals>},
    Route{P, "8.2", PlatformSet, Post, "/method/call/getMethodCountByDay", Token, O::MethodCountByDay, Full, Cheap, via<&UsageController::byDay>},
    Route{P, "8.3", PlatformSet, Post, "/method/call/getMethodCountByWeek", Token, O::MethodCountByWeek, Full, Cheap, via<&UsageController::byWeek>},
    Route{P, "8.4", PlatformSet, Post, "/method/call/getMethodCountByMonth", Token, O::MethodCountByMonth, Full, Cheap, via<&UsageController::byMonth>},
    Route{P, "8.5", PlatformSet, Post, "/method/call/getChartByDay", Token, O::ChartByDay, Full, Cheap, via<&UsageController::chartByDay>},
    Route{P, "8.6", PlatformSet, Post, "/method/call/getChartByMonth", Token, O::ChartByMonth, Full, Cheap, via<&UsageController::chartByMonth>},
    Route{P, "8.7", PlatformSet, Post, "/method/call/all", Token, O::MethodCallAll, Full, Cheap, via<&UsageController::calls>},

    Route{G, "9.1.1", ServicesSet, Post, "/face-api/v3/group/add", LocalOrToken, O::GroupAdd, Chapter9, Cheap, via<&GroupController::add>},
    Route{G, "9.1.2", ServicesSet, Post, "/face-api/v3/group/delete", LocalOrToken, O::GroupDelete, Chapter9, Cheap, via<&GroupController::remove>},
    Route{G, "9.1.3", ServicesSet, Post, "/face-api/v3/group/list", LocalOrToken, O::GroupList, Chapter9, Cheap, via<&GroupController::list>},
    Route{G, "9.1.4", ServicesSet, Post, "/face-api/facehub/statapp", LocalOrToken, O::StatApp, Flat, Cheap, via<&GroupController::countGroups>},
    Route{G, "9.1.5", ServicesSet, Post, "/face-api/facehub/statgroup", LocalOrToken, O::StatGroup, Flat, Cheap, via<&GroupController::countPeople>},
    Route{G, "9.2.1", ServicesSet, Post, "/face-api/v3/user/copy", LocalOrToken, O::UserCopy, Chapter9, Cheap, via<&GroupController::copyUser>},
    Route{G, "9.2.2", ServicesSet, Post, "/face-api/v3/user/get", LocalOrToken, O::UserGet, Chapter9, Cheap, via<&GroupController::getUser>},
    Route{G, "9.2.3", ServicesSet, Post, "/face-api/v3/user/list", LocalOrToken, O::UserList, Chapter9, Cheap, via<&GroupController::listUsers>},

    Route{Section::Accounts, "10.1", PlatformSet, Post, "/user/register", LocalOrToken, O::UserRegister, Full, Engine, via<&AccountController::enrol>},
    Route{Section::Accounts, "10.2", PlatformSet, Post, "/user/facelogin.json", LocalOrToken, O::FaceLogin, Full, Engine, via<&AccountController::logIn>},
    Route{Section::Accounts, "", Everywhere, Post, "/user/logout", Token, O::SessionEnd, Full, Cheap, via<&AccountController::logOut>},

    Route{Section::Recovery, "11.1", PlatformSet, Post, "/asynchrony/getall", LocalOrToken, O::AsynchronyQuery, Full, Cheap, via<&RecoveryController::list>},
    Route{Section::Recovery, "11.2", PlatformSet, Post, "/asynchrony/resumedata", LocalOrToken, O::AsynchronyResume, Full, Cheap, via<&RecoveryController::resume>},

    Route{Section::Pictures, "", Everywhere, Get, "/group1/default/*", Token, O::PictureRead, None, Cheap, via<&PictureController::byTime>},
    Route{Section::Pictures, "", Everywhere, Get, "/person/*", Token, O::PictureRead, None, Cheap, via<&PictureController::byPerson>},
    Route{Section::Pictures, "", Everywhere, Get, "/face/getimage", Token, O::PictureRead, None, Cheap, via<&PictureController::byFace>},

    Route{Section::Health, "", Everywhere, Get, "/healthz", Public, NoOperation, None, Cheap, via<&HealthController::alive>},
    Route{Section::Health, "", Everywhere, Get, "/readyz", Public, NoOperation, None, Cheap, via<&HealthController::ready>},
    Route{Section::Health, "", Everywhere, Get, "/metrics", Administrator, NoOperation, None, Cheap, via<&HealthController::metrics>},
    Route{Section::Health, "", Everywhere, Get, "/openapi.json", Public, NoOperation, None, Cheap, via<&OpenApiController::document>},
    Route{Section::Health, "", Everywhere, Get, "/docs", Public, NoOperation, None, Cheap, via<&OpenApiController::page>},
};
// clang-format on

/// Routes by their path in lower case; prefixes keep their "/*".
using Paths = QHash<QByteArray, std::vector<const Route*>>;

const Paths& paths()
{
    static const Paths all = [] {
        Paths paths;
        for (const Route& route : Table)
            paths[QByteArray(route.path).toLower()].push_back(&route);
        return paths;
    }();
    return all;
}

QByteArray plain(const QByteArray& path)
{
    QByteArray lower = path.toLower();
    if (lower.size() > 1 && lower.endsWith('/'))
        lower.chop(1);
    return lower;
}

const std::vector<const Route*>* routesOf(const QByteArray& path)
{
    const QByteArray lower = plain(path);
    auto found = paths().constFind(lower);
    for (qsizetype slash = lower.lastIndexOf('/'); found == paths().cend() && slash > 0;
         slash = lower.lastIndexOf('/', slash - 1))
        found = paths().constFind(lower.left(slash + 1) + '*');
    return found == paths().cend() ? nullptr : &*found;
}

bool takes(const Route& route, const QByteArray& method)
{
    return route.method == Post ? method == "POST" : method == "GET" || method == "HEAD";
}

/// Of the two contracts one path can have: the one with a token is meant when one was sent.
bool isMeant(const Route& route, const std::vector<const Route*>& here, bool hasToken)
{
    return here.size() < 2 || (route.rule == Token) == hasToken;
}

} // namespace

std::span<const Route> routes()
{
    return Table;
}

Found findRoute(Listener listener, const QByteArray& method, const QByteArray& path, bool hasToken)
{
    Found found;
    const auto* all = routesOf(path);
    if (!all)
        return found;
    std::vector<const Route*> here;
    for (const Route* route : *all)
        if (route->listeners & bitOf(listener))
            here.push_back(route);
    for (const Route* route : here) {
        if (!isMeant(*route, here, hasToken))
            continue;
        found.sibling = route;
        found.allowed = route->method == Post ? "POST" : "GET, HEAD";
        if (takes(*route, method))
            found.route = route;
    }
    return found;
}

} // namespace core::api
