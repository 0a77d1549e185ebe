// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestApi.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QUrl>

namespace tests {

using core::api::ApiRequest;
using core::api::ApiResponse;
using core::auth::Listener;

namespace {

template <typename T> T opened(core::base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(*result);
}

void expect(const core::base::Result<void>& result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
}

} // namespace

TestCore::TestCore(const QString& folder, support::FakeFaceEngine& engine, const core::base::Clock& clock,
                   core::base::Settings& settings)
    : vault(opened(core::storage::Vault::open(folder)))
    , database(opened(core::storage::Database::open(folder)))
    , galleryRows(*database)
    , subjectRows(*database, *vault)
    , faceRows(*database, *vault)
    , pictures(*database, *vault)
    , audit(*database)
    , index(engine.info().dimensions)
    , outbox(*vault, settings, clock)
    , galleries(collection(settings, clock))
    , faces(collection(settings, clock), galleries, engine)
    , admin(*database, *vault)
    , grants(*database, *vault, clock)
    , sessions(*database, settings, clock)
    , accounts(*database, *vault, audit, settings, clock, core::auth::PasswordCost::lowest())
    , guard(admin, grants, sessions, settings, clock)
    , failedLogins(*database, *vault, audit, settings)
    , login({accounts, sessions, faces, galleries, galleryRows, *database, audit, failedLogins, settings,
             clock})
    , journal(*database, *vault, pictures, audit, settings, clock)
    , usage(*database)
    , reports(*database)
    , router({settings,
              clock,
              *vault,
              galleryRows,
              subjectRows,
              faceRows,
              pictures,
              galleries,
              faces,
              guard,
              grants,
              accounts,
              sessions,
              login,
              journal,
              usage,
              reports,
              {}})
{
    accounts.endSessionsIn(sessions);
    opened(galleries.load());
    expect(grants.load());
    expect(sessions.load());
}

core::galleries::Collection TestCore::collection(const core::base::Settings& settings,
                                                 const core::base::Clock& clock)
{
    return {*database, galleryRows, subjectRows, faceRows, pictures, audit,
            index,     directory,   outbox,      settings, clock,    {QStringLiteral("fr-feature"), 1}};
}

TestApi::TestApi()
{
    QLoggingCategory::setFilterRules(QStringLiteral("facedesk.*.info=false"));
    core.emplace(folder.path(), engine, clock, settings);
    adminToken = opened(core->admin.rotate(clock.nowMs())).toLatin1();
}

ApiRequest TestApi::request(Listener listener, const QByteArray& path, const QByteArray& body,
                            const QByteArray& token) const
{
    ApiRequest request;
    request.listener = listener;
    request.path = path;
    request.headers = {{"Host", "127.0.0.1:9012"}, {"Content-Type", "application/json; charset=utf-8"}};
    if (!token.isEmpty())
        request.headers.emplaceBack("token", token);
    request.body = body;
    request.peer = QHostAddress(QHostAddress::LocalHost);
    request.traceId = QStringLiteral("trace-1");
    return request;
}

QJsonObject TestApi::post(Listener listener, const QByteArray& path, const QJsonObject& body,
                          const QByteArray& token)
{
    return objectOf(send(request(listener, path, QJsonDocument(body).toJson(QJsonDocument::Compact), token)));
}

ApiResponse TestApi::fetch(const QString& url, const core::api::Headers& headers)
{
    const QUrl address(url);
    ApiRequest get = request(Listener::Services, address.path().toUtf8(), {});
    get.method = "GET";
    get.query = QUrlQuery(address);
    get.headers += headers;
    return send(get);
}

QByteArray TestApi::grantToken(const QString& appId, const QStringList& capabilities)
{
    constexpr qint64 thirtyDays = 30LL * 24 * 3600 * 1000;
    return opened(core->grants.grant(appId, clock.nowMs() + thirtyDays, capabilities, QStringLiteral("test")))
        .token.toLatin1();
}

QJsonObject TestApi::addGallery(const QString& groupId)
{
    return post(Listener::Services, "/aicp/face/addBase",
                {{QStringLiteral("groupId"), groupId}, {QStringLiteral("dbName"), groupId}}, adminToken)
        .value(QStringLiteral("data"))
        .toObject();
}

QJsonObject TestApi::enroll(const QString& groupId, int person, const QJsonObject& further)
{
    QJsonObject body = further;
    body.insert(QStringLiteral("groupId"), groupId);
    body.insert(QStringLiteral("image"), photograph({person}));
    return post(Listener::Services, "/aicp/face/add", body, adminToken)
        .value(QStringLiteral("data"))
        .toObject();
}

QString photograph(std::initializer_list<int> people, int variant)
{
    std::vector<cv::Vec3b> colours;
    for (int person : people)
        colours.push_back(support::fakePerson(person));
    return QString::fromLatin1(support::fakePhotograph(colours, variant).toBase64());
}

QJsonObject objectOf(const ApiResponse& response)
{
    return QJsonDocument::fromJson(response.body).object();
}

} // namespace tests
