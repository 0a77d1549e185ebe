// SPDX-License-Identifier: GPL-3.0-or-later
// The face engine as services see it: one call per picture, safe from any thread, never throws.
// The real one borrows a model set per call from a pool; tests use a fake behind the same interface.
#pragma once

#include "core/base/Result.h"
#include "core/engine/FaceAnalysis.h"
#include "core/engine/Picture.h"

namespace core::engine {

/// How a picture is fed to the detector (see ENGINE recipe): one person fills it, or several small faces.
enum class Framing { Portrait, Group };

enum class Choice {
    All,        ///< every face, largest first
    Largest,    ///< the largest; NoFace when there is none
    Clear,      ///< the only one, or one at least twice as large as the next; otherwise SeveralFaces
    ExactlyOne, ///< SeveralFaces when there is more than one
};

struct AnalyseOptions {
    Framing framing = Framing::Portrait;
    Choice choice = Choice::Largest;
    bool quality = false;
    bool liveness = false;
    bool primary = false; ///< extract the template used by identify
    bool second = false;  ///< extract the second opinion used by verify and login
};

struct EngineInfo {
    QString runtime;    ///< "OpenVINO 2026.4.1" or "OpenCV DNN 4.6.0"
    QString recogniser; ///< "default" or "dlib"
    ModelTag primary;
    int dimensions = 0; ///< values of a primary template
    int workers = 0;
};

class FaceEngine {
public:
    virtual ~FaceEngine() = default;

    /// Errors: NoFace and SeveralFaces as the choice demands, EngineFailure. With Choice::All no face is an
    /// empty list.
    virtual base::Result<Analysis> analyse(const Picture& picture, const AnalyseOptions& options) = 0;
    virtual EngineInfo info() const = 0;
    /// Mean milliseconds per analysed picture lately; 0 before the first.
    virtual double meanMilliseconds() const = 0;
};

} // namespace core::engine
