// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/Controllers.h"

namespace core::api {

Controllers::Controllers(const ApiParts& parts, const PictureLinks& links, const CallCounts& counts)
    : m_all(FaceController(parts.faces, links, parts.settings), GalleryController(parts.galleries),
            GroupController(parts.galleries, parts.subjectRows, parts.settings),
            GrantController(parts.grants), UsageController(parts.reports, parts.usage, parts.clock),
            AccountController(parts.login, parts.sessions, links, parts.settings),
            RecoveryController(parts.journal),
            PictureController(parts.galleries, parts.galleryRows, parts.subjectRows, parts.faceRows,
                              parts.pictures),
            HealthController(parts.health, counts, parts.clock), OpenApiController())
{
}

} // namespace core::api
