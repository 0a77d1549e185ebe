// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/StorageFixture.h"

#include "core/storage/PersonalCodec.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace core::storage;
using core::base::ErrorCode;
using core::base::Result;

namespace {

Personal wholePerson()
{
    Personal personal;
    personal.userId = QStringLiteral("u-1");
    personal.name = QStringLiteral("王小明 Ágnes");
    personal.sex = 2;
    personal.birthday = 19800131;
    personal.province = QStringLiteral("浙江");
    personal.company = QStringLiteral("Company");
    personal.duty = QStringLiteral("Duty");
    personal.type = 3;
    personal.idIccid = QStringLiteral("3301");
    personal.custId = QStringLiteral("C-9");
    personal.remark = QString(5000, QLatin1Char('r'));
    personal.userInfo = QStringLiteral("{\"a\":1}");
    personal.sourceImageUrl = QStringLiteral("http://x/y.jpg");
    return personal;
}

bool equal(const Personal& a, const Personal& b)
{
    return encodePersonal(a) == encodePersonal(b);
}

Subject insert(tests::StorageFixture& storage, const Personal& personal)
{
    Subject subject;
    subject.personal = personal;
    subject.createdMs = 1;
    subject.updatedMs = 2;
    auto done = storage.database->transact([&](Transaction& tx) -> Result<void> {
        auto made = storage.subjects->insert(tx, subject);
        if (!made)
            return made.error();
        subject = *made;
        return {};
    });
    return done ? subject : Subject();
}

bool write(tests::StorageFixture& storage, const std::function<Result<void>(Transaction&)>& work)
{
    return storage.database->transact(work).isOk();
}

} // namespace

class TestSubjectStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codecKeepsEveryField();
    void codecRefusesNoise();
    void keepsWhatItGot();
    void drawsNumbers();
    void findsByAnyId();
    void updatesAndFindsByTheNewUserId();
    void neverSealsIntoAnotherRow();
    void binsAndRestores();
    void removesWithFaces();
    void leavesNoPersonalTextOnDisk();
    void readsManyQuickly();
};

void TestSubjectStore::codecKeepsEveryField()
{
    const Personal personal = wholePerson();
    const Personal back = decodePersonal(encodePersonal(personal)).value();
    QVERIFY(equal(back, personal));
    QCOMPARE(back.name, personal.name);
    QCOMPARE(back.sex, personal.sex);
    QCOMPARE(back.birthday, personal.birthday);
    QCOMPARE(back.type, personal.type);
    QCOMPARE(back.remark, personal.remark);
    const Personal empty = decodePersonal(encodePersonal({})).value();
    QVERIFY(empty.name.isEmpty() && !empty.sex && !empty.birthday && !empty.type);
}

void TestSubjectStore::codecRefusesNoise()
{
    const QByteArray whole = encodePersonal(wholePerson());
    for (qsizetype size = 0; size < whole.size(); size += 7)
        QVERIFY(!decodePersonal(whole.left(size)).isOk());
    QVERIFY(!decodePersonal("text").isOk());
    // A field of a newer program: {99: [1, 2], 2: "n"}
    const auto newer = decodePersonal(QByteArray::fromHex("a2186382010202616e"));
    QVERIFY(newer.isOk());
    QCOMPARE(newer->name, QStringLiteral("n"));
}

void TestSubjectStore::keepsWhatItGot()
{
    tests::StorageFixture storage;
    const Subject made = insert(storage, wholePerson());
    storage.reopen();
    const Subject read = storage.subjects->byId(made.id).value();
    QVERIFY(equal(read.personal, wholePerson()));
    QCOMPARE(read.personId, made.personId);
    QCOMPARE(read.personNo, made.personNo);
    QCOMPARE(read.createdMs, 1);
    QCOMPARE(read.updatedMs, 2);
    QCOMPARE(read.binnedMs, 0);
    QCOMPARE(storage.subjects->byId(made.id + 1).error().code, ErrorCode::SubjectUnknown);
}

void TestSubjectStore::drawsNumbers()
{
    tests::StorageFixture storage;
    QSet<QString> seen;
    for (int i = 0; i < 50; ++i) {
        const Subject made = insert(storage, {});
        QCOMPARE(made.personId.size(), 19);
        QVERIFY(made.personId.toLongLong() >= 1'000'000'000'000'000'000);
        QCOMPARE(made.personNo.size(), 32);
        QCOMPARE(QString::fromLatin1(QByteArray::fromHex(made.personNo.toLatin1()).toHex()), made.personNo);
        QCOMPARE(made.personal.userId, made.personNo);
        QCOMPARE(storage.subjects->byId(made.id)->personal.userId, made.personNo);
        seen << made.personId << made.personNo;
    }
    QCOMPARE(seen.size(), 100);
}

void TestSubjectStore::findsByAnyId()
{
    tests::StorageFixture storage;
    const Subject first = insert(storage, wholePerson());
    const Subject second = insert(storage, wholePerson());
    const auto ids = [&](const QString& anyId) {
        std::vector<qint64> found;
        const auto subjects = storage.subjects->find(anyId);
        for (const Subject& subject : *subjects)
            found.push_back(subject.id);
        return found;
    };
    QCOMPARE(ids(first.personId), std::vector<qint64>{first.id});
    QCOMPARE(ids(second.personNo), std::vector<qint64>{second.id});
    QCOMPARE(ids(QStringLiteral("u-1")), (std::vector<qint64>{first.id, second.id}));
    QVERIFY(ids(QString()).empty());
    QVERIFY(ids(QStringLiteral("U-1")).empty());
    QVERIFY(write(storage, [&](Transaction& tx) { return storage.subjects->setBinned(tx, first.id, 5); }));
    QCOMPARE(ids(QStringLiteral("u-1")), std::vector<qint64>{second.id});
    QCOMPARE(storage.subjects->many({second.id, 999, first.id})->size(), 2U);
}

