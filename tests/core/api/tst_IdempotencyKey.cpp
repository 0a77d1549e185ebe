// SPDX-License-Identifier: GPL-3.0-or-later
// 7.4 with the header Idempotency-Key: repeating an enrolment, also at once and after a restart, answers the
// first one's result and has no second effect. The key decides, not the body.
#include "tests/support/TestApi.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QTest>

#include <thread>

using core::auth::Listener;
using tests::TestApi;

namespace {

const QString Group = QStringLiteral("staff");
const QString PersonId = QStringLiteral("personID");

struct Enrolments {
    Enrolments() { api.addGallery(Group); }

    QJsonObject answer(const QByteArray& key, int person, const QString& name = QStringLiteral("anna"))
    {
        const QJsonObject body{{QStringLiteral("groupId"), Group},
                               {QStringLiteral("name"), name},
                               {QStringLiteral("image"), tests::photograph({person})}};
        auto request = api.request(Listener::Services, "/aicp/face/add", QJsonDocument(body).toJson(), token);
        if (!key.isEmpty())
            request.headers.emplaceBack("Idempotency-Key", key);
        return tests::objectOf(api.send(request));
    }
    /// personID; empty when refused.
    QString enroll(const QByteArray& key, int person, const QString& name = QStringLiteral("anna"))
    {
        return answer(key, person, name)[QStringLiteral("data")].toObject()[PersonId].toString();
    }
    void restart()
    {
        api.core.reset();
        api.core.emplace(api.folder.path(), api.engine, api.clock, api.settings);
    }
    qint64 people() const { return api.core->subjectRows.count().value(); }
    int pictureFiles() const
    {
        QDirIterator files(QDir(api.folder.path()).filePath(QStringLiteral("pictures")), QDir::Files,
                           QDirIterator::Subdirectories);
        int count = 0;
        while (files.hasNext()) {
            files.next();
            ++count;
        }
        return count;
    }

    TestApi api;
    const QByteArray token = api.adminToken;
};

} // namespace

class TestIdempotencyKey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutAKeyEveryRequestEnrols();
    void answersTheFirstResultAgain();
    void holdsOverARestart();
    void letsOneOfManyAtOnceEnrol();
    void answersTheFirstResultToAnotherBodyToo();
    void isNotTakenByARefusedEnrolment();
    void isFreeAgainWithTheFace();
    void isRefusedWhenTooLong();
};

/// The control of all others.
void TestIdempotencyKey::withoutAKeyEveryRequestEnrols()
{
    Enrolments it;
    QVERIFY(it.enroll({}, 1) != it.enroll({}, 1));
    QCOMPARE(it.people(), 2);
    QVERIFY(it.enroll("k1", 1) != it.enroll("k2", 1));
    QCOMPARE(it.people(), 4);
}

void TestIdempotencyKey::answersTheFirstResultAgain()
{
    Enrolments it;
    const QJsonObject first = it.answer("k1", 1);
    QVERIFY(first[QStringLiteral("flag")].toBool());
    const QJsonObject again = it.answer("k1", 1);
    QVERIFY(again[QStringLiteral("flag")].toBool());
    for (const char* field : {"personID", "personNo"}) {
        const QString key = QLatin1StringView(field);
        QVERIFY(!first[QStringLiteral("data")][key].toString().isEmpty());
        QCOMPARE(again[QStringLiteral("data")][key], first[QStringLiteral("data")][key]);
    }
    QCOMPARE(it.people(), 1);
    QCOMPARE(it.pictureFiles(), 1);
}

void TestIdempotencyKey::holdsOverARestart()
{
    Enrolments it;
    const QString first = it.enroll("k1", 1);
    QVERIFY(!first.isEmpty());
    it.restart();
    QCOMPARE(it.enroll("k1", 1), first);
    QCOMPARE(it.people(), 1);
    QCOMPARE(it.pictureFiles(), 1);
    QVERIFY(it.enroll("k2", 1) != first);
}

void TestIdempotencyKey::letsOneOfManyAtOnceEnrol()
{
    constexpr int callers = 8;
    Enrolments it;
    QStringList answers(callers);
    QString* const places = answers.data();
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < callers; ++i)
            threads.emplace_back([&it, mine = places + i] { *mine = it.enroll("k1", 1); });
    }
    QVERIFY(!answers.front().isEmpty());
    QCOMPARE(answers.count(answers.front()), callers);
    QCOMPARE(it.people(), 1);
    QCOMPARE(it.pictureFiles(), 1);
}

void TestIdempotencyKey::answersTheFirstResultToAnotherBodyToo()
{
    Enrolments it;
    const QString first = it.enroll("k1", 1);
    QCOMPARE(it.enroll("k1", 2, QStringLiteral("bert")), first);
    QCOMPARE(it.people(), 1);
    const auto known = it.api.core->subjectRows.find(first).value();
    QCOMPARE(known.front().personal.name, QStringLiteral("anna"));
}

void TestIdempotencyKey::isNotTakenByARefusedEnrolment()
{
    Enrolments it;
    QVERIFY(it.enroll("k1", 1, QString(2000, u'n')).isEmpty()); // the name is too long
    QCOMPARE(it.people(), 0);
    QVERIFY(!it.enroll("k1", 1).isEmpty());
    QCOMPARE(it.people(), 1);
}

void TestIdempotencyKey::isFreeAgainWithTheFace()
{
    Enrolments it;
    const QString first = it.enroll("k1", 1);
    QVERIFY(it.api.core->faces.remove(Group, first, QStringLiteral("chief")));
    const QString second = it.enroll("k1", 1);
    QVERIFY(!second.isEmpty());
    QVERIFY(second != first);
}

void TestIdempotencyKey::isRefusedWhenTooLong()
{
    Enrolments it;
    QVERIFY(!it.enroll(QByteArray(128, 'k'), 1).isEmpty());
    const QJsonObject refused = it.answer(QByteArray(129, 'k'), 1);
    QVERIFY(!refused[QStringLiteral("flag")].toBool());
    QVERIFY(refused[QStringLiteral("detail")].toString().contains(u"Idempotency-Key"));
    QCOMPARE(it.people(), 1);
}

QTEST_GUILESS_MAIN(TestIdempotencyKey)
#include "tst_IdempotencyKey.moc"
