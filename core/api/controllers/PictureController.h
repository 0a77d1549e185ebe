// SPDX-License-Identifier: GPL-3.0-or-later
// Stored pictures by their three documented addresses, with ETag and ranges. Never a path of the file system;
// the pictures of login faces only by signed address or for administrators. Stateless.
#pragma once

#include "core/api/Call.h"
#include "core/storage/Records.h"

namespace core::galleries {
class GalleryService;
}
namespace core::storage {
class FaceStore;
class GalleryStore;
class PictureStore;
class SubjectStore;
} // namespace core::storage

namespace core::api {

class PictureController {
public:
    PictureController(galleries::GalleryService& galleries, const storage::GalleryStore& galleryRows,
                      const storage::SubjectStore& subjects, const storage::FaceStore& faces,
                      const storage::PictureStore& pictures);

    base::Result<Answer> byTime(Call& call) const;   ///< /group1/default/YYYYMMDD/HH/mm/n/<epoch ms>
    base::Result<Answer> byPerson(Call& call) const; ///< /person/YYYYMMDD/<personId>.png
    base::Result<Answer> byFace(Call& call) const;   ///< /face/getimage?groupId=&faceId=

private:
    base::Result<Answer> serve(Call& call, qint64 picture, qint64 subject) const;
    base::Result<Answer> serveRow(Call& call, const storage::PictureRow& picture) const;
    bool isOpen(qint64 subject) const;

    galleries::GalleryService& m_galleries;
    const storage::GalleryStore& m_galleryRows;
    const storage::SubjectStore& m_subjects;
    const storage::FaceStore& m_faces;
    const storage::PictureStore& m_pictures;
};

} // namespace core::api
