// SPDX-License-Identifier: GPL-3.0-or-later
// Galleries as section 7 names them (7.1–7.3). Stateless.
#pragma once

#include "core/api/Call.h"

namespace core::galleries {
class GalleryService;
}

namespace core::api {

class GalleryController {
public:
    explicit GalleryController(galleries::GalleryService& galleries);

    base::Result<Answer> add(Call& call) const;
    base::Result<Answer> remove(Call& call) const;
    base::Result<Answer> list(Call& call) const;

private:
    galleries::GalleryService& m_galleries;
};

} // namespace core::api
