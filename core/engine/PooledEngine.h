// SPDX-License-Identifier: GPL-3.0-or-later
// The real FaceEngine: a pool of recogniser chains, one borrowed for each call; callers beyond their number
// wait.
#pragma once

#include "core/engine/FaceEngine.h"
#include "core/engine/RecogniserChain.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace core::engine {

class PooledEngine : public FaceEngine {
public:
    PooledEngine(std::vector<std::unique_ptr<RecogniserChain>> chains, EngineInfo info);

    base::Result<Analysis> analyse(const Picture& picture, const AnalyseOptions& options) override;
    EngineInfo info() const override { return m_info; }
    double meanMilliseconds() const override;

private:
    class Loan;
    void recordTime(double milliseconds);

    EngineInfo m_info;
    mutable std::mutex m_mutex;
    std::condition_variable m_returned;
    std::vector<std::unique_ptr<RecogniserChain>> m_free;
    double m_meanMilliseconds = 0;
};

} // namespace core::engine