void TestSubjectStore::updatesAndFindsByTheNewUserId()
{
    tests::StorageFixture storage;
    Subject subject = insert(storage, wholePerson());
    subject.personal.userId = QStringLiteral("u-2");
    subject.personal.name = QStringLiteral("other");
    subject.updatedMs = 99;
    QVERIFY(write(storage, [&](Transaction& tx) { return storage.subjects->update(tx, subject); }));
    QVERIFY(storage.subjects->find(QStringLiteral("u-1"))->empty());
    const Subject read = storage.subjects->find(QStringLiteral("u-2"))->at(0);
    QCOMPARE(read.personal.name, QStringLiteral("other"));
    QCOMPARE(read.updatedMs, 99);
    subject.personal.userId.clear();
    QVERIFY(write(storage, [&](Transaction& tx) { return storage.subjects->update(tx, subject); }));
    QCOMPARE(storage.subjects->byId(subject.id)->personal.userId, subject.personNo);
}

void TestSubjectStore::neverSealsIntoAnotherRow()
{
    tests::StorageFixture storage;
    Subject first = insert(storage, wholePerson());
    const Subject second = insert(storage, {});
    first.id = second.id;
    QVERIFY(!write(storage, [&](Transaction& tx) { return storage.subjects->update(tx, first); }));
    // A copied cell is noticed as well.
    QVERIFY(write(storage, [&](Transaction& tx) -> Result<void> {
        (void)tx.run(QStringLiteral(
                         "UPDATE subject SET personal=(SELECT personal FROM subject WHERE id<>?) WHERE id=?"),
                     {second.id, second.id});
        return {};
    }));
    QCOMPARE(storage.subjects->byId(second.id).error().code, ErrorCode::KeyWrong);
}

void TestSubjectStore::binsAndRestores()
{
    tests::StorageFixture storage;
    const Subject first = insert(storage, {});
    const Subject second = insert(storage, {});
    QVERIFY(write(storage, [&](Transaction& tx) { return storage.subjects->setBinned(tx, first.id, 100); }));
    QVERIFY(write(storage, [&](Transaction& tx) { return storage.subjects->setBinned(tx, second.id, 200); }));
    QCOMPARE(storage.subjects->binnedBefore(200).value(), std::vector<qint64>{first.id});
    QVERIFY(write(storage, [&](Transaction& tx) { return storage.subjects->setBinned(tx, first.id, 0); }));
    QVERIFY(storage.subjects->binnedBefore(200)->empty());
    QVERIFY(!write(storage, [&](Transaction& tx) { return storage.subjects->setBinned(tx, 999, 1); }));
}

void TestSubjectStore::removesWithFaces()
{
    tests::StorageFixture storage;
    const FaceRow face = storage.enrol(QStringLiteral("n"), tests::templateOf(1));
    QVERIFY(write(storage, [&](Transaction& tx) { return storage.subjects->remove(tx, face.subjectId); }));
    QCOMPARE(storage.faces->byId(face.id).error().code, ErrorCode::FaceUnknown);
    QVERIFY(storage.faces->templatesOf({face.id}, tests::templateOf(1).model)->empty());
    QCOMPARE(storage.subjects->count().value(), 0);
}

void TestSubjectStore::leavesNoPersonalTextOnDisk()
{
    tests::StorageFixture storage;
    (void)insert(storage, wholePerson());
    (void)storage.enrol(QStringLiteral("Recognisable Name"), tests::templateOf(3));
    const QByteArray values(reinterpret_cast<const char*>(tests::templateOf(3).values.data()), 64);
    QDirIterator walk(storage.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int files = 0;
    while (walk.hasNext()) {
        QFile file(walk.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const QByteArray& secret :
             {QByteArray("Recognisable"), wholePerson().name.toUtf8(), QByteArray("Company"),
              QByteArray("C-9"), QByteArray("u-1"), QByteArray("picture of"), values})
            QVERIFY2(!bytes.contains(secret), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files >= 4); // database, its log, key, picture
}

void TestSubjectStore::readsManyQuickly()
{
    constexpr int People = 20'000;
    tests::StorageFixture storage;
    Personal personal = wholePerson();
    personal.remark.clear();
    QVERIFY(write(storage, [&](Transaction& tx) -> Result<void> {
        for (int i = 0; i < People; ++i) {
            Subject subject;
            subject.personal = personal;
            if (auto made = storage.subjects->insert(tx, subject); !made)
                return made.error();
        }
        return {};
    }));
    QElapsedTimer timer;
    timer.start();
    int seen = 0;
    QVERIFY(
        storage.subjects
            ->forEach([&](const Subject& subject) { return ++seen > 0 && !subject.personal.name.isEmpty(); })
            .isOk());
    qInfo("%d people opened in %lld ms", seen, static_cast<long long>(timer.elapsed()));
    QCOMPARE(seen, People);
    seen = 0;
    QVERIFY(storage.subjects->forEach([&](const Subject&) { return ++seen < 5; }).isOk());
    QCOMPARE(seen, 5);
}

QTEST_GUILESS_MAIN(TestSubjectStore)
#include "tst_SubjectStore.moc"
