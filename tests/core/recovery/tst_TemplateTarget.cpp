// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recovery/FaceDeskTarget.h"
#include "core/recovery/TemplateTarget.h"
#include "tests/core/recovery/ReplicatedFixture.h"

#include <QJsonDocument>
#include <QTest>

using namespace core;

namespace {

const QString Actor = QStringLiteral("tester");
const QString A = QStringLiteral("a");

constexpr const char* PeopleTemplate =
    "{\"removed\":{\"method\":\"PUT\",\"path\":\"people/{name}\",\"headers\":{\"x-key\":\"{token}\"},"
    "\"body\":{\"who\":[\"{name}\",{\"n\":\"{sex}\"}]},"
    "\"success\":{\"status\":201,\"key\":\"r.code\",\"equals\":[0,7]}}}";
constexpr const char* SevenAnswer = "{\"r\":{\"code\":7}}";
const QByteArray ExpectedBody = "{\"who\":[\"\\\"},{token}/../?x=1#\",{\"n\":2}]}";

} // namespace

class TestTemplateTarget : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void speaksKoala();
    void recordsWhatKoalaCannotRemove();
    void enrolsNobodyTwiceForAnEdit_data();
    void enrolsNobodyTwiceForAnEdit();
    void leavesARemovedPictureToPeople();
    void refusesToSendWhatItHasNoOperationFor();
    void fillsTemplatesSafely();
    void saysWhatATemplateLacks();
    void refusesWhatWouldNotBeRead_data();
    void refusesWhatWouldNotBeRead();
    void takesNoRefusalOfKoalaForSuccess();
    void sendsNoHeaderThatANameBegins();
    void sendsNoBodyThatTheTemplateDoesNotDescribe();
    void showsAnAnswerWithoutEscapes();
    void joinsAddressesWithOneSlash();
};

void TestTemplateTarget::speaksKoala()
{
    tests::ReplicatedFixture it;
    it.set("replica.1.kind", QStringLiteral("koala"));
    it.start();
    QVERIFY(it.addGallery(A));
    const auto enrolled = it.enrol(1);
    QTRY_COMPARE(it.target.calls.size(), 1);
    QCOMPARE(it.target.calls[0].path, QStringLiteral("/business/api/v1/repository/personDb"));
    QCOMPARE(it.target.calls[0].body.value(u"personLibId").toString(), enrolled.gallery.lib);
    QVERIFY(it.target.calls[0].body.value(u"baseLs").toString().size() > 100);
}

/// The record is for people; it neither leaves by itself nor holds up who comes after it.
void TestTemplateTarget::recordsWhatKoalaCannotRemove()
{
    tests::ReplicatedFixture it;
    it.set("replica.1.kind", QStringLiteral("koala"));
    it.start();
    QVERIFY(it.addGallery(A));
    const auto gone = it.enrol(1);
    const auto binned = it.enrol(2);
    QTRY_COMPARE(it.target.calls.size(), 2);
    QTRY_COMPARE(it.waiting(), 0);
    QVERIFY(it.faces.remove(A, gone.subject.personId, Actor));
    QCOMPARE(it.count(false), 1);
    const auto record = it.newest();
    QCOMPARE(record.state, recovery::DeliveryState::Unsolved);
    QCOMPARE(record.person, gone.subject.personId);
    QVERIFY(!record.drains && record.operation.isEmpty());
    QVERIFY2(record.error.contains(u"has no removal"), qPrintable(record.error));
    QVERIFY(it.galleries.binSubject(binned.subject.id, Actor));
    QVERIFY(it.galleries.restoreSubject(binned.subject.id, Actor));
    QCOMPARE(it.count(false), 1); // whoever is back was not taken out there
    QCOMPARE(it.waiting(), 0);
    QVERIFY(it.galleries.remove(A, Actor));
    QVERIFY(it.newest().error.contains(u"cannot remove a gallery"));
    QVERIFY(it.addGallery(A));
    it.enrol(3);
    QTRY_COMPARE(it.target.calls.size(), 3);
}

