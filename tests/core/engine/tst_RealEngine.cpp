// SPDX-License-Identifier: GPL-3.0-or-later
// The real networks on real photographs: both runtimes alike, strangers apart, good pictures good and spoilt
// ones bad.
#include "core/engine/ScoreScale.h"
#include "tests/core/engine/RealEngine.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

#include <future>

using namespace core::engine;
using core::base::ErrorCode;

namespace {

// Processors add up in another order each: up to 1.4e-4 was seen, of values about 0.04.
constexpr double kRounding = 5e-4;
constexpr int kPictures = 40;
const AnalyseOptions kEverything{.quality = true, .liveness = true, .primary = true, .second = true};

cv::Mat blurred(const cv::Mat& bgr)
{
    cv::Mat out;
    cv::GaussianBlur(bgr, out, {}, 4);
    return out;
}

cv::Mat darkened(const cv::Mat& bgr)
{
    return bgr * 0.15;
}

cv::Mat bleached(const cv::Mat& bgr)
{
    return bgr * 0.3 + cv::Scalar::all(190);
}

cv::Mat shrunk(const cv::Mat& bgr)
{
    cv::Mat out;
    cv::resize(bgr, out, {}, 0.3, 0.3, cv::INTER_AREA);
    return out;
}

cv::Mat tilted(const cv::Mat& bgr)
{
    const cv::Point2f centre(static_cast<float>(bgr.cols) / 2, static_cast<float>(bgr.rows) / 2);
    cv::Mat out;
    cv::warpAffine(bgr, out, cv::getRotationMatrix2D(centre, 45, 1), bgr.size());
    return out;
}

Picture pictureOf(const cv::Mat& bgr)
{
    return {bgr, PictureFormat::Png, 1};
}

double largestDifference(const Template& a, const Template& b)
{
    double largest = a.values.size() == b.values.size() ? 0 : 9;
    for (std::size_t i = 0; i < std::min(a.values.size(), b.values.size()); ++i)
        largest = std::max(largest, std::abs(static_cast<double>(a.values[i] - b.values[i])));
    return largest;
}

} // namespace

class TestRealEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bothRuntimesGiveTheSameTemplates();
    void bothRuntimesDecideTheSame();
    void templatesCarryModelAndLength();
    void otherPeopleScoreLowTheSameOneHigh();
    void goodPhotographsPassTheFiveChecks();
    void spoiltPhotographsFail_data();
    void spoiltPhotographsFail();
    void picturesOnTheirSideAreTurned();
    void workersGiveTheSameAnswer();
    void publicDomainRecogniserWorks();

private:
    std::vector<Picture> m_pictures;
    QStringList m_people;
    std::unique_ptr<FaceEngine> m_engine;
};

void TestRealEngine::initTestCase()
{
    m_engine = tests::realEngine();
    for (const auto& listed : tests::listedPictures())
        if (listed.path.startsWith(QLatin1String("people/lfw")) && m_people.size() < kPictures)
            if (auto picture = tests::developmentPicture(listed.path)) {
                m_pictures.push_back(std::move(*picture));
                m_people << listed.person;
            }
    if (!m_engine || m_pictures.empty())
        QSKIP("The models or the development set (FACEDESK_MODELS, FACEDESK_FACES) are not there.");
}

void TestRealEngine::bothRuntimesGiveTheSameTemplates()
{
    const auto fast = tests::realEngine(QStringLiteral("openvino"));
    const auto plain = tests::realEngine(QStringLiteral("opencv"));
    if (!fast)
        QSKIP("This build or machine has no OpenVINO.");
    for (const auto& picture : m_pictures) {
        const auto a = fast->analyse(picture, {.primary = true, .second = true});
        const auto b = plain->analyse(picture, {.primary = true, .second = true});
        QVERIFY(a.isOk() && b.isOk());
        for (const auto each : {&FaceAnalysis::primary, &FaceAnalysis::second}) {
            const double apart = largestDifference(a->faces[0].*each, b->faces[0].*each);
            QVERIFY2(apart < kRounding, qPrintable(QString::number(apart)));
        }
    }
}

void TestRealEngine::bothRuntimesDecideTheSame()
{
    const auto fast = tests::realEngine(QStringLiteral("openvino"));
    const auto plain = tests::realEngine(QStringLiteral("opencv"));
    if (!fast)
        QSKIP("This build or machine has no OpenVINO.");
    const auto scale = ScoreScale::forRecogniser(QStringLiteral("default"));
    std::vector<FaceAnalysis> a;
    std::vector<FaceAnalysis> b;
    for (const auto& picture : m_pictures) {
        a.push_back(fast->analyse(picture, kEverything)->faces[0]);
        b.push_back(plain->analyse(picture, kEverything)->faces[0]);
        QCOMPARE(a.back().quality->isGood(), b.back().quality->isGood());
        QCOMPARE(*a.back().liveness >= kLivenessMark, *b.back().liveness >= kLivenessMark);
    }
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            QCOMPARE(scale.compare(a[i], a[j]) >= 0.80, scale.compare(b[i], b[j]) >= 0.80);
}

