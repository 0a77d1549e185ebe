// SPDX-License-Identifier: GPL-3.0-or-later
// Recordings are told from a camera by frames that come again; a still scene with a sensor's noise is not.
#include "core/login/FrameWatch.h"

#include <QTest>

#include <array>
#include <random>

using core::login::FrameWatch;
using Verdict = FrameWatch::Verdict;

namespace {

constexpr qint64 FrameMs = 33;
constexpr quint64 Film = 90; ///< frames: three seconds

struct Camera {
    FrameWatch watch;
    qint64 ms = 0;
    int looped = 0;
    int frozen = 0;

    void show(quint64 digest)
    {
        watch.pass(digest);
        const auto verdict = watch.see(digest, ms += FrameMs, QByteArrayLiteral("1"));
        looped += verdict == Verdict::Looped ? 1 : 0;
        frozen += verdict == Verdict::Frozen ? 1 : 0;
    }
    void play(quint64 first, quint64 count)
    {
        for (quint64 i = 0; i < count; ++i)
            show(first + i);
    }
};

/// A grey wall of 32 x 24 pixels in good light: every pixel off by one level at most.
quint64 noisyWall(std::mt19937& random)
{
    std::array<uchar, 32 * 24> pixels{};
    std::uniform_int_distribution<int> noise(-1, 1);
    for (uchar& pixel : pixels)
        pixel = static_cast<uchar>(128 + noise(random));
    return qHashBits(pixels.data(), pixels.size());
}

} // namespace

class FrameWatchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noticesAFilmThatBeginsAgain()
    {
        Camera camera;
        camera.play(1, Film);
        QCOMPARE(camera.looped, 0);
        camera.play(1, 5);
        QCOMPARE(camera.looped, 0);
        camera.play(6, 1);
        QCOMPARE(camera.looped, 1);
    }

    void noticesAFilmOfFourMinutes()
    {
        Camera camera;
        camera.play(1, 4 * 60 * 30);
        camera.play(1, 10);
        QVERIFY(camera.looped > 0);
    }

    void noticesAFilmThatRunsBackwards()
    {
        Camera camera;
        camera.play(1, Film);
        for (quint64 i = Film - 1; i > 0; --i)
            camera.show(i);
        QVERIFY(camera.looped > 0);
    }

    void noticesAFilmWithNewFramesBetween()
    {
        Camera camera;
        camera.play(1, Film);
        for (quint64 i = 1; i < Film; ++i)
            camera.show(i % 4 == 0 ? 1'000 + i : i);
        QVERIFY(camera.looped > 0);
    }

    void takesAStillSceneForLive()
    {
        Camera camera;
        std::mt19937 random(5);
        for (std::size_t i = 0; i < 2 * FrameWatch::Remembered; ++i)
            camera.show(noisyWall(random));
        QCOMPARE(camera.looped, 0);
        QCOMPARE(camera.frozen, 0);
    }

    /// Cameras that are short of light deliver every frame twice or three times; some stutter once.
    void takesRepeatedFramesForLive()
    {
        Camera camera;
        for (quint64 i = 1; i < 1'000; ++i) {
            camera.show(i);
            camera.show(i);
            camera.show(i);
            if (i % 100 == 0)
                camera.show(i - 1);
        }
        QCOMPARE(camera.looped, 0);
        QCOMPARE(camera.frozen, 0);
    }

    void tellsCamerasApart()
    {
        FrameWatch watch;
        QCOMPARE(watch.see(1, 10, QByteArrayLiteral("1")), Verdict::Fine);
        QCOMPARE(watch.see(2, 20, QByteArrayLiteral("2")), Verdict::Switched);
        QCOMPARE(watch.see(3, 30, QByteArrayLiteral("2")), Verdict::Fine);
    }
};

QTEST_GUILESS_MAIN(FrameWatchTest)
#include "tst_FrameWatch.moc"
