// SPDX-License-Identifier: GPL-3.0-or-later
// Every pair of a gallery against looking at every pair.
#include "tests/core/index/IndexRows.h"

#include <QTest>

#include <set>

using core::index::FacePair;
using core::index::GalleryIndex;
using tests::addAll;
using tests::anyTemplate;
using tests::Enrolled;
using tests::Values;

namespace {

constexpr qint64 Gallery = 1;
using Faces = std::pair<qint64, qint64>;

std::vector<Enrolled> people(std::mt19937& random, int dimension, int faces)
{
    std::vector<Enrolled> all;
    const Values family = anyTemplate(random, dimension);
    for (qint64 face = 1; face <= faces; ++face)
        all.push_back(
            {Gallery, face / 3, face,
             face % 5 == 0 ? anyTemplate(random, dimension, family, 0.01F) : anyTemplate(random, dimension)});
    return all;
}

Faces inOrder(qint64 a, qint64 b)
{
    return {std::min(a, b), std::max(a, b)};
}

std::multiset<Faces> bruteForce(const std::vector<Enrolled>& all, float atLeast)
{
    std::multiset<Faces> found;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j)
            if (all[i].subject != all[j].subject &&
                static_cast<float>(tests::dot(all[i].values, all[j].values)) >= atLeast)
                found.insert(inOrder(all[i].face, all[j].face));
    return found;
}

std::multiset<Faces> found(const GalleryIndex& index, float atLeast)
{
    std::multiset<Faces> faces;
    const bool isDone = index.pairs(
        Gallery, atLeast,
        [&](const FacePair& pair) {
            faces.insert(inOrder(pair.face, pair.otherFace));
            return atLeast;
        },
        [](qint64, qint64) { return true; });
    return isDone ? faces : std::multiset<Faces>();
}

} // namespace

class tst_PairSearch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalsBruteForce_data();
    void equalsBruteForce();
    void leavesOutWhatIsGone();
    void followsARaisedLimit();
    void tellsHowFarItIsAndStops();
    void anEmptyGalleryHasNone();
};

void tst_PairSearch::equalsBruteForce_data()
{
    QTest::addColumn<int>("dimension");
    QTest::addColumn<float>("atLeast");
    for (const int dimension : {16, 100, 512})
        for (const float atLeast : {-1.0F, 0.0F, 0.3F, 0.8F})
            QTest::addRow("%d from %g", dimension, static_cast<double>(atLeast)) << dimension << atLeast;
}

void tst_PairSearch::equalsBruteForce()
{
    QFETCH(int, dimension);
    QFETCH(float, atLeast);
    std::mt19937 random(31);
    const auto all = people(random, dimension, 700);
    GalleryIndex index(dimension);
    addAll(index, all);
    const auto expected = bruteForce(all, atLeast);
    QVERIFY(expected.size() > 100);
    QCOMPARE(found(index, atLeast), expected);
}

void tst_PairSearch::leavesOutWhatIsGone()
{
    std::mt19937 random(32);
    auto all = people(random, 64, 500);
    GalleryIndex index(64);
    addAll(index, all);
    for (qint64 face = 1; face <= 100; ++face)
        index.removeFace(Gallery, face);
    index.removeSubject(Gallery, 100);
    std::erase_if(all, [](const Enrolled& one) { return one.face <= 100 || one.subject == 100; });
    QCOMPARE(found(index, 0.5F), bruteForce(all, 0.5F));
}

void tst_PairSearch::followsARaisedLimit()
{
    std::mt19937 random(33);
    GalleryIndex index(64);
    addAll(index, people(random, 64, 900));
    float highest = -1;
    const auto keepHighest = [&](const FacePair& pair) {
        return highest = std::max(highest, pair.similarity);
    };
    qsizetype offered = 0;
    QVERIFY(index.pairs(
        Gallery, -1,
        [&](const FacePair& pair) {
            ++offered;
            return keepHighest(pair);
        },
        [](qint64, qint64) { return true; }));
    QVERIFY2(offered < 2'000, "most of the 400,000 pairs were not worth telling");
    QCOMPARE(found(index, highest).size(), std::size_t(1));
}

void tst_PairSearch::tellsHowFarItIsAndStops()
{
    std::mt19937 random(34);
    GalleryIndex index(64);
    addAll(index, people(random, 64, 6'000));
    std::vector<qint64> steps;
    const auto none = [](const FacePair&) { return 2.0F; };
    QVERIFY(index.pairs(Gallery, 2, none, [&](qint64 done, qint64 total) {
        steps.push_back(done * 100 / total);
        return true;
    }));
    QVERIFY(std::ranges::is_sorted(steps));
    QCOMPARE(steps.back(), 100);
    QVERIFY(steps.size() > 50);
    int asked = 0;
    QVERIFY(!index.pairs(Gallery, 2, none, [&](qint64, qint64) { return ++asked < 3; }));
    QCOMPARE(asked, 3);
}

void tst_PairSearch::anEmptyGalleryHasNone()
{
    QVERIFY(found(GalleryIndex(64), -1).empty());
}

QTEST_GUILESS_MAIN(tst_PairSearch)
#include "tst_PairSearch.moc"
