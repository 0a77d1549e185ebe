// SPDX-License-Identifier: GPL-3.0-or-later
// How long the engine's steps take on one thread, with each runtime, beside dlib's own chain (HOG, five
// points, ResNet: what Python's face_recognition does, with five points for its 68). A 250 x 250 JPEG with
// one face, from the samples. FACEDESK_MODELS and FACEDESK_SAMPLES name the folders.
#include "core/engine/DefaultChain.h"
#include "core/engine/EngineFactory.h"
#include "core/engine/ImageDecoder.h"

#include <QFile>

#include <benchmark/benchmark.h>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <dlib/image_processing/frontal_face_detector.h>
#include <dlib/opencv.h>

using namespace core::engine;

namespace {

const QString kResnet = QStringLiteral("dlib_face_recognition_resnet_model_v1.dat");
const QString kFivePoints = QStringLiteral("shape_predictor_5_face_landmarks.dat");

QByteArray samplePicture()
{
    QFile file(qEnvironmentVariable("FACEDESK_SAMPLES") + QStringLiteral("/obama.jpg"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto decoded = decodePicture(file.readAll());
    if (!decoded)
        return {};
    const int side = std::min(decoded->bgr.cols, decoded->bgr.rows);
    cv::Mat small;
    cv::resize(decoded->bgr(cv::Rect((decoded->bgr.cols - side) / 2, 0, side, side)), small, {250, 250}, 0, 0,
               cv::INTER_AREA);
    std::vector<uchar> bytes;
    cv::imencode(".jpg", small, bytes);
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

const QByteArray& picture()
{
    static const QByteArray bytes = samplePicture();
    return bytes;
}

cv::Mat pixels()
{
    return decodePicture(picture())->bgr;
}

core::base::Result<ModelFiles> models(const QStringList& needed)
{
    return ModelFiles::open(qEnvironmentVariable("FACEDESK_MODELS"), needed);
}

/// A chain on one thread; null, with the reason in the report, when something is missing.
std::unique_ptr<DefaultChain> chainOn(const char* name, benchmark::State& state)
{
    const auto files = models(DefaultChain::files());
    const auto runtime = makeRuntime(QString::fromLatin1(name));
    if (!files || !runtime || picture().isEmpty()) {
        state.SkipWithError("models, samples or runtime are missing");
        return nullptr;
    }
    return std::make_unique<DefaultChain>(*files, *runtime);
}

void decode(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(decodePicture(picture()));
}
BENCHMARK(decode)->Unit(benchmark::kMillisecond);

void detect(benchmark::State& state, const char* runtime)
{
    const auto chain = chainOn(runtime, state);
    const cv::Mat bgr = chain ? pixels() : cv::Mat();
    for (auto _ : state)
        benchmark::DoNotOptimize(chain->detect(bgr, Framing::Portrait));
}
BENCHMARK_CAPTURE(detect, openvino, "openvino")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(detect, opencv, "opencv")->Unit(benchmark::kMillisecond);

void landmarks(benchmark::State& state, const char* runtime)
{
    const auto chain = chainOn(runtime, state);
    const cv::Mat bgr = chain ? pixels() : cv::Mat();
    Face face = chain ? chain->detect(bgr, Framing::Portrait).faces.at(0) : Face();
    for (auto _ : state)
        chain->findLandmarks(bgr, face);
}
BENCHMARK_CAPTURE(landmarks, openvino, "openvino")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(landmarks, opencv, "opencv")->Unit(benchmark::kMillisecond);

using Extract = Template (DefaultChain::*)(const cv::Mat&, const Face&);

void extract(benchmark::State& state, const char* runtime, Extract which)
{
    const auto chain = chainOn(runtime, state);
    const cv::Mat bgr = chain ? pixels() : cv::Mat();
    Face face = chain ? chain->detect(bgr, Framing::Portrait).faces.at(0) : Face();
    if (chain)
        chain->findLandmarks(bgr, face);
    for (auto _ : state)
        benchmark::DoNotOptimize((*chain.*which)(bgr, face));
}
BENCHMARK_CAPTURE(extract, template_openvino, "openvino", &DefaultChain::primary)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(extract, template_opencv, "opencv", &DefaultChain::primary)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(extract, second_opinion_dlib, "opencv", &DefaultChain::second)
    ->Unit(benchmark::kMillisecond);

void liveness(benchmark::State& state, const char* runtime)
{
    const auto chain = chainOn(runtime, state);
    const cv::Mat bgr = chain ? pixels() : cv::Mat();
    const Face face = chain ? chain->detect(bgr, Framing::Portrait).faces.at(0) : Face();
    for (auto _ : state)
        benchmark::DoNotOptimize(chain->liveness(bgr, face));
}
BENCHMARK_CAPTURE(liveness, openvino, "openvino")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(liveness, opencv, "opencv")->Unit(benchmark::kMillisecond);

/// From the file's bytes to the template identify uses.
void decodeToTemplate(benchmark::State& state, const char* runtime)
{
    const auto chain = chainOn(runtime, state);
    for (auto _ : state) {
        const cv::Mat bgr = pixels();
        Face face = chain->detect(bgr, Framing::Portrait).faces.at(0);
        chain->findLandmarks(bgr, face);
        benchmark::DoNotOptimize(chain->primary(bgr, face));
    }
}
BENCHMARK_CAPTURE(decodeToTemplate, openvino, "openvino")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(decodeToTemplate, opencv, "opencv")->Unit(benchmark::kMillisecond);

void decodeToTemplateDlibHog(benchmark::State& state)
{
    const auto files = models({kResnet, kFivePoints});
    if (!files || picture().isEmpty()) {
        state.SkipWithError("models or samples are missing");
        return;
    }
    auto hog = dlib::get_frontal_face_detector();
    const DlibLandmarks fivePoints(files->bytes(kFivePoints));
    DlibResnet resnet(files->bytes(kResnet));
    for (auto _ : state) {
        const cv::Mat bgr = pixels();
        dlib::array2d<dlib::bgr_pixel> view;
        dlib::assign_image(view, dlib::cv_image<dlib::bgr_pixel>(cvIplImage(bgr)));
        // face_recognition doubles the picture once before it looks for faces.
        dlib::pyramid_up(view);
        const auto found = hog(view);
        Face face;
        face.box = cv::Rect2f(
            static_cast<float>(found.at(0).left()) / 2, static_cast<float>(found.at(0).top()) / 2,
            static_cast<float>(found.at(0).width()) / 2, static_cast<float>(found.at(0).height()) / 2);
        fivePoints.find(bgr, face);
        benchmark::DoNotOptimize(resnet.extract(DlibLandmarks::chip(bgr, face)));
    }
}
BENCHMARK(decodeToTemplateDlibHog)->Unit(benchmark::kMillisecond);

/// The pooled engine under as many callers as it has workers.
void pooledEngine(benchmark::State& state)
{
    static std::unique_ptr<FaceEngine> engine;
    if (state.thread_index() == 0) {
        auto made = createEngine({qEnvironmentVariable("FACEDESK_MODELS"), QStringLiteral("default"),
                                  QStringLiteral("auto"), state.threads()});
        engine = made ? std::move(*made) : nullptr;
    }
    for (auto _ : state) {
        if (!engine || picture().isEmpty()) {
            state.SkipWithError("models or samples are missing");
            break;
        }
        benchmark::DoNotOptimize(engine->analyse(*decodePicture(picture()), {.primary = true}));
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(pooledEngine)->ThreadRange(1, 2)->UseRealTime()->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    useOneBlasThread();
    cv::setNumThreads(1);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
