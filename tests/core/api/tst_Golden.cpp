// SPDX-License-Identifier: GPL-3.0-or-later
// Every success and failure sample of the manual against what the Router answers for a real cause.
#include "GoldenShape.h"
#include "core/recovery/DeliveryStore.h"
#include "tests/support/TestApi.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using core::auth::Listener;
using tests::goldenOf;
using tests::photograph;
using tests::TestApi;

namespace {

/// Galleries 200000 (one known person), group2 and group3, and the ids that requests name.
struct Scene {
    Scene()
    {
        for (const char* group : {"200000", "group2", "group3"})
            api.addGallery(QLatin1StringView(group));
        person = api.enroll(QStringLiteral("200000"), 1, described());
        api.enroll(QStringLiteral("group2"), 2,
                   {{QStringLiteral("user_id"), QStringLiteral("234")},
                    {QStringLiteral("name"), QStringLiteral("acc")}});
        api.enroll(QStringLiteral("group3"), 3,
                   {{QStringLiteral("user_id"), QStringLiteral("123")},
                    {QStringLiteral("name"), QStringLiteral("abc")}});
    }
    static QJsonObject described()
    {
        return {{QStringLiteral("name"), QStringLiteral("客户姓名")},
                {QStringLiteral("sex"), 1},
                {QStringLiteral("birthday"), 20190601},
                {QStringLiteral("idIccid"), QStringLiteral("220112")},
                {QStringLiteral("custId"), QStringLiteral("1190")},
                {QStringLiteral("company"), QStringLiteral("思特奇")},
                {QStringLiteral("duty"), QStringLiteral("高工")},
                {QStringLiteral("province"), QStringLiteral("吉林")},
                {QStringLiteral("type"), QStringLiteral("1")},
                {QStringLiteral("remark"), QStringLiteral("备注")}};
    }
    void registerAccount()
    {
        core::login::Registration wanted;
        wanted.account.username = QStringLiteral("azd1");
        wanted.password = QStringLiteral("123456");
        wanted.image = QByteArray::fromBase64(photograph({5}).toLatin1());
        const auto account = api.core->login.enrol(wanted);
        QVERIFY(account);
        QVERIFY(api.core->accounts.setState(account->account.id, core::auth::AccountState::Active,
                                            QStringLiteral("test")));
    }
    /// A record that somebody solved; answers its id.
    QString keepRecord()
    {
        core::recovery::DeliveryStore store(*api.core->vault);
        core::recovery::Delivery one;
        one.target = 1;
        one.gallery = QStringLiteral("952900b306d9469f9e2ef3140723fba0");
        one.person = QStringLiteral("7965492025999564800");
        one.picturePath = QStringLiteral("pictures/20200628/7965492025999564800.jpg");
        one.operation = QStringLiteral("aicp/face/add");
        one.engineUrl = QStringLiteral("http://127.0.0.1:39081/");
        one.state = core::recovery::DeliveryState::Unsolved;
        one.createdMs = api.clock.nowMs();
        const auto done = api.core->database->transact([&](core::storage::Transaction& tx) {
            if (auto inserted = store.insert(tx, one); !inserted)
                return inserted;
            one = store.page(*api.core->database, {}, 0, 1)->front();
            one.state = core::recovery::DeliveryState::Solved;
            one.solvedMs = api.clock.nowMs();
            return store.setState(tx, one);
        });
        return done ? one.recordId : QString();
    }
    void grant() { api.grantToken(QStringLiteral("testan"), {QStringLiteral("C10000000001,C10000000002")}); }

