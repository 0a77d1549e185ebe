// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/galleries/AvatarEngine.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <random>

namespace tests {

using namespace core::engine;

namespace {

constexpr int dimensions = 512;
constexpr int mark = 77;

cv::Rect2f boxOf(int place, int count, int width, int height)
{
    const float column = static_cast<float>(width) / static_cast<float>(count);
    const float side = static_cast<float>(height) * 0.42F;
    const float middle = (static_cast<float>(place) + 0.5F) * column;
    return {middle - side * 0.4F, static_cast<float>(height) * 0.22F, side * 0.8F, side};
}

void drawPerson(QPainter& painter, const Avatar& avatar, const QRectF& column, const cv::Rect2f& box)
{
    static const QColor grounds[] = {QColor(0xDCE5EE), QColor(0xE9E2CF), QColor(0xD5E6E1)};
    static const QColor skins[] = {QColor(0x9FB6D3), QColor(0xC4AE77), QColor(0x86B5A5)};
    const int kind = avatar.person % 3;
    painter.fillRect(column, grounds[kind]);
    painter.setPen(Qt::NoPen);
    const QRectF head(box.x, box.y, box.width, box.height);
    painter.setBrush(skins[kind].darker(125));
    QRectF shoulders(0, 0, head.width() * 2.4, head.height() * 1.6);
    shoulders.moveCenter(QPointF(head.center().x(), column.bottom() + head.height() * 0.28));
    painter.drawEllipse(shoulders);
    painter.setBrush(QColor(0x4C5866));
    if (avatar.person % 2)
        painter.drawRoundedRect(head.adjusted(-head.width() * 0.13, -head.height() * 0.12,
                                              head.width() * 0.13, head.height() * 0.12),
                                head.width() * 0.5, head.width() * 0.5);
    else
        painter.drawEllipse(head.adjusted(-head.width() * 0.06, -head.height() * 0.10, head.width() * 0.06,
                                          -head.height() * 0.45));
    painter.setBrush(skins[kind].darker(112));
    painter.drawRect(QRectF(head.center().x() - head.width() * 0.16, head.bottom() - head.height() * 0.12,
                            head.width() * 0.32, head.height() * 0.4));
    painter.setBrush(skins[kind]);
    painter.drawEllipse(head.adjusted(0, head.height() * 0.06, 0, 0));
}

Template templateOf(int person, int variant)
{
    std::mt19937 of(static_cast<unsigned>(person) + 1000U);
    std::mt19937 noise(static_cast<unsigned>(person * 31 + variant));
    std::normal_distribution<float> normal;
    Template value{{QStringLiteral("fr-feature"), 1}, std::vector<float>(dimensions)};
    double length = 0;
    for (float& each : value.values) {
        each = normal(of) + 0.5F * normal(noise);
        length += double(each) * double(each);
    }
    for (float& each : value.values)
        each = static_cast<float>(each / std::sqrt(length));
    return value;
}

Quality qualityOf(int score)
{
    Quality quality;
    const double value = score;
    quality.measures = {{"single-face", 1, "faces", 100},
                        {"sharpness", value, "", value},
                        {"light", 150, "levels", 90},
                        {"frontal", 6, "degrees", value < 50 ? 30.0 : 92.0},
                        {"eye-distance", 80, "px", 95}};
    quality.score = value;
    quality.yaw = value < 50 ? 38 : 6;
    return quality;
}

} // namespace

QByteArray drawPeople(const std::vector<Avatar>& people, int height)
{
    const int count = static_cast<int>(people.size());
    QImage image(height * 5 / 6 * count, height, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int place = 0; place < count; ++place) {
        const double width = double(image.width()) / count;
        drawPerson(painter, people[static_cast<std::size_t>(place)],
                   {place * width, 0, width, double(height)}, boxOf(place, count, image.width(), height));
    }
    painter.end();
    image.setPixelColor(0, 0, QColor(mark, mark, count));
    for (int place = 0; place < count; ++place) {
        const Avatar& avatar = people[static_cast<std::size_t>(place)];
        image.setPixelColor(place + 1, 0, QColor(avatar.quality, avatar.person / 256, avatar.person % 256));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

core::base::Result<Analysis> AvatarEngine::analyse(const Picture& picture, const AnalyseOptions&)
{
    Analysis analysis;
    analysis.width = picture.bgr.cols;
    analysis.height = picture.bgr.rows;
    const auto first = picture.bgr.at<cv::Vec3b>(0, 0);
    analysis.detected = first[1] == mark && first[2] == mark ? first[0] : 0;
    for (int place = 0; place < analysis.detected; ++place) {
        const auto pixel = picture.bgr.at<cv::Vec3b>(0, place + 1);
        FaceAnalysis face;
        face.face.box = boxOf(place, analysis.detected, analysis.width, analysis.height);
        face.quality = qualityOf(pixel[2]);
        const int person = pixel[1] * 256 + pixel[0];
        face.primary = templateOf(person, analysis.width);
        face.second = face.primary;
        analysis.faces.push_back(face);
    }
    if (analysis.faces.empty())
        return core::base::fail(core::base::ErrorCode::NoFace, QStringLiteral("There is no drawn person."));
    analysis.milliseconds = 9;
    return analysis;
}

EngineInfo AvatarEngine::info() const
{
    EngineInfo info;
    info.recogniser = QStringLiteral("default");
    info.primary = {QStringLiteral("fr-feature"), 1};
    info.dimensions = dimensions;
    return info;
}

} // namespace tests
