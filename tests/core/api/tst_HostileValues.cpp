// SPDX-License-Identifier: GPL-3.0-or-later
// Every operation with values that nobody should send: its own failure, the data as it was, the next call
// served.
#include "core/api/Call.h"
#include "core/api/RouteTable.h"
#include "tests/support/TestApi.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <set>

using core::auth::Listener;
using tests::TestApi;

namespace {

/// A request that succeeds; each of its fields is then replaced by each hostile value.
struct Operation {
    const char* path;
    Listener listener;
    const char* body;     ///< JSON with single quotes; PICTURE stands for a known person's photograph
    const char* creates;  ///< fields that may hold any text: a strange one is kept, not refused
    const char* optional; ///< fields that may be missing, null or empty
};

constexpr auto O = Listener::Open;
constexpr auto M = Listener::Operations;
constexpr auto S = Listener::Services;
constexpr auto P = Listener::Platform;
// clang-format off
constexpr Operation Operations[] = {
    {"/InteractiveAbility/face/FaceEntry", O, "{'groupId':'g','image':'PICTURE','name':'n','sex':1,'birthday':20190601,'type':'1','idIccid':'x','custId':'c','remark':'r'}", "name idIccid custId remark", "name sex birthday type idIccid custId remark"},
    {"/InteractiveAbility/face/FaceRecognition", O, "{'groupId':'g','image':'PICTURE'}", "", ""},
    {"/aicp/face/couple", O, "{'imageA':'PICTURE','imageB':'PICTURE'}", "", ""},
    {"/aicp/face/remove", O, "{'groupId':'g','userId':'nobody'}", "", ""},
    {"/aicp/face/query", O, "{'groupId':'g','userId':'nobody'}", "", ""},
    {"/aicp/face/quality", O, "{'image':'PICTURE'}", "", ""},
    {"/method/call", M, "{'call_Name':'人脸识别','timeBefore':'2020-01-01','timeAfter':'2030-01-01'}", "call_Name", "call_Name timeBefore timeAfter"},
    {"/method/call/getMethodCountByDay", M, "{'timeBefore':'2020-01-01'}", "", "timeBefore"},
    {"/method/call/getChartByDay", M, "{'time':'2020-01'}", "", "time"},
    {"/method/call/getChartByMonth", M, "{'year':'2020'}", "", "year"},
    {"/method/call/all", M, "{'pageNo':'1','pageSize':5}", "", "pageNo pageSize"},
    {"/authorize/grantAuthorize", S, "{'appId':'new','dueTime':'2099-01-01 00:00:00','capabilityIdArray':['C10000000001']}", "appId", ""},
    {"/authorize/updateAuthorize", S, "{'appId':'nobody','dueTime':'2099-01-01 00:00:00','capabilityIdArray':['C10000000001']}", "", ""},
    {"/authorize/deleteAuthorizedUser", S, "{'appId':'nobody'}", "", ""},
    {"/aicp/face/addBase", S, "{'groupId':'new','dbName':'n','dbDesc':'d'}", "groupId dbName dbDesc", "dbDesc"},
    {"/aicp/face/deleteBase", S, "{'groupId':'nowhere'}", "", ""},
    {"/aicp/face/queryBaseAll", S, "{'pageNo':'1','pageSize':'20'}", "", "pageNo pageSize"},
    {"/aicp/face/add", S, "{'groupId':'g','image':'PICTURE','province':'p','company':'c','duty':'d'}", "province company duty", "province company duty"},
    {"/aicp/face/recognition", S, "{'groupId':'g','image':'PICTURE'}", "", ""},
    {"/aicp/face/quality", S, "{'image':'PICTURE'}", "", ""},
    {"/aicp/face/detect", S, "{'image':'PICTURE'}", "", ""},
    {"/aicp/face/recognitionmn", S, "{'groupId':'g','image':'PICTURE'}", "", "groupId"},
    {"/face-api/v3/group/add", S, "{'group_id':'new'}", "group_id", ""},
    {"/face-api/v3/group/delete", S, "{'group_id':'nowhere'}", "", ""},
    {"/face-api/v3/group/list", S, "{'start':0,'length':'5'}", "", "start length"},
    {"/face-api/facehub/statgroup", S, "{'group_id_list':'g'}", "", ""},
    {"/face-api/v3/user/copy", S, "{'user_id':'nobody','src_group_id':'g','dst_group_id':'h'}", "", ""},
    {"/face-api/v3/user/get", S, "{'user_id':'nobody','group_id':'g'}", "", ""},
    {"/face-api/v3/user/list", S, "{'group_id':'g','start':'0','length':5}", "", "start length"},
    {"/user/register", P, "{'username':'new','password':'123456','telephone':'1','mail':'m','deptId':'d','image':'PICTURE'}", "username password telephone mail deptId", ""},
    {"/user/facelogin.json", P, "{'image':'PICTURE','password':'123456'}", "", ""},
    {"/user/logout", P, "{}", "", ""},
    {"/asynchrony/getall", P, "{'issolved':'0','timeBefore':'2020-01-01','timeAfter':'2030-01-01','pageNo':1,'pageSize':'5'}", "", "issolved timeBefore timeAfter pageNo pageSize"},
    {"/asynchrony/resumedata", P, "{'asynchronyDataList':[]}", "", ""},
};
// clang-format on

struct Hostile {
    const char* name;
    QJsonValue value;
    bool isText; ///< whole, short, printable: where any text may be kept, this one is
};

std::vector<Hostile> hostiles()
{
    return {
        {"missing", QJsonValue::Undefined, false},
        {"null", QJsonValue::Null, false},
        {"empty", QStringLiteral(""), false},
        {"boolean", true, false},
        {"fraction", 1.5, false},
        {"negative", -7, false},
        {"huge number", 1e300, false},
        {"list", QJsonArray{1, 2}, false},
        {"object", QJsonObject{{QStringLiteral("a"), 1}}, false},
        {"unknown id", QStringLiteral("7885743058546360320"), true},
        {"quotes", QStringLiteral("x'; DROP TABLE subject; --\""), true},
        {"control characters", QStringLiteral("a") + QChar(0) + QChar(7) + QChar(27), false},
        {"path pieces", QStringLiteral("../../etc/passwd"), true},
        {"four-byte characters", QString::fromUtf8("𠮷𠮷😀"), true},
        {"right to left", QString::fromUtf8("\u202Eabc\u200F"), true},
        {"a million characters", QString(1 << 20, u'x'), false},
        {"a million characters of base64", QString(1 << 20, u'A'), false},
    };
}

bool isListed(const char* list, const QString& field)
{
    return QString::fromLatin1(list).split(u' ').contains(field);
}

} // namespace

class HostileValuesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersItsOwnFailure_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < int(std::size(Operations)); ++i)
            QTest::addRow("%d %s", i, Operations[i].path) << i;
    }
    void answersItsOwnFailure()
    {
        QFETCH(int, number);
        const Operation& operation = Operations[number];
        TestApi api;
        api.addGallery(QStringLiteral("g"));
        api.addGallery(QStringLiteral("h"));
        api.enroll(QStringLiteral("g"), 1);
        const QString text = QString::fromUtf8(operation.body)
                                 .replace(u'\'', u'"')
                                 .replace(QStringLiteral("PICTURE"), tests::photograph({1}, 2));
        const QJsonObject good = QJsonDocument::fromJson(text.toUtf8()).object();
        for (const QString& field : good.keys())
            for (const Hostile& hostile : hostiles())
                tryOne(api, operation, good, field, hostile);
    }

    /// One address stands for all with the same handler.
    void everyHandlerOfTheseSectionsIsTried()
    {
        std::set<core::api::Handler> tried;
        for (const Operation& operation : Operations)
            tried.insert(
                core::api::findRoute(operation.listener, "POST", operation.path, operation.listener == S)
                    .route->handler);
        const QStringList sameAsAnother{QStringLiteral("5.3"), QStringLiteral("5.4"),
                                        QStringLiteral("9.1.4")};
        for (const core::api::Route& route : core::api::routes())
            if (route.section < core::api::Section::Pictures && route.method == core::api::Method::Post &&
                !sameAsAnother.contains(QLatin1StringView(route.number)) &&
                QByteArrayView(route.path) != "/authorize/saveOrUpdateAuthorize" &&
                route.section != core::api::Section::PlatformUsage)
                QVERIFY2(tried.contains(route.handler), route.path);
    }

private:
    void tryOne(TestApi& api, const Operation& operation, QJsonObject body, const QString& field,
                const Hostile& hostile)
    {
        if (hostile.value.isUndefined())
            body.remove(field);
        else
            body[field] = hostile.value;
        const QString before = stateOf(api);
        const auto response = api.send(
            api.request(operation.listener, operation.path, QJsonDocument(body).toJson(), api.adminToken));
        const QJsonObject answer = tests::objectOf(response);
        const QByteArray what = field.toUtf8() + ": " + hostile.name + ": " + response.body.left(300);
        const bool isNine = QByteArrayView(operation.path).startsWith("/face-api/");
        const bool isLogin = QByteArrayView(operation.path) == "/user/facelogin.json";
        QVERIFY2(response.status == (isLogin ? 500 : 200) && !answer.isEmpty(), what.constData());
        const bool failed =
            isNine ? answer.contains(QStringLiteral("errorCode")) : !answer[QStringLiteral("flag")].toBool();
        const bool isAbsent = QByteArrayView(hostile.name) == "missing" ||
                              QByteArrayView(hostile.name) == "null" ||
                              QByteArrayView(hostile.name) == "empty";
        const bool mayPass = (isAbsent && isListed(operation.optional, field)) ||
                             (hostile.isText && isListed(operation.creates, field));
        QVERIFY2(failed || mayPass, what.constData());
        QVERIFY2(answer[QStringLiteral("errorCode")] != QStringLiteral("internal"), what.constData());
        QVERIFY2(response.body.size() < 4096 || !failed, what.constData());
        if (failed)
            QCOMPARE(stateOf(api), before);
        QVERIFY(api.post(Listener::Operations, "/method/call", {})[QStringLiteral("flag")].toBool());
    }

    static QString stateOf(TestApi& api)
    {
        const auto& core = *api.core;
        return QStringLiteral(
                   "%1 galleries, %2 people, %3 faces, %4 in the index, %5 applications, %6 accounts")
            .arg(*core.galleries.count())
            .arg(*core.subjectRows.count())
            .arg(*core.faceRows.count())
            .arg(core.index.totalSize())
            .arg(core.grants.all().size())
            .arg(core.accounts.all()->size());
    }
};

QTEST_GUILESS_MAIN(HostileValuesTest)
#include "tst_HostileValues.moc"
