// SPDX-License-Identifier: GPL-3.0-or-later
// Shares with their intervals, error rates of scores, thresholds and the fit of a tail.
#include "core/evaluation/ThresholdFinder.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace core::evaluation;

namespace {

bool isNear(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

ScoreSet setOf(const std::vector<double>& genuine, const std::vector<double>& impostor)
{
    ScoreSet scores;
    for (const double score : genuine)
        scores.addGenuine(score);
    for (const double score : impostor)
        scores.addImpostor(score);
    return scores;
}

} // namespace

class TestErrorRates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wilsonIntervals_data();
    void wilsonIntervals();
    void nothingMeasuredSaysSo();
    void aScoreAtTheThresholdMatches();
    void failuresStayInTheCount();
    void thresholdKeepsTheRate();
    void tooFewImpostorsGiveAThresholdAboveAll();
    void equalErrorLiesBetween();
    void equalErrorOfOverlappingScores();
    void fitExtendsATail();
};

void TestErrorRates::wilsonIntervals_data()
{
    QTest::addColumn<int>("hits");
    QTest::addColumn<int>("of");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("half of ten") << 5 << 10 << 0.2366 << 0.7634;
    QTest::newRow("one of a hundred") << 1 << 100 << 0.0018 << 0.0545;
    QTest::newRow("none of 231") << 0 << 231 << 0.0 << 0.0164;
    QTest::newRow("all of 20") << 20 << 20 << 0.8389 << 1.0;
}

void TestErrorRates::wilsonIntervals()
{
    QFETCH(int, hits);
    QFETCH(int, of);
    QFETCH(double, low);
    QFETCH(double, high);
    const Rate rate{hits, of};
    QVERIFY2(isNear(rate.low(), low, 1e-4), qPrintable(QString::number(rate.low())));
    QVERIFY2(isNear(rate.high(), high, 1e-4), qPrintable(QString::number(rate.high())));
}

void TestErrorRates::nothingMeasuredSaysSo()
{
    QVERIFY((Rate{0, 0}.text().contains(QLatin1String("not measured"))));
    QCOMPARE((Rate{3, 231}.text()), QStringLiteral("1.30 % (0.44 to 3.75 %), 3 of 231"));
}

void TestErrorRates::aScoreAtTheThresholdMatches()
{
    const auto scores = setOf({0.8, 0.79}, {0.8, 0.2, 0.1});
    QCOMPARE(scores.falseMatches(0.8).hits, 1);
    QCOMPARE(scores.falseNonMatches(0.8).hits, 1);
    QCOMPARE(scores.trueAccepts(0.8).hits, 1);
}

void TestErrorRates::failuresStayInTheCount()
{
    auto scores = setOf({0.9, 0.9, 0.9}, {0.9});
    scores.addFailedGenuine();
    scores.addFailedImpostor();
    QCOMPARE(scores.falseNonMatches(0.5).hits, 1);
    QCOMPARE(scores.falseNonMatches(0.5).of, 4);
    QCOMPARE(scores.falseMatches(0.5).of, 2);
    QCOMPARE(scores.trueAccepts(0.5).value(), 0.75);
}

void TestErrorRates::thresholdKeepsTheRate()
{
    std::vector<double> impostor;
    for (int i = 0; i < 1000; ++i)
        impostor.push_back(i / 1000.0);
    const auto scores = setOf({}, impostor);
    QCOMPARE(scores.falseMatches(thresholdAt(scores, 0.01)).hits, 10);
    QCOMPARE(scores.falseMatches(thresholdAt(scores, 0.001)).hits, 1);
    QVERIFY(thresholdAt(scores, 0.01) > 0.989);
}

void TestErrorRates::tooFewImpostorsGiveAThresholdAboveAll()
{
    const auto scores = setOf({0.9}, {0.1, 0.6, 0.3});
    const double threshold = thresholdAt(scores, 0.001);
    QVERIFY(threshold > 0.6);
    QCOMPARE(scores.falseMatches(threshold).hits, 0);
    QCOMPARE(scores.trueAccepts(threshold).hits, 1);
}

void TestErrorRates::equalErrorLiesBetween()
{
    const auto equal = equalError(setOf({0.8, 0.9, 0.95}, {0.1, 0.2, 0.3}));
    QCOMPARE(equal.rate, 0.0);
    QVERIFY(equal.threshold > 0.3 && equal.threshold <= 0.8);
}

void TestErrorRates::equalErrorOfOverlappingScores()
{
    const auto equal = equalError(setOf({0.3, 0.7, 0.8, 0.9}, {0.1, 0.2, 0.4, 0.75}));
    QCOMPARE(equal.rate, 0.25);
}

void TestErrorRates::fitExtendsATail()
{
    std::mt19937 random(7);
    std::normal_distribution<double> normal(0, 0.1);
    std::vector<double> scores(60'000);
    std::generate(scores.begin(), scores.end(), [&] { return normal(random); });
    const auto curve = fitSurvival(scores);
    QVERIFY(isNear(curve.mean, 0, 0.002));
    QVERIFY(isNear(curve.from, 0.1645, 0.003));
    // Where a normal distribution leaves 1 in 1,000 and, far beyond what 60,000 scores show, 1 in 1,000,000.
    QVERIFY2(isNear(curve.rawAt(1e-3), 0.3090, 0.006), qPrintable(QString::number(curve.rawAt(1e-3))));
    QVERIFY2(isNear(curve.rawAt(1e-6), 0.4753, 0.02), qPrintable(QString::number(curve.rawAt(1e-6))));
}

QTEST_APPLESS_MAIN(TestErrorRates)
#include "tst_ErrorRates.moc"
