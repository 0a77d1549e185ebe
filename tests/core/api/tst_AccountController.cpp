// SPDX-License-Identifier: GPL-3.0-or-later
// Section 10 as callers see it: registration, face login, logging out.
#include "tests/support/TestApi.h"

#include <QJsonDocument>
#include <QTest>

using core::api::ApiResponse;
using core::auth::AccountState;
using core::auth::Listener;
using tests::photograph;
using tests::TestApi;

namespace {

constexpr auto P = Listener::Platform;
const QString Message = QStringLiteral("message");
const QString Data = QStringLiteral("data");

QJsonObject registration(int person, const QString& name = QStringLiteral("azd1"))
{
    return {{QStringLiteral("username"), name},
            {QStringLiteral("password"), QStringLiteral("123456")},
            {QStringLiteral("telephone"), QStringLiteral("13800000000")},
            {QStringLiteral("mail"), QStringLiteral("name@example.org")},
            {QStringLiteral("deptId"), QStringLiteral("123")},
            {QStringLiteral("image"), photograph({person})}};
}

ApiResponse faceLogin(TestApi& api, int person, const QString& password = {}, bool tls = false)
{
    QJsonObject body{{QStringLiteral("image"), photograph({person}, 4)}};
    if (!password.isEmpty())
        body.insert(QStringLiteral("password"), password);
    auto request = api.request(P, "/user/facelogin.json", QJsonDocument(body).toJson());
    request.tls = tls;
    return api.send(request);
}

void approve(TestApi& api, const QString& name)
{
    const auto account = api.core->accounts.byName(name);
    QVERIFY(account);
    QVERIFY(api.core->accounts.setState(account->id, AccountState::Active, QStringLiteral("root")));
}

QByteArray sessionOf(const ApiResponse& response)
{
    return core::api::header(response.headers, "token");
}

} // namespace

class AccountsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersNumberAndPicture()
    {
        TestApi api;
        const QJsonObject data = api.post(P, "/user/register", registration(1))[Data].toObject();
        QCOMPARE(data.keys(), QStringList({QStringLiteral("personNo"), QStringLiteral("url")}));
        QCOMPARE(data[QStringLiteral("personNo")].toString().size(), 32);
        const ApiResponse picture = api.fetch(data[QStringLiteral("url")].toString());
        QCOMPARE(picture.status, 200);
        QCOMPARE(picture.contentType, QByteArray("image/png"));
    }

    void keepsThePictureFromOtherTokens()
    {
        TestApi api;
        const QString url =
            api.post(P, "/user/register", registration(1))[Data].toObject()[QStringLiteral("url")].toString();
        const QString unsigned_ = url.section(u'?', 0, 0);
        const QByteArray token = api.grantToken(QStringLiteral("reader"), {QStringLiteral("C10000000034")});
        QCOMPARE(api.fetch(unsigned_, {{"token", token}}).status, 404);
        QCOMPARE(api.fetch(unsigned_, {{"token", api.adminToken}}).status, 200);
    }

    void refusesRegistrationsByName_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* field, const QJsonValue& value,
                            const QString& message) {
            QTest::newRow(name) << QString::fromLatin1(field) << value << message;
        };
        const QString decode = QStringLiteral("80018,extract feature decode pictrue! get feature failed");
        row("taken", "username", QStringLiteral("Taken"), QStringLiteral("用户名已存在"));
        row("no name", "username", QString(), QStringLiteral("缺少参数[username]"));
        row("wrong type", "password", 123456, QStringLiteral("参数[password]类型错误"));
        row("short", "password", QStringLiteral("12345"), QStringLiteral("密码长度不足"));
        row("no mail", "mail", QJsonValue::Null, QStringLiteral("缺少参数[mail]"));
        row("no face", "image", photograph({}), decode);
        row("no picture", "image", QStringLiteral("aGVsbG8="), decode);
        row("two faces", "image", photograph({1, 2}),
            QStringLiteral("图片中有多张人脸,无法确定要录入的人脸"));
        row("the face of another account", "image", photograph({3}, 2), QStringLiteral("人脸已存在"));
    }
    void refusesRegistrationsByName()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QFETCH(QString, message);
        TestApi api;
        api.post(P, "/user/register", registration(3, QStringLiteral("taken")));
        approve(api, QStringLiteral("taken"));
        QJsonObject body = registration(1);
        body.insert(field, value);
        const QJsonObject answer = api.post(P, "/user/register", body);
        QCOMPARE(answer[QStringLiteral("flag")], QJsonValue(false));
        QCOMPARE(answer[QStringLiteral("resultCode")], QJsonValue(1));
        QCOMPARE(answer[Message].toString(), message);
        QVERIFY(answer[Data].isNull());
        QCOMPARE(api.core->accounts.all()->size(), 1U);
    }

    void answersASessionInHeaderAndCookie()
    {
        TestApi api;
        api.post(P, "/user/register", registration(1));
        approve(api, QStringLiteral("azd1"));
        const ApiResponse in = faceLogin(api, 1);
        QCOMPARE(in.status, 200);
        QCOMPARE(tests::objectOf(in)[Data], QJsonValue(QStringLiteral("/pages/index.html")));
        const QByteArray cookie = core::api::header(in.headers, "set-cookie");
        QVERIFY(cookie.startsWith("facedesk_session=" + sessionOf(in) + "; Path=/; Max-Age=43200; "));
        QVERIFY(cookie.contains("HttpOnly; SameSite=Strict"));
        QVERIFY(!cookie.contains("Secure"));
        QVERIFY(core::api::header(faceLogin(api, 1, {}, true).headers, "set-cookie").endsWith("; Secure"));
    }

    void refusesEveryCauseAlike_data()
    {
        QTest::addColumn<QString>("image");
        QTest::newRow("stranger") << photograph({9});
        QTest::newRow("pending") << photograph({2});
        QTest::newRow("no face") << photograph({});
        QTest::newRow("no picture") << QStringLiteral("aGVsbG8=");
        QTest::newRow("not base64") << QStringLiteral("***");
        QTest::newRow("nothing") << QString();
    }
    void refusesEveryCauseAlike()
    {
        QFETCH(QString, image);
        TestApi api;
        api.post(P, "/user/register", registration(1));
        approve(api, QStringLiteral("azd1"));
        api.post(P, "/user/register", registration(2, QStringLiteral("waits")));
        const auto answer =
            api.send(api.request(P, "/user/facelogin.json",
                                 QJsonDocument(QJsonObject{{QStringLiteral("image"), image}}).toJson()));
        QCOMPARE(answer.status, 500);
        QVERIFY(sessionOf(answer).isEmpty());
        QJsonObject body = tests::objectOf(answer);
        QCOMPARE(body.take(QStringLiteral("timestamp")).toString().size(), 28);
        QCOMPARE(body, QJsonObject({{QStringLiteral("status"), 500},
                                    {QStringLiteral("error"), QStringLiteral("Internal Server Error")},
                                    {Message, QStringLiteral("人脸识别未通过")},
                                    {QStringLiteral("path"), QStringLiteral("/user/facelogin.json")}}));
    }

    void readsWithTheSessionAndLogsOut()
    {
        TestApi api;
        api.addGallery(QStringLiteral("people"));
        api.post(P, "/user/register", registration(1));
        approve(api, QStringLiteral("azd1"));
        const QByteArray token = sessionOf(faceLogin(api, 1));
        const auto isFine = [&](const QByteArray& path) {
            return api.post(Listener::Services, path, {}, token)[QStringLiteral("flag")].toBool();
        };
        QVERIFY(isFine("/aicp/face/queryBaseAll"));
        const QJsonObject write = api.post(Listener::Services, "/aicp/face/addBase",
                                           {{QStringLiteral("groupId"), QStringLiteral("more")}}, token);
        QCOMPARE(write[QStringLiteral("errorCode")], QJsonValue(QStringLiteral("capability-missing")));
        auto out = api.request(P, "/user/logout", "{}");
        out.headers.emplaceBack("Cookie", "facedesk_session=" + token);
        const ApiResponse ended = api.send(out);
        QCOMPARE(tests::objectOf(ended)[QStringLiteral("flag")], QJsonValue(true));
        QVERIFY(core::api::header(ended.headers, "set-cookie")
                    .startsWith("facedesk_session=; Path=/; Max-Age=0"));
        QVERIFY(!isFine("/aicp/face/queryBaseAll"));
    }

    void endsOnlySessions()
    {
        TestApi api;
        const QJsonObject answer = api.post(P, "/user/logout", {}, api.adminToken);
        QCOMPARE(answer[QStringLiteral("errorCode")], QJsonValue(QStringLiteral("session-unknown")));
        QCOMPARE(answer[Message], QJsonValue(QStringLiteral("会话不存在")));
    }

    void opensEverythingWithThePassword()
    {
        TestApi api;
        api.post(P, "/user/register", registration(1));
        approve(api, QStringLiteral("azd1"));
        QCOMPARE(faceLogin(api, 1, QStringLiteral("wrong one")).status, 500);
        const auto session = api.core->sessions.judge(sessionOf(faceLogin(api, 1, QStringLiteral("123456"))));
        QVERIFY(session);
        QVERIFY(!session->lowPrivilege);
    }
};

QTEST_GUILESS_MAIN(AccountsTest)
#include "tst_AccountController.moc"
