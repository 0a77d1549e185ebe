// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/MovingPortrait.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace support {

namespace {

using Points = std::vector<cv::Point2f>;

constexpr std::size_t Landmarks = 68;
constexpr double EyesOnScreen = 92; ///< pixels between the outer corners of the eyes
constexpr double NoiseLevels = 2.5;

/// Depth behind the tip of the nose where the outer corners of the eyes are 450 apart; the head of
/// core/engine/HeadPose.cpp with the other points between its six.
double depthOf(std::size_t i)
{
    if (i <= 16) { // along the jaw, deepest at the ears
        const double side = std::abs(static_cast<double>(i) - 8) / 8;
        return 65 + 335 * side * side;
    }
    if (i <= 26)
        return 120;
    if (i <= 30)
        return 100 - 33.0 * static_cast<double>(i - 27);
    if (i <= 35)
        return 60;
    if (i <= 47)
        return i == 36 || i == 45 ? 135 : 120;
    return i == 48 || i == 54 ? 125 : 95;
}

Points edge()
{
    Points points;
    const float right = MovingPortrait::Width - 1;
    const float bottom = MovingPortrait::Height - 1;
    for (int i = 0; i <= 4; ++i) {
        const float share = static_cast<float>(i) / 4;
        points.insert(points.end(), {{share * right, 0}, {share * right, bottom}});
        if (i > 0 && i < 4)
            points.insert(points.end(), {{0, share * bottom}, {right, share * bottom}});
    }
    return points;
}

std::vector<cv::Vec3i> triangulated(const Points& points)
{
    cv::Subdiv2D plane(cv::Rect(-1, -1, MovingPortrait::Width + 2, MovingPortrait::Height + 2));
    plane.insert(points);
    std::vector<cv::Vec6f> found;
    plane.getTriangleList(found);
    const auto indexOf = [&](float x, float y) {
        const auto at = std::ranges::find_if(
            points, [&](const auto& p) { return std::abs(p.x - x) < 0.01F && std::abs(p.y - y) < 0.01F; });
        return at == points.end() ? -1 : static_cast<int>(at - points.begin());
    };
    std::vector<cv::Vec3i> triangles;
    for (const cv::Vec6f& t : found) {
        const cv::Vec3i triangle(indexOf(t[0], t[1]), indexOf(t[2], t[3]), indexOf(t[4], t[5]));
        if (triangle[0] >= 0 && triangle[1] >= 0 && triangle[2] >= 0)
            triangles.push_back(triangle);
    }
    return triangles;
}

void warp(const cv::Mat& from, cv::Mat& to, const std::array<cv::Point2f, 3>& a,
          const std::array<cv::Point2f, 3>& b)
{
    const cv::Rect frame(0, 0, to.cols, to.rows);
    const cv::Rect box = cv::boundingRect(Points(b.begin(), b.end())) & frame;
    if (box.width < 1 || box.height < 1 || std::abs((b[1] - b[0]).cross(b[2] - b[0])) < 0.5)
        return;
    std::array<cv::Point2f, 3> inside;
    std::array<cv::Point, 3> corners;
    for (std::size_t i = 0; i < 3; ++i) {
        inside[i] = b[i] - cv::Point2f(box.tl());
        corners[i] = cv::Point(cvRound(inside[i].x), cvRound(inside[i].y));
    }
    cv::Mat piece;
    cv::warpAffine(from, piece, cv::getAffineTransform(a.data(), inside.data()), box.size(), cv::INTER_LINEAR,
                   cv::BORDER_REPLICATE);
    cv::Mat mask(box.size(), CV_8U, cv::Scalar(0));
    cv::fillConvexPoly(mask, corners.data(), 3, cv::Scalar(255));
    piece.copyTo(to(box), mask);
}

std::vector<cv::Point> outline(const Points& points, std::size_t first, std::size_t end)
{
    std::vector<cv::Point> line;
    for (std::size_t i = first; i < end; ++i)
        line.emplace_back(cvRound(points[i].x), cvRound(points[i].y));
    return line;
}

/// What is left of iris and white between the lids takes the colour of the skin above, with lashes below.
void closeLids(cv::Mat& picture, const Points& points, std::size_t first)
{
    const double width = cv::norm(points[first + 3] - points[first]);
    const cv::Point2f corner = (points[first] + points[first + 3]) / 2;
    const cv::Point2f above = corner - cv::Point2f(0, static_cast<float>(0.38 * width));
    const cv::Rect patch = cv::Rect(cvRound(above.x) - 2, cvRound(above.y) - 2, 5, 5) &
                           cv::Rect(0, 0, picture.cols, picture.rows);
    const cv::Scalar skin = cv::mean(picture(patch));
    const cv::Point2f low = (points[first + 4] + points[first + 5]) / 2;
    const cv::Size half(cvRound(0.5 * width), cvRound(0.24 * width));
    cv::Mat lid = picture.clone();
    cv::ellipse(lid, cv::Point(cvRound(corner.x), cvRound(low.y - 0.16 * width)), half, 0, 0, 360, skin, -1,
                cv::LINE_AA);
    const std::vector<cv::Point> lashes{
        cv::Point(cvRound(points[first].x), cvRound(points[first].y)),
        cv::Point(cvRound(points[first + 5].x), cvRound(points[first + 5].y)),
        cv::Point(cvRound(points[first + 4].x), cvRound(points[first + 4].y)),
        cv::Point(cvRound(points[first + 3].x), cvRound(points[first + 3].y))};
    cv::polylines(lid, std::vector{lashes}, false, 0.35 * skin, 2, cv::LINE_AA);
    cv::GaussianBlur(lid, picture, {3, 3}, 0);
}

} // namespace