void TestTemplateTarget::enrolsNobodyTwiceForAnEdit_data()
{
    using recovery::DeliveryState;
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("requests");
    QTest::addColumn<DeliveryState>("state"); ///< Queued: sent, no record
    QTest::addColumn<int>("calls");
    QTest::addColumn<QString>("error");
    const QString plain =
        QStringLiteral(R"("enrolled":{"path":"in","body":{"b":"{image}","p":"{personNo}"}})");
    const QString named = QStringLiteral(R"("enrolled":{"path":"in","body":{"b":"{image}","n":"{name}"}})");
    const QString removed = QStringLiteral(R"("removed":{"path":"out","body":{"p":"{personNo}"}})");
    const QString updated = QStringLiteral(R"("updated":{"path":"other","body":{"n":"{name}"}})");
    const auto all = [](const QStringList& parts) { return u'{' + parts.join(u',') + u'}'; };
    QTest::newRow("koala") << u"koala"_qs << QString() << DeliveryState::Skipped << 1 << u"pictures only"_qs;
    QTest::newRow("koala with names")
        << u"koala"_qs << all({named}) << DeliveryState::Unsolved << 1 << u"cannot change a person"_qs;
    QTest::newRow("pictures only") << u"custom"_qs << all({plain}) << DeliveryState::Skipped << 1
                                   << u"pictures only"_qs;
    QTest::newRow("names") << u"custom"_qs << all({named}) << DeliveryState::Unsolved << 1
                           << u"cannot change a person"_qs;
    QTest::newRow("out and in") << u"custom"_qs << all({named, removed}) << DeliveryState::Queued << 3
                                << QString();
    QTest::newRow("updates") << u"custom"_qs << all({named, updated}) << DeliveryState::Queued << 2
                             << QString();
}

void TestTemplateTarget::enrolsNobodyTwiceForAnEdit()
{
    QFETCH(QString, kind);
    QFETCH(QString, requests);
    QFETCH(recovery::DeliveryState, state);
    QFETCH(int, calls);
    QFETCH(QString, error);
    tests::ReplicatedFixture it;
    it.set("replica.1.kind", kind);
    it.set("replica.1.template", requests);
    QVERIFY(it.addGallery(A));
    auto subject = it.enrol(1).subject;
    subject.personal.name = QStringLiteral("new name");
    QVERIFY(it.galleries.updateSubject(subject, Actor));
    it.start();
    QTRY_COMPARE(it.waiting(), 0);
    QCOMPARE(qsizetype(it.target.calls.size()), calls);
    QCOMPARE(it.count({}), state == recovery::DeliveryState::Queued ? 0 : 1);
    if (state == recovery::DeliveryState::Queued)
        return;
    const auto record = it.newest();
    QCOMPARE(record.kind, recovery::ChangeKind::Updated);
    QCOMPARE(record.state, state);
    QCOMPARE(record.payload.value(u"name").toString(), QStringLiteral("new name"));
    QVERIFY2(record.error.contains(error), qPrintable(record.error));
    QCOMPARE(record.solvedMs > 0, state == recovery::DeliveryState::Skipped);
    QCOMPARE(it.journal.record(record.recordId)->reach, recovery::Reach::ByHand);
}

/// The pictures that are left are there already.
void TestTemplateTarget::leavesARemovedPictureToPeople()
{
    tests::ReplicatedFixture it;
    it.set("replica.1.kind", QStringLiteral("koala"));
    QVERIFY(it.addGallery(A));
    const auto first = it.enrol(1);
    auto more = tests::requestFor(A, 1, 2);
    more.subject = first.subject.id;
    const auto second = it.faces.enroll(more).value();
    it.start();
    QTRY_COMPARE(it.waiting(), 0);
    QCOMPARE(it.target.calls.size(), 2);
    QVERIFY(it.faces.removeFace(second.face.id, Actor));
    QTRY_COMPARE(it.waiting(), 0);
    QCOMPARE(it.target.calls.size(), 2);
    QCOMPARE(it.count(false), 1);
    QVERIFY2(it.newest().error.contains(u"Remove there the picture"), qPrintable(it.newest().error));
}

