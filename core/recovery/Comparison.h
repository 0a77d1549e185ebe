// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between a gallery here and at an engine, and what sending records would change there. Plain
// values and functions, any thread.
#pragma once

#include "core/recovery/DeliveryStore.h"
#include "core/recovery/TargetReader.h"

namespace core::recovery {

/// What sending records again would do at the engine as it is now.
enum class Effect {
    Adds,
    AddsSecond, ///< the person is there with another picture
    Changes,    ///< there already, and afterwards as it is known here
    Removes,
    Nothing,
    Fails,  ///< the gallery is missing there
    LeftOut ///< the picture was removed here since
};

/// One record to be sent.
struct Sending {
    ChangeKind kind = ChangeKind::Enrolled;
    QByteArray picture = {}; ///< digest; empty: it carries none, or none any more
};

/// Of all together, in the order they are sent: the records of one gallery, or of one person in one gallery.
Effect effectOf(const std::vector<Sending>& sent, const TargetPresence& there);

struct LocalPerson {
    storage::Subject subject;
    int pictures = 0;
    qint64 newestPicture = 0;
    QByteArray pictureDigest = {}; ///< SHA-256 of the newest one; empty: pictures are not compared
};

enum class DifferenceKind { Missing, Different, OnlyThere };

/// What is not the same of somebody who is at both ends.
enum class Aspect { Name, UserInfo, PictureCount, Picture };

struct Difference {
    DifferenceKind kind = DifferenceKind::Missing;
    storage::Subject subject; ///< OnlyThere: number and name as the engine has them, id 0
    QString nameThere;        ///< several, when its pictures are under several
    int picturesHere = 0;
    int picturesThere = 0;
    std::vector<Aspect> aspects = {}; ///< of Different
};

struct Comparison {
    bool hasGallery = false;
    int here = 0; ///< people
    int there = 0;
    std::vector<Difference> differences;           ///< by number
    std::optional<GalleryThere> galleryThere = {}; ///< when it is called or described otherwise

    int count(DifferenceKind kind) const;
};

/// Who is at both ends, by number.
QStringList sharedNumbers(const std::vector<LocalPerson>& here, const TargetListing& there);
/// By a digest for each person of everything an engine lets one read: number, name, user information, count
/// of pictures and, where `there` has them, the newest picture's bytes.
Comparison compare(const std::vector<LocalPerson>& here, const TargetListing& there);
/// The gallery's own name and description too.
Comparison compare(const storage::Gallery& gallery, const std::vector<LocalPerson>& here,
                   const TargetListing& there);

} // namespace core::recovery
