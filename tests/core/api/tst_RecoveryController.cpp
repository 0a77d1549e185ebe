// SPDX-License-Identifier: GPL-3.0-or-later
// Section 11 as callers see it, over records in the journal; no replica engine is there.
#include "core/recovery/DeliveryStore.h"
#include "tests/support/TestApi.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using core::auth::Listener;
using core::recovery::Delivery;
using core::recovery::DeliveryState;
using tests::TestApi;

namespace {

constexpr auto P = Listener::Platform;
constexpr qint64 HourMs = 3'600'000;
const QString Data = QStringLiteral("data");
const QString Message = QStringLiteral("message");

struct Journal {
    TestApi api;
    core::recovery::DeliveryStore store{*api.core->vault};
    qint64 pictureId = 0;

    void put(int number, DeliveryState state, qint64 createdMs)
    {
        Delivery one;
        one.target = 1;
        one.pictureId = pictureId;
        one.gallery = QStringLiteral("952900b306d9469f9e2ef3140723fba0");
        one.person = QString::number(number);
        one.picturePath = QStringLiteral("pictures/20200628/%1.jpg").arg(number);
        one.state = state;
        one.engineUrl = QStringLiteral("http://127.0.0.1:39081/");
        one.operation = QStringLiteral("aicp/face/add");
        one.createdMs = createdMs;
        put(one);
    }
    void put(const Delivery& one)
    {
        const auto done = api.core->database->transact(
            [&](core::storage::Transaction& tx) { return store.insert(tx, one); });
        QVERIFY(done);
    }
    /// Four records an hour apart, the first two unsolved.
    void fill()
    {
        const qint64 now = api.clock.nowMs();
        QVERIFY(api.settings.set(QStringLiteral("replica.1.url"), QStringLiteral("http://127.0.0.1:39081/")));
        put(1, DeliveryState::Unsolved, now);
        put(2, DeliveryState::Unsolved, now + HourMs);
        put(3, DeliveryState::Solved, now + 2 * HourMs);
        put(4, DeliveryState::Skipped, now + 3 * HourMs);
        put(5, DeliveryState::Queued, now + 4 * HourMs);
    }
    QJsonObject list(const QJsonObject& body = {}, const QByteArray& token = {})
    {
        return api.post(P, "/asynchrony/getall", body, token)[Data].toObject();
    }
    QStringList people(const QJsonObject& body)
    {
        QStringList numbers;
        for (const auto& item : list(body)[QStringLiteral("items")].toArray())
            numbers << item.toObject()[QStringLiteral("dataPersonId")].toString();
        std::ranges::sort(numbers);
        return numbers;
    }
    QJsonObject record(int person)
    {
        for (const auto& item : list()[QStringLiteral("items")].toArray())
            if (item.toObject()[QStringLiteral("dataPersonId")] == QString::number(person))
                return item.toObject();
        return {};
    }
    QJsonObject resume(const QJsonArray& records, const QByteArray& token = {})
    {
        return api.post(P, "/asynchrony/resumedata", {{QStringLiteral("asynchronyDataList"), records}},
                        token);
    }
    /// Stands for the replicator: what was resumed of this person is delivered at once.
    void deliver(int person, QString& who)
    {
        api.core->journal.setWake([this, person, &who] {
            const auto done = api.core->database->transact([&](core::storage::Transaction& tx) {
                auto found =
                    store.byRecord(*api.core->database, record(person)[QStringLiteral("id")].toString());
                if (found->state != DeliveryState::Solving)
                    return core::base::Result<void>();
                who += found->solvedBy;
                found->state = DeliveryState::Solved;
                found->solvedMs = api.clock.nowMs();
                return store.setState(tx, *found);
            });
            QVERIFY(done);
        });
    }
    QString timeText(qint64 afterMs)
    {
        return QDateTime::fromMSecsSinceEpoch(api.clock.nowMs() + afterMs)
            .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    }
};

} // namespace

class RecoveryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsNothingAsZero()
    {
        Journal journal;
        QCOMPARE(journal.list(), QJsonObject({{QStringLiteral("total"), 0},
                                              {QStringLiteral("totalPage"), 0},
                                              {QStringLiteral("items"), QJsonArray()}}));
    }

    void filters()
    {
        Journal journal;
        journal.fill();
        const QString solved = QStringLiteral("issolved");
        QCOMPARE(journal.people({}).join(u','), QStringLiteral("1,2,3,4"));
        QCOMPARE(journal.people({{solved, QStringLiteral("0")}}).join(u','), QStringLiteral("1,2"));
        QCOMPARE(journal.people({{solved, 1}}).join(u','), QStringLiteral("3,4"));
        QCOMPARE(journal.people({{solved, QString()}}).size(), 4);
        const QJsonObject hour{{QStringLiteral("timeBefore"), journal.timeText(HourMs)},
                               {QStringLiteral("timeAfter"), journal.timeText(2 * HourMs)}};
        QCOMPARE(journal.people(hour).join(u','), QStringLiteral("2,3"));
        QCOMPARE(journal.people({{QStringLiteral("timeAfter"), QStringLiteral("1960-01-01")}}).size(), 0);
    }

    void pages()
    {
        Journal journal;
        journal.fill();
        const QJsonObject second{{QStringLiteral("pageNo"), QStringLiteral("2")},
                                 {QStringLiteral("pageSize"), 3}};
        const QJsonObject data = journal.list(second);
        QCOMPARE(data[QStringLiteral("total")], QJsonValue(4));
        QCOMPARE(data[QStringLiteral("totalPage")], QJsonValue(2));
        QCOMPARE(data[QStringLiteral("items")].toArray().size(), 1);
        QCOMPARE(journal.people({{QStringLiteral("pageNo"), 900'000}}).size(), 0);
    }

    void tellsWhatIsNotSolved()
    {
        Journal journal;
        journal.fill();
        const QJsonObject record = journal.record(1);
        QCOMPARE(record[QStringLiteral("issolved")], QJsonValue(0));
        QVERIFY(record[QStringLiteral("solveTime")].isNull());
        QVERIFY(record[QStringLiteral("solveManCode")].isNull());
        QVERIFY(record[QStringLiteral("asynchronyDataList")].isNull());
        QCOMPARE(record[QStringLiteral("createTime")], QJsonValue(journal.timeText(0)));
        QCOMPARE(record[QStringLiteral("dataImageAddress")],
                 QJsonValue(QStringLiteral("pictures/20200628/1.jpg")));
        QVERIFY(record[QStringLiteral("jsonParam")].isString());
    }

    void namesNoPictureThatIsGone()
    {
        Journal journal;
        journal.pictureId = 77; // removed since
        journal.fill();
        QCOMPARE(journal.record(1)[QStringLiteral("dataImageAddress")], QJsonValue(QString()));
    }

    void tellsWhatTheEngineHasNoOperationFor()
    {
        Journal journal;
        QVERIFY(journal.api.settings.set(QStringLiteral("replica.1.kind"), QStringLiteral("koala")));
        QVERIFY(
            journal.api.settings.set(QStringLiteral("replica.1.url"), QStringLiteral("http://127.0.0.1:1/")));
        Delivery removal;
        removal.target = 1;
        removal.kind = core::recovery::ChangeKind::Removed;
        removal.person = QStringLiteral("7");
        removal.payload = {{QStringLiteral("groupId"), QStringLiteral("staff")},
                           {QStringLiteral("personNo"), QStringLiteral("7")}};
        removal.state = DeliveryState::Unsolved;
        journal.put(removal);
        const QJsonObject record = journal.record(7);
        QCOMPARE(record[QStringLiteral("operateType")], QJsonValue(QStringLiteral("aicp/face/remove")));
        const auto sent = QJsonDocument::fromJson(record[QStringLiteral("jsonParam")].toString().toUtf8());
        QCOMPARE(sent[QStringLiteral("groupId")], QJsonValue(QStringLiteral("staff")));
        QCOMPARE(sent[QStringLiteral("userId")], QJsonValue(QStringLiteral("7")));
        QVERIFY(journal.api.settings.set(QStringLiteral("replica.1.enabled"), QStringLiteral("off")));
        QCOMPARE(journal.record(7), record);
    }

    void namesThePathAsItIsSent()
    {
        Journal journal;
        const auto set = [&](const char* key, const QString& value) {
            QVERIFY(journal.api.settings.set(QLatin1StringView(key), value));
        };
        set("replica.1.kind", QStringLiteral("custom"));
        set("replica.1.url", QStringLiteral("http://127.0.0.1:1/"));
        set("replica.1.template",
            QStringLiteral(R"({"removed":{"method":"DELETE","path":"v1/people/{personNo}"}})"));
        Delivery removal;
        removal.target = 1;
        removal.kind = core::recovery::ChangeKind::Removed;
        removal.person = QStringLiteral("7");
        removal.payload = {{QStringLiteral("personNo"), QStringLiteral("7")}};
        removal.operation = QStringLiteral("v1/people/{personNo}");
        removal.state = DeliveryState::Unsolved;
        journal.put(removal);
        QCOMPARE(journal.record(7)[QStringLiteral("operateType")], QJsonValue(QStringLiteral("v1/people/7")));
    }

    void refusesWhatItCannotRead_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("state") << QStringLiteral("issolved") << QJsonValue(QStringLiteral("2"));
        QTest::newRow("state type") << QStringLiteral("issolved") << QJsonValue(true);
        QTest::newRow("begin") << QStringLiteral("timeBefore") << QJsonValue(QStringLiteral("yesterday"));
        QTest::newRow("end") << QStringLiteral("timeAfter") << QJsonValue(5);
        QTest::newRow("page") << QStringLiteral("pageNo") << QJsonValue(0);
    }
    void refusesWhatItCannotRead()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        Journal journal;
        const QJsonObject answer = journal.api.post(P, "/asynchrony/getall", {{field, value}});
        QCOMPARE(answer[QStringLiteral("flag")], QJsonValue(false));
        QVERIFY(answer[Message].toString().contains(field));
    }

    void namesTheRecordsThatFailed()
    {
        Journal journal;
        journal.fill();
        const QString solved = journal.record(3)[QStringLiteral("id")].toString();
        const QJsonObject answer =
            journal.resume({QJsonObject{{QStringLiteral("id"), solved}},
                            QJsonObject{{QStringLiteral("id"), QStringLiteral("7966116984054816768")}}});
        QCOMPARE(answer[QStringLiteral("flag")], QJsonValue(false));
        QCOMPARE(answer[QStringLiteral("resultCode")], QJsonValue(1));
        QCOMPARE(answer[Message].toString(),
                 QStringLiteral("异常数据恢复失败,失败记录[7966116984054816768]"));
        const QJsonArray failed = answer[Data].toArray();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0].toObject()[QStringLiteral("errorCode")],
                 QJsonValue(QStringLiteral("record-unknown")));
    }

    /// Of two of one person the later waits for the earlier, which nobody sent again.
    void namesWhatIsNotSolvedYet()
    {
        Journal journal;
        journal.fill();
        journal.put(1, DeliveryState::Unsolved, journal.api.clock.nowMs() + 5 * HourMs);
        QString who;
        journal.deliver(2, who);
        const QJsonObject behind{{QStringLiteral("id"), journal.record(1)[QStringLiteral("id")]}}; // newest
        const QJsonObject free{{QStringLiteral("id"), journal.record(2)[QStringLiteral("id")]}};
        const QJsonObject answer = journal.resume({behind, free});
        QCOMPARE(answer[QStringLiteral("flag")], QJsonValue(false));
        QVERIFY(answer[Message].toString().contains(behind[QStringLiteral("id")].toString()));
        QCOMPARE(answer[Data].toArray().size(), 1);
        const QJsonObject failed = answer[Data].toArray()[0].toObject();
        QCOMPARE(failed[QStringLiteral("id")], behind[QStringLiteral("id")]);
        QVERIFY(failed[QStringLiteral("detail")].toString().contains(u"older record"));
        QCOMPARE(journal.record(2)[QStringLiteral("issolved")], QJsonValue(1));
    }

    void believesOnlyIds()
    {
        Journal journal;
        journal.fill();
        const QJsonObject solved = journal.record(3);
        QJsonObject forged = solved;
        forged.insert(QStringLiteral("issolved"), 0);
        forged.insert(QStringLiteral("engineUrl"), QStringLiteral("http://198.51.100.7/"));
        const QJsonObject answer = journal.resume({forged, forged});
        QCOMPARE(answer[QStringLiteral("flag")], QJsonValue(true));
        QCOMPARE(answer[Message], QJsonValue(QStringLiteral("异常数据恢复成功")));
        QVERIFY(answer[Data].isNull());
        QCOMPARE(journal.record(3), solved);
    }

    void resumesOnceAndNamesWho()
    {
        Journal journal;
        journal.fill();
        QString who;
        journal.deliver(1, who);
        const QJsonObject sent{{QStringLiteral("id"), journal.record(1)[QStringLiteral("id")]}};
        QCOMPARE(journal.resume({sent}, journal.api.adminToken)[QStringLiteral("flag")], QJsonValue(true));
        const QJsonObject record = journal.record(1);
        QCOMPARE(record[QStringLiteral("issolved")], QJsonValue(1));
        QCOMPARE(record[QStringLiteral("solveManCode")], QJsonValue(QStringLiteral("administrator")));
        QCOMPARE(record[QStringLiteral("solveTime")], QJsonValue(journal.timeText(0)));
        QCOMPARE(journal.resume({sent})[QStringLiteral("flag")], QJsonValue(true));
        QCOMPARE(journal.record(1), record);
        QCOMPARE(who, QStringLiteral("administrator")); // once
    }

    /// Where no token is asked for nobody has a name; an address is none.
    void creditsTheSystemWithoutAName()
    {
        Journal journal;
        journal.fill();
        QString who;
        journal.deliver(1, who);
        journal.resume({QJsonObject{{QStringLiteral("id"), journal.record(1)[QStringLiteral("id")]}}});
        QCOMPARE(who, QStringLiteral("system"));
    }

    void refusesListsWithoutIds_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("empty") << QByteArray(R"({"asynchronyDataList":[]})");
        QTest::newRow("text") << QByteArray(R"({"asynchronyDataList":"7"})");
        QTest::newRow("numbers") << QByteArray(R"({"asynchronyDataList":[7]})");
        QTest::newRow("no id") << QByteArray(R"({"asynchronyDataList":[{"issolved":0}]})");
    }
    void refusesListsWithoutIds()
    {
        QFETCH(QByteArray, body);
        Journal journal;
        const QJsonObject answer =
            tests::objectOf(journal.api.send(journal.api.request(P, "/asynchrony/resumedata", body)));
        QCOMPARE(answer[QStringLiteral("flag")], QJsonValue(false));
        QVERIFY(answer[Data].isNull());
    }
};

QTEST_GUILESS_MAIN(RecoveryTest)
#include "tst_RecoveryController.moc"
