// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/StorageFixture.h"

#include <QTest>

using namespace core::storage;
using core::base::ErrorCode;
using core::base::Result;

namespace {

Result<qint64> insert(tests::StorageFixture& storage, const Gallery& gallery)
{
    qint64 id = 0;
    auto done = storage.database->transact([&](Transaction& tx) -> Result<void> {
        auto made = storage.galleries->insert(tx, gallery);
        if (!made)
            return made.error();
        id = *made;
        return {};
    });
    return done ? Result<qint64>(id) : Result<qint64>(done.error());
}

bool write(tests::StorageFixture& storage, const std::function<Result<void>(Transaction&)>& work)
{
    return storage.database->transact(work).isOk();
}

} // namespace

class TestGalleryStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItGot();
    void comparesIdsWithLetterCase();
    void prefersTheCallersId();
    void pagesByKind();
    void tracksMembers();
    void removesMembershipsOnly();
    void keepsSettings();
    void tellsWhoChangedASettingButNoSecret();
};

void TestGalleryStore::keepsWhatItGot()
{
    tests::StorageFixture storage;
    Gallery gallery = tests::galleryNamed(QStringLiteral("g-1"));
    gallery.appId = QStringLiteral("app");
    gallery.description = QStringLiteral("描述");
    gallery.threshold = 0.625;
    gallery.id = insert(storage, gallery).value();
    Gallery read = storage.galleries->byId(gallery.id).value();
    QCOMPARE(read.groupId, gallery.groupId);
    QCOMPARE(read.lib, gallery.lib);
    QCOMPARE(read.appId, gallery.appId);
    QCOMPARE(read.description, gallery.description);
    QCOMPARE(read.threshold, gallery.threshold);
    QCOMPARE(read.createdMs, gallery.createdMs);
    read.threshold.reset();
    read.name = QStringLiteral("new name");
    QVERIFY(write(storage, [&](Transaction& tx) { return storage.galleries->update(tx, read); }));
    QVERIFY(!storage.galleries->byId(gallery.id)->threshold);
    QCOMPARE(storage.galleries->byId(gallery.id)->name, QStringLiteral("new name"));
    QCOMPARE(storage.galleries->byId(99).error().code, ErrorCode::GalleryUnknown);
}

void TestGalleryStore::comparesIdsWithLetterCase()
{
    tests::StorageFixture storage;
    QVERIFY(insert(storage, tests::galleryNamed(QStringLiteral("a"))).isOk());
    QVERIFY(insert(storage, tests::galleryNamed(QStringLiteral("A"))).isOk());
    QCOMPARE(insert(storage, tests::galleryNamed(QStringLiteral("a"))).error().code,
             ErrorCode::GalleryExists);
    QCOMPARE(storage.galleries->find(QStringLiteral("A"))->groupId, QStringLiteral("A"));
}

void TestGalleryStore::prefersTheCallersId()
{
    tests::StorageFixture storage;
    Gallery first = tests::galleryNamed(QStringLiteral("first"));
    first.lib = QStringLiteral("same");
    QVERIFY(insert(storage, first).isOk());
    QVERIFY(insert(storage, tests::galleryNamed(QStringLiteral("same"))).isOk());
    QCOMPARE(storage.galleries->find(QStringLiteral("same"))->groupId, QStringLiteral("same"));
    QCOMPARE(storage.galleries->find(QStringLiteral("nobody")).error().code, ErrorCode::GalleryUnknown);
}

void TestGalleryStore::pagesByKind()
{
    tests::StorageFixture storage;
    for (int i = 0; i < 5; ++i) {
        Gallery gallery = tests::galleryNamed(QStringLiteral("g%1").arg(i));
        gallery.kind = i == 2 ? GalleryKind::Login : GalleryKind::Normal;
        QVERIFY(insert(storage, gallery).isOk());
    }
    QCOMPARE(storage.galleries->count(GalleryKind::Normal).value(), 4);
    QCOMPARE(storage.galleries->count(GalleryKind::Login).value(), 1);
    const auto page = storage.galleries->page(1, 2, GalleryKind::Normal).value();
    QCOMPARE(page.size(), 2U);
    QCOMPARE(page[1].groupId, QStringLiteral("g3"));
    QCOMPARE(storage.galleries->all()->size(), 5U);
}

