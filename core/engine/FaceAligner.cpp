// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/FaceAligner.h"

#include <opencv2/imgproc.hpp>

#include <complex>

namespace core::engine {

const CropPlan kFeatureCrop{{112, 112},
                            {{{38.2946F, 51.6963F},
                              {73.5318F, 51.5014F},
                              {56.0252F, 71.7366F},
                              {41.5493F, 92.3655F},
                              {70.7299F, 92.2041F}}}};
const CropPlan kResnetCrop{{150, 150},
                           {{{47.549F, 46.599F},
                             {100.476F, 46.599F},
                             {74.013F, 76.563F},
                             {50.415F, 103.023F},
                             {97.610F, 103.023F}}}};

namespace {

using Complex = std::complex<double>;

Complex complexOf(const cv::Point2f& point)
{
    return {point.x, point.y};
}

Complex meanOf(const FivePoints& points)
{
    Complex sum;
    for (const auto& point : points)
        sum += complexOf(point);
    return sum / double(points.size());
}

double scaleOf(const cv::Matx23f& map)
{
    return std::hypot(map(0, 0), map(1, 0));
}

FivePoints shrunk(const FivePoints& five, const cv::Point2f& corner, float x, float y)
{
    FivePoints moved;
    std::transform(five.begin(), five.end(), moved.begin(), [&](const cv::Point2f& p) {
        // Pixel centres, as the resize maps them.
        return cv::Point2f((p.x - corner.x + 0.5F) * x - 0.5F, (p.y - corner.y + 0.5F) * y - 0.5F);
    });
    return moved;
}

/// What of the view the crop touches, with a margin.
cv::Rect touched(const cv::Mat& view, const cv::Matx23f& map, const cv::Size& size)
{
    cv::Matx23f back;
    cv::invertAffineTransform(map, back);
    std::vector<cv::Point2f> corners;
    for (const float x : {0.F, static_cast<float>(size.width)})
        for (const float y : {0.F, static_cast<float>(size.height)})
            corners.emplace_back(back(0, 0) * x + back(0, 1) * y + back(0, 2),
                                 back(1, 0) * x + back(1, 1) * y + back(1, 2));
    const int margin = static_cast<int>(std::ceil(4 / scaleOf(map)));
    const cv::Rect all = cv::boundingRect(corners);
    return cv::Rect(all.x - margin, all.y - margin, all.width + 2 * margin, all.height + 2 * margin) &
           cv::Rect(0, 0, view.cols, view.rows);
}

cv::Vec3f bilinear(const cv::Mat& view, float x, float y)
{
    x = std::clamp(x, 0.F, static_cast<float>(view.cols - 1));
    y = std::clamp(y, 0.F, static_cast<float>(view.rows - 1));
    const auto left = static_cast<int>(x);
    const auto top = static_cast<int>(y);
    const int right = std::min(left + 1, view.cols - 1);
    const int bottom = std::min(top + 1, view.rows - 1);
    const float dx = x - static_cast<float>(left);
    const float dy = y - static_cast<float>(top);
    const cv::Vec3b* above = view.ptr<cv::Vec3b>(top);
    const cv::Vec3b* below = view.ptr<cv::Vec3b>(bottom);
    cv::Vec3f mixed;
    for (int c = 0; c < 3; ++c) {
        const auto upper =
            static_cast<float>(above[left][c]) * (1 - dx) + static_cast<float>(above[right][c]) * dx;
        const auto lower =
            static_cast<float>(below[left][c]) * (1 - dx) + static_cast<float>(below[right][c]) * dx;
        mixed[c] = upper * (1 - dy) + lower * dy;
    }
    return mixed;
}

} // namespace

cv::Matx23f similarity(const FivePoints& from, const FivePoints& to)
{
    // With points as complex numbers the best similarity is z -> a z + b, a = sum(conj(f) t) / sum |f|^2
    // around the means.
    const Complex meanFrom = meanOf(from);
    const Complex meanTo = meanOf(to);
    Complex product;
    double square = 0;
    for (std::size_t i = 0; i < from.size(); ++i) {
        const Complex f = complexOf(from[i]) - meanFrom;
        product += std::conj(f) * (complexOf(to[i]) - meanTo);
        square += std::norm(f);
    }
    const Complex a = product / std::max(square, 1e-9);
    const Complex b = meanTo - a * meanFrom;
    const auto f = [](double value) { return static_cast<float>(value); };
    return {f(a.real()), f(-a.imag()), f(b.real()), f(a.imag()), f(a.real()), f(b.imag())};
}

cv::Mat alignedCrop(const cv::Mat& view, const FivePoints& five, const CropPlan& plan)
{
    constexpr double least = 0.5;
    cv::Matx23f map = similarity(five, plan.points);
    cv::Mat source = view;
    const double scale = scaleOf(map);
    const cv::Rect part = scale < least ? touched(view, map, plan.size) : cv::Rect();
    if (!part.empty()) {
        const cv::Size size(std::max(1, cvRound(part.width * scale)),
                            std::max(1, cvRound(part.height * scale)));
        cv::resize(view(part), source, size, 0, 0, cv::INTER_AREA);
        map = similarity(shrunk(five, part.tl(),
                                static_cast<float>(size.width) / static_cast<float>(part.width),
                                static_cast<float>(size.height) / static_cast<float>(part.height)),
                         plan.points);
    }
    cv::Matx23f back;
    cv::invertAffineTransform(map, back);
    return sampled(source, back, plan.size, Outside::Black);
}

cv::Mat sampled(const cv::Mat& view, const cv::Matx23f& toView, const cv::Size& size, Outside outside)
{
    cv::Mat out(size, CV_32FC3, cv::Scalar::all(0));
    const auto width = static_cast<float>(view.cols);
    const auto height = static_cast<float>(view.rows);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            const auto column = static_cast<float>(x);
            const auto row = static_cast<float>(y);
            const float viewX = toView(0, 0) * column + toView(0, 1) * row + toView(0, 2);
            const float viewY = toView(1, 0) * column + toView(1, 1) * row + toView(1, 2);
            if (outside == Outside::EdgeRepeated ||
                (viewX > -1 && viewY > -1 && viewX < width && viewY < height))
                out.at<cv::Vec3f>(y, x) = bilinear(view, viewX, viewY);
        }
    return out;
}

} // namespace core::engine