void TestTemplateTarget::refusesToSendWhatItHasNoOperationFor()
{
    tests::ReplicatedFixture it;
    it.set("replica.1.kind", QStringLiteral("koala"));
    it.start();
    QVERIFY(it.addGallery(A));
    const auto gone = it.enrol(1);
    QTRY_COMPARE(it.waiting(), 0);
    QVERIFY(it.faces.remove(A, gone.subject.personId, Actor));
    const qsizetype calls = qsizetype(it.target.calls.size());
    const auto results = it.journal.resume(it.unsolvedIds(), Actor, 10'000);
    QCOMPARE(results.size(), 1U);
    QVERIFY(!results.front().isOk());
    QVERIFY(results.front().error.detail.contains(u"has no removal"));
    QCOMPARE(qsizetype(it.target.calls.size()), calls);
    QVERIFY(it.journal.skip(it.unsolvedIds().front(), QStringLiteral("removed by hand"), Actor));
    QCOMPARE(it.count(false), 0);
}

void TestTemplateTarget::fillsTemplatesSafely()
{
    tests::ReplicatedFixture it;
    it.set("replica.1.kind", QStringLiteral("custom"));
    it.set("replica.1.template", QString::fromLatin1(PeopleTemplate));
    it.target.answer = [](const tests::TargetCall&) { return std::pair<int, QByteArray>(201, SevenAnswer); };
    it.start();
    QVERIFY(it.addGallery(A));
    auto request = tests::requestFor(A, 1);
    request.personal.name = QStringLiteral("\"},{token}/../?x=1#");
    request.personal.sex = 2;
    const auto enrolled = it.faces.enroll(request).value();
    QVERIFY(it.faces.remove(A, enrolled.subject.personId, Actor));
    QTRY_COMPARE(it.target.calls.size(), 1);
    const auto& call = it.target.calls[0];
    QVERIFY(call.head.startsWith("PUT /people/") && !call.head.split('\n').first().contains("?x"));
    QVERIFY(call.head.contains("x-key: secret"));
    QCOMPARE(QJsonDocument(call.body).toJson(QJsonDocument::Compact), ExpectedBody);
    QTRY_COMPARE(it.waiting(), 0);
    QCOMPARE(it.count(false), 0);
}

void TestTemplateTarget::saysWhatATemplateLacks()
{
    using recovery::TemplateTarget;
    const auto said = [](const QString& text) {
        const auto parsed = TemplateTarget::parse(text);
        return parsed ? QString() : parsed.error().detail;
    };
    QVERIFY(said(TemplateTarget::skeleton()).contains(u"is empty"));
    QVERIFY(said(QStringLiteral("{}")).contains(u"no change"));
    QVERIFY(said(QStringLiteral("{\"a\"")).contains(u"character 4"));
    QVERIFY(said(QStringLiteral("{\"enroled\":{\"path\":\"x\"}}")).contains(u"enroled"));
    QString filled = TemplateTarget::skeleton();
    filled.replace(QStringLiteral("\"path\": \"\""), QStringLiteral("\"path\": \"x\""));
    QCOMPARE(said(filled), QString());
}

void TestTemplateTarget::refusesWhatWouldNotBeRead_data()
{
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("word");
    const auto row = [](const char* rest, const char* word) {
        QTest::newRow(rest) << QString::fromLatin1(rest) << QString::fromLatin1(word);
    };
    row(R"("path":"x","succes":{"key":"flag","equals":true})", "succes");
    row(R"("path":"x","success":{"equals":1})", "equals");
    row(R"("path":"x","success":{"key":"code"})", "key");
    row(R"("path":"x","success":{"status":"x"})", "status");
    row(R"("path":"x","success":{"is":1})", "is");
    row(R"("path":"people/{nope}")", "{nope}");
    row(R"("path":"x","body":{"a":[{"b":"{unknwn}"}]})", "{unknwn}");
    row(R"("path":"x","method":"FETCH")", "FETCH");
    row(R"("path":"x","method":"GET","body":{"a":1})", "GET");
    row(R"("path":"http://10.0.0.9/x")", "http://10.0.0.9/x");
    row(R"("path":"a b")", "a b");
    row(R"("path":"x","headers":{"bad name":"1"})", "bad name");
    row(R"("path":"x","headers":{"a":"1\r\nb: 2"})", "a");
}

void TestTemplateTarget::refusesWhatWouldNotBeRead()
{
    QFETCH(QString, rest);
    QFETCH(QString, word);
    const auto problem = recovery::TemplateTarget::problemIn(u"{\"enrolled\":{"_qs + rest + u"}}"_qs);
    QVERIFY(problem);
    QCOMPARE(problem->word, word);
    QCOMPARE(problem->change, QStringLiteral("enrolled"));
}

void TestTemplateTarget::takesNoRefusalOfKoalaForSuccess()
{
    const recovery::TemplateTarget target(
        {1, QStringLiteral("koala"), QUrl(QStringLiteral("http://10.0.0.2")), {}, {}});
    for (const char* no : {R"({"code":1007,"msg":"no face"})", R"({"success":false})", R"({"flag":false})"})
        QVERIFY2(!target.judge({}, {200, no}), no);
    for (const char* yes : {R"({"code":0})", R"({"code":200})", R"({"success":true})", ""})
        QVERIFY2(target.judge({}, {200, yes}), yes);
}

void TestTemplateTarget::sendsNoHeaderThatANameBegins()
{
    const recovery::TemplateTarget target(
        {1,
         QStringLiteral("custom"),
         QUrl(QStringLiteral("http://10.0.0.2")),
         {},
         QStringLiteral("{\"enrolled\":{\"path\":\"x\",\"headers\":{\"who\":\"{name}\"}}}")});
    recovery::Delivery delivery;
    delivery.payload.insert(QStringLiteral("name"), QStringLiteral("Ann\r\nx-admin: yes"));
    QCOMPARE(target.request(delivery, {}).request.rawHeader("who"), QByteArray("Annx-admin: yes"));
}

void TestTemplateTarget::sendsNoBodyThatTheTemplateDoesNotDescribe()
{
    tests::ReplicatedFixture it;
    it.set("replica.1.kind", QStringLiteral("custom"));
    it.set("replica.1.template",
           QStringLiteral(R"({"removed":{"method":"DELETE","path":"people/{personNo}"}})"));
    QVERIFY(it.addGallery(A));
    const auto enrolled = it.enrol(1);
    it.start();
    QVERIFY(it.faces.remove(A, enrolled.subject.personId, Actor));
    QTRY_COMPARE(it.waiting(), 0);
    QCOMPARE(it.count(false), 0);
    QCOMPARE(it.target.calls.size(), std::size_t(1));
    const QByteArray head = it.target.calls[0].head.toLower();
    QVERIFY(head.startsWith("delete /people/"));
    QVERIFY2(!head.contains("content-length: 2") && !head.contains("content-type"), head);
}

void TestTemplateTarget::showsAnAnswerWithoutEscapes()
{
    const recovery::TemplateTarget target(
        {1, QStringLiteral("koala"), QUrl(QStringLiteral("http://10.0.0.2")), {}, {}});
    const auto judged = target.judge({}, {400, R"({"msg":"\u4eba\u8138"})"});
    QVERIFY(!judged);
    QVERIFY2(judged.error().detail.endsWith(QStringLiteral("{\"msg\":\"人脸\"}")),
             qPrintable(judged.error().detail));
}

void TestTemplateTarget::joinsAddressesWithOneSlash()
{
    for (const char* base : {"http://10.0.0.2:9012", "http://10.0.0.2:9012/"})
        for (const char* path : {"v1/add", "/v1/add", "//v1/add"})
            QCOMPARE(recovery::below(QUrl(QLatin1StringView(base)), QLatin1StringView(path)).toString(),
                     QStringLiteral("http://10.0.0.2:9012/v1/add"));
}

QTEST_GUILESS_MAIN(TestTemplateTarget)
#include "tst_TemplateTarget.moc"
