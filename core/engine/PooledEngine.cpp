// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/PooledEngine.h"

#include "core/base/Log.h"
#include "core/engine/FaceChoice.h"
#include "core/engine/ModelFiles.h"
#include "core/engine/QualityScorer.h"

#include <QElapsedTimer>

namespace core::engine {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

FaceAnalysis analyseFace(RecogniserChain& chain, const cv::Mat& view, Face face, int detected,
                         const AnalyseOptions& options)
{
    FaceAnalysis analysis;
    chain.findLandmarks(view, face);
    if (options.quality)
        analysis.quality = scoreQuality(view, face, detected);
    if (options.liveness)
        analysis.liveness = chain.liveness(view, face);
    if (options.primary)
        analysis.primary = chain.primary(view, face);
    if (options.second)
        analysis.second = chain.second(view, face);
    analysis.face = std::move(face);
    return analysis;
}

/// From the view the detector turned back to the upright picture, clipped to it.
void turnBack(Face& face, int rotation, const cv::Size& picture)
{
    const auto back = [&](const cv::Point2f& p) { return turnedBack(p, rotation, picture); };
    const cv::Rect2f all(0, 0, static_cast<float>(picture.width), static_cast<float>(picture.height));
    face.box = cv::Rect2f(back(face.box.tl()), back(face.box.br())) & all;
    std::transform(face.landmarks.begin(), face.landmarks.end(), face.landmarks.begin(), back);
    std::transform(face.five.begin(), face.five.end(), face.five.begin(), back);
}

Result<Analysis> analyseWith(RecogniserChain& chain, const cv::Mat& bgr, const AnalyseOptions& options)
{
    const Detection detection = chain.detect(bgr, options.framing);
    auto chosen = chooseFaces(detection.faces, options.choice);
    if (!chosen)
        return chosen.error();
    Analysis analysis;
    analysis.width = bgr.cols;
    analysis.height = bgr.rows;
    analysis.rotation = detection.rotation;
    analysis.detected = static_cast<int>(detection.faces.size());
    for (const Face& face : *chosen) {
        analysis.faces.push_back(analyseFace(chain, detection.view, face, analysis.detected, options));
        turnBack(analysis.faces.back().face, detection.rotation, bgr.size());
    }
    return analysis;
}

Result<Analysis> analyseAtEdge(RecogniserChain& chain, const cv::Mat& bgr, const AnalyseOptions& options)
{
    try {
        return analyseWith(chain, bgr, options);
    } catch (const ModelError& e) {
        return e.error;
    } catch (const std::exception& e) {
        qCWarning(base::lcEngine).noquote() << "Analysis failed:" << e.what();
        return fail(
            ErrorCode::EngineFailure,
            QStringLiteral("The engine failed on this picture: %1").arg(QString::fromLocal8Bit(e.what())));
    }
}

} // namespace

/// Holds a chain of the pool and gives it back.
class PooledEngine::Loan {
public:
    explicit Loan(PooledEngine& engine)
        : m_engine(engine)
    {
        std::unique_lock lock(engine.m_mutex);
        engine.m_returned.wait(lock, [&] { return !engine.m_free.empty(); });
        m_chain = std::move(engine.m_free.back());
        engine.m_free.pop_back();
    }
    ~Loan()
    {
        {
            const std::scoped_lock lock(m_engine.m_mutex);
            m_engine.m_free.push_back(std::move(m_chain));
        }
        m_engine.m_returned.notify_one();
    }
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    RecogniserChain& chain() { return *m_chain; }

private:
    PooledEngine& m_engine;
    std::unique_ptr<RecogniserChain> m_chain;
};

PooledEngine::PooledEngine(std::vector<std::unique_ptr<RecogniserChain>> chains, EngineInfo info)
    : m_info(std::move(info))
    , m_free(std::move(chains))
{
}

Result<Analysis> PooledEngine::analyse(const Picture& picture, const AnalyseOptions& options)
{
    if (picture.bgr.empty() || picture.bgr.type() != CV_8UC3)
        return fail(ErrorCode::PictureEmpty, QStringLiteral("The picture is empty."));
    Loan loan(*this);
    QElapsedTimer timer;
    timer.start();
    auto analysis = analyseAtEdge(loan.chain(), picture.bgr, options);
    const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    recordTime(milliseconds);
    if (analysis)
        analysis->milliseconds = milliseconds;
    return analysis;
}

void PooledEngine::recordTime(double milliseconds)
{
    // Exponential mean over about the last twenty pictures.
    constexpr double newest = 0.05;
    const std::scoped_lock lock(m_mutex);
    m_meanMilliseconds =
        m_meanMilliseconds > 0 ? (1 - newest) * m_meanMilliseconds + newest * milliseconds : milliseconds;
}

double PooledEngine::meanMilliseconds() const
{
    const std::scoped_lock lock(m_mutex);
    return m_meanMilliseconds;
}

} // namespace core::engine
