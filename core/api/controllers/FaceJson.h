// SPDX-License-Identifier: GPL-3.0-or-later
// Documented keys of faces and people. Pure functions.
#pragma once

#include "core/faces/FaceService.h"

#include <QJsonArray>
#include <QJsonObject>

namespace core::api {

/// A score 0..1 as 2.x and 3.x write it: "0.99933773", "0.9444".
QString similarityText(double score);
/// 0..100 with five decimals, as 7.x writes scores.
double hundredScore(double score);

/// personinfo of 2.2 and 3.2: all keys, null where nothing is known.
QJsonObject personJson(const storage::Subject& subject, const QString& imageUrl);
QJsonObject boxJson(const cv::Rect2f& box);
QJsonArray measuresJson(const engine::Quality& quality);
/// Little-endian float32 in base64.
QString featureText(const engine::Template& feature);

} // namespace core::api
