// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/Int8Dot.h"
#include "core/index/Quantised.h"
#include "tests/core/index/IndexRows.h"

#include <QTest>

using core::index::Int8Kernel;

class tst_Int8Dot : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKernelEqualsPlainCode_data();
    void everyKernelEqualsPlainCode();
    void theBoundHolds_data();
    void theBoundHolds();
    void scoresAreTheSameEverywhere();
};

void tst_Int8Dot::everyKernelEqualsPlainCode_data()
{
    QTest::addColumn<int>("number");
    const auto kernels = core::index::supportedKernels();
    QCOMPARE(std::string(kernels.back().name), std::string("scalar"));
    for (std::size_t i = 0; i < kernels.size(); ++i)
        QTest::newRow(kernels[i].name) << static_cast<int>(i);
}

void tst_Int8Dot::everyKernelEqualsPlainCode()
{
    QFETCH(int, number);
    const Int8Kernel& kernel = core::index::supportedKernels()[static_cast<std::size_t>(number)];
    std::mt19937 random(31);
    for (const std::size_t stride : {64U, 128U, 192U, 512U})
        for (const std::size_t count : {0U, 1U, 3U, 4U, 7U, 256U}) {
            std::vector<std::uint8_t> rows(count * stride);
            std::vector<std::int8_t> probe(stride);
            for (auto& value : rows)
                value = static_cast<std::uint8_t>(random() % 4U == 0 ? 255U : random());
            for (auto& value : probe)
                value = static_cast<std::int8_t>(
                    random() % 4U == 0 ? 127 : static_cast<int>(random() % 255U) - 127);
            std::vector<std::int32_t> expected(count + 1, 77);
            for (std::size_t i = 0; i < count; ++i) {
                expected[i] = 0;
                for (std::size_t j = 0; j < stride; ++j)
                    expected[i] += rows[i * stride + j] * probe[j];
            }
            std::vector<std::int32_t> found(count + 1, 77);
            kernel.dots(rows.data(), count, stride, probe.data(), found.data());
            QCOMPARE(found, expected);
        }
}

void tst_Int8Dot::theBoundHolds_data()
{
    QTest::addColumn<int>("dimension");
    QTest::addColumn<float>("peak");
    QTest::newRow("even") << 512 << 1.0F;
    QTest::newRow("one value stands out") << 512 << 300.0F;
    QTest::newRow("short") << 20 << 1.0F;
}

void tst_Int8Dot::theBoundHolds()
{
    QFETCH(int, dimension);
    QFETCH(float, peak);
    std::mt19937 random(32);
    const std::size_t stride = (static_cast<std::size_t>(dimension) + 63) / 64 * 64;
    std::vector<std::uint8_t> bytes(stride);
    for (int i = 0; i < 2000; ++i) {
        auto row = tests::anyTemplate(random, dimension);
        row[3] *= peak;
        const auto probe = tests::anyTemplate(random, dimension, i % 2 == 0 ? row : tests::Values(), 0.02F);
        const core::index::QuantisedProbe quantised(probe, stride);
        const auto rounding = core::index::quantiseRow(row, bytes);
        std::int32_t sum = 0;
        core::index::supportedKernels().front().dots(bytes.data(), 1, stride, quantised.bytes.data(), &sum);
        const double exact = tests::dot(row, probe);
        const double bound = static_cast<double>(quantised.atMost(sum, rounding));
        QVERIFY(bound >= exact);
        if (peak <= 1)
            QVERIFY2(bound - exact < 0.1, "and is of use");
    }
}

void tst_Int8Dot::scoresAreTheSameEverywhere()
{
    std::mt19937 random(33);
    const auto a = tests::anyTemplate(random, 512);
    const auto b = tests::anyTemplate(random, 512, a, 0.02F);
    QCOMPARE(core::index::similarity(a, b), static_cast<float>(tests::dot(a, b)));
    QCOMPARE(core::index::similarity(a, b), core::index::similarity(b, a));
}

QTEST_GUILESS_MAIN(tst_Int8Dot)
#include "tst_Int8Dot.moc"
