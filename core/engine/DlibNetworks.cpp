// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/DlibNetworks.h"

#include "core/engine/TemplateExtractor.h"

#include <dlib/dnn.h>
#include <dlib/image_processing.h>
#include <dlib/image_transforms.h>
#include <dlib/opencv.h>
#include <dlib/revision.h>

#include <dlfcn.h>

#include <sstream>

namespace core::engine {

const ModelTag kResnetModel{QStringLiteral("dlib-resnet"), 1};

namespace {

// The two architectures as dlib's examples dnn_face_recognition_ex.cpp and dnn_mmod_face_detection_ex.cpp
// define them.
namespace resnet {
template <template <int, template <typename> class, int, typename> class Block, int N,
          template <typename> class Norm, typename Below>
using Residual = dlib::add_prev1<Block<N, Norm, 1, dlib::tag1<Below>>>;
template <template <int, template <typename> class, int, typename> class Block, int N,
          template <typename> class Norm, typename Below>
using ResidualDown = dlib::add_prev2<
    dlib::avg_pool<2, 2, 2, 2, dlib::skip1<dlib::tag2<Block<N, Norm, 2, dlib::tag1<Below>>>>>>;
template <int N, template <typename> class Norm, int Stride, typename Below>
using Block = Norm<dlib::con<N, 3, 3, 1, 1, dlib::relu<Norm<dlib::con<N, 3, 3, Stride, Stride, Below>>>>>;
template <int N, typename Below> using Same = dlib::relu<Residual<Block, N, dlib::affine, Below>>;
template <int N, typename Below> using Down = dlib::relu<ResidualDown<Block, N, dlib::affine, Below>>;
template <typename Below> using Level0 = Down<256, Below>;
template <typename Below> using Level1 = Same<256, Same<256, Down<256, Below>>>;
template <typename Below> using Level2 = Same<128, Same<128, Down<128, Below>>>;
template <typename Below> using Level3 = Same<64, Same<64, Same<64, Down<64, Below>>>>;
template <typename Below> using Level4 = Same<32, Same<32, Same<32, Below>>>;
template <typename Below>
using Stem = dlib::max_pool<3, 3, 2, 2, dlib::relu<dlib::affine<dlib::con<32, 7, 7, 2, 2, Below>>>>;
using Net = dlib::loss_metric<
    dlib::fc_no_bias<128, dlib::avg_pool_everything<Level0<
                              Level1<Level2<Level3<Level4<Stem<dlib::input_rgb_image_sized<150>>>>>>>>>>;
} // namespace resnet

namespace mmod {
template <long Count, typename Below> using Con5d = dlib::con<Count, 5, 5, 2, 2, Below>;
template <long Count, typename Below> using Con5 = dlib::con<Count, 5, 5, 1, 1, Below>;
template <typename Below>
using Shrink = dlib::relu<
    dlib::affine<Con5d<32, dlib::relu<dlib::affine<Con5d<32, dlib::relu<dlib::affine<Con5d<16, Below>>>>>>>>>;
template <typename Below> using Level = dlib::relu<dlib::affine<Con5<45, Below>>>;
using Net = dlib::loss_mmod<dlib::con<
    1, 9, 9, 1, 1, Level<Level<Level<Shrink<dlib::input_rgb_image_pyramid<dlib::pyramid_down<6>>>>>>>>;
} // namespace mmod

template <typename Model> void load(Model& model, const QByteArray& bytes)
{
    std::istringstream stream(bytes.toStdString());
    dlib::deserialize(model, stream);
}

dlib::matrix<dlib::rgb_pixel> rgbOf(const cv::Mat& bgr)
{
    dlib::matrix<dlib::rgb_pixel> rgb;
    dlib::assign_image(rgb, dlib::cv_image<dlib::bgr_pixel>(cvIplImage(bgr)));
    return rgb;
}

dlib::rectangle rectangleOf(const cv::Rect2f& box)
{
    return {cvRound(box.x), cvRound(box.y), cvRound(box.x + box.width) - 1, cvRound(box.y + box.height) - 1};
}

cv::Point2f pointOf(const dlib::point& p)
{
    return {static_cast<float>(p.x()), static_cast<float>(p.y())};
}

} // namespace

struct DlibResnet::Private {
    resnet::Net net;
};

DlibResnet::DlibResnet(const QByteArray& model)
    : d(std::make_unique<Private>())
{
    load(d->net, model);
}

DlibResnet::~DlibResnet() = default;

Template DlibResnet::extract(const cv::Mat& chip)
{
    const auto output = d->net(rgbOf(chip));
    Template made{kResnetModel, {output.begin(), output.end()}};
    normalise(made.values);
    return made;
}

struct DlibDetector::Private {
    mmod::Net net;
};

DlibDetector::DlibDetector(const QByteArray& model)
    : d(std::make_unique<Private>())
{
    load(d->net, model);
}

DlibDetector::~DlibDetector() = default;

std::vector<Face> DlibDetector::detect(const cv::Mat& bgr, double scale)
{
    const auto sized = [&](int n) { return std::max(1, cvRound(n * scale)); };
    dlib::matrix<dlib::rgb_pixel> picture(sized(bgr.rows), sized(bgr.cols));
    dlib::resize_image(dlib::cv_image<dlib::bgr_pixel>(cvIplImage(bgr)), picture);
    std::vector<Face> faces;
    for (const auto& found : d->net(picture)) {
        const auto back = [&](auto n) { return static_cast<float>(static_cast<double>(n) / scale); };
        Face face;
        face.box = {back(found.rect.left()), back(found.rect.top()), back(found.rect.width()),
                    back(found.rect.height())};
        face.detection = std::min(1.F, static_cast<float>(found.detection_confidence));
        faces.push_back(face);
    }
    return faces;
}

struct DlibLandmarks::Private {
    dlib::shape_predictor predictor;
};

DlibLandmarks::DlibLandmarks(const QByteArray& model)
    : d(std::make_unique<Private>())
{
    load(d->predictor, model);
}

DlibLandmarks::~DlibLandmarks() = default;

void DlibLandmarks::find(const cv::Mat& bgr, Face& face) const
{
    const auto shape = d->predictor(dlib::cv_image<dlib::bgr_pixel>(cvIplImage(bgr)), rectangleOf(face.box));
    face.landmarks.clear();
    for (unsigned long i = 0; i < shape.num_parts(); ++i)
        face.landmarks.push_back(pointOf(shape.part(i)));
    // dlib's order: outer and inner corner of the eye on the image's right, the same on its left, below the
    // nose.
    const auto& p = face.landmarks;
    const cv::Point2f right = (p[0] + p[1]) / 2;
    const cv::Point2f left = (p[2] + p[3]) / 2;
    const cv::Point2f across = (right - left) * 0.4F;
    const cv::Point2f mouth = p[4] + (p[4] - (left + right) / 2) * 0.5F;
    face.five = {left, right, p[4], mouth - across, mouth + across};
}

cv::Mat DlibLandmarks::chip(const cv::Mat& bgr, const Face& face)
{
    std::vector<dlib::point> parts;
    for (const auto& p : face.landmarks)
        parts.emplace_back(cvRound(p.x), cvRound(p.y));
    const dlib::full_object_detection shape(rectangleOf(face.box), parts);
    dlib::matrix<dlib::bgr_pixel> chip;
    dlib::extract_image_chip(dlib::cv_image<dlib::bgr_pixel>(cvIplImage(bgr)),
                             dlib::get_face_chip_details(shape, 150, 0.25), chip);
    return dlib::toMat(chip).clone();
}

QString dlibName()
{
    return QStringLiteral("dlib %1.%2").arg(DLIB_MAJOR_VERSION).arg(DLIB_MINOR_VERSION);
}

void useOneBlasThread()
{
    // Only OpenBLAS has it; any other BLAS may stand in for it.
    using SetThreads = void (*)(int);
    if (const auto set = reinterpret_cast<SetThreads>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads")))
        set(1);
}

} // namespace core::engine
