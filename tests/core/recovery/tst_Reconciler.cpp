// SPDX-License-Identifier: GPL-3.0-or-later
// Two whole servers: one compares itself with the other over loopback and sends what differs.
#include "core/api/ApiServer.h"
#include "core/recovery/Reconciler.h"
#include "core/recovery/Replicator.h"
#include "tests/support/TestApi.h"

#include <QTest>

using namespace core;
using base::Result;
using recovery::Comparison;
using recovery::Delivery;
using recovery::DifferenceKind;
using recovery::Effect;
using recovery::TargetListing;
using recovery::TargetPresence;
using recovery::TargetReader;

namespace {

const QString Group = QStringLiteral("staff");
const QString Actor = QStringLiteral("chief");

struct Pair {
    Pair()
        : server(there.core->router, {}, there.clock)
        , reconciler({*here.core->database, here.core->galleryRows, here.core->subjectRows,
                      here.core->faceRows, here.core->pictures, here.core->audit, here.core->outbox,
                      here.clock})
    {
        api::ListenerOptions options;
        options.listener = auth::Listener::Services;
        options.address = QHostAddress::LocalHost;
        if (auto started = server.start({options}); !started)
            qFatal("%s", qPrintable(started.error().detail));
        here.addGallery(Group);
    }
    /// From now on there is an engine.
    void connectThem()
    {
        const auto set = [&](const char* key, const QString& text) {
            QVERIFY(here.settings.set(QLatin1StringView(key), text));
        };
        set("replica.1.token", QString::fromLatin1(there.adminToken));
        set("replica.1.url", server.addresses().value(QStringLiteral("services")).toString());
        replicator.emplace(recovery::ReplicatorParts{*here.core->database, *here.core->vault,
                                                     here.core->pictures, here.settings, here.clock,
                                                     here.core->journal, here.core->outbox.away()});
        here.core->outbox.setWake([this] { replicator->wake(); });
        replicator->start();
    }
    recovery::Target target() const { return *recovery::enabledTarget(here.settings, 1); }
    storage::Gallery gallery() const { return here.core->galleries.find(Group).value(); }
    Result<Comparison> compare()
    {
        TargetReader reader(target(), 5'000);
        std::optional<Result<TargetListing>> listing;
        reader.list(Group, [&](Result<TargetListing> said) { listing.emplace(std::move(said)); });
        if (!QTest::qWaitFor([&] { return listing.has_value(); }))
            qFatal("no answer");
        if (!*listing)
            return listing->error();
        return recovery::compare(reconciler.people(gallery()).value(), **listing);
    }
    Result<TargetPresence> find(const QString& personNo)
    {
        TargetReader reader(target(), 5'000);
        std::optional<Result<TargetPresence>> found;
        reader.find(Group, personNo, [&](Result<TargetPresence> said) { found.emplace(std::move(said)); });
        if (!QTest::qWaitFor([&] { return found.has_value(); }))
            qFatal("no answer");
        return *found;
    }
    bool isEqual()
    {
        const auto now = compare();
        return now && now->hasGallery && now->differences.empty();
    }

    tests::TestApi here;
    tests::TestApi there;
    api::ApiServer server;
    recovery::Reconciler reconciler;
    std::optional<recovery::Replicator> replicator;
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
    void replacesWhoDiffers();
    void removesWhoIsOnlyThereIfWanted();
    void tellsOneEngineOnly();
    void findsOnePerson();
    void saysThatNobodyAnswers();
    void readsPictures();
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
    QVERIFY(pair.reconciler.queue(pair.gallery(), 1, differs, false, Actor));
    QTRY_VERIFY(pair.isEqual());
}

void TestReconciler::removesWhoIsOnlyThereIfWanted()
{
    Pair pair;
    pair.connectThem();
    pair.there.addGallery(Group);
    pair.there.enroll(Group, 4, {{QStringLiteral("user_id"), QStringLiteral("stranger")}});
    const auto more = pair.compare().value();
    QCOMPARE(more.count(DifferenceKind::OnlyThere), 1);
    QCOMPARE(more.differences[0].subject.personNo, QStringLiteral("stranger"));
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

void TestReconciler::foretells_data()
{
    using enum recovery::ChangeKind;
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("here");
    QTest::addColumn<bool>("gallery");
    QTest::addColumn<bool>("person");
    QTest::addColumn<QByteArray>("picture");
    QTest::addColumn<int>("effect");
    const auto row = [](const char* name, auto kind, QByteArray here, bool gallery, bool person,
                        QByteArray picture, Effect effect) {
        QTest::newRow(name) << int(kind) << here << gallery << person << picture << int(effect);
    };
    row("new gallery", GalleryAdded, {}, false, false, {}, Effect::Adds);
    row("known gallery", GalleryAdded, {}, true, false, {}, Effect::Nothing);
    row("gallery goes", GalleryRemoved, {}, true, false, {}, Effect::Removes);
    row("gallery is gone", GalleryRemoved, {}, false, false, {}, Effect::Nothing);
    row("person goes", Removed, {}, true, true, "p", Effect::Removes);
    row("person is gone", Removed, {}, true, false, {}, Effect::Nothing);
    row("new person", Enrolled, "p", true, false, {}, Effect::Adds);
    row("same picture", Enrolled, "p", true, true, "p", Effect::Nothing);
    row("other picture", Enrolled, "p", true, true, "q", Effect::AddsSecond);
    row("no gallery", Enrolled, "p", false, false, {}, Effect::Fails);
    row("picture gone here", Enrolled, {}, true, false, {}, Effect::LeftOut);
}

void TestReconciler::foretells()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, here);
    QFETCH(bool, gallery);
    QFETCH(bool, person);
    QFETCH(QByteArray, picture);
    QFETCH(int, effect);
    QCOMPARE(int(recovery::effectOf(delivery(recovery::ChangeKind(kind)), here, {gallery, person, picture})),
             effect);
}

QTEST_GUILESS_MAIN(TestReconciler)
#include "tst_Reconciler.moc"
