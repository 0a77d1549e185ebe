// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong in galleries and can be seen without reading pictures or searching. Called on a worker.
#pragma once

#include "core/galleries/GalleryService.h"
#include "ui/overview/OverviewFacts.h"

#include <optional>

namespace ui::overview {

/// People whose best picture is poor; leads to the gallery with most of them.
std::optional<Attention> poorPictures(const core::galleries::GalleryService& galleries);

} // namespace ui::overview
