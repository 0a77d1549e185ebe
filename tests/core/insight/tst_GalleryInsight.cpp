// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/GalleryHealth.h"
#include "tests/core/faces/ServiceFixture.h"

#include <QTest>

#include <numeric>

using namespace core;
using base::ErrorCode;

namespace {

const QString Actor = QStringLiteral("tester");

bool always(qint64, qint64)
{
    return true;
}

} // namespace

class TestGalleryInsight : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void countsKnownErrors();
    void drawsTheSameSampleAgain();
    void hasNoGenuinePairOfSinglePhotos();
    void sumsTheHistogramToOne();
    void stopsWhenTold();
    void findsWhatWeakensAGallery();
    void keepsTheWorstOfLongLists();
    void saysThatThereAreMore();

private:
    /// A face along one axis; equal axes are equal faces.
    qint64 enrol(const QString& name, std::size_t axis);
    void addFace(qint64 subject, std::size_t axis);
    base::Result<insight::GalleryScores> scores(const insight::ScoreLimits& limits = {}) const;
    base::Result<insight::GalleryHealth> health(const insight::HealthLimits& limits) const;

    std::unique_ptr<tests::ServiceFixture> m_fixture;
    storage::Gallery m_gallery;
    engine::ScoreScale m_scale = engine::ScoreScale::forRecogniser(QStringLiteral("default"));
};

void TestGalleryInsight::init()
{
    m_fixture = std::make_unique<tests::ServiceFixture>();
    m_gallery = m_fixture->gallery(QStringLiteral("a"));
}

qint64 TestGalleryInsight::enrol(const QString& name, std::size_t axis)
{
    engine::Template value{m_fixture->services->collection().model, std::vector<float>(512)};
    value.values[axis] = 1;
    return m_fixture->storage.enrol(name, value, m_gallery.id).subjectId;
}

void TestGalleryInsight::addFace(qint64 subject, std::size_t axis)
{
    const qint64 other = enrol(QStringLiteral("other"), axis);
    QVERIFY(m_fixture->services->galleries.load());
    QVERIFY(m_fixture->services->galleries.mergeSubjects(subject, other, Actor));
}

base::Result<insight::GalleryScores> TestGalleryInsight::scores(const insight::ScoreLimits& limits) const
{
    return insight::readScores(m_fixture->services->collection(), m_scale, m_gallery.id, limits, always);
}

base::Result<insight::GalleryHealth> TestGalleryInsight::health(const insight::HealthLimits& limits) const
{
    return insight::readHealth(m_fixture->services->collection(), m_scale, m_gallery.id, limits, always);
}

void TestGalleryInsight::countsKnownErrors()
{
    addFace(enrol(QStringLiteral("Ann"), 0), 0);
    addFace(enrol(QStringLiteral("Ben"), 1), 2);
    enrol(QStringLiteral("Cid"), 0);
    QVERIFY(m_fixture->services->galleries.load());
    const auto read = scores();
    QVERIFY(read);
    QCOMPARE(read->facesRead, 5);
    QCOMPARE(read->impostorsPossible, 8);
    const auto missed = read->scores.falseNonMatches(0.8);
    QCOMPARE(missed.hits, 1);
    QCOMPARE(missed.of, 2);
    const auto confused = read->scores.falseMatches(0.8);
    QCOMPARE(confused.hits, 2);
    QCOMPARE(confused.of, 8);
    QCOMPARE(read->scores.falseMatches(0.0).hits, 8);
}

void TestGalleryInsight::drawsTheSameSampleAgain()
{
    for (std::size_t i = 0; i < 30; ++i)
        enrol(QString::number(i), i % 7);
    QVERIFY(m_fixture->services->galleries.load());
    insight::ScoreLimits limits;
    limits.impostorPairs = 100;
    const auto once = scores(limits);
    const auto again = scores(limits);
    QVERIFY(once && again);
    QCOMPARE(once->scores.impostorPairs(), 100);
    QCOMPARE(once->impostorsPossible, 435);
    QCOMPARE(once->scores.impostor(), again->scores.impostor());
    limits.seed = 2;
    QVERIFY(scores(limits)->scores.impostor() != once->scores.impostor());
}

