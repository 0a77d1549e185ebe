// SPDX-License-Identifier: GPL-3.0-or-later
// The face operations of sections 2, 3 and 7: fields in, FaceService asked, documented keys out. Stateless.
#pragma once

#include "core/api/Call.h"
#include "core/api/PictureLinks.h"

namespace core::faces {
class FaceService;
}

namespace core::api {

class FaceController {
public:
    FaceController(faces::FaceService& faces, const PictureLinks& links, const base::Settings& settings);

    base::Result<Answer> enroll(Call& call) const;
    base::Result<Answer> identifyOne(Call& call) const;    ///< 2.2, 3.2
    base::Result<Answer> identifyRanked(Call& call) const; ///< 7.5
    base::Result<Answer> identifyAll(Call& call) const;    ///< 7.11
    base::Result<Answer> verify(Call& call) const;
    base::Result<Answer> remove(Call& call) const;
    base::Result<Answer> query(Call& call) const;
    base::Result<Answer> qualityScore(Call& call) const;  ///< 3.6
    base::Result<Answer> qualityChecks(Call& call) const; ///< 7.9
    base::Result<Answer> detect(Call& call) const;

private:
    QByteArray picture(Fields& fields, const FieldName& name) const;
    int candidates() const;

    faces::FaceService& m_faces;
    const PictureLinks& m_links;
    const base::Settings& m_settings;
};

} // namespace core::api
