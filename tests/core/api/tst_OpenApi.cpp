// SPDX-License-Identifier: GPL-3.0-or-later
// The described interface is the served one: document, page, README and route table.
#include "core/api/RouteTable.h"
#include "core/auth/Operation.h"
#include "tests/support/TestApi.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using core::api::ApiResponse;
using core::api::Method;
using core::api::Route;
using core::auth::AccessRule;
using core::auth::Listener;
using tests::TestApi;

namespace {

ApiResponse get(TestApi& api, Listener listener, const QByteArray& path)
{
    auto request = api.request(listener, path, {});
    request.method = "GET";
    return api.send(request);
}

QJsonObject document(Listener listener = Listener::Services)
{
    TestApi api;
    return tests::objectOf(get(api, listener, "/openapi.json"));
}

QJsonObject at(const QJsonObject& object, std::initializer_list<QString> keys)
{
    QJsonObject here = object;
    for (const QString& key : keys)
        here = here[key].toObject();
    return here;
}

QJsonObject operationOf(const QJsonObject& whole, const QString& path, const QString& method)
{
    return at(whole, {QStringLiteral("paths"), path, method});
}

/// Every "$ref" below a value.
void collectReferences(const QJsonValue& value, QStringList& references)
{
    for (const auto& item : value.toArray())
        collectReferences(item, references);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == u"$ref")
            references << it->toString();
        collectReferences(it.value(), references);
    }
}

struct ReadmeListener {
    Listener listener;
    const char* text;
};
constexpr ReadmeListener ReadmeListeners[] = {{Listener::Open, "open 8090"},
                                              {Listener::Operations, "operations 8091"},
                                              {Listener::Services, "services 9012"},
                                              {Listener::Platform, "platform 9013"}};

QString listenerOf(const Route& route)
{
    for (const ReadmeListener& one : ReadmeListeners)
        if (route.listeners & core::api::bitOf(one.listener))
            return QLatin1StringView(one.text);
    return {};
}

/// "2.1 | POST /… | open 8090 | token" for each documented route.
QStringList tableLines()
{
    QStringList lines;
    for (const Route& route : core::api::routes())
        if (*route.number)
            lines << QStringLiteral("%1 | POST %2 | %3 | %4")
                         .arg(QLatin1StringView(route.number), QLatin1StringView(route.path),
                              listenerOf(route),
                              route.rule == AccessRule::Token
                                  ? QStringLiteral("token")
                                  : QStringLiteral("loopback, allow list or token"));
    return lines;
}

QStringList readmeLines()
{
    QFile file(qEnvironmentVariable("FACEDESK_SOURCE_DIR") + QStringLiteral("/README.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression row(
        QStringLiteral(R"(^\| ([\d.]+) \| [^|]+ \| `(POST [^`]+)` \| ([^|]+) \| ([^|]+) \|$)"),
        QRegularExpression::MultilineOption);
    QStringList lines;
    for (auto it = row.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext();) {
        const auto match = it.next();
        lines << QStringLiteral("%1 | %2 | %3 | %4")
                     .arg(match.captured(1), match.captured(2), match.captured(3), match.captured(4));
    }
    return lines;
}

} // namespace

class OpenApiTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void describesEveryRoute()
    {
        const QJsonObject whole = document();
        QCOMPARE(whole[QStringLiteral("openapi")], QJsonValue(QStringLiteral("3.1.0")));
        QSet<QString> sections;
        int contracts = 0;
        for (const auto& path : at(whole, {QStringLiteral("paths")}))
            for (const auto& operation : path.toObject())
                for (const auto& contract : operation.toObject()[QStringLiteral("x-contracts")].toArray()) {
                    sections.insert(contract.toObject()[QStringLiteral("section")].toString());
                    ++contracts;
                }
        QCOMPARE(contracts, int(core::api::routes().size()));
        sections.remove(QString());
        QCOMPARE(sections.size(), 49);
    }

    void showsTheManualsSamples()
    {
        const QJsonObject whole = document();
        for (const Route& route : core::api::routes()) {
            if (!*route.number)
                continue;
            const QJsonObject operation =
                operationOf(whole, QLatin1StringView(route.path), QStringLiteral("post"));
            const QString json = QStringLiteral("application/json");
            const QString examples = QStringLiteral("examples");
            const QString content = QStringLiteral("content");
            QVERIFY(!at(operation, {QStringLiteral("requestBody"), content, json, examples}).isEmpty());
            const QStringList answers =
                at(operation, {QStringLiteral("responses"), QStringLiteral("200"), content, json, examples})
                    .keys();
            QVERIFY2(std::any_of(answers.begin(), answers.end(),
                                 [](const QString& name) { return name.endsWith(u"success"); }),
                     route.path);
        }
    }

    void showsEveryError()
    {
        const QJsonObject whole = document();
        const QJsonObject enroll =
            operationOf(whole, QStringLiteral("/InteractiveAbility/face/FaceEntry"), QStringLiteral("post"));
        const QJsonObject responses = enroll[QStringLiteral("responses")].toObject();
        for (const char* status :
             {"200", "400", "404", "405", "408", "411", "413", "414", "429", "431", "503"})
            QVERIFY2(responses.contains(QLatin1StringView(status)), status);
        const QJsonObject examples =
            at(responses, {QStringLiteral("200"), QStringLiteral("content"),
                           QStringLiteral("application/json"), QStringLiteral("examples")});
        const QJsonObject unknown =
            at(examples, {QStringLiteral("gallery-unknown"), QStringLiteral("value")});
        QCOMPARE(unknown[QStringLiteral("message")].toString(), QStringLiteral("人脸库[分组id]不存在"));
        for (const char* name : {"token-expired", "missing-field", "no-face", "several-faces", "disk-full"})
            QVERIFY2(examples.contains(QLatin1StringView(name)), name);
        const QJsonObject login =
            operationOf(whole, QStringLiteral("/user/facelogin.json"), QStringLiteral("post"));
        QVERIFY(at(login, {QStringLiteral("responses")}).contains(QStringLiteral("500")));
    }

    void followsItsReferences()
    {
        const QJsonObject whole = document();
        QStringList references;
        collectReferences(whole, references);
        QVERIFY(!references.isEmpty());
        for (const QString& reference : references) {
            const QStringList parts = reference.split(u'/');
            QVERIFY2(!at(whole, {parts.value(1), parts.value(2), parts.value(3)}).isEmpty(),
                     qPrintable(reference));
        }
    }

    void tellsHowToGetIn()
    {
        const QJsonObject whole = document();
        const auto ways = [&](const QString& path, const QString& method) {
            return operationOf(whole, path, method)[QStringLiteral("security")].toArray();
        };
        QVERIFY(!ways(QStringLiteral("/authorize/grantAuthorize"), QStringLiteral("post"))
                     .contains(QJsonObject()));
        QVERIFY(ways(QStringLiteral("/user/register"), QStringLiteral("post")).contains(QJsonObject()));
        QVERIFY(ways(QStringLiteral("/healthz"), QStringLiteral("get")).isEmpty());
        QCOMPARE(whole[QStringLiteral("x-capabilities")].toArray().size(),
                 qsizetype(core::auth::operations().size()));
    }

    void namesTheListenerAndItsAddress()
    {
        const QJsonObject whole = document(Listener::Platform);
        QCOMPARE(whole[QStringLiteral("x-listener")], QJsonValue(QStringLiteral("platform")));
        QCOMPARE(whole[QStringLiteral("servers")].toArray()[0].toObject()[QStringLiteral("url")],
                 QJsonValue(QStringLiteral("http://127.0.0.1:9012")));
    }

    void carriesNothingOfThePast()
    {
        TestApi api;
        const QByteArray text = get(api, Listener::Open, "/openapi.json").body;
        for (const char* word : {"172.18.", "139403", "126.com", "wangjn"})
            QVERIFY2(!text.contains(word), word);
    }

    void servesAPageThatNeedsNothingElse()
    {
        TestApi api;
        const ApiResponse page = get(api, Listener::Open, "/docs");
        QCOMPARE(page.status, 200);
        QCOMPARE(page.contentType, QByteArray("text/html;charset=UTF-8"));
        static const QRegularExpression outside(QStringLiteral("(?:https?:)?//[a-z0-9]|@import|\\burl\\("),
                                                QRegularExpression::CaseInsensitiveOption);
        QVERIFY(!outside.match(QString::fromUtf8(page.body)).hasMatch());
        QVERIFY(page.body.contains("fetch('/openapi.json')"));
    }

    void letsOnlyThePagesOwnScriptRun()
    {
        TestApi api;
        const ApiResponse page = get(api, Listener::Open, "/docs");
        const QByteArray policy = core::api::header(page.headers, "content-security-policy");
        QVERIFY(policy.startsWith("default-src 'none'; connect-src 'self'"));
        QVERIFY(policy.contains("frame-ancestors 'none'"));
        QVERIFY(!policy.contains("unsafe"));
        for (const QByteArray tag : {"script", "style"}) {
            const qsizetype begin = page.body.indexOf('<' + tag + '>') + tag.size() + 2;
            const QByteArray source = page.body.mid(begin, page.body.indexOf("</" + tag + '>') - begin);
            const QByteArray hash = QCryptographicHash::hash(source, QCryptographicHash::Sha256).toBase64();
            QVERIFY2(policy.contains(tag + "-src 'sha256-" + hash + '\''), tag.constData());
        }
        QCOMPARE(core::api::header(page.headers, "x-content-type-options"), QByteArray("nosniff"));
        QCOMPARE(core::api::header(page.headers, "x-frame-options"), QByteArray("DENY"));
    }

    void isTheTableOfTheReadme() { QCOMPARE(readmeLines().join(u'\n'), tableLines().join(u'\n')); }
};

QTEST_GUILESS_MAIN(OpenApiTest)
#include "tst_OpenApi.moc"
