// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/TemplateExtractor.h"

#include "core/engine/FaceAligner.h"

#include <opencv2/dnn.hpp>

#include <numeric>

namespace core::engine {

const ModelTag kFeatureModel{QStringLiteral("fr-feature"), 1};

TemplateExtractor::TemplateExtractor(std::unique_ptr<Network> network)
    : m_network(std::move(network))
{
}

Template TemplateExtractor::extract(const cv::Mat& view, const Face& face)
{
    // BGR order although the publisher's script feeds RGB: it recognises better (measured, see the model
    // list).
    const cv::Mat crop = alignedCrop(view, face.five, kFeatureCrop);
    const auto outputs =
        m_network->run(cv::dnn::blobFromImage(crop, 1 / 128.0, crop.size(), cv::Scalar::all(127)));
    const auto* values = outputs[0].ptr<float>();
    Template made{kFeatureModel, {values, values + outputs[0].total()}};
    normalise(made.values);
    return made;
}

void normalise(std::vector<float>& values)
{
    const double square = std::inner_product(values.begin(), values.end(), values.begin(), 0.0);
    const auto factor = static_cast<float>(square > 0 ? 1 / std::sqrt(square) : 0);
    for (float& value : values)
        value *= factor;
}

} // namespace core::engine
