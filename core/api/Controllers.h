// SPDX-License-Identifier: GPL-3.0-or-later
// One controller for each family of addresses, found by its type. Owned by Router.
#pragma once

#include "core/api/ApiParts.h"
#include "core/api/CallCounts.h"
#include "core/api/PictureLinks.h"
#include "core/api/controllers/AccountController.h"
#include "core/api/controllers/FaceController.h"
#include "core/api/controllers/GalleryController.h"
#include "core/api/controllers/GrantController.h"
#include "core/api/controllers/GroupController.h"
#include "core/api/controllers/HealthController.h"
#include "core/api/controllers/OpenApiController.h"
#include "core/api/controllers/PictureController.h"
#include "core/api/controllers/RecoveryController.h"
#include "core/api/controllers/UsageController.h"

#include <tuple>

namespace core::api {

class Controllers {
public:
    Controllers(const ApiParts& parts, const PictureLinks& links, const CallCounts& counts);
    template <typename C> const C& get() const { return std::get<C>(m_all); }

private:
    std::tuple<FaceController, GalleryController, GroupController, GrantController, UsageController,
               AccountController, RecoveryController, PictureController, HealthController, OpenApiController>
        m_all;
};

} // namespace core::api
