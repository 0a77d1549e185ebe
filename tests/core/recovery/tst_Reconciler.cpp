// SPDX-License-Identifier: GPL-3.0-or-later
// Two whole servers: one compares itself with the other over loopback and sends what differs.
#include "core/api/ApiServer.h"
#include "tests/core/recovery/ComparingFixture.h"

#include <QFile>
#include <QTest>

using namespace core;
using recovery::Delivery;
using recovery::DifferenceKind;
using recovery::Effect;
using recovery::Sending;

namespace {

const QString Group = QStringLiteral("staff");
const QString Actor = QStringLiteral("chief");
constexpr int patienceMs = 30'000; // a delivery that was late pauses before the next try

struct Pair : tests::ComparingFixture {
    Pair()
        : server(there.core->router, {}, there.clock)
    {
        api::ListenerOptions options;
        options.listener = auth::Listener::Services;
        options.address = QHostAddress::LocalHost;
        if (auto started = server.start({options}); !started)
            qFatal("%s", qPrintable(started.error().detail));
    }
    void connectThem() { connectTo(server.addresses().value(QStringLiteral("services")), there.adminToken); }

    tests::TestApi there;
    api::ApiServer server;
};

Delivery delivery(recovery::ChangeKind kind)
{
    Delivery one;
    one.kind = kind;
    return one;
}

} // namespace

class TestReconciler : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsWhatIsMissing();
    void peopleKeepTheirNumbersAndIds();
    void knowsPeopleOfAnEarlierVersion();
    void nobodyElseChoosesNumbers();
    void replacesWhoDiffers();
    void renamesGalleriesThere();
    void tellsThatAGalleryIsCalledOtherwise();
    void nobodyElseRenamesGalleries();
    void removesWhoIsOnlyThereIfWanted();
    void tellsOneEngineOnly();
    void findsOnePerson();
    void saysThatNobodyAnswers();
    void readsPictures();
    void comparesNoPictureThatIsLostHere();
    void namesEveryNameThere();
    void foretells_data();
    void foretells();
};

void TestReconciler::sendsWhatIsMissing()
{
    Pair pair;
    for (const int person : {1, 2, 3})
        pair.here.enroll(Group, person);
    pair.connectThem();
    const auto before = pair.compare().value();
    QVERIFY(!before.hasGallery);
    QCOMPARE(before.here, 3);
    QCOMPARE(before.there, 0);
    QCOMPARE(before.count(DifferenceKind::Missing), 3);
    QCOMPARE(pair.reconciler.queue(pair.gallery(), 1, before, false, Actor).value(), 3);
    QTRY_VERIFY(pair.isEqual());
    // Only the difference is sent the second time.
    QVERIFY(pair.there.core->faces.remove(Group, before.differences[1].subject.personNo, Actor));
    const auto after = pair.compare().value();
    QCOMPARE(after.differences.size(), 1);
    QCOMPARE(after.differences[0].subject.personNo, before.differences[1].subject.personNo);
    QCOMPARE(pair.reconciler.queue(pair.gallery(), 1, after, false, Actor).value(), 1);
    QTRY_VERIFY(pair.isEqual());
}

