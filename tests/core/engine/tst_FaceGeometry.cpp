// SPDX-License-Identifier: GPL-3.0-or-later
// Where points go: turning pictures, aligning faces, reading the head's pose.
#include "core/engine/FaceAligner.h"
#include "core/engine/FaceDetector.h"
#include "core/engine/HeadPose.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

using namespace core::engine;

namespace {

cv::Point2f mapped(const cv::Matx23f& map, const cv::Point2f& p)
{
    return {map(0, 0) * p.x + map(0, 1) * p.y + map(0, 2), map(1, 0) * p.x + map(1, 1) * p.y + map(1, 2)};
}

/// The template's points scaled, turned and moved into a picture.
FivePoints placed(double scale, double degrees, const cv::Point2f& at)
{
    const double radians = degrees * CV_PI / 180;
    const auto c = static_cast<float>(scale * std::cos(radians));
    const auto s = static_cast<float>(scale * std::sin(radians));
    FivePoints five = kFeatureCrop.points;
    for (auto& p : five)
        p = mapped({c, -s, at.x, s, c, at.y}, p);
    return five;
}

/// Landmarks of the pose model's head turned by these angles, seen from afar.
Face turnedHead(double yaw, double pitch)
{
    const double y = yaw * CV_PI / 180;
    const double p = pitch * CV_PI / 180;
    const cv::Matx33d aroundY(std::cos(y), 0, -std::sin(y), 0, 1, 0, std::sin(y), 0, std::cos(y));
    const cv::Matx33d aroundX(1, 0, 0, 0, std::cos(p), std::sin(p), 0, -std::sin(p), std::cos(p));
    const std::pair<std::size_t, cv::Vec3d> head[] = {{30, {0, 0, 0}},         {8, {0, 330, 65}},
                                                      {36, {-225, -170, 135}}, {45, {225, -170, 135}},
                                                      {48, {-150, 150, 125}},  {54, {150, 150, 125}}};
    Face face;
    face.landmarks.resize(68);
    for (const auto& [landmark, point] : head) {
        const cv::Vec3d seen = aroundX * (aroundY * point);
        face.landmarks[landmark] = {static_cast<float>(200 + 0.2 * seen[0]),
                                    static_cast<float>(200 + 0.2 * seen[1])};
    }
    return face;
}

} // namespace

class TestFaceGeometry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void turningLeavesThePictureAlone_data();
    void turningLeavesThePictureAlone();
    void turnsPointsBack_data() { turningLeavesThePictureAlone_data(); }
    void turnsPointsBack();
    void similarityFindsTheMove();
    void cropIsTheSameFromLargeAndSmall();
    void readsThePose_data();
    void readsThePose();
};

void TestFaceGeometry::turningLeavesThePictureAlone_data()
{
    QTest::addColumn<int>("degrees");
    for (const int degrees : {0, 90, 180, 270})
        QTest::addRow("%d", degrees) << degrees;
}

void TestFaceGeometry::turningLeavesThePictureAlone()
{
    QFETCH(int, degrees);
    cv::Mat picture(40, 40, CV_8UC3);
    cv::randu(picture, 0, 255);
    const cv::Mat before = picture.clone();
    const cv::Mat view = turned(picture, degrees);
    QCOMPARE(cv::norm(picture, before, cv::NORM_INF), 0.0);
    QVERIFY(degrees == 0 || cv::norm(view, before, cv::NORM_INF) > 0);
}

void TestFaceGeometry::turnsPointsBack()
{
    QFETCH(int, degrees);
    cv::Mat picture(30, 50, CV_8UC3, cv::Scalar::all(0));
    picture.at<cv::Vec3b>(7, 11) = {255, 255, 255};
    cv::Mat grey;
    cv::cvtColor(turned(picture, degrees), grey, cv::COLOR_BGR2GRAY);
    cv::Point bright;
    cv::minMaxLoc(grey, nullptr, nullptr, nullptr, &bright);
    const cv::Point2f centre(static_cast<float>(bright.x) + 0.5F, static_cast<float>(bright.y) + 0.5F);
    const auto back = turnedBack(centre, degrees, picture.size());
    QCOMPARE(back.x, 11.5F);
    QCOMPARE(back.y, 7.5F);
}

void TestFaceGeometry::similarityFindsTheMove()
{
    const FivePoints five = placed(3.5, 25, {140, 60});
    const auto map = similarity(five, kFeatureCrop.points);
    for (std::size_t i = 0; i < five.size(); ++i)
        QVERIFY(cv::norm(mapped(map, five[i]) - kFeatureCrop.points[i]) < 0.01);
}

void TestFaceGeometry::cropIsTheSameFromLargeAndSmall()
{
    cv::Mat small(224, 224, CV_8UC3);
    cv::randu(small, 0, 255);
    cv::GaussianBlur(small, small, {}, 6);
    cv::Mat large;
    cv::resize(small, large, {}, 8, 8, cv::INTER_CUBIC);
    const auto crop = alignedCrop(small, placed(1, 0, {50, 50}), kFeatureCrop);
    FivePoints eightfold = placed(1, 0, {50, 50});
    for (auto& p : eightfold)
        p = (p + cv::Point2f(0.5F, 0.5F)) * 8 - cv::Point2f(0.5F, 0.5F);
    QCOMPARE(crop.size(), cv::Size(112, 112));
    QVERIFY(cv::norm(crop, alignedCrop(large, eightfold, kFeatureCrop), cv::NORM_INF) <= 3);
}

void TestFaceGeometry::readsThePose_data()
{
    QTest::addColumn<double>("yaw");
    QTest::addColumn<double>("pitch");
    QTest::newRow("frontal") << 0.0 << 0.0;
    QTest::newRow("turned to the right") << 30.0 << 0.0;
    QTest::newRow("turned to the left") << -45.0 << 0.0;
    QTest::newRow("looking up") << 0.0 << 20.0;
    QTest::newRow("looking down") << 0.0 << -25.0;
}

void TestFaceGeometry::readsThePose()
{
    QFETCH(double, yaw);
    QFETCH(double, pitch);
    const auto pose = headPose(turnedHead(yaw, pitch));
    QVERIFY2(std::abs(pose.yaw - yaw) < 2, qPrintable(QString::number(pose.yaw)));
    QVERIFY2(std::abs(pose.pitch - pitch) < 2, qPrintable(QString::number(pose.pitch)));
    QVERIFY2(std::abs(pose.roll) < 2, qPrintable(QString::number(pose.roll)));
}

QTEST_APPLESS_MAIN(TestFaceGeometry)
#include "tst_FaceGeometry.moc"
