// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/RequestToken.h"
#include "core/api/RouteTable.h"
#include "tests/support/TestApi.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace core::api;
using core::auth::AccessRule;
using core::auth::Listener;
using tests::objectOf;
using tests::TestApi;

namespace {

constexpr Listener Listeners[] = {Listener::Open, Listener::Operations, Listener::Services,
                                  Listener::Platform, Listener::Combined};
const QHostAddress Stranger(QStringLiteral("203.0.113.7"));

QString messageOf(const ApiResponse& response)
{
    const QJsonObject body = objectOf(response);
    return body.contains(QStringLiteral("error_msg")) ? body[QStringLiteral("error_msg")].toString()
                                                      : body[QStringLiteral("message")].toString();
}

QString codeOf(const ApiResponse& response)
{
    return objectOf(response)[QStringLiteral("errorCode")].toString();
}

QByteArray firstFitting(const char* path)
{
    return QByteArray(path).replace("*", "20260101/1.png");
}

} // namespace

class RouterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_api.emplace(); }
    void cleanup() { m_api.reset(); }

    void everyListenerServesItsSections_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < int(routes().size()); ++i)
            QTest::addRow("%s %s", routes()[std::size_t(i)].number, routes()[std::size_t(i)].path) << i;
    }
    void everyListenerServesItsSections()
    {
        QFETCH(int, number);
        const Route& route = routes()[std::size_t(number)];
        for (Listener listener : Listeners) {
            const bool served = route.listeners & bitOf(listener);
            const QByteArray method = route.method == Method::Post ? "POST" : "GET";
            const Found found =
                findRoute(listener, method, firstFitting(route.path), route.rule == AccessRule::Token);
            const bool isIt = found.route && found.route->section == route.section;
            QCOMPARE(isIt, served);
        }
    }

    void auditNamesWhoWritesThroughTheInterface()
    {
        const auto lastActor = [this] { return m_api->core->audit.page(0, 1).value().front().actor; };
        const auto enrol = [this](int person, const QByteArray& token) {
            const QJsonObject body{{QStringLiteral("groupId"), QStringLiteral("staff")},
                                   {QStringLiteral("image"), tests::photograph({person})}};
            return m_api->post(Listener::Open, "/aicp/face/add", body, token)[QStringLiteral("data")]
                .toObject();
        };
        m_api->addGallery(QStringLiteral("staff"));
        QCOMPARE(lastActor(), QStringLiteral("administrator"));
        QVERIFY(!enrol(1, {}).isEmpty());
        QCOMPARE(lastActor(), QStringLiteral("address 127.0.0.1"));
        const QByteArray token =
            m_api->grantToken(QStringLiteral("door-east"), {QStringLiteral("C10000000001")});
        QVERIFY(!enrol(2, token).isEmpty());
        QCOMPARE(lastActor(), QStringLiteral("door-east"));
        QVERIFY(m_api->core->usage.flush());
        const auto calls = m_api->core->reports.calls({}, 0, 3);
        QCOMPARE(calls->rows[0].caller, QStringLiteral("door-east"));
        QVERIFY(calls->rows[1].caller.isEmpty());
    }

    void usageNamesTheApplicationThatIsRefused()
    {
        m_api->addGallery(QStringLiteral("staff"));
        const QByteArray token =
            m_api->grantToken(QStringLiteral("door-east"), {QStringLiteral("C10000000001")});
        const QJsonObject body{{QStringLiteral("groupId"), QStringLiteral("staff")}};
        const auto ask = [&](const QByteArray& sent) {
            static_cast<void>(m_api->post(Listener::Open, "/aicp/face/remove", body, sent));
        };
        ask(token); // may only enrol
        QVERIFY(m_api->core->grants.setRevoked(QStringLiteral("door-east"), true, {}));
        ask(token);
        ask("nobodys-token");
        QVERIFY(m_api->core->usage.flush());
        const auto calls = m_api->core->reports.calls({}, 0, 3);
        QCOMPARE(calls->rows.size(), std::size_t(3));
        QVERIFY(calls->rows[0].caller.isEmpty());
        for (const int row : {1, 2})
            QCOMPARE(calls->rows[std::size_t(row)].caller, QStringLiteral("door-east"));
    }

    void fortyFiveDocumentedOperationsHaveARoute()
    {
        std::set<QByteArray> numbers;
        for (const Route& route : routes())
            if (*route.number)
                numbers.insert(route.number);
        for (const char* chapter : {"2.", "3.", "5.", "6.", "7.", "8.", "9."})
            QVERIFY(std::any_of(numbers.begin(), numbers.end(),
                                [&](auto& one) { return one.startsWith(chapter); }));
        QVERIFY(numbers.size() >= 45);
    }

    void lettersAndOneSlashDoNotMatter()
    {
        for (const char* path : {"/aicp/face/couple", "/AICP/Face/COUPLE", "/aicp/face/couple/"})
            QCOMPARE(m_api->send(m_api->request(Listener::Open, path, "{}")).status, 200);
        for (const char* path :
             {"/aicp/face/couple//", "/aicp/face/couple/x", "/aicp//face/couple", "/aicp/face"})
            QCOMPARE(m_api->send(m_api->request(Listener::Open, path, "{}")).status, 404);
    }

    void aWrongMethodSaysWhichIsRight()
    {
        ApiRequest request = m_api->request(Listener::Open, "/aicp/face/add", {});
        request.method = "GET";
        const ApiResponse response = m_api->send(request);
        QCOMPARE(response.status, 405);
        QCOMPARE(header(response.headers, "allow"), QByteArray("POST"));
        QCOMPARE(objectOf(response)[QStringLiteral("flag")], QJsonValue(false));
        QVERIFY(!objectOf(response).contains(QStringLiteral("resultCode")));
        request.path = "/healthz";
        request.method = "POST";
        QCOMPARE(header(m_api->send(request).headers, "allow"), QByteArray("GET, HEAD"));
    }

    void nothingHappensAfterTheSendersPatience()
    {
        const auto add = [&](qint64 waitedMs) {
            ApiRequest request = m_api->request(Listener::Services, "/aicp/face/addBase",
                                                R"({"groupId":"late","dbName":"late"})", m_api->adminToken);
            request.headers.emplaceBack("Request-Timeout", "800");
            request.receivedMs = m_api->clock.monotonicMs() - waitedMs;
            return m_api->send(request);
        };
        QCOMPARE(codeOf(add(801)), QStringLiteral("timed-out"));
        QCOMPARE(objectOf(add(800))[QStringLiteral("flag")], QJsonValue(true));
    }

    void transportFailuresWearTheSectionsEnvelope()
    {
        const auto body = [&](Listener listener, const char* path, int status) {
            const auto response =
                m_api->core->router.transportFailure(m_api->request(listener, path, {}), status, {});
            return response.status == status ? objectOf(response) : QJsonObject();
        };
        const QString code = QStringLiteral("resultCode");
        QVERIFY(!body(Listener::Open, "/aicp/face/add", 413).contains(code));
        QVERIFY(body(Listener::Services, "/aicp/face/add", 413).contains(code));
        QVERIFY(body(Listener::Open, "/interactiveability/face/faceentry", 503).contains(code));
        QVERIFY(!body(Listener::Operations, "/nowhere", 404).contains(code));
        QVERIFY(body(Listener::Platform, "/", 408).contains(code));
        QCOMPARE(body(Listener::Services, "/face-api/v3/group/add", 413)[QStringLiteral("error_code")],
                 QJsonValue(222001));
    }

    void theTokenDecidesOnTheCombinedListener()
    {
        const auto plain = m_api->send(m_api->request(Listener::Combined, "/method/call", "{}"));
        QVERIFY(!objectOf(plain).contains(QStringLiteral("resultCode")));
        const auto full =
            m_api->send(m_api->request(Listener::Combined, "/method/call", "{}", m_api->adminToken));
        QVERIFY(objectOf(full).contains(QStringLiteral("resultCode")));
        const auto onlyOne = m_api->send(m_api->request(Listener::Combined, "/aicp/face/addBase", "{}"));
        QCOMPARE(codeOf(onlyOne), QStringLiteral("token-missing"));
    }

    void legacyAddressesKeepTheirShapeEverywhere()
    {
        for (Listener listener : Listeners) {
            const auto response =
                m_api->send(m_api->request(listener, "/InteractiveAbility/face/FaceRecognition", "{}"));
            QCOMPARE(objectOf(response)[QStringLiteral("resultCode")], QJsonValue(1));
        }
    }

    void anUnreadableBodyIsA400()
    {
        const auto response =
            m_api->send(m_api->request(Listener::Services, "/authorize/deleteAuthorizedUser",
                                       "{ \"appId\":\"testan\n}", m_api->adminToken));
        QCOMPARE(response.status, 400);
        QCOMPARE(objectOf(response)[QStringLiteral("flag")], QJsonValue(false));
        const auto nine = m_api->send(m_api->request(Listener::Services, "/face-api/v3/group/add", "{"));
        QCOMPARE(nine.status, 200);
        QCOMPARE(objectOf(nine)[QStringLiteral("error_code")], QJsonValue(222001));
    }

    void addressesAreTrustedOnlyForThemselves_data()
    {
        QTest::addColumn<QHostAddress>("peer");
        QTest::addColumn<QByteArray>("headerName");
        QTest::addColumn<QByteArray>("headerValue");
        QTest::addColumn<bool>("opens");
        const QHostAddress local(QHostAddress::LocalHost);
        QTest::newRow("the machine itself") << local << QByteArray("accept") << QByteArray("*/*") << true;
        QTest::newRow("IPv6") << QHostAddress(QHostAddress::LocalHostIPv6) << QByteArray("accept")
                              << QByteArray("*/*") << true;
        QTest::newRow("stranger") << Stranger << QByteArray("accept") << QByteArray("*/*") << false;
        QTest::newRow("allow-listed")
            << QHostAddress(QStringLiteral("10.1.2.3")) << QByteArray("accept") << QByteArray() << true;
        QTest::newRow("over a proxy")
            << local << QByteArray("X-Forwarded-For") << QByteArray("1.2.3.4") << false;
        QTest::newRow("foreign page")
            << local << QByteArray("Origin") << QByteArray("http://evil.example") << false;
        QTest::newRow("own page") << local << QByteArray("Origin") << QByteArray("http://127.0.0.1:9012")
                                  << true;
        QTest::newRow("listed page") << local << QByteArray("Origin") << QByteArray("https://desk.example")
                                     << true;
    }
    void addressesAreTrustedOnlyForThemselves()
    {
        QFETCH(QHostAddress, peer);
        QFETCH(QByteArray, headerName);
        QFETCH(QByteArray, headerValue);
        QFETCH(bool, opens);
        QVERIFY(
            m_api->settings.overrideForRun(QStringLiteral("allow.operations"), QStringLiteral("10.0.0.0/8")));
        QVERIFY(m_api->settings.overrideForRun(QStringLiteral("api.corsOrigins"),
                                               QStringLiteral("https://desk.example")));
        ApiRequest request = m_api->request(Listener::Operations, "/method/call", "{}");
        request.peer = peer;
        request.headers.emplaceBack(headerName, headerValue);
        const auto response = m_api->send(request);
        QCOMPARE(response.status, 200);
        QCOMPARE(objectOf(response)[QStringLiteral("flag")].toBool(), opens);
        if (!opens)
            QCOMPARE(codeOf(response), QStringLiteral("address-not-allowed"));
    }

    /// It is not told to bring a token, which would not help it.
    void aBlockedAddressIsRecordedAsSuch()
    {
        QSignalSpy recorded(&m_api->core->usage, &core::usage::UsageRecorder::recorded);
        const auto isDenied = [&](const QByteArray& token) {
            ApiRequest request = m_api->request(Listener::Platform, "/method/call", "{}");
            request.peer = Stranger;
            request.headers.emplaceBack("token", token);
            const auto response = m_api->send(request);
            const auto record = recorded.takeLast().front().value<core::usage::CallRecord>();
            return record.isDenied && !record.message.contains(QStringLiteral("token"));
        };
        QVERIFY(!isDenied({}));
        QVERIFY(!isDenied("nobody's"));
        QVERIFY(m_api->settings.overrideForRun(QStringLiteral("deny.addresses"), Stranger.toString()));
        QVERIFY(isDenied({}));
        QVERIFY(isDenied(m_api->adminToken));
    }

    void aTokenHasFourPlaces()
    {
        const QByteArray token = m_api->adminToken;
        const auto answered = [&](const QByteArray& name, const QByteArray& value, const QString& query) {
            ApiRequest request = m_api->request(Listener::Platform, "/method/call", "{}");
            request.peer = Stranger;
            request.headers.emplaceBack(name, value);
            request.query = QUrlQuery(query);
            return objectOf(m_api->send(request))[QStringLiteral("flag")].toBool();
        };
        QVERIFY(answered("Token", token, {}));
        QVERIFY(answered("Authorization", "bearer " + token, {}));
        QVERIFY(answered("X-API-Key", token, {}));
        QVERIFY(answered("x", "y", QStringLiteral("access_token=") + QLatin1StringView(token)));
        QVERIFY(answered("x", "y",
                         QStringLiteral("access_token=") + QLatin1StringView(token.toPercentEncoding())));
        QVERIFY(!answered("x", "y", {}));
    }

    void refusalsDifferByCause()
    {
        const QByteArray narrow =
            m_api->grantToken(QStringLiteral("narrow"), {QStringLiteral("C10000000012")});
        const auto refusal = [&](const QByteArray& path, const QByteArray& token) {
            return m_api->send(m_api->request(Listener::Services, path, "{}", token));
        };
        QSet<QString> messages;
        messages << messageOf(refusal("/aicp/face/addBase", {}))
                 << messageOf(refusal("/aicp/face/addBase", "strange"))
                 << messageOf(refusal("/aicp/face/addBase", narrow));
        QCOMPARE(objectOf(refusal("/face-api/v3/group/list", "strange"))[QStringLiteral("error_code")],
                 QJsonValue(110));
        QCOMPARE(objectOf(refusal("/face-api/v3/group/list", narrow))[QStringLiteral("error_code")],
                 QJsonValue(6));
        m_api->clock.advance(31LL * 24 * 3600 * 1000);
        messages << messageOf(refusal("/aicp/face/addBase", narrow));
        QCOMPARE(objectOf(refusal("/face-api/v3/group/list", narrow))[QStringLiteral("error_code")],
                 QJsonValue(111));
        QCOMPARE(messages.size(), 4);
        QVERIFY(refusal("/aicp/face/addBase", "strange").delayMs > 0);
        QCOMPARE(m_api->send(m_api->request(Listener::Services, "/healthz", {}, "strange")).delayMs, 0);
    }

    void aCapabilityOpensItsOperationOnly()
    {
        const QByteArray token = m_api->grantToken(QStringLiteral("app"), {QStringLiteral("C10000000011")});
        for (const Route& route : routes()) {
            if (!route.operation || route.method != Method::Post ||
                !(route.listeners & bitOf(Listener::Services)))
                continue;
            const auto response = m_api->send(m_api->request(Listener::Services, route.path, "{}", token));
            const QString code = codeOf(response);
            const bool isOpen = *route.operation == core::auth::Operation::BaseQueryAll;
            QVERIFY2((code == QStringLiteral("capability-missing")) != isOpen, route.path);
        }
    }

    void everyCallIsRecordedOnce()
    {
        m_api->send(m_api->request(Listener::Open, "/aicp/face/query", "{}"));
        m_api->send(m_api->request(Listener::Services, "/aicp/face/query", "{}", "strange"));
        m_api->send(m_api->request(Listener::Services, "/aicp/face/query", "{", m_api->adminToken));
        m_api->send(m_api->request(Listener::Open, "/nowhere", "{}"));
        m_api->send(m_api->request(Listener::Open, "/healthz", {}));
        const QJsonObject answer = m_api->post(Listener::Operations, "/method/call/all", {});
        QCOMPARE(answer[QStringLiteral("total")], QJsonValue(3));
        const QJsonObject row = answer[QStringLiteral("data")].toArray().first().toObject();
        QCOMPARE(row[QStringLiteral("traceid")], QJsonValue(QStringLiteral("trace-1")));
        QCOMPARE(row[QStringLiteral("visitresult")], QJsonValue(QStringLiteral("1")));
        QCOMPARE(row[QStringLiteral("visitmsg")], QJsonValue(QStringLiteral("人脸查询")));
        QCOMPARE(row[QStringLiteral("methodname")], QJsonValue(QStringLiteral("faceQuery")));
        const QJsonArray totals = m_api->post(Listener::Platform, "/method/call", {}, m_api->adminToken)
                                      .value(QStringLiteral("data"))
                                      .toArray();
        QCOMPARE(totals.size(), 2); // faceQuery and the listing of calls itself
    }

    void periodsHaveTheirEdges()
    {
        m_api->addGallery(QStringLiteral("g"));
        const QDate day = m_api->clock.localNow().date();
        const auto row = [&](const char* path) {
            return m_api
                ->post(Listener::Platform, path,
                       {{QStringLiteral("call_Name"), QStringLiteral("人脸底库添加")}}, m_api->adminToken)
                .value(QStringLiteral("data"))
                .toArray()
                .first()
                .toObject();
        };
        const auto text = [](QDate date) { return date.toString(Qt::ISODate); };
        QCOMPARE(row("/method/call/getMethodCountByDay")[QStringLiteral("day")].toString(),
                 text(day) + QStringLiteral("~~~") + text(day.addDays(1)));
        QCOMPARE(row("/method/call/getMethodCountByWeek")[QStringLiteral("begin")].toString(),
                 text(day.addDays(1 - day.dayOfWeek())));
        QCOMPARE(row("/method/call/getMethodCountByWeek")[QStringLiteral("end")].toString(),
                 text(day.addDays(7 - day.dayOfWeek())));
        QCOMPARE(row("/method/call/getMethodCountByMonth")[QStringLiteral("end")].toString(),
                 text(QDate(day.year(), day.month(), day.daysInMonth())));
        const QJsonObject chart = m_api->post(Listener::Operations, "/method/call/getChartByDay", {})
                                      .value(QStringLiteral("data"))
                                      .toArray()
                                      .first()
                                      .toArray()
                                      .first()
                                      .toObject();
        QCOMPARE(chart[QStringLiteral("total")].toString(), QString::number(day.daysInMonth()));
        QCOMPARE(chart[QStringLiteral("day")].toString(), text(day));
    }

    void aThrowingEngineIsAnAnswer()
    {
        m_api->addGallery(QStringLiteral("g"));
        m_api->engine.setBeforeAnalyse([] { throw std::runtime_error("broken"); });
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("threw: \"?broken")));
        const QJsonObject answer = m_api->post(Listener::Open, "/aicp/face/recognition",
                                               {{QStringLiteral("groupId"), QStringLiteral("g")},
                                                {QStringLiteral("image"), tests::photograph({1})}});
        QCOMPARE(answer[QStringLiteral("errorCode")], QJsonValue(QStringLiteral("internal")));
        m_api->engine.setBeforeAnalyse({});
        QVERIFY(m_api->post(Listener::Operations, "/method/call", {})[QStringLiteral("flag")].toBool());
    }

    void healthIsOpenButFiguresAreNot()
    {
        const auto get = [&](const char* path, const QHostAddress& peer, const QByteArray& token = {}) {
            ApiRequest request = m_api->request(Listener::Open, path, {}, token);
            request.method = "GET";
            request.peer = peer;
            return m_api->send(request);
        };
        QCOMPARE(get("/healthz", Stranger).status, 200);
        QCOMPARE(get("/readyz", Stranger).status, 200);
        QVERIFY(!get("/metrics", Stranger).body.contains("facedesk_calls_total"));
        QVERIFY(get("/metrics", Stranger, m_api->adminToken).body.contains("facedesk_calls_total"));
        QVERIFY(get("/metrics", QHostAddress(QHostAddress::LocalHost)).body.contains("facedesk_calls_total"));
    }

    void browsersOfListedOriginsMayAsk()
    {
        ApiRequest request = m_api->request(Listener::Open, "/aicp/face/query", {});
        request.method = "OPTIONS";
        request.headers.emplaceBack("Origin", "https://desk.example");
        request.headers.emplaceBack("Access-Control-Request-Method", "POST");
        QCOMPARE(m_api->send(request).status, 405);
        QVERIFY(m_api->settings.overrideForRun(QStringLiteral("api.corsOrigins"),
                                               QStringLiteral("https://desk.example")));
        const auto allowed = m_api->send(request);
        QCOMPARE(allowed.status, 204);
        QCOMPARE(header(allowed.headers, "access-control-allow-origin"), QByteArray("https://desk.example"));
        request.headers[2].second = "https://other.example";
        QCOMPARE(m_api->send(request).status, 405);
    }

    void familiesSeeOneAnother()
    {
        m_api->addGallery(QStringLiteral("g"));
        const QString image = tests::photograph({4});
        m_api->post(Listener::Open, "/interactiveability/face/faceentry",
                    {{QStringLiteral("groupId"), QStringLiteral("g")}, {QStringLiteral("image"), image}});
        const QJsonObject probe{{QStringLiteral("groupId"), QStringLiteral("g")},
                                {QStringLiteral("image"), tests::photograph({4}, 5)}};
        const QJsonObject one =
            m_api->post(Listener::Open, "/aicp/face/recognition", probe)[QStringLiteral("data")].toObject();
        QCOMPARE(one[QStringLiteral("faceFlag")], QJsonValue(QStringLiteral("Y")));
        const QJsonArray ranked = m_api
                                      ->post(Listener::Services, "/aicp/face/recognition", probe,
                                             m_api->adminToken)[QStringLiteral("data")]
                                      .toObject()[QStringLiteral("records")]
                                      .toArray();
        const QJsonArray all = m_api
                                   ->post(Listener::Services, "/aicp/face/recognitionmn", probe,
                                          m_api->adminToken)[QStringLiteral("data")]
                                   .toObject()[QStringLiteral("records")]
                                   .toArray();
        QCOMPARE(ranked.first().toObject()[QStringLiteral("id")], one[QStringLiteral("personID")]);
        QCOMPARE(all.first().toArray().first().toObject()[QStringLiteral("id")],
                 one[QStringLiteral("personID")]);
        const QJsonArray users =
            m_api
                ->post(Listener::Services, "/face-api/v3/user/list",
                       {{QStringLiteral("group_id"), QStringLiteral("g")}})[QStringLiteral("result")]
                .toObject()[QStringLiteral("user_id_list")]
                .toArray();
        QCOMPARE(users.first().toObject()[QStringLiteral("userId")],
                 ranked.first().toObject()[QStringLiteral("personNo")]);
    }

    void strangersAndEmptyPicturesAreNoFailure()
    {
        m_api->addGallery(QStringLiteral("g"));
        const auto data = [&](Listener listener, const char* path, std::initializer_list<int> people) {
            return m_api
                ->post(listener, path,
                       {{QStringLiteral("groupId"), QStringLiteral("g")},
                        {QStringLiteral("image"), tests::photograph(people)}},
                       listener == Listener::Services ? m_api->adminToken
                                                      : QByteArray())[QStringLiteral("data")]
                .toObject();
        };
        QCOMPARE(data(Listener::Open, "/aicp/face/recognition", {1}),
                 QJsonObject({{QStringLiteral("faceFlag"), QStringLiteral("N")}}));
        const QString records = QStringLiteral("records");
        QCOMPARE(data(Listener::Services, "/aicp/face/recognition", {1})[records], QJsonValue(QJsonArray()));
        QCOMPARE(data(Listener::Services, "/aicp/face/recognitionmn", {1})[records],
                 QJsonValue(QJsonArray{QJsonArray()}));
        QCOMPARE(data(Listener::Services, "/aicp/face/recognitionmn", {})[records], QJsonValue(QJsonArray()));
        QCOMPARE(data(Listener::Services, "/aicp/face/detect", {})[records],
                 QJsonValue(QJsonArray{QJsonValue(QJsonArray())}));
    }

    void anUnknownGroupIsNamed()
    {
        for (const char* path :
             {"/aicp/face/remove", "/aicp/face/query", "/aicp/face/recognition", "/aicp/face/add"}) {
            const QJsonObject answer = m_api->post(Listener::Open, path,
                                                   {{QStringLiteral("groupId"), QStringLiteral("nowhere")},
                                                    {QStringLiteral("userId"), QStringLiteral("1")},
                                                    {QStringLiteral("image"), tests::photograph({1})}});
            QCOMPARE(answer[QStringLiteral("message")], QJsonValue(QStringLiteral("人脸库[nowhere]不存在")));
        }
    }

private:
    std::optional<TestApi> m_api;
};

QTEST_GUILESS_MAIN(RouterTest)
#include "tst_Router.moc"
