// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ScoreScale.h"

#include <QTest>

using namespace core::engine;

namespace {

FaceAnalysis face(std::vector<float> first, std::vector<float> second = {})
{
    FaceAnalysis made;
    made.primary = {{QStringLiteral("fr-feature"), 1}, std::move(first)};
    made.second = {{QStringLiteral("dlib-resnet"), 1}, std::move(second)};
    return made;
}

} // namespace

class TestScoreScale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eightyIsOneFalseMatchInAThousand_data();
    void eightyIsOneFalseMatchInAThousand();
    void measuredThresholds();
    void risesStrictly_data() { eightyIsOneFalseMatchInAThousand_data(); }
    void risesStrictly();
    void goesThereAndBack();
    void identifyThresholdIsMonotone_data();
    void identifyThresholdIsMonotone();
    void falseMatchRateFallsWithTheScore();
    void comparesBothOpinions();
    void fallsBackToThePrimary();
    void differentModelsNeverMatch();
};

void TestScoreScale::eightyIsOneFalseMatchInAThousand_data()
{
    QTest::addColumn<QString>("recogniser");
    QTest::addColumn<int>("comparison");
    for (const char* name : {"default", "dlib"}) {
        QTest::addRow("%s primary", name)
            << QString::fromLatin1(name) << static_cast<int>(Comparison::Primary);
        QTest::addRow("%s fused", name) << QString::fromLatin1(name) << static_cast<int>(Comparison::Fused);
    }
}

void TestScoreScale::eightyIsOneFalseMatchInAThousand()
{
    QFETCH(QString, recogniser);
    QFETCH(int, comparison);
    const auto scale = ScoreScale::forRecogniser(recogniser);
    const double rate = scale.falseMatchRate(static_cast<Comparison>(comparison), 0.80);
    QVERIFY2(std::abs(rate - 0.001) < 1e-6, qPrintable(QString::number(rate)));
}

void TestScoreScale::measuredThresholds()
{
    const auto scale = ScoreScale::forRecogniser(QStringLiteral("default"));
    QVERIFY(std::abs(scale.toRaw(Comparison::Primary, 0.80) - 0.334) < 0.002);
    QVERIFY(std::abs(scale.toRaw(Comparison::Fused, 0.80) - 2.956) < 0.01);
    QVERIFY(std::abs(scale.toRaw(Comparison::Primary, scale.identifyThreshold(1000, 1)) - 0.479) < 0.003);
    QVERIFY(std::abs(scale.toRaw(Comparison::Primary, scale.identifyThreshold(3000, 1)) - 0.509) < 0.003);
}

void TestScoreScale::risesStrictly()
{
    QFETCH(QString, recogniser);
    QFETCH(int, comparison);
    const auto scale = ScoreScale::forRecogniser(recogniser);
    const auto which = static_cast<Comparison>(comparison);
    const bool fused = which == Comparison::Fused && scale.hasSecond();
    const double least = fused ? -24.45 : -1;
    const double most = fused ? 8.46 : 1;
    constexpr int steps = 5000;
    double before = -1;
    for (int i = 0; i <= steps; ++i) {
        const double score = scale.toScore(which, least + (most - least) * i / steps);
        QVERIFY2(score > before && score >= 0 && score <= 1, qPrintable(QString::number(i)));
        before = score;
    }
    QCOMPARE(scale.toScore(which, least), 0.0);
    QCOMPARE(scale.toScore(which, most), 1.0);
}

void TestScoreScale::goesThereAndBack()
{
    const auto scale = ScoreScale::forRecogniser(QStringLiteral("default"));
    for (const double score : {0.0, 0.1, 0.55, 0.7, 0.8, 0.85, 0.93, 1.0})
        QVERIFY(std::abs(scale.toScore(Comparison::Fused, scale.toRaw(Comparison::Fused, score)) - score) <
                1e-9);
}

void TestScoreScale::identifyThresholdIsMonotone_data()
{
    QTest::addColumn<QString>("recogniser");
    QTest::newRow("default") << QStringLiteral("default");
    QTest::newRow("dlib") << QStringLiteral("dlib");
}

void TestScoreScale::identifyThresholdIsMonotone()
{
    QFETCH(QString, recogniser);
    const auto scale = ScoreScale::forRecogniser(recogniser);
    const std::vector<qint64> sizes{0, 1, 2, 10, 100, 1000, 3000, 10'000, 100'000, 1'000'000, 10'000'000};
    const std::vector<double> rates{50, 10, 5, 1, 0.5, 0.1, 0.01, 0.001};
    for (std::size_t i = 1; i < sizes.size(); ++i)
        for (const double rate : rates)
            QVERIFY(scale.identifyThreshold(sizes[i], rate) >= scale.identifyThreshold(sizes[i - 1], rate));
    for (const qint64 size : sizes)
        for (std::size_t i = 1; i < rates.size(); ++i)
            QVERIFY(scale.identifyThreshold(size, rates[i]) >= scale.identifyThreshold(size, rates[i - 1]));
    QVERIFY(scale.identifyThreshold(1000, 1) > scale.identifyThreshold(100, 1));
    QVERIFY(scale.identifyThreshold(1000, 0.1) > scale.identifyThreshold(1000, 1));
    QVERIFY(scale.identifyThreshold(10'000'000, 0.001) < 1);
}

void TestScoreScale::falseMatchRateFallsWithTheScore()
{
    const auto scale = ScoreScale::forRecogniser(QStringLiteral("default"));
    double before = 2;
    for (int percent = 1; percent < 100; ++percent) {
        const double rate = scale.falseMatchRate(Comparison::Primary, percent / 100.0);
        QVERIFY(rate < before);
        before = rate;
    }
}

void TestScoreScale::comparesBothOpinions()
{
    const auto scale = ScoreScale::forRecogniser(QStringLiteral("default"));
    const auto one = face({1, 0}, {1, 0});
    QCOMPARE(scale.compare(one, one), scale.toScore(Comparison::Fused, ScoreScale::fusedRaw(1, 1)));
    QVERIFY(scale.compare(one, one) > 0.99);
    QVERIFY(scale.compare(one, face({0, 1}, {1, 0})) < 0.80);
    QVERIFY(scale.compare(one, face({0, 1}, {1, 0})) > scale.compare(one, face({0, 1}, {0, 1})));
}

void TestScoreScale::fallsBackToThePrimary()
{
    const auto scale = ScoreScale::forRecogniser(QStringLiteral("default"));
    const auto primary = face({0.6F, 0.8F});
    QCOMPARE(scale.compare(face({1, 0}, {1, 0}), primary), scale.toScore(Comparison::Primary, 0.6F));
}

void TestScoreScale::differentModelsNeverMatch()
{
    const auto scale = ScoreScale::forRecogniser(QStringLiteral("default"));
    auto newer = face({1, 0});
    newer.primary.model.version = 2;
    QCOMPARE(scale.compare(face({1, 0}), newer), 0.0);
    QCOMPARE(scale.compare(face({1, 0}), face({1, 0, 0})), 0.0);
    QCOMPARE(scale.compare(FaceAnalysis(), FaceAnalysis()), 0.0);
}

QTEST_APPLESS_MAIN(TestScoreScale)
#include "tst_ScoreScale.moc"
