// SPDX-License-Identifier: GPL-3.0-or-later
// Galleries as section 7 names them (7.1–7.3). Stateless. Of a gallery that is there already another FaceDesk
// that brings it changes name and description, see recovery::Brought.
#pragma once

#include "core/api/Call.h"

namespace core::galleries {
class GalleryService;
struct NewGallery;
} // namespace core::galleries

namespace core::storage {
struct Gallery;
}

namespace core::api {

class GalleryController {
public:
    explicit GalleryController(galleries::GalleryService& galleries);

    base::Result<Answer> add(Call& call) const;
    base::Result<Answer> remove(Call& call) const;
    base::Result<Answer> list(Call& call) const;

private:
    base::Result<storage::Gallery> renamed(const galleries::NewGallery& wanted, const QString& actor) const;

    galleries::GalleryService& m_galleries;
};

} // namespace core::api
