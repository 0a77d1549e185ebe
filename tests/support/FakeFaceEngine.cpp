// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeFaceEngine.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace support {

using namespace core::engine;
using core::base::ErrorCode;

namespace {

using Values = std::vector<float>;

constexpr int kBlack = 16;
constexpr int kColourStep = 24;

Values normalised(Values values)
{
    const double length = std::sqrt(std::inner_product(values.begin(), values.end(), values.begin(), 0.0));
    for (float& value : values)
        value = static_cast<float>(value / length);
    return values;
}

Values direction(std::uint64_t seed, std::size_t dimensions)
{
    std::mt19937_64 random(seed);
    std::normal_distribution<float> normal;
    Values values(dimensions);
    std::generate(values.begin(), values.end(), [&] { return normal(random); });
    return normalised(std::move(values));
}

void add(Values& to, const Values& other, float weight)
{
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] += weight * other[i];
}

std::uint64_t personOf(const cv::Scalar& colour)
{
    std::uint64_t person = 1;
    for (int c = 0; c < 3; ++c)
        person = person * 64 + static_cast<std::uint64_t>(std::lround(colour[c] / kColourStep));
    return person;
}

std::uint64_t hashOf(const cv::Mat& pixels)
{
    std::uint64_t hash = 1469598103934665603ULL;
    for (int y = 0; y < pixels.rows; ++y)
        for (const uchar* p = pixels.ptr(y); p != pixels.ptr(y) + pixels.cols * 3; ++p)
            hash = (hash ^ *p) * 1099511628211ULL;
    return hash;
}

/// `shared` is what all people have in common: 0 for fr-feature, large for dlib-resnet.
Template makeTemplate(const ModelTag& model, std::size_t dimensions, float shared, const cv::Mat& band,
                      std::uint64_t person)
{
    Values values = direction(person, dimensions);
    add(values, direction(hashOf(band), dimensions), 0.17F);
    values = normalised(std::move(values));
    for (float& value : values)
        value *= std::sqrt(1 - shared);
    add(values, direction(7, dimensions), std::sqrt(shared));
    return {model, normalised(std::move(values))};
}

std::vector<cv::Rect> bandsOf(const cv::Mat& bgr)
{
    std::vector<cv::Rect> bands;
    bool inside = false;
    for (int x = 0; x < bgr.cols; ++x) {
        const auto pixel = bgr.at<cv::Vec3b>(bgr.rows / 2, x);
        const bool coloured = std::max({pixel[0], pixel[1], pixel[2]}) > kBlack;
        if (coloured && !inside)
            bands.emplace_back(x, 0, 0, bgr.rows);
        if (coloured)
            ++bands.back().width;
        inside = coloured;
    }
    std::stable_sort(bands.begin(), bands.end(), [](auto& a, auto& b) { return a.width > b.width; });
    return bands;
}

Face faceIn(const cv::Rect& band)
{
    Face face;
    face.box = cv::Rect2f(band);
    face.detection = 0.99F;
    const auto at = [&](float x, float y) {
        return cv::Point2f(face.box.x + x * face.box.width, face.box.y + y * face.box.height);
    };
    face.five = {at(0.3F, 0.4F), at(0.7F, 0.4F), at(0.5F, 0.6F), at(0.35F, 0.75F), at(0.65F, 0.75F)};
    face.landmarks.assign(face.five.begin(), face.five.end());
    return face;
}

Quality qualityOf(const cv::Rect& band, const cv::Scalar& colour, int detected)
{
    const double brightest = std::max({colour[0], colour[1], colour[2]});
    const double eyes = band.width * 0.4;
    Quality quality;
    quality.measures = {{"single-face", double(detected), "faces", detected == 1 ? 100.0 : 0.0},
                        {"sharpness", 50, "", 90},
                        {"light", brightest, "levels", brightest >= 60 ? 90.0 : 20.0},
                        {"frontal", 0, "degrees", 100},
                        {"eye-distance", eyes, "px", eyes >= 16 ? 90.0 : 20.0}};
    quality.score = 100;
    for (const auto& measure : quality.measures)
        quality.score = std::min(quality.score, measure.score);
    return quality;
}

FaceAnalysis analyseBand(const cv::Mat& bgr, const cv::Rect& rect, const AnalyseOptions& options,
                         int detected, double liveness)
{
    const cv::Mat band = bgr(rect);
    const cv::Scalar colour =
        cv::mean(band(cv::Rect(0, band.rows / 4, band.cols, std::max(1, band.rows / 2))));
    FaceAnalysis face{faceIn(rect), {}, {}, {}, {}};
    if (options.quality)
        face.quality = qualityOf(rect, colour, detected);
    if (options.liveness)
        face.liveness = liveness;
    if (options.primary)
        face.primary = makeTemplate({QStringLiteral("fr-feature"), 1}, 512, 0, band, personOf(colour));
    if (options.second)
        face.second = makeTemplate({QStringLiteral("dlib-resnet"), 1}, 128, 0.8333F, band, personOf(colour));
    return face;
}

core::base::Result<void> choose(std::vector<cv::Rect>& bands, Choice choice)
{
    if (choice == Choice::All)
        return {};
    if (bands.empty())
        return core::base::fail(ErrorCode::NoFace, QStringLiteral("No face was found."));
    const bool clear = bands.size() == 1 || bands[0].area() >= 2 * bands[1].area();
    if ((choice == Choice::Clear && !clear) || (choice == Choice::ExactlyOne && bands.size() > 1))
        return core::base::fail(ErrorCode::SeveralFaces, QStringLiteral("Several faces were found."));
    bands.resize(1);
    return {};
}

} // namespace

core::base::Result<Analysis> FakeFaceEngine::analyse(const Picture& picture, const AnalyseOptions& options)
{
    if (m_before)
        m_before();
    ++m_calls;
    if (m_failure)
        return *m_failure;
    auto bands = bandsOf(picture.bgr);
    Analysis analysis;
    analysis.width = picture.bgr.cols;
    analysis.height = picture.bgr.rows;
    analysis.detected = static_cast<int>(bands.size());
    analysis.milliseconds = 1;
    if (const auto chosen = choose(bands, options.choice); !chosen)
        return chosen.error();
    for (const auto& band : bands)
        analysis.faces.push_back(analyseBand(picture.bgr, band, options, analysis.detected, m_liveness));
    return analysis;
}

EngineInfo FakeFaceEngine::info() const
{
    return {QStringLiteral("fake"), QStringLiteral("default"), {QStringLiteral("fr-feature"), 1}, 512, 1};
}

QByteArray fakePhotograph(const std::vector<cv::Vec3b>& people, int variant, int width)
{
    constexpr int height = 120;
    constexpr int gap = 20;
    const int count = std::max(1, static_cast<int>(people.size()));
    cv::Mat picture(height, count * (width + gap) - gap, CV_8UC3, cv::Scalar::all(0));
    for (std::size_t i = 0; i < people.size(); ++i) {
        const cv::Rect band(static_cast<int>(i) * (width + gap), 0, width, height);
        picture(band).setTo(cv::Scalar(people[i][0], people[i][1], people[i][2]));
        picture.at<cv::Vec3b>(variant % (height / 4), band.x + variant / (height / 4) % width)[0] ^= 4;
    }
    std::vector<uchar> bytes;
    cv::imencode(".png", picture, bytes);
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

cv::Vec3b fakePerson(int number)
{
    const auto level = [](int step) { return static_cast<uchar>((step + 3) * kColourStep); };
    return {level(number % 8), level(number / 8 % 8), level(number / 64 % 8)};
}

} // namespace support