/// Two faces, two galleries: one person there too, found by the id an application gave.
void TestReconciler::peopleKeepTheirNumbersAndIds()
{
    Pair pair;
    const QString guests = QStringLiteral("guests");
    const QString number =
        pair.here
            .enroll(Group, 1, {{QStringLiteral("user_id"), QStringLiteral("u1")}})[QStringLiteral("personNo")]
            .toString();
    auto& here = pair.here.core->galleries;
    const auto subject = here.subjectIn(here.find(Group).value(), QStringLiteral("u1")).value();
    pair.connectThem();
    pair.here.addGallery(guests);
    faces::EnrollRequest second;
    second.gallery = Group;
    second.subject = subject.id;
    second.image = QByteArray::fromBase64(tests::photograph({1}, 3).toLatin1());
    second.actor = Actor;
    QVERIFY(pair.reconciler.queue(pair.gallery(), 1, pair.compare().value(), false, Actor));
    QVERIFY(pair.here.core->faces.enroll(second));
    QVERIFY(here.copySubject(number, Group, guests, Actor));
    QTRY_VERIFY_WITH_TIMEOUT(pair.isEqual(), patienceMs);
    auto& there = pair.there.core->galleries;
    QTRY_VERIFY_WITH_TIMEOUT(
        there.find(guests).isOk() && there.subjectIn(there.find(guests).value(), number).isOk(), patienceMs);
    const auto twin = there.subjectsIn(there.find(Group).value(), QStringLiteral("u1")).value();
    QCOMPARE(twin.size(), 1);
    QCOMPARE(twin[0].personNo, number);
    QCOMPARE(twin[0].personal.userId, QStringLiteral("u1"));
    QTRY_COMPARE_WITH_TIMEOUT(pair.here.core->journal.count({}).value(), 0, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(pair.deliveries(), 0, patienceMs);
    QCOMPARE(pair.there.core->faceRows.ofSubject(twin[0].id)->size(), 2);
    QCOMPARE(there.subjectIn(there.find(guests).value(), number)->id, twin[0].id);
    QVERIFY(pair.here.core->faces.remove(guests, number, Actor));
    QTRY_VERIFY_WITH_TIMEOUT(!there.subjectIn(there.find(guests).value(), number).isOk(), patienceMs);
    QVERIFY(pair.isEqual());
}

/// They have our number as their id, and another number.
void TestReconciler::knowsPeopleOfAnEarlierVersion()
{
    Pair pair;
    const QString number = pair.here.enroll(Group, 1)[QStringLiteral("personNo")].toString();
    pair.connectThem();
    pair.there.addGallery(Group);
    const QString other =
        pair.there.enroll(Group, 1, {{QStringLiteral("user_id"), number}})[QStringLiteral("personNo")]
            .toString();
    QVERIFY(other != number);
    QVERIFY(pair.isEqual());
    QVERIFY(pair.here.core->faces.remove(Group, number, Actor));
    QTRY_VERIFY_WITH_TIMEOUT(
        !pair.there.core->galleries.subjectIn(pair.there.core->galleries.find(Group).value(), other).isOk(),
        patienceMs);
}

void TestReconciler::nobodyElseChoosesNumbers()
{
    Pair pair;
    pair.there.addGallery(Group);
    const QString wanted(32, u'a');
    const auto made = pair.there.enroll(Group, 4, {{QStringLiteral("personNo"), wanted}});
    QVERIFY(made[QStringLiteral("personNo")].toString() != wanted);
    const auto listed = pair.there.post(auth::Listener::Services, "/face-api/v3/user/list",
                                        {{QStringLiteral("group_id"), Group}});
    const auto row = listed[u"result"][u"user_id_list"][0].toObject();
    QVERIFY(row.contains(u"userId"));
    QVERIFY(!row.contains(u"personNo") && !row.contains(u"pictures"));
}

void TestReconciler::replacesWhoDiffers()
{
    Pair pair;
    const QString number = pair.here.enroll(Group, 1)[QStringLiteral("personNo")].toString();
    pair.connectThem();
    QVERIFY(pair.reconciler.queue(pair.gallery(), 1, pair.compare().value(), false, Actor));
    QTRY_VERIFY(pair.isEqual());
    auto twin =
        pair.there.core->galleries.subjectIn(pair.there.core->galleries.find(Group).value(), number).value();
    twin.personal.name = QStringLiteral("somebody else");
    QVERIFY(pair.there.core->galleries.updateSubject(twin, Actor));
    const auto differs = pair.compare().value();
    QCOMPARE(differs.count(DifferenceKind::Different), 1);
    QCOMPARE(differs.differences[0].nameThere, QStringLiteral("somebody else"));
    QVERIFY(differs.differences[0].aspects == std::vector{recovery::Aspect::Name});
    QVERIFY(pair.reconciler.queue(pair.gallery(), 1, differs, false, Actor));
    QTRY_VERIFY(pair.isEqual());
}

void TestReconciler::renamesGalleriesThere()
{
    Pair pair;
    pair.connectThem();
    QVERIFY(pair.reconciler.queue(pair.gallery(), 1, pair.compare().value(), false, Actor));
    QTRY_VERIFY(pair.isEqual());
    auto gallery = pair.gallery();
    gallery.name = QStringLiteral("Visitors");
    gallery.description = QStringLiteral("of the year");
    QVERIFY(pair.here.core->galleries.update(gallery, Actor));
    const auto there = [&] { return pair.there.core->galleries.find(Group).value(); };
    QTRY_COMPARE(there().name, gallery.name);
    QCOMPARE(there().description, gallery.description);
    QTRY_COMPARE(pair.deliveries(), 0);
    gallery.threshold = 0.9; // nobody else's business
    QVERIFY(pair.here.core->galleries.update(gallery, Actor));
    QCOMPARE(pair.deliveries(), 0);
}

void TestReconciler::tellsThatAGalleryIsCalledOtherwise()
{
    Pair pair;
    pair.connectThem();
    QVERIFY(pair.reconciler.queue(pair.gallery(), 1, pair.compare().value(), false, Actor));
    QTRY_VERIFY(pair.isEqual());
    QVERIFY(!pair.compare()->galleryThere);
    auto twin = pair.there.core->galleries.find(Group).value();
    twin.name = QStringLiteral("Others");
    QVERIFY(pair.there.core->galleries.update(twin, Actor));
    const auto differs = pair.compare().value();
    QVERIFY(differs.galleryThere);
    QCOMPARE(differs.galleryThere->name, twin.name);
    QVERIFY(pair.reconciler.queue(pair.gallery(), 1, differs, false, Actor));
    QTRY_VERIFY(!pair.compare()->galleryThere);
    QCOMPARE(pair.there.core->galleries.find(Group)->name, pair.gallery().name);
}

void TestReconciler::nobodyElseRenamesGalleries()
{
    Pair pair;
    pair.there.addGallery(Group);
    const QString name = pair.there.core->galleries.find(Group)->name;
    const QJsonObject answer = pair.there.post(
        auth::Listener::Services, "/aicp/face/addBase",
        {{QStringLiteral("groupId"), Group}, {QStringLiteral("dbName"), QStringLiteral("Others")}},
        pair.there.adminToken);
    QCOMPARE(answer[QStringLiteral("flag")], QJsonValue(false));
    QCOMPARE(answer[QStringLiteral("errorCode")], QJsonValue(QStringLiteral("gallery-exists")));
    QCOMPARE(pair.there.core->galleries.find(Group)->name, name);
}

void TestReconciler::removesWhoIsOnlyThereIfWanted()
{
    Pair pair;
    pair.connectThem();
    pair.there.addGallery(Group);
    const auto stranger =
        pair.there.enroll(Group, 4, {{QStringLiteral("user_id"), QStringLiteral("stranger")}});
    const auto more = pair.compare().value();
    QCOMPARE(more.count(DifferenceKind::OnlyThere), 1);
    QCOMPARE(more.differences[0].subject.personNo, stranger[QStringLiteral("personNo")].toString());
    QCOMPARE(pair.reconciler.queue(pair.gallery(), 1, more, false, Actor).value(), 0);
    QCOMPARE(pair.compare()->count(DifferenceKind::OnlyThere), 1);
    QCOMPARE(pair.reconciler.queue(pair.gallery(), 1, more, true, Actor).value(), 1);
    QTRY_VERIFY(pair.isEqual());
}

void TestReconciler::tellsOneEngineOnly()
{
    Pair pair;
    pair.here.enroll(Group, 1);
    for (const char* key : {"replica.1.url", "replica.2.url"})
        QVERIFY(pair.here.settings.set(QLatin1StringView(key), QStringLiteral("http://127.0.0.1:9")));
    const auto all = recovery::compare(pair.reconciler.people(pair.gallery()).value(), {});
    QCOMPARE(pair.reconciler.queue(pair.gallery(), 2, all, false, Actor).value(), 1);
    auto rows = pair.here.core->database->read(
        QStringLiteral("SELECT count(*), min(target), max(target) FROM delivery"));
    QVERIFY(rows && rows->next());
    QCOMPARE(rows->value(0).toInt(), 2); // gallery and face
    QCOMPARE(rows->value(1).toInt(), 2);
    QCOMPARE(rows->value(2).toInt(), 2);
}

void TestReconciler::findsOnePerson()
{
    Pair pair;
    const QString number = pair.here.enroll(Group, 1)[QStringLiteral("personNo")].toString();
    pair.connectThem();
    QCOMPARE(pair.find({})->hasGallery, false);
    QVERIFY(pair.reconciler.queue(pair.gallery(), 1, pair.compare().value(), false, Actor));
    QTRY_VERIFY(pair.isEqual());
    const auto there = pair.find(number).value();
    QVERIFY(there.hasGallery && there.hasPerson);
    const auto people = pair.reconciler.people(pair.gallery()).value();
    auto sent = delivery(recovery::ChangeKind::Enrolled);
    sent.pictureId = pair.here.core->faceRows.ofSubject(people[0].subject.id)->front().pictureId;
    QCOMPARE(there.pictureDigest, pair.reconciler.pictureDigest(sent).value());
    const auto nobody = pair.find(QStringLiteral("nobody")).value();
    QVERIFY(nobody.hasGallery && !nobody.hasPerson);
}

void TestReconciler::saysThatNobodyAnswers()
{
    Pair pair;
    pair.connectThem();
    pair.server.stop();
    QCOMPARE(pair.compare().error().code, base::ErrorCode::TargetUnreachable);
    QCOMPARE(pair.find({}).error().code, base::ErrorCode::TargetUnreachable);
}

void TestReconciler::readsPictures()
{
    Pair pair;
    auto gone = delivery(recovery::ChangeKind::Enrolled);
    gone.pictureId = 12345;
    QVERIFY(pair.reconciler.pictureDigest(gone)->isEmpty());
    QVERIFY(pair.reconciler.pictureDigest(delivery(recovery::ChangeKind::Removed))->isEmpty());
}

void TestReconciler::comparesNoPictureThatIsLostHere()
{
    Pair pair;
    pair.here.enroll(Group, 1);
    pair.connectThem();
    QVERIFY(pair.queue(pair.compare().value()));
    QTRY_VERIFY(pair.isEqual());
    auto people = pair.reconciler.people(pair.gallery()).value();
    const auto row = pair.here.core->pictures.byId(people[0].newestPicture).value();
    const QString file = pair.here.core->pictures.absolute(row.path);
    QVERIFY(QFile::remove(file));
    QVERIFY(pair.isEqual());
    recovery::TargetListing there{true, {}, {{people[0].subject.personNo, "digest"}}};
    pair.reconciler.addPictureDigests(people, there);
    QVERIFY(people[0].pictureDigest.isEmpty());
}

void TestReconciler::namesEveryNameThere()
{
    recovery::LocalPerson here;
    here.subject.personNo = QStringLiteral("7");
    here.subject.personal.name = QStringLiteral("anna");
    here.pictures = 2;
    const auto row = [](const char* name) {
        return recovery::TargetPerson{QStringLiteral("7"), QLatin1StringView(name)};
    };
    const auto same = recovery::compare({here}, {true, {row("anna"), row("anna")}});
    QVERIFY(same.differences.empty());
    const auto differs = recovery::compare({here}, {true, {row("anna"), row("anne"), row("ann")}});
    QCOMPARE(differs.differences.size(), 1);
    QCOMPARE(differs.differences[0].nameThere, QStringLiteral("anne, ann"));
    QVERIFY(differs.differences[0].aspects ==
            (std::vector{recovery::Aspect::Name, recovery::Aspect::PictureCount}));
    QCOMPARE(recovery::sharedNumbers({here}, {true, {row("anna")}}), QStringList{QStringLiteral("7")});
}

void TestReconciler::foretells_data()
{
    using enum recovery::ChangeKind;
    QTest::addColumn<std::vector<Sending>>("sent");
    QTest::addColumn<bool>("gallery");
    QTest::addColumn<bool>("person");
    QTest::addColumn<QByteArray>("picture");
    QTest::addColumn<int>("effect");
    const auto row = [](const char* name, std::vector<Sending> sent, bool gallery, bool person,
                        QByteArray picture, Effect effect) {
        QTest::newRow(name) << sent << gallery << person << picture << int(effect);
    };
    row("new gallery", {{GalleryAdded}}, false, false, {}, Effect::Adds);
    row("known gallery", {{GalleryAdded}}, true, false, {}, Effect::Nothing);
    row("renamed gallery", {{GalleryChanged}}, true, false, {}, Effect::Changes);
    row("renamed gallery is missing", {{GalleryChanged}}, false, false, {}, Effect::Adds);
    row("gallery goes", {{GalleryRemoved}}, true, false, {}, Effect::Removes);
    row("gallery is gone", {{GalleryRemoved}}, false, false, {}, Effect::Nothing);
    row("gallery comes and goes", {{GalleryAdded}, {GalleryRemoved}}, false, false, {}, Effect::Nothing);
    row("person goes", {{Removed}}, true, true, "p", Effect::Removes);
    row("person is gone", {{Removed}}, true, false, {}, Effect::Nothing);
    row("new person", {{Enrolled, "p"}}, true, false, {}, Effect::Adds);
    row("same picture", {{Enrolled, "p"}}, true, true, "p", Effect::Nothing);
    row("other picture", {{Enrolled, "p"}}, true, true, "q", Effect::AddsSecond);
    row("no gallery", {{Enrolled, "p"}}, false, false, {}, Effect::Fails);
    row("picture gone here", {{Enrolled}}, true, false, {}, Effect::LeftOut);
    row("changed person", {{Removed}, {Enrolled, "p"}}, true, true, "p", Effect::Changes);
    row("other picture instead", {{Removed}, {Enrolled, "p"}}, true, true, "q", Effect::Changes);
    row("changed person is missing", {{Removed}, {Enrolled, "p"}}, true, false, {}, Effect::Adds);
    row("changed, then removed", {{Removed}, {Enrolled, "p"}, {Removed}}, true, true, "p", Effect::Removes);
    row("changed, picture gone here", {{Removed}, {Enrolled}}, true, true, "p", Effect::Removes);
    row("came and went", {{Enrolled, "p"}, {Removed}}, true, false, {}, Effect::Nothing);
    row("other fields", {{Updated}}, true, true, "p", Effect::Changes);
}

void TestReconciler::foretells()
{
    QFETCH(std::vector<Sending>, sent);
    QFETCH(bool, gallery);
    QFETCH(bool, person);
    QFETCH(QByteArray, picture);
    QFETCH(int, effect);
    QCOMPARE(int(recovery::effectOf(sent, {gallery, person, picture})), effect);
}

QTEST_GUILESS_MAIN(TestReconciler)
#include "tst_Reconciler.moc"
