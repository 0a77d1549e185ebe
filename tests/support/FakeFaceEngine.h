// SPDX-License-Identifier: GPL-3.0-or-later
// A FaceEngine for tests that need no models. A "face" is an upright band of one colour; black columns lie
// between bands:
// - a black picture has no face, a picture of one colour has one, red|black|blue has two, from left to right;
// - the template is a stable function of the band's colour: the same colour (give or take 8 a channel, so
// JPEG is fine)
//   is the same person (fr cosine about 0.97), another colour another person (about 0). A little noise comes
//   from the pixels themselves, so two variants of one person are alike and not equal;
// - bands whose brightest channel is under 60 are badly lit, bands narrower than 40 pixels have eyes too
// close;
// - liveness is 0.9 unless setLiveness says otherwise.
// Thread-safe once set up.
#pragma once

#include "core/engine/FaceEngine.h"

#include <QByteArray>

#include <opencv2/core/matx.hpp>

#include <atomic>
#include <functional>
#include <optional>
#include <vector>

namespace support {

class FakeFaceEngine : public core::engine::FaceEngine {
public:
    core::base::Result<core::engine::Analysis> analyse(const core::engine::Picture& picture,
                                                       const core::engine::AnalyseOptions& options) override;
    core::engine::EngineInfo info() const override;
    double meanMilliseconds() const override { return m_calls > 0 ? 1.0 : 0.0; }

    void setLiveness(double liveness) { m_liveness = liveness; }
    /// Every call answers this error until it is cleared with nullopt.
    void setFailure(std::optional<core::base::Error> failure) { m_failure = std::move(failure); }
    /// Runs inside every call before anything else; block here to hold a worker.
    void setBeforeAnalyse(std::function<void()> hook) { m_before = std::move(hook); }
    int calls() const { return m_calls; }

private:
    std::atomic<double> m_liveness = 0.9;
    std::optional<core::base::Error> m_failure;
    std::function<void()> m_before;
    std::atomic<int> m_calls = 0;
};

/// PNG with one band a person (BGR colours, at least one channel of 24 or more), each `width` wide and 120
/// high. Another variant is another photograph of the same people. No people: a black picture.
QByteArray fakePhotograph(const std::vector<cv::Vec3b>& people, int variant = 0, int width = 120);
/// Colours of distinct persons: person 0, 1, … 500.
cv::Vec3b fakePerson(int number);

} // namespace support