MovingPortrait::MovingPortrait(const cv::Mat& bgr, const Points& landmarks)
{
    const double scale = EyesOnScreen / cv::norm(landmarks[45] - landmarks[36]);
    const cv::Point2f middle = (landmarks[36] + landmarks[45] + 2 * landmarks[33]) / 4;
    const cv::Matx23d map(scale, 0, Width / 2.0 - scale * middle.x, 0, scale,
                          Height / 2.0 - scale * middle.y);
    const int how = scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC;
    cv::Mat scaled;
    cv::resize(bgr, scaled, {}, scale, scale, how);
    const cv::Matx23d shift(1, 0, map(0, 2), 0, 1, map(1, 2));
    cv::warpAffine(scaled, m_still, shift, {Width, Height}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    for (const cv::Point2f& point : landmarks)
        m_points.emplace_back(static_cast<float>(scale * point.x + map(0, 2)),
                              static_cast<float>(scale * point.y + map(1, 2)));
    for (const cv::Point2f& point : edge())
        m_points.push_back(point);
    m_triangles = triangulated(m_points);
}

void MovingPortrait::turn(Points& points, const Pose& pose) const
{
    const double unit = cv::norm(m_points[45] - m_points[36]) / 450;
    const cv::Point2f centre = (m_points[36] + m_points[45] + m_points[57]) / 3;
    const double yaw = pose.yaw * CV_PI / 180;
    const double pitch = pose.pitch * CV_PI / 180;
    constexpr double Axis = 200; // the neck stands this far behind the nose
    for (std::size_t i = 0; i < Landmarks; ++i) {
        const double x = points[i].x - centre.x;
        const double y = points[i].y - centre.y;
        const double z = (Axis - depthOf(i)) * unit; // towards the camera
        const double turnedX = x * std::cos(yaw) + z * std::sin(yaw);
        const double nearer = z * std::cos(yaw) - x * std::sin(yaw);
        const double turnedY = y * std::cos(pitch) - nearer * std::sin(pitch);
        points[i] = centre + cv::Point2f(static_cast<float>(turnedX), static_cast<float>(turnedY));
    }
}

void MovingPortrait::closeEyes(Points& points, double share) const
{
    constexpr std::pair<std::size_t, std::size_t> lids[] = {{37, 41}, {38, 40}, {43, 47}, {44, 46}};
    for (const auto& [upper, lower] : lids)
        points[upper] += static_cast<float>(1.1 * share) * (points[lower] - points[upper]);
}

void MovingPortrait::openMouth(Points& points, double share) const
{
    const double width = cv::norm(points[54] - points[48]);
    const cv::Point2f down(0, static_cast<float>(0.6 * share * width));
    for (const std::size_t i : {55, 56, 57, 58, 59, 65, 66, 67})
        points[i] += down;
    for (std::size_t i = 4; i <= 12; ++i)
        points[i] += (i >= 6 && i <= 10 ? 0.8F : 0.35F) * down;
}

Points MovingPortrait::moved(const Pose& pose) const
{
    Points points = m_points;
    if (pose.yaw != 0 || pose.pitch != 0)
        turn(points, pose);
    closeEyes(points, pose.eyes);
    openMouth(points, pose.mouth);
    return points;
}

cv::Mat MovingPortrait::frame(const Pose& pose)
{
    const Points points = moved(pose);
    cv::Mat made = m_still.clone();
    for (const cv::Vec3i& t : m_triangles) {
        std::array<cv::Point2f, 3> a;
        std::array<cv::Point2f, 3> b;
        for (int i = 0; i < 3; ++i) {
            a[static_cast<std::size_t>(i)] = m_points[static_cast<std::size_t>(t[i])];
            b[static_cast<std::size_t>(i)] = points[static_cast<std::size_t>(t[i])];
        }
        warp(m_still, made, a, b);
    }
    if (pose.mouth > 0.1)
        cv::fillPoly(made, std::vector{outline(points, 60, 68)}, cv::Scalar(28, 16, 36), cv::LINE_AA);
    if (pose.eyes > 0.9)
        for (const std::size_t first : {36U, 42U})
            closeLids(made, points, first);
    return noisy(made);
}

cv::Mat MovingPortrait::noisy(const cv::Mat& made)
{
    cv::Mat noise(made.size(), CV_16SC3);
    cv::RNG random(m_random());
    random.fill(noise, cv::RNG::NORMAL, 0, NoiseLevels);
    cv::Mat wide;
    made.convertTo(wide, CV_16SC3);
    wide += noise;
    cv::Mat seen;
    wide.convertTo(seen, CV_8UC3);
    return seen;
}

} // namespace support
