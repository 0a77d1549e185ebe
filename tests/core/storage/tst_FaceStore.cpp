// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/StorageFixture.h"

#include <QTest>

#include <set>

using namespace core::storage;
using core::base::ErrorCode;
using core::base::Result;

namespace {

bool write(tests::StorageFixture& storage, const std::function<Result<void>(Transaction&)>& work)
{
    return storage.database->transact(work).isOk();
}

const core::engine::ModelTag Model{QStringLiteral("fr-feature"), 1};

} // namespace

class TestFaceStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsFaceAndTemplate();
    void keepsModelsApart();
    void replacesATemplate();
    void listsBySubjectAndBatch();
    void removesItsTemplates();
    void opensEveryTemplateOnce();
    void leavesBinnedOnesOut();
    void noticesAForeignTemplate();
    void namesFacesWithoutTemplate();
};

void TestFaceStore::keepsFaceAndTemplate()
{
    tests::StorageFixture storage;
    const FaceRow enrolled = storage.enrol(QStringLiteral("n"), tests::templateOf(1));
    FaceRow second = enrolled;
    second.box = {1.5F, 2.25F, 30.0F, 40.5F};
    second.quality = 66.25;
    second.batch = QStringLiteral("b1");
    second.createdMs = 77;
    QVERIFY(write(storage, [&](Transaction& tx) -> Result<void> {
        auto id = storage.faces->insert(tx, second, {tests::templateOf(2)});
        if (!id)
            return id.error();
        second.id = *id;
        return {};
    }));
    storage.reopen();
    const FaceRow read = storage.faces->byId(second.id).value();
    QCOMPARE(read.box, second.box);
    QCOMPARE(read.quality, second.quality);
    QCOMPARE(read.batch, second.batch);
    QCOMPARE(read.createdMs, second.createdMs);
    QCOMPARE(read.pictureId, enrolled.pictureId);
    const auto templates = storage.faces->templatesOf({second.id, enrolled.id, 999}, Model).value();
    QCOMPARE(templates.size(), 2U);
    QCOMPARE(templates[0].value.values, tests::templateOf(1).values);
    QCOMPARE(templates[1].value.values, tests::templateOf(2).values);
    QCOMPARE(templates[1].subjectId, enrolled.subjectId);
    QVERIFY(templates[1].value.model == Model);
    QCOMPARE(storage.faces->count().value(), 2);
}

void TestFaceStore::keepsModelsApart()
{
    tests::StorageFixture storage;
    const FaceRow face = storage.enrol(QStringLiteral("n"), tests::templateOf(1));
    core::engine::Template other{{QStringLiteral("dlib-resnet"), 1}, std::vector<float>(128, 0.5F)};
    QVERIFY(write(storage, [&](Transaction& tx) { return storage.faces->putTemplate(tx, face.id, other); }));
    QCOMPARE(storage.faces->templatesOf({face.id}, other.model)->at(0).value.values, other.values);
    QCOMPARE(storage.faces->templatesOf({face.id}, Model)->at(0).value.values.size(), 512U);
    QVERIFY(storage.faces->templatesOf({face.id}, {Model.id, 2})->empty());
}

void TestFaceStore::replacesATemplate()
{
    tests::StorageFixture storage;
    const FaceRow face = storage.enrol(QStringLiteral("n"), tests::templateOf(1));
    core::engine::Template newer = tests::templateOf(9);
    newer.model.version = 2;
    QVERIFY(write(storage, [&](Transaction& tx) { return storage.faces->putTemplate(tx, face.id, newer); }));
    QVERIFY(storage.faces->templatesOf({face.id}, Model)->empty());
    QCOMPARE(storage.faces->templatesOf({face.id}, newer.model)->at(0).value.values, newer.values);
}

void TestFaceStore::listsBySubjectAndBatch()
{
    tests::StorageFixture storage;
    const FaceRow first = storage.enrol(QStringLiteral("a"), tests::templateOf(1));
    const FaceRow second = storage.enrol(QStringLiteral("b"), tests::templateOf(2));
    FaceRow third = first;
    third.batch = QStringLiteral("import-1");
    QVERIFY(write(storage, [&](Transaction& tx) -> Result<void> {
        auto id = storage.faces->insert(tx, third, {});
        return id ? Result<void>() : Result<void>(id.error());
    }));
    QCOMPARE(storage.faces->ofSubject(first.subjectId)->size(), 2U);
    std::vector<qint64> every;
    QVERIFY(storage.faces
                ->forEach([&](const FaceRow& face) {
                    every.push_back(face.id);
                    return every.size() < 2;
                })
                .isOk());
    QCOMPARE(every, (std::vector<qint64>{first.id, second.id}));
    QCOMPARE(storage.faces->ofSubjects({first.subjectId, second.subjectId})->size(), 3U);
    QCOMPARE(storage.faces->ofBatch(QStringLiteral("import-1"))->size(), 1U);
    QVERIFY(storage.faces->ofBatch(QString())->empty());
}