void TestGalleryInsight::hasNoGenuinePairOfSinglePhotos()
{
    const auto empty = scores();
    QVERIFY(empty);
    QCOMPARE(empty->scores.impostorPairs(), 0);
    enrol(QStringLiteral("Ann"), 0);
    enrol(QStringLiteral("Ben"), 1);
    QVERIFY(m_fixture->services->galleries.load());
    const auto read = scores();
    QVERIFY(read);
    QCOMPARE(read->scores.genuinePairs(), 0);
    QCOMPARE(read->scores.impostorPairs(), 1);
}

void TestGalleryInsight::sumsTheHistogramToOne()
{
    const insight::Histogram shares = insight::histogramOf({0, 0.005, 0.5, 1});
    QCOMPARE(shares.front(), 0.5);
    QCOMPARE(shares[25], 0.25);
    QCOMPARE(shares.back(), 0.25);
    QCOMPARE(std::accumulate(shares.begin(), shares.end(), 0.0), 1.0);
    QCOMPARE(insight::histogramOf({}).front(), 0.0);
}

void TestGalleryInsight::stopsWhenTold()
{
    enrol(QStringLiteral("Ann"), 0);
    enrol(QStringLiteral("Ben"), 1);
    QVERIFY(m_fixture->services->galleries.load());
    const auto never = [](qint64, qint64) { return false; };
    const auto collection = m_fixture->services->collection();
    const auto read = insight::readScores(collection, m_scale, m_gallery.id, {}, never);
    QVERIFY(!read && read.error().code == ErrorCode::Cancelled);
    const auto examined = insight::readHealth(collection, m_scale, m_gallery.id, {}, never);
    QVERIFY(!examined && examined.error().code == ErrorCode::Cancelled);
}

void TestGalleryInsight::findsWhatWeakensAGallery()
{
    const qint64 ann = enrol(QStringLiteral("Ann"), 0);
    addFace(ann, 0);
    const qint64 ben = enrol(QStringLiteral("Ben"), 1);
    const qint64 cid = enrol(QStringLiteral("Cid"), 0);
    QVERIFY(m_fixture->services->galleries.load());
    const auto found = health({101, 0.9, 500});
    QVERIFY(found);
    QCOMPARE(found->onePhoto, (std::vector<qint64>{ben, cid}));
    QCOMPARE(found->weakCount, 4);
    QCOMPARE(found->alikeCount, 1);
    QCOMPARE(found->alike[0].first, ann);
    QCOMPARE(found->alike[0].second, cid);
    QVERIFY(found->alike[0].score >= 0.9);
    QCOMPARE(health({0, 0.9, 500})->weakCount, 0);
}

void TestGalleryInsight::keepsTheWorstOfLongLists()
{
    for (std::size_t i = 0; i < 6; ++i)
        enrol(QString::number(i), 3);
    QVERIFY(m_fixture->services->galleries.load());
    const auto found = health({101, 0.9, 2});
    QVERIFY(found);
    QCOMPARE(found->alikeCount, 15);
    QCOMPARE(found->alike.size(), 2U);
    QCOMPARE(found->onePhotoCount, 6);
    QCOMPARE(found->onePhoto.size(), 2U);
}

/// 80 people with one face make 3,160 pairs.
void TestGalleryInsight::saysThatThereAreMore()
{
    for (std::size_t i = 0; i < 80; ++i)
        enrol(QString::number(i), 3);
    enrol(QStringLiteral("Ann"), 4);
    QVERIFY(m_fixture->services->galleries.load());
    const auto found = health({0, 0.9, 500});
    QVERIFY(found);
    QVERIFY(found->hasMoreAlike);
    QVERIFY(found->alikeCount >= 1'000 && found->alikeCount < 3'160);
    QCOMPARE(found->alike.size(), 500U);
}

QTEST_GUILESS_MAIN(TestGalleryInsight)
#include "tst_GalleryInsight.moc"
