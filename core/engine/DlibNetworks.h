// SPDX-License-Identifier: GPL-3.0-or-later
// dlib's networks behind plain values, so that its templates are compiled in one place. One of each per
// worker. Constructors throw when the bytes are no such model.
#pragma once

#include "core/engine/FaceAnalysis.h"

#include <QByteArray>

#include <opencv2/core/mat.hpp>

#include <memory>

namespace core::engine {

extern const ModelTag kResnetModel;
constexpr int kResnetValues = 128;

class DlibResnet {
public:
    explicit DlibResnet(const QByteArray& model);
    ~DlibResnet();
    /// Template of a 150 x 150 BGR chip, L2-normalised.
    Template extract(const cv::Mat& chip);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

class DlibDetector {
public:
    explicit DlibDetector(const QByteArray& model);
    ~DlibDetector();
    /// Faces of at least about 40 pixels after scaling the picture by `scale`; boxes in the picture's own
    /// pixels.
    std::vector<Face> detect(const cv::Mat& bgr, double scale);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

class DlibLandmarks {
public:
    explicit DlibLandmarks(const QByteArray& model);
    ~DlibLandmarks();
    /// Fills landmarks with dlib's five (corners of the eyes, nose) and five with eye centres, nose and
    /// estimated mouth.
    void find(const cv::Mat& bgr, Face& face) const;
    /// The chip dlib cuts around those landmarks, 150 x 150 BGR.
    static cv::Mat chip(const cv::Mat& bgr, const Face& face);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// "dlib 19.24"
QString dlibName();
/// OpenBLAS would start threads of its own inside each worker.
void useOneBlasThread();

} // namespace core::engine
