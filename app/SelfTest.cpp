// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SelfTest.h"

namespace app {

namespace {

/// Shades from dark to light; the networks run whatever it shows.
core::engine::Picture builtInPicture()
{
    core::engine::Picture picture;
    picture.bgr = cv::Mat(240, 320, CV_8UC3);
    for (int y = 0; y < picture.bgr.rows; ++y)
        for (int x = 0; x < picture.bgr.cols; ++x)
            picture.bgr.at<cv::Vec3b>(y, x) = cv::Vec3b::all(static_cast<unsigned char>((x + y) * 255 / 560));
    return picture;
}

} // namespace

SelfTest::SelfTest(core::engine::FaceEngine& engine, const core::base::Clock& clock)
    : m_engine(engine)
    , m_clock(clock)
{
}

void SelfTest::run()
{
    core::engine::AnalyseOptions options;
    options.choice = core::engine::Choice::All;
    options.primary = true;
    const auto analysis = m_engine.analyse(builtInPicture(), options);
    const std::lock_guard lock(m_guard);
    m_last.ready = analysis.isOk();
    m_last.reason = analysis ? QString() : analysis.error().detail;
    m_last.checkedMs = m_clock.nowMs();
}

core::api::Readiness SelfTest::readiness() const
{
    const std::lock_guard lock(m_guard);
    return m_last;
}

} // namespace app
