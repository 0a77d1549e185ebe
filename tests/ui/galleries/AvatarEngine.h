// SPDX-License-Identifier: GPL-3.0-or-later
// Drawn people for pictures of the console, and an engine that knows them: the first row of pixels says who
// is in the picture and how good it is.
#pragma once

#include "core/engine/FaceEngine.h"

#include <QByteArray>

#include <vector>

namespace tests {

struct Avatar {
    int person = 0;   ///< 0..65535
    int quality = 88; ///< 0..100
};

/// PNG of these people side by side.
QByteArray drawPeople(const std::vector<Avatar>& people, int height = 300);

class AvatarEngine : public core::engine::FaceEngine {
public:
    core::base::Result<core::engine::Analysis> analyse(const core::engine::Picture& picture,
                                                       const core::engine::AnalyseOptions& options) override;
    core::engine::EngineInfo info() const override;
    double meanMilliseconds() const override { return 9; }
};

} // namespace tests
