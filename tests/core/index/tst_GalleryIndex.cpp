// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/index/IndexRows.h"

#include <QTest>

#include <limits>

using core::index::GalleryIndex;
using core::index::SearchOptions;
using tests::addAll;
using tests::anyTemplate;
using tests::Enrolled;
using tests::Values;

namespace {

constexpr qint64 Gallery = 1;

/// Persons of one to three faces in three galleries; clustered persons look much alike.
std::vector<Enrolled> people(std::mt19937& random, int dimension, int faces, bool clustered)
{
    const Values family = anyTemplate(random, dimension);
    std::vector<Enrolled> all;
    for (qint64 face = 1, subject = 1; face <= faces; ++subject) {
        const Values centre =
            clustered ? anyTemplate(random, dimension, family, 0.01F) : anyTemplate(random, dimension);
        for (auto count = random() % 3U + 1; count > 0; --count, ++face)
            all.push_back({static_cast<qint64>(random() % 3U + 1), subject, face,
                           anyTemplate(random, dimension, centre, 0.005F)});
    }
    return all;
}

std::vector<qint64> faces(const std::vector<core::index::Candidate>& candidates)
{
    std::vector<qint64> found;
    for (const auto& candidate : candidates)
        found.push_back(candidate.face);
    return found;
}

void compareWithBruteForce(const GalleryIndex& index, const std::vector<Enrolled>& all,
                           const std::vector<qint64>& galleries, const Values& probe,
                           const SearchOptions& options)
{
    const auto expected = tests::bruteForce(all, galleries, probe, options);
    const auto found = index.search(galleries, probe, options);
    QCOMPARE(faces(found), faces(expected));
    for (std::size_t i = 0; i < found.size(); ++i) {
        QCOMPARE(found[i].subject, expected[i].subject);
        QVERIFY(std::abs(found[i].similarity - expected[i].similarity) <= 1e-6F);
    }
}

} // namespace

class tst_GalleryIndex : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalsBruteForce_data();
    void equalsBruteForce();
    void staysExactThroughChanges();
    void unequalLengthsAreExactToo();
    void anEmptyIndexAnswersNothing();
    void equalSimilaritiesComeInOrderOfFaces();
    void aSubjectCountsOnceWithItsBestFace();
    void aReplacedFaceIsThereOnce();
    void theLaterOfEqualFacesInOneCallStays();
    void removedFacesSubjectsAndGalleriesAreGone();
    void memoryReturnsAfterRemovals();
    void aFaceCostsLittle();
    void aProbeOfNoNumbersFindsNobody();
};

void tst_GalleryIndex::equalsBruteForce_data()
{
    QTest::addColumn<int>("dimension");
    QTest::addColumn<bool>("clustered");
    for (const int dimension : {16, 100, 128, 512})
        for (const bool clustered : {false, true})
            QTest::addRow("%d %s", dimension, clustered ? "clustered" : "random") << dimension << clustered;
}

void tst_GalleryIndex::equalsBruteForce()
{
    QFETCH(int, dimension);
    QFETCH(bool, clustered);
    std::mt19937 random(11);
    const auto all = people(random, dimension, 9000, clustered);
    GalleryIndex index(dimension);
    addAll(index, all);
    QCOMPARE(index.totalSize(), static_cast<qint64>(all.size()));
    const std::vector<SearchOptions> options{{1}, {5}, {100}, {5, 0.3F}, {5, 0.9999F}, {20'000}};
    for (const SearchOptions& option : options) {
        const Values& someone = all[random() % all.size()].values;
        for (const Values& probe :
             {anyTemplate(random, dimension), anyTemplate(random, dimension, someone, 0.02F), someone}) {
            compareWithBruteForce(index, all, {1}, probe, option);
            compareWithBruteForce(index, all, {1, 2, 3, 2}, probe, option);
        }
    }
}

void tst_GalleryIndex::staysExactThroughChanges()
{
    std::mt19937 random(12);
    GalleryIndex index(128);
    std::vector<Enrolled> all;
    for (int step = 0; step < 3000; ++step) {
        const auto face = static_cast<qint64>(random() % 900U);
        const auto subject = face / 2;
        const bool isAdded = random() % 10U < 6;
        std::erase_if(all, [&](const Enrolled& one) {
            return step % 7 == 0 && !isAdded ? one.subject == subject : one.face == face;
        });
        if (isAdded) {
            all.push_back({Gallery, subject, face, anyTemplate(random, 128)});
            const auto row = all.back().row();
            index.add(Gallery, {&row, 1});
        } else if (step % 7 == 0) {
            index.removeSubject(Gallery, subject);
        } else {
            index.removeFace(Gallery, face);
        }
        QCOMPARE(index.size(Gallery), static_cast<qint64>(all.size()));
        if (step % 20 == 0)
            compareWithBruteForce(index, all, {Gallery}, anyTemplate(random, 128), {3});
    }
}

void tst_GalleryIndex::unequalLengthsAreExactToo()
{
    std::mt19937 random(13);
    std::vector<Enrolled> all;
    for (qint64 face = 1; face <= 500; ++face) {
        Values values = anyTemplate(random, 128);
        for (float& value : values)
            value *= static_cast<float>(face % 17);
        all.push_back({Gallery, face, face, values});
    }
    GalleryIndex index(128);
    addAll(index, all);
    for (int i = 0; i < 20; ++i)
        compareWithBruteForce(index, all, {Gallery}, anyTemplate(random, 128), {7, -100.0F});
}

void tst_GalleryIndex::anEmptyIndexAnswersNothing()
{
    std::mt19937 random(14);
    GalleryIndex index(128);
    const std::vector<qint64> galleries{Gallery, 99};
    QVERIFY(index.search(galleries, anyTemplate(random, 128), {}).empty());
    QVERIFY(index.search({}, anyTemplate(random, 128), {}).empty());
    index.add(Gallery, {});
    index.removeFace(Gallery, 1);
    index.removeSubject(Gallery, 1);
    index.removeGallery(Gallery);
    QCOMPARE(index.totalSize(), 0);
    QCOMPARE(index.subjects(Gallery), 0);
    addAll(index, {{Gallery, 1, 1, anyTemplate(random, 128)}});
    QVERIFY(index.search(galleries, anyTemplate(random, 128), {0}).empty());
}

void tst_GalleryIndex::equalSimilaritiesComeInOrderOfFaces()
{
    std::mt19937 random(15);
    const Values same = anyTemplate(random, 512);
    std::vector<Enrolled> all;
    for (const qint64 face : {40, 10, 30, 20, 50})
        all.push_back({Gallery, 100 - face, face, same});
    GalleryIndex index(512);
    addAll(index, all);
    const std::vector<qint64> galleries{Gallery};
    QCOMPARE(faces(index.search(galleries, same, {3})), (std::vector<qint64>{10, 20, 30}));
}

void tst_GalleryIndex::aSubjectCountsOnceWithItsBestFace()
{
    std::mt19937 random(16);
    const Values person = anyTemplate(random, 512);
    GalleryIndex index(512);
    addAll(index,
           {{1, 7, 1, anyTemplate(random, 512)}, {1, 7, 2, person}, {2, 7, 3, anyTemplate(random, 512)}});
    const std::vector<qint64> galleries{1, 2};
    const auto found = index.search(galleries, person, {5});
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().face, 2);
    QCOMPARE(index.subjects(1), 1);
    QCOMPARE(index.size(1), 2);
}

void tst_GalleryIndex::aReplacedFaceIsThereOnce()
{
    std::mt19937 random(17);
    const Values before = anyTemplate(random, 512);
    const Values after = anyTemplate(random, 512);
    GalleryIndex index(512);
    addAll(index, {{Gallery, 1, 5, before}});
    addAll(index, {{Gallery, 2, 5, after}});
    const std::vector<qint64> galleries{Gallery};
    const auto found = index.search(galleries, after, {5});
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().subject, 2);
    QVERIFY(found.front().similarity > 0.9999F);
    QCOMPARE(index.size(Gallery), 1);
    QCOMPARE(index.subjects(Gallery), 1);
}