void TestFaceStore::removesItsTemplates()
{
    tests::StorageFixture storage;
    const FaceRow face = storage.enrol(QStringLiteral("n"), tests::templateOf(1));
    QVERIFY(write(storage, [&](Transaction& tx) { return storage.faces->remove(tx, face.id); }));
    QVERIFY(storage.faces->templatesOf({face.id}, Model)->empty());
    QVERIFY(!write(storage, [&](Transaction& tx) { return storage.faces->remove(tx, face.id); }));
    QCOMPARE(storage.pictures->byId(face.pictureId)->id, face.pictureId);
}

void TestFaceStore::opensEveryTemplateOnce()
{
    constexpr int Faces = 9000; // more than two batches
    tests::StorageFixture storage;
    const FaceRow seed = storage.enrol(QStringLiteral("n"), tests::templateOf(0));
    QVERIFY(write(storage, [&](Transaction& tx) -> Result<void> {
        for (int i = 1; i < Faces; ++i)
            if (auto id = storage.faces->insert(tx, seed, {tests::templateOf(i)}); !id)
                return id.error();
        return {};
    }));
    std::set<qint64> seen;
    int wrong = 0;
    QVERIFY(storage.faces
                ->forEachTemplate(Model,
                                  [&](FaceTemplate&& one) {
                                      wrong +=
                                          one.value.values !=
                                          tests::templateOf(static_cast<int>(one.faceId - seed.id)).values;
                                      seen.insert(one.faceId);
                                  })
                .isOk());
    QCOMPARE(seen.size(), static_cast<std::size_t>(Faces));
    QCOMPARE(wrong, 0);
}

void TestFaceStore::leavesBinnedOnesOut()
{
    tests::StorageFixture storage;
    const FaceRow living = storage.enrol(QStringLiteral("a"), tests::templateOf(1));
    const FaceRow binned = storage.enrol(QStringLiteral("b"), tests::templateOf(2));
    QVERIFY(write(storage,
                  [&](Transaction& tx) { return storage.subjects->setBinned(tx, binned.subjectId, 5); }));
    std::vector<qint64> seen;
    QVERIFY(storage.faces->forEachTemplate(Model, [&](FaceTemplate&& one) { seen.push_back(one.faceId); })
                .isOk());
    QCOMPARE(seen, std::vector<qint64>{living.id});
}

void TestFaceStore::noticesAForeignTemplate()
{
    tests::StorageFixture storage;
    const FaceRow first = storage.enrol(QStringLiteral("a"), tests::templateOf(1));
    const FaceRow second = storage.enrol(QStringLiteral("b"), tests::templateOf(2));
    QVERIFY(write(storage, [&](Transaction& tx) -> Result<void> {
        (void)tx.run(
            QStringLiteral(
                "UPDATE template SET value=(SELECT value FROM template WHERE face_id=?) WHERE face_id=?"),
            {second.id, first.id});
        return {};
    }));
    QCOMPARE(storage.faces->templatesOf({first.id}, Model).error().code, ErrorCode::KeyWrong);
    QVERIFY(!storage.faces->forEachTemplate(Model, [](FaceTemplate&&) {}).isOk());
}

void TestFaceStore::namesFacesWithoutTemplate()
{
    tests::StorageFixture storage;
    const FaceRow first = storage.enrol(QStringLiteral("a"), tests::templateOf(1));
    const FaceRow second =
        storage.enrol(QStringLiteral("b"), {{QStringLiteral("dlib-resnet"), 1}, std::vector<float>(128)});
    const auto missing = storage.faces->without(Model, 10).value();
    QCOMPARE(missing.size(), 1U);
    QCOMPARE(missing[0].id, second.id);
    QCOMPARE(storage.faces->without({Model.id, 2}, 1)->at(0).id, first.id);
}

QTEST_GUILESS_MAIN(TestFaceStore)
#include "tst_FaceStore.moc"
