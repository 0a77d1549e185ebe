// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EngineFactory.h"

#include "core/engine/DefaultChain.h"
#include "core/engine/DlibChain.h"
#include "core/engine/PooledEngine.h"

#include <opencv2/core/utility.hpp>

#include <future>
#include <thread>

namespace core::engine {

using base::ErrorCode;
using base::fail;
using base::Result;
using Chains = std::vector<std::unique_ptr<RecogniserChain>>;

namespace {

int workersOf(const EngineOptions& options)
{
    return options.workers > 0 ? options.workers
                               : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

std::unique_ptr<FaceEngine> pooled(Chains chains, const EngineInfo& info)
{
    return std::make_unique<PooledEngine>(std::move(chains), info);
}

template <typename Make> Chains makeChains(int count, Make make)
{
    std::vector<std::future<std::unique_ptr<RecogniserChain>>> coming;
    for (int i = 0; i < count; ++i)
        coming.push_back(
            std::async(std::launch::async, [&]() -> std::unique_ptr<RecogniserChain> { return make(); }));
    Chains chains;
    for (auto& chain : coming)
        chains.push_back(chain.get());
    return chains;
}

Result<std::unique_ptr<FaceEngine>> makeDefault(const EngineOptions& options, int workers)
{
    const auto files = ModelFiles::open(options.modelFolder, DefaultChain::files());
    if (!files)
        return files.error();
    auto runtime = makeRuntime(options.runtime);
    if (!runtime)
        return runtime.error();
    auto chains = makeChains(workers, [&] { return std::make_unique<DefaultChain>(*files, *runtime); });
    return pooled(std::move(chains), EngineInfo{(*runtime)->name(), QStringLiteral("default"), kFeatureModel,
                                                kFeatureValues, workers});
}

Result<std::unique_ptr<FaceEngine>> makeDlib(const EngineOptions& options, int workers)
{
    const auto files = ModelFiles::open(options.modelFolder, DlibChain::files());
    if (!files)
        return files.error();
    auto chains = makeChains(workers, [&] { return std::make_unique<DlibChain>(*files); });
    return pooled(std::move(chains),
                  EngineInfo{dlibName(), QStringLiteral("dlib"), kResnetModel, kResnetValues, workers});
}

Result<std::unique_ptr<FaceEngine>> make(const EngineOptions& options)
{
    const int workers = workersOf(options);
    if (workers > 1) {
        cv::setNumThreads(1);
        useOneBlasThread();
    }
    if (options.recogniser == QLatin1String("default"))
        return makeDefault(options, workers);
    if (options.recogniser == QLatin1String("dlib"))
        return makeDlib(options, workers);
    return fail(ErrorCode::InvalidArgument,
                QStringLiteral("There is no recogniser called %1.").arg(options.recogniser));
}

} // namespace

Result<std::unique_ptr<FaceEngine>> createEngine(const EngineOptions& options)
{
    try {
        return make(options);
    } catch (const ModelError& e) {
        return e.error;
    } catch (const std::exception& e) {
        return fail(ErrorCode::ModelUnreadable,
                    QStringLiteral("A model cannot be loaded: %1").arg(QString::fromLocal8Bit(e.what())));
    }
}

TemplateKind templateKindOf(const QString& recogniser)
{
    if (recogniser == QLatin1String("dlib"))
        return {kResnetModel, kResnetValues};
    return {kFeatureModel, kFeatureValues};
}

} // namespace core::engine