void TestGalleryStore::tracksMembers()
{
    tests::StorageFixture storage;
    const qint64 here = insert(storage, tests::galleryNamed(QStringLiteral("here"))).value();
    const qint64 there = insert(storage, tests::galleryNamed(QStringLiteral("there"))).value();
    const qint64 one = storage.enrol(QStringLiteral("one"), tests::templateOf(1), here).subjectId;
    const qint64 two = storage.enrol(QStringLiteral("two"), tests::templateOf(2), here).subjectId;
    bool isNew = true;
    QVERIFY(write(storage, [&](Transaction& tx) -> Result<void> {
        isNew = storage.galleries->addMember(tx, {here, one, 1}).value();
        (void)storage.galleries->addMember(tx, {there, two, 1});
        return {};
    }));
    QVERIFY(!isNew);
    QVERIFY(storage.galleries->isMember(there, two).value());
    QVERIFY(!storage.galleries->isMember(there, one).value());
    QCOMPARE(storage.galleries->membersOf(here).value(), (std::vector<qint64>{one, two}));
    QCOMPARE(storage.galleries->galleriesOf(two).value(), (std::vector<qint64>{here, there}));
    QCOMPARE(storage.galleries->onlyHere(here).value(), std::vector<qint64>{one});
    QCOMPARE(storage.galleries->allMemberships()->size(), 3U);
    QVERIFY(!write(storage, [&](Transaction& tx) -> Result<void> {
        auto added = storage.galleries->addMember(tx, {999, one, 1});
        return added ? Result<void>() : Result<void>(added.error());
    }));
    bool wasThere = false;
    QVERIFY(write(storage, [&](Transaction& tx) -> Result<void> {
        wasThere = storage.galleries->removeMember(tx, here, one).value();
        return {};
    }));
    QVERIFY(wasThere);
    QVERIFY(!storage.galleries->isMember(here, one).value());
}

void TestGalleryStore::removesMembershipsOnly()
{
    tests::StorageFixture storage;
    const qint64 gallery = insert(storage, tests::galleryNamed(QStringLiteral("g"))).value();
    const qint64 subject = storage.enrol(QStringLiteral("n"), tests::templateOf(1), gallery).subjectId;
    QVERIFY(write(storage, [&](Transaction& tx) { return storage.galleries->remove(tx, gallery); }));
    QVERIFY(storage.galleries->allMemberships()->empty());
    QVERIFY(storage.subjects->byId(subject).isOk());
    QVERIFY(!write(storage, [&](Transaction& tx) { return storage.galleries->remove(tx, gallery); }));
}

void TestGalleryStore::keepsSettings()
{
    tests::StorageFixture storage;
    const auto put = [&storage](const char* key, const QString& text, bool secret = false) {
        return storage.settings->put(QLatin1String(key), text, secret, QStringLiteral("olga"), 1000).isOk();
    };
    QVERIFY(put("a.text", QStringLiteral("plain 王")));
    QVERIFY(put("a.secret", QStringLiteral("hidden"), true));
    QVERIFY(put("a.empty", QString()));
    QVERIFY(put("a.text", QStringLiteral("changed")));
    storage.reopen();
    const auto all = storage.settings->all().value();
    QCOMPARE(all.size(), 3);
    QCOMPARE(all[QStringLiteral("a.text")], QStringLiteral("changed"));
    QCOMPARE(all[QStringLiteral("a.secret")], QStringLiteral("hidden"));
    auto raw = storage.database->read(QStringLiteral("SELECT value FROM setting WHERE key='a.secret'"));
    QVERIFY(raw->next());
    QVERIFY(!raw->value(0).toByteArray().contains("hidden"));
}

void TestGalleryStore::tellsWhoChangedASettingButNoSecret()
{
    tests::StorageFixture storage;
    QVERIFY(storage.settings->put(QStringLiteral("a.text"), QStringLiteral("7"), false,
                                  QStringLiteral("olga"), 1000));
    QVERIFY(storage.settings->put(QStringLiteral("a.token"), QStringLiteral("hidden"), true,
                                  QStringLiteral("jan"), 2000));
    const auto rows = storage.audit->page(0, 10).value();
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[1].actor, QStringLiteral("olga"));
    QCOMPARE(rows[1].action, QStringLiteral("setting.change"));
    QCOMPARE(rows[1].object, QStringLiteral("a.text"));
    QCOMPARE(rows[1].detail, QStringLiteral("7"));
    QCOMPARE(rows[1].whenMs, 1000);
    QCOMPARE(rows[0].object, QStringLiteral("a.token"));
    QVERIFY(rows[0].detail.isEmpty());
}

QTEST_GUILESS_MAIN(TestGalleryStore)
#include "tst_GalleryStore.moc"
