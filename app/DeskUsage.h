// SPDX-License-Identifier: GPL-3.0-or-later
// Usage records of face work that did not come through the interface: the console's and the import command's,
// listener "console". What a request asks for is recorded by the router. Any thread; owned by Application.
#pragma once

#include "core/base/Clock.h"
#include "core/base/Settings.h"
#include "core/faces/FaceService.h"
#include "core/usage/UsageRecorder.h"

namespace app {

class DeskUsage {
public:
    DeskUsage(core::usage::UsageRecorder& recorder, const core::base::Settings& settings,
              const core::base::Clock& clock);
    void record(const core::faces::FaceWork& work);

private:
    core::usage::UsageRecorder& m_recorder;
    const core::base::Settings& m_settings;
    const core::base::Clock& m_clock;
};

} // namespace app