void TestRealEngine::templatesCarryModelAndLength()
{
    const auto face = m_engine->analyse(m_pictures[0], kEverything)->faces[0];
    QVERIFY(face.primary.model == m_engine->info().primary);
    QCOMPARE(static_cast<int>(face.primary.values.size()), m_engine->info().dimensions);
    QVERIFY(!(face.second.model == face.primary.model));
    QCOMPARE(face.second.values.size(), 128U);
    for (const auto* made : {&face.primary, &face.second})
        QVERIFY(std::abs(cosine(*made, *made) - 1) < 1e-5);
}

void TestRealEngine::otherPeopleScoreLowTheSameOneHigh()
{
    const auto scale = ScoreScale::forRecogniser(QStringLiteral("default"));
    std::vector<FaceAnalysis> faces;
    for (const auto& picture : m_pictures)
        faces.push_back(m_engine->analyse(picture, {.primary = true, .second = true})->faces[0]);
    int wrong = 0;
    int pairs = 0;
    for (qsizetype i = 0; i < m_people.size(); ++i)
        for (qsizetype j = 0; j < i; ++j, ++pairs) {
            const double score =
                scale.compare(faces[static_cast<std::size_t>(i)], faces[static_cast<std::size_t>(j)]);
            wrong += (score >= 0.80) != (m_people[i] == m_people[j]);
        }
    QVERIFY2(wrong <= pairs / 200, qPrintable(QString::number(wrong)));
}

void TestRealEngine::goodPhotographsPassTheFiveChecks()
{
    int good = 0;
    int alone = 0;
    for (const auto& picture : m_pictures) {
        const auto analysis = m_engine->analyse(picture, {.quality = true});
        alone += analysis->detected == 1;
        good += analysis->faces[0].quality->isGood();
        QCOMPARE(analysis->faces[0].quality->measures.size(), 7U);
    }
    QVERIFY2(good >= alone * 3 / 4, qPrintable(QStringLiteral("%1 of %2").arg(good).arg(alone)));
}

void TestRealEngine::spoiltPhotographsFail_data()
{
    using Spoil = cv::Mat (*)(const cv::Mat&);
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<std::size_t>("check");
    QTest::newRow("blurred") << &blurred << std::size_t{1};
    QTest::newRow("dark") << &darkened << std::size_t{2};
    QTest::newRow("bleached") << &bleached << std::size_t{2};
    QTest::newRow("tilted") << &tilted << std::size_t{3};
    QTest::newRow("too small") << &shrunk << std::size_t{4};
}

void TestRealEngine::spoiltPhotographsFail()
{
    using Spoil = cv::Mat (*)(const cv::Mat&);
    QFETCH(Spoil, spoil);
    QFETCH(std::size_t, check);
    int seen = 0;
    int failed = 0;
    for (const auto& picture : m_pictures) {
        const auto analysis = m_engine->analyse(pictureOf(spoil(picture.bgr)), {.quality = true});
        if (!analysis)
            continue;
        ++seen;
        failed += !analysis->faces[0].quality->measures[check].ok();
    }
    QVERIFY2(failed * 10 >= seen * 9, qPrintable(QStringLiteral("%1 of %2").arg(failed).arg(seen)));
}

void TestRealEngine::picturesOnTheirSideAreTurned()
{
    const auto reference = tests::developmentPicture(QStringLiteral("misc/rotated/rot_0.jpg"));
    const auto upright = m_engine->analyse(*reference, {.primary = true});
    QCOMPARE(upright->rotation, 0);
    for (const char* name : {"rot_90", "rot_270"}) {
        const auto picture =
            tests::developmentPicture(QStringLiteral("misc/rotated/%1.jpg").arg(QLatin1String(name)));
        const auto lying = m_engine->analyse(*picture, {.primary = true});
        QVERIFY2(lying->rotation == 90 || lying->rotation == 270, name);
        QVERIFY2(cosine(lying->faces[0].primary, upright->faces[0].primary) > 0.9, name);
    }
    int turned = 0;
    for (const auto& picture : m_pictures)
        turned += m_engine->analyse(picture, {})->rotation != 0;
    QCOMPARE(turned, 0);
}

void TestRealEngine::workersGiveTheSameAnswer()
{
    const auto once = m_engine->analyse(m_pictures[0], {.primary = true});
    std::vector<std::future<Template>> calls;
    for (int i = 0; i < 8; ++i)
        calls.push_back(std::async(std::launch::async, [&] {
            return m_engine->analyse(m_pictures[0], {.primary = true})->faces[0].primary;
        }));
    for (auto& call : calls)
        QCOMPARE(largestDifference(call.get(), once->faces[0].primary), 0.0);
}

void TestRealEngine::publicDomainRecogniserWorks()
{
    const auto engine = tests::realEngine(QStringLiteral("auto"), QStringLiteral("dlib"));
    QVERIFY(engine);
    const auto analysis = engine->analyse(m_pictures[0], kEverything);
    QVERIFY(analysis.isOk());
    const auto& face = analysis->faces[0];
    QCOMPARE(face.primary.model.id, QStringLiteral("dlib-resnet"));
    QVERIFY(face.second.isEmpty());
    QVERIFY(!face.liveness);
    QCOMPARE(face.quality->measures.size(), 7U);
}

QTEST_GUILESS_MAIN(TestRealEngine)
#include "tst_RealEngine.moc"
