// SPDX-License-Identifier: GPL-3.0-or-later
// What /readyz tells: a real inference on a built-in picture, made at start and again with every
// housekeeping. Any thread.
#pragma once

#include "core/api/Health.h"
#include "core/base/Clock.h"
#include "core/engine/FaceEngine.h"

#include <mutex>

namespace app {

class SelfTest {
public:
    SelfTest(core::engine::FaceEngine& engine, const core::base::Clock& clock);

    void run();
    core::api::Readiness readiness() const;

private:
    core::engine::FaceEngine& m_engine;
    const core::base::Clock& m_clock;
    mutable std::mutex m_guard;
    core::api::Readiness m_last{false, QStringLiteral("The engine has not been tried yet."), 0};
};

} // namespace app
