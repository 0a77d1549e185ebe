// SPDX-License-Identifier: GPL-3.0-or-later
// One neural network, whoever computes it. Not thread-safe: each worker has its own. Calls may throw; callers
// are inside the engine's edge.
#pragma once

#include "core/base/Result.h"
#include "core/engine/ModelFiles.h"

#include <opencv2/core/mat.hpp>

#include <memory>

namespace core::engine {

class Network {
public:
    virtual ~Network() = default;
    /// `input` is a float blob (1, channels, height, width). Answers the named outputs, valid until the next
    /// run.
    virtual std::vector<cv::Mat> run(const cv::Mat& input) = 0;
};

/// What computes networks. Thread-safe.
class NetworkRuntime {
public:
    virtual ~NetworkRuntime() = default;
    virtual QString name() const = 0;
    /// Throws ModelError, or whatever the library throws at bytes it dislikes.
    virtual std::unique_ptr<Network> load(const ModelFiles& files, const QString& file,
                                          const std::vector<std::string>& outputs) = 0;
};

/// `choice` as the setting engine.runtime: auto, openvino, opencv. Errors: RuntimeUnavailable.
base::Result<std::shared_ptr<NetworkRuntime>> makeRuntime(const QString& choice);

std::shared_ptr<NetworkRuntime> makeOpenCvRuntime();
/// Null when built without OpenVINO; throws when it cannot start here.
std::shared_ptr<NetworkRuntime> makeOpenVinoRuntime();

} // namespace core::engine
