// SPDX-License-Identifier: GPL-3.0-or-later
// Rows as the services see them: opened, typed, plain values.
#pragma once

#include "core/engine/FaceAnalysis.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace core::storage {

enum class GalleryKind { Normal = 0, Login = 1 };

struct Gallery {
    qint64 id = 0;
    QString groupId; ///< the caller's id, unique, compared with letter case
    QString lib;     ///< our id, 32 hex digits
    QString appId;
    QString name;
    QString description;
    GalleryKind kind = GalleryKind::Normal;
    std::optional<double> threshold; ///< score 0..1 that overrides the computed one
    qint64 createdMs = 0;
};

/// What is known of a person; sealed as one column. Empty texts and absent numbers mean "not known".
struct Personal {
    QString userId; ///< chapter 9 user_id; personNo unless given
    QString name;
    std::optional<int> sex;         ///< 1 male, 2 female
    std::optional<qint64> birthday; ///< yyyyMMdd as a number
    QString province;
    QString company;
    QString duty;
    std::optional<int> type; ///< 1 operator, 2 customer, 3 internal, 4 stranger
    QString idIccid;
    QString custId;
    QString remark;
    QString userInfo;
    QString sourceImageUrl; ///< text a caller sent as imageUrl; never fetched
};

struct Subject {
    qint64 id = 0;
    QString personId; ///< 19 decimal digits
    QString personNo; ///< 32 hex digits
    Personal personal;
    qint64 createdMs = 0;
    qint64 updatedMs = 0;
    qint64 binnedMs = 0; ///< 0: not in the recycle bin
};

struct PictureRow {
    qint64 id = 0;
    QString path; ///< relative to the data folder, never shown to callers
    QString mime;
    qint64 bytes = 0; ///< of the plain picture
    int width = 0;
    int height = 0;
    qint64 createdMs = 0; ///< together with `serial` the documented address /group1/default/…
    int serial = 0;       ///< 1, 2, … within one millisecond
};

struct FaceRow {
    qint64 id = 0;
    qint64 subjectId = 0;
    qint64 pictureId = 0;
    cv::Rect2f box;
    double quality = 0; ///< 0..100
    QString batch;      ///< import it came with, empty for single enrolments
    qint64 createdMs = 0;
};

struct FaceTemplate {
    qint64 faceId = 0;
    qint64 subjectId = 0;
    engine::Template value;
};

struct Membership {
    qint64 galleryId = 0;
    qint64 subjectId = 0;
    qint64 createdMs = 0;
};

} // namespace core::storage