void tst_GalleryIndex::theLaterOfEqualFacesInOneCallStays()
{
    std::mt19937 random(18);
    GalleryIndex index(128);
    addAll(index, {{Gallery, 1, 5, anyTemplate(random, 128)}, {Gallery, 2, 5, anyTemplate(random, 128)}});
    const std::vector<qint64> galleries{Gallery};
    QCOMPARE(index.search(galleries, anyTemplate(random, 128), {}).front().subject, 2);
    QCOMPARE(index.size(Gallery), 1);
}

void tst_GalleryIndex::removedFacesSubjectsAndGalleriesAreGone()
{
    std::mt19937 random(19);
    const Values probe = anyTemplate(random, 128);
    GalleryIndex index(128);
    addAll(index, {{1, 1, 1, probe}, {1, 1, 2, probe}, {1, 2, 3, probe}, {2, 3, 4, probe}, {3, 4, 5, probe}});
    const std::vector<qint64> galleries{1, 2, 3};
    index.removeFace(1, 1);
    QCOMPARE(faces(index.search(galleries, probe, {9})), (std::vector<qint64>{2, 3, 4, 5}));
    index.removeSubject(1, 1);
    QCOMPARE(faces(index.search(galleries, probe, {9})), (std::vector<qint64>{3, 4, 5}));
    index.removeGallery(2);
    QCOMPARE(faces(index.search(galleries, probe, {9})), (std::vector<qint64>{3, 5}));
    index.clear();
    QVERIFY(index.search(galleries, probe, {9}).empty());
    QCOMPARE(index.bytes(), 0);
}

void tst_GalleryIndex::memoryReturnsAfterRemovals()
{
    std::mt19937 random(20);
    GalleryIndex index(128);
    std::vector<Enrolled> all;
    for (qint64 face = 1; face <= 20'000; ++face)
        all.push_back({Gallery, face, face, anyTemplate(random, 128)});
    addAll(index, all);
    const qint64 full = index.bytes();
    for (qint64 face = 1; face <= 20'000; ++face)
        if (face % 10 != 0)
            index.removeFace(Gallery, face);
    QCOMPARE(index.size(Gallery), 2000);
    QVERIFY2(index.bytes() < full / 4, "less than a quarter for a tenth of the rows");
    std::erase_if(all, [](const Enrolled& one) { return one.face % 10 != 0; });
    compareWithBruteForce(index, all, {Gallery}, anyTemplate(random, 128), {5});
}

void tst_GalleryIndex::aFaceCostsLittle()
{
    std::mt19937 random(21);
    GalleryIndex index(512);
    std::vector<Enrolled> all;
    for (qint64 face = 1; face <= 8192; ++face)
        all.push_back({Gallery, face, face, anyTemplate(random, 512)});
    addAll(index, all);
    QVERIFY(index.bytes() / index.size(Gallery) <= 2650);
}

void tst_GalleryIndex::aProbeOfNoNumbersFindsNobody()
{
    std::mt19937 random(22);
    GalleryIndex index(128);
    addAll(index, {{Gallery, 1, 1, anyTemplate(random, 128)}});
    const Values probe(128, std::numeric_limits<float>::quiet_NaN());
    const std::vector<qint64> galleries{Gallery};
    QVERIFY(index.search(galleries, probe, {}).empty());
}

QTEST_GUILESS_MAIN(tst_GalleryIndex)
#include "tst_GalleryIndex.moc"
