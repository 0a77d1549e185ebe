// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/PooledEngine.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <future>
#include <stdexcept>

using namespace core::engine;
using core::base::ErrorCode;

namespace {

struct Watch {
    std::atomic<int> inside = 0;
    std::atomic<int> most = 0;
    QSemaphore entered;
    QSemaphore leave;
    bool blocks = false;
    bool throws = false;
};

/// One face in the middle; counts how many are at work at once.
class WatchedChain : public RecogniserChain {
public:
    explicit WatchedChain(Watch& watch)
        : m_watch(watch)
    {
    }

    Detection detect(const cv::Mat& bgr, Framing) override
    {
        if (m_watch.throws)
            throw std::runtime_error("broken on purpose");
        const int now = ++m_watch.inside;
        m_watch.most = std::max(m_watch.most.load(), now);
        m_watch.entered.release();
        if (m_watch.blocks)
            m_watch.leave.acquire();
        --m_watch.inside;
        Face face;
        face.box = {2, 4, 10, 20};
        return {cv::Mat(bgr.cols, bgr.rows, CV_8UC3), 90, {face}};
    }
    void findLandmarks(const cv::Mat&, Face& face) override { face.five.fill({3, 5}); }
    Template primary(const cv::Mat&, const Face&) override { return {{QStringLiteral("a"), 1}, {1}}; }
    Template second(const cv::Mat&, const Face&) override { return {{QStringLiteral("b"), 1}, {1}}; }
    std::optional<double> liveness(const cv::Mat&, const Face&) override { return 0.7; }

private:
    Watch& m_watch;
};

PooledEngine engineOf(Watch& watch, int workers)
{
    std::vector<std::unique_ptr<RecogniserChain>> chains;
    for (int i = 0; i < workers; ++i)
        chains.push_back(std::make_unique<WatchedChain>(watch));
    return {std::move(chains), EngineInfo{}};
}

Picture picture(int width = 100, int height = 60)
{
    return {cv::Mat(height, width, CV_8UC3, cv::Scalar::all(90)), PictureFormat::Png, 1};
}

} // namespace

class TestPooledEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesOnlyWhatIsAskedFor();
    void answersInTheUprightPicture();
    void noMoreAtOnceThanWorkers();
    void anExceptionIsAnErrorAndTheWorkerComesBack();
    void refusesWhatIsNoPicture();
    void remembersHowLongItTook();
};

void TestPooledEngine::givesOnlyWhatIsAskedFor()
{
    Watch watch;
    PooledEngine engine = engineOf(watch, 1);
    const auto bare = engine.analyse(picture(), {});
    QVERIFY(bare.isOk());
    QVERIFY(bare->faces[0].primary.isEmpty() && bare->faces[0].second.isEmpty());
    QVERIFY(!bare->faces[0].liveness && !bare->faces[0].quality);
    const auto full = engine.analyse(picture(), {.liveness = true, .primary = true, .second = true});
    QCOMPARE(full->faces[0].primary.model.id, QStringLiteral("a"));
    QCOMPARE(full->faces[0].second.model.id, QStringLiteral("b"));
    QCOMPARE(*full->faces[0].liveness, 0.7);
}

void TestPooledEngine::answersInTheUprightPicture()
{
    Watch watch;
    PooledEngine engine = engineOf(watch, 1);
    const auto analysis = engine.analyse(picture(100, 60), {});
    QCOMPARE(analysis->rotation, 90);
    // The chain saw the picture turned clockwise by 90 degrees: x there is y from below here.
    const auto& box = analysis->faces[0].face.box;
    QCOMPARE(box, cv::Rect2f(4, 48, 20, 10));
    QCOMPARE(analysis->faces[0].face.five[0], cv::Point2f(5, 57));
}

void TestPooledEngine::noMoreAtOnceThanWorkers()
{
    Watch watch;
    watch.blocks = true;
    PooledEngine engine = engineOf(watch, 2);
    std::vector<std::future<bool>> calls;
    for (int i = 0; i < 6; ++i)
        calls.push_back(std::async(std::launch::async, [&] { return engine.analyse(picture(), {}).isOk(); }));
    watch.entered.acquire(2);
    watch.leave.release(6);
    for (auto& call : calls)
        QVERIFY(call.get());
    QCOMPARE(watch.most.load(), 2);
}

void TestPooledEngine::anExceptionIsAnErrorAndTheWorkerComesBack()
{
    Watch watch;
    PooledEngine engine = engineOf(watch, 1);
    watch.throws = true;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("broken on purpose")));
    const auto failed = engine.analyse(picture(), {});
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::EngineFailure);
    watch.throws = false;
    QVERIFY(engine.analyse(picture(), {}).isOk());
}

void TestPooledEngine::refusesWhatIsNoPicture()
{
    Watch watch;
    PooledEngine engine = engineOf(watch, 1);
    QCOMPARE(engine.analyse({}, {}).error().code, ErrorCode::PictureEmpty);
    QCOMPARE(engine.analyse({cv::Mat(5, 5, CV_8U), PictureFormat::Png, 1}, {}).error().code,
             ErrorCode::PictureEmpty);
}

void TestPooledEngine::remembersHowLongItTook()
{
    Watch watch;
    PooledEngine engine = engineOf(watch, 1);
    QCOMPARE(engine.meanMilliseconds(), 0.0);
    QVERIFY(engine.analyse(picture(), {}).isOk());
    QVERIFY(engine.meanMilliseconds() > 0);
}

QTEST_GUILESS_MAIN(TestPooledEngine)
#include "tst_PooledEngine.moc"