    TestApi api;
    QJsonObject person;
};

using Body = QJsonDocument (*)(Scene&);

struct Sample {
    const char* section;
    bool succeeds;
    Listener listener;
    bool withToken;
    Body body;
};

QJsonDocument object(std::initializer_list<QPair<QString, QJsonValue>> fields)
{
    return QJsonDocument(QJsonObject(fields));
}

// clang-format off
const QString G = QStringLiteral("groupId");
const QString I = QStringLiteral("image");
const QString U = QStringLiteral("userId");
const QString Group = QStringLiteral("200000");
const QString NoPicture = QStringLiteral("aGVsbG8=");

QJsonDocument nothing(Scene&) { return object({}); }
QJsonDocument newFace(Scene&) { return object({{G, Group}, {I, photograph({5})}}); }
QJsonDocument knownFace(Scene&) { return object({{G, Group}, {I, photograph({1}, 7)}}); }
QJsonDocument brokenFace(Scene&) { return object({{G, Group}, {I, NoPicture}}); }
QJsonDocument faceless(Scene&) { return object({{G, Group}, {I, photograph({})}}); }
QJsonDocument pair(Scene&) { return object({{QStringLiteral("imageA"), photograph({1})}, {QStringLiteral("imageB"), photograph({1}, 3)}}); }
QJsonDocument brokenPair(Scene&) { return object({{QStringLiteral("imageA"), photograph({1})}, {QStringLiteral("imageB"), NoPicture}}); }
QJsonDocument pairList(Scene&) { return QJsonDocument(QJsonArray{QJsonObject{{I, photograph({1})}}, QJsonObject{{I, photograph({1}, 3)}}}); }
QJsonDocument brokenList(Scene&) { return QJsonDocument(QJsonArray{QJsonObject{{I, photograph({1})}}}); }
QJsonDocument knownId(Scene& s) { return object({{G, Group}, {U, s.person[QStringLiteral("personID")]}}); }
QJsonDocument strangeId(Scene&) { return object({{G, Group}, {U, QStringLiteral("7885743058546360320")}}); }
QJsonDocument crowd(Scene&) { return object({{G, Group}, {I, photograph({1, 9})}}); }

QJsonDocument wrongTime(Scene&) { return object({{QStringLiteral("timeBefore"), QStringLiteral("yesterday")}}); }
QJsonDocument wrongMonth(Scene&) { return object({{QStringLiteral("time"), QStringLiteral("2020-13")}}); }
QJsonDocument wrongYear(Scene&) { return object({{QStringLiteral("year"), QStringLiteral("MMXX")}}); }

QJsonDocument application(const QString& capabilities) { return object({{QStringLiteral("appId"), QStringLiteral("testan")}, {QStringLiteral("dueTime"), QStringLiteral("2099-10-28 00:00:00")}, {QStringLiteral("capabilityIdArray"), QJsonArray{capabilities}}}); }
QJsonDocument firstGrant(Scene&) { return application(QStringLiteral("C10000000001,C10000000002")); }
QJsonDocument secondGrant(Scene& s) { s.grant(); return application(QStringLiteral("C10000000001")); }
QJsonDocument wider(Scene& s) { s.grant(); return application(QStringLiteral("C10000000001,C10000000002,C10000000003")); }
QJsonDocument unknownCapability(Scene& s) { s.grant(); return application(QStringLiteral("C99")); }
QJsonDocument knownApp(Scene& s) { s.grant(); return object({{QStringLiteral("appId"), QStringLiteral("testan")}}); }
QJsonDocument unknownApp(Scene&) { return object({{QStringLiteral("appId"), QStringLiteral("nobody")}}); }

QJsonDocument newBase(Scene&) { return object({{G, QStringLiteral("300000")}, {QStringLiteral("dbName"), QStringLiteral("sitechTest2")}, {QStringLiteral("dbDesc"), QStringLiteral("This is sitechTest")}}); }
QJsonDocument oldBase(Scene&) { return object({{G, Group}, {QStringLiteral("dbName"), QStringLiteral("again")}}); }
QJsonDocument group(Scene&) { return object({{G, Group}}); }
QJsonDocument unknownGroup(Scene&) { return object({{G, QStringLiteral("nowhere")}}); }
QJsonDocument firstPage(Scene&) { return object({{QStringLiteral("pageNo"), QStringLiteral("1")}, {QStringLiteral("pageSize"), QStringLiteral("20")}}); }
QJsonDocument wrongPage(Scene&) { return object({{QStringLiteral("pageNo"), QStringLiteral("one")}}); }

QJsonDocument newGroup(Scene&) { return object({{QStringLiteral("group_id"), QStringLiteral("group1")}}); }
QJsonDocument group2(Scene&) { return object({{QStringLiteral("group_id"), QStringLiteral("group2")}}); }
QJsonDocument copy(Scene&) { return object({{QStringLiteral("user_id"), QStringLiteral("234")}, {QStringLiteral("src_group_id"), QStringLiteral("group2")}, {QStringLiteral("dst_group_id"), QStringLiteral("group3")}}); }
QJsonDocument user(Scene&) { return object({{QStringLiteral("user_id"), QStringLiteral("123")}, {QStringLiteral("group_id"), QStringLiteral("group3")}}); }

QJsonDocument newAccount(Scene&) { return object({{QStringLiteral("username"), QStringLiteral("azd1")}, {QStringLiteral("password"), QStringLiteral("123456")}, {QStringLiteral("telephone"), QStringLiteral("13800000000")}, {QStringLiteral("mail"), QStringLiteral("name@example.org")}, {QStringLiteral("deptId"), QStringLiteral("123")}, {I, photograph({5})}}); }
QJsonDocument knownAccount(Scene& s) { s.registerAccount(); return object({{I, photograph({5}, 2)}}); }
QJsonDocument strangeFace(Scene&) { return object({{I, photograph({6})}}); }
QJsonDocument records(Scene& s) { s.keepRecord(); return object({{QStringLiteral("issolved"), QStringLiteral("1")}, {QStringLiteral("timeBefore"), QStringLiteral("2020-03-28 16:04:45")}, {QStringLiteral("timeAfter"), QStringLiteral("2099-06-30 16:04:45")}}); }
QJsonDocument solvedRecord(Scene& s) { return object({{QStringLiteral("asynchronyDataList"), QJsonArray{QJsonObject{{QStringLiteral("id"), s.keepRecord()}}}}}); }

constexpr auto O = Listener::Open;
constexpr auto M = Listener::Operations;
constexpr auto S = Listener::Services;
constexpr auto P = Listener::Platform;
const Sample Samples[] = {
    {"2.1", true, O, false, newFace}, {"2.1", false, O, false, brokenFace},
    {"2.2", true, O, false, knownFace}, {"2.2", false, O, false, brokenFace},
    {"2.3", true, O, false, pairList}, {"2.3", false, O, false, brokenList},
    {"3.1", true, O, false, newFace}, {"3.1", false, O, false, faceless},
    {"3.2", true, O, false, knownFace}, {"3.2", false, O, false, faceless},
    {"3.3", true, O, false, pair}, {"3.3", false, O, false, brokenPair},
    {"3.4", true, O, false, knownId}, {"3.4", false, O, false, strangeId},
    {"3.5", true, O, false, knownId}, {"3.5", false, O, false, strangeId},
    {"3.6", true, O, false, knownFace}, {"3.6", false, O, false, faceless},
    {"5.1", true, M, false, nothing}, {"5.1", false, M, false, wrongTime},
    {"5.2", true, M, false, nothing}, {"5.2", false, M, false, wrongTime},
    {"5.3", true, M, false, nothing}, {"5.3", false, M, false, wrongTime},
    {"5.4", true, M, false, nothing}, {"5.4", false, M, false, wrongTime},
    {"5.5", true, M, false, nothing}, {"5.5", false, M, false, wrongMonth},
    {"5.6", true, M, false, nothing}, {"5.6", false, M, false, wrongYear},
    {"5.7", true, M, false, nothing}, {"5.7", false, M, false, wrongTime},
    {"6.1", true, S, true, firstGrant}, {"6.1", false, S, true, secondGrant},
    {"6.2", true, S, true, wider}, {"6.2", false, S, true, unknownCapability},
    {"6.3", true, S, true, knownApp}, {"6.3", false, S, true, unknownApp},
    {"7.1", true, S, true, newBase}, {"7.1", false, S, true, oldBase},
    {"7.2", true, S, true, group}, {"7.2", false, S, true, unknownGroup},
    {"7.3", true, S, true, firstPage}, {"7.3", false, S, true, wrongPage},
    {"7.4", true, S, true, newFace}, {"7.4", false, S, true, brokenFace},
    {"7.5", true, S, true, knownFace}, {"7.5", false, S, true, brokenFace},
    {"7.6", true, S, true, pair}, {"7.6", false, S, true, brokenPair},
    {"7.7", true, S, true, knownId}, {"7.7", false, S, true, strangeId},
    {"7.8", true, S, true, knownId}, {"7.8", false, S, true, strangeId},
    {"7.9", true, S, true, knownFace}, {"7.9", false, S, true, brokenFace},
    {"7.10", true, S, true, crowd}, {"7.10", false, S, true, brokenFace},
    {"7.11", true, S, true, knownFace}, {"7.11", false, S, true, brokenFace},
    {"8.1", true, P, true, nothing}, {"8.1", false, P, true, wrongTime},
    {"8.2", true, P, true, nothing}, {"8.2", false, P, true, wrongTime},
    {"8.3", true, P, true, nothing}, {"8.3", false, P, true, wrongTime},
    {"8.4", true, P, true, nothing}, {"8.4", false, P, true, wrongTime},
    {"8.5", true, P, true, nothing}, {"8.5", false, P, true, wrongMonth},
    {"8.6", true, P, true, nothing}, {"8.6", false, P, true, wrongYear},
    {"8.7", true, P, true, nothing}, {"8.7", false, P, true, wrongTime},
    {"9.1.1", true, S, false, newGroup}, {"9.1.2", true, S, false, group2}, {"9.1.3", true, S, false, nothing},
    {"9.2.1", true, S, false, copy}, {"9.2.2", true, S, false, user}, {"9.2.3", true, S, false, group2},
    {"10.1", true, P, false, newAccount}, {"10.2", true, P, false, knownAccount}, {"10.2", false, P, false, strangeFace},
    {"11.1", true, P, false, records}, {"11.2", true, P, false, solvedRecord},
};
// clang-format on

} // namespace

class GoldenTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersLikeTheManual_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < int(std::size(Samples)); ++i)
            QTest::addRow("%s %s", Samples[i].section, Samples[i].succeeds ? "succeeds" : "fails") << i;
    }
    void answersLikeTheManual()
    {
        QFETCH(int, number);
        const Sample& sample = Samples[number];
        const QJsonObject golden = goldenOf(QLatin1StringView(sample.section));
        const QJsonObject expected =
            golden.value(sample.succeeds ? QStringLiteral("success") : QStringLiteral("failure")).toObject();
        QVERIFY(!expected.isEmpty());
        Scene scene;
        const QByteArray path = golden.value(QStringLiteral("path")).toString().toUtf8();
        const auto response =
            scene.api.send(scene.api.request(sample.listener, path, sample.body(scene).toJson(),
                                             sample.withToken ? scene.api.adminToken : QByteArray()));
        const QJsonObject actual = tests::objectOf(response);
        const QStringList differences = tests::shapeDifferences(expected, actual);
        QVERIFY2(differences.isEmpty(),
                 qPrintable(differences.join(u'\n') + QString::fromUtf8(response.body)));
        compareMessages(expected, actual, sample.section);
        QCOMPARE(response.status, expected.contains(QStringLiteral("status")) ? 500 : 200);
    }

    void chapterNineCountsAreFlat()
    {
        Scene scene;
        const QJsonObject apps = scene.api.post(S, "/face-api/facehub/statapp", {});
        QCOMPARE(apps,
                 QJsonObject({{QStringLiteral("default"), QJsonObject{{QStringLiteral("group_num"), 3}}}}));
        const QJsonObject counts =
            scene.api.post(S, "/face-api/facehub/statgroup",
                           {{QStringLiteral("group_id_list"), QStringLiteral("group2,group3")}});
        QCOMPARE(counts.keys(), QStringList({QStringLiteral("group2"), QStringLiteral("group3")}));
        const QJsonObject sample = goldenOf(QStringLiteral("9.1.5"))[QStringLiteral("success")].toObject();
        QCOMPARE(tests::shapeDifferences(sample[QStringLiteral("group2")], counts[QStringLiteral("group2")]),
                 QStringList());
        QVERIFY(
            scene.api.settings.overrideForRun(QStringLiteral("api.chapter9.envelope"), QStringLiteral("on")));
        QCOMPARE(scene.api.post(S, "/face-api/facehub/statapp", {}).value(QStringLiteral("error_code")),
                 QJsonValue(0));
    }

private:
    static void compareMessages(const QJsonObject& expected, const QJsonObject& actual,
                                const QByteArray& section)
    {
        const QString message = QStringLiteral("message");
        QCOMPARE(actual[message], expected[message]);
        QCOMPARE(actual[QStringLiteral("flag")], expected[QStringLiteral("flag")]);
        QCOMPARE(actual[QStringLiteral("error_code")], expected[QStringLiteral("error_code")]);
        const bool isPlain = section.startsWith("3.") || section.startsWith("5.");
        const bool hasFlag = expected.contains(QStringLiteral("flag"));
        QCOMPARE(actual.contains(QStringLiteral("resultCode")), hasFlag && !isPlain);
        if (hasFlag && !expected[QStringLiteral("flag")].toBool())
            QVERIFY(actual[QStringLiteral("data")].isNull());
    }
};

QTEST_GUILESS_MAIN(GoldenTest)
#include "tst_Golden.moc"
