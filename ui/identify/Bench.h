// SPDX-License-Identifier: GPL-3.0-or-later
// What the bench asks the services, and the answer as its views show it. The functions run on workers; values
// only.
#pragma once

#include "core/faces/FaceService.h"
#include "core/galleries/GalleryService.h"
#include "ui/camera/CameraUsers.h"
#include "ui/shell/Dialogs.h"

#include <QImage>
#include <QThreadPool>
#include <QUrl>

#include <array>

namespace ui::identify {

struct Services {
    core::galleries::Collection collection;
    core::galleries::GalleryService& galleries;
    core::faces::FaceService& faces;
    const core::storage::Vault& vault; ///< signs the addresses in the interface's answer
    shell::Dialogs& dialogs;
    QThreadPool* pool;
    std::function<QString()> actor;
    std::function<QUrl()> interfaceUrl;   ///< of the services listener, for the curl line
    camera::CameraOpener openCamera = {}; ///< empty: no camera is offered
};

/// A picture to look at: a file, or bytes that came without one.
struct BenchSource {
    QString file; ///< path; empty: only the bytes
    QByteArray bytes;

    QString name() const; ///< of the file; empty without one
};

struct BenchFace {
    QRectF box;
    QImage cut;
    double quality = 0;                         ///< 0..100
    double yaw = 0;                             ///< degrees
    double threshold = 0;                       ///< of the search; each candidate has its own
    std::vector<core::faces::Match> candidates; ///< best first, those below their threshold after the others

    bool isKnown() const { return !candidates.empty() && candidates.front().reaches(); }
    /// How far the best one is ahead of the second; 0 with fewer than two.
    double lead() const;
};

struct BenchAnswer {
    QImage picture;
    QImage thumbnail;
    std::vector<BenchFace> faces; ///< left to right
    double milliseconds = 0;
};

/// One of the two that are compared, with its faces.
struct SeenPicture {
    BenchSource source; ///< with its bytes
    QSize size;
    std::vector<QRectF> faces; ///< left to right
    int picked = -1;           ///< of these the one a program would get compared
    int chosen = -1;           ///< the one that is compared here
};

struct BenchPair {
    core::faces::Verified verified;
    QImage first; ///< the compared faces
    QImage second;
    std::array<BenchSource, 2> sent; ///< a picture, or what was cut out of it
};

/// A comparison, or which of the two pictures prevents it.
struct Compared {
    core::base::Result<BenchPair> pair = core::base::Error();
    std::optional<core::base::Error> first = std::nullopt;
    std::optional<core::base::Error> second = std::nullopt;
};

/// Files as they are, folders by the pictures in and below them; at most mostPictures and one more.
std::vector<BenchSource> sourcesOf(const QStringList& paths);
/// Errors: PermissionDenied, PictureTooLarge.
core::base::Result<QByteArray> bytesOf(const BenchSource& source);
/// Galleries by groupId; none: all. Errors: the decoder's, GalleryUnknown, EngineFailure.
core::base::Result<BenchAnswer> search(const Services& services, const QByteArray& picture,
                                       const QStringList& galleries);
/// The answer with its pictures again, which are not kept for pictures out of sight. Errors: those of
/// bytesOf(), the decoder's.
core::base::Result<BenchAnswer> withPictures(const BenchSource& source, BenchAnswer answer);
BenchAnswer withoutPictures(BenchAnswer answer); ///< but the thumbnail
/// A picture with its faces; the one that is picked is chosen. Errors: those of bytesOf(), the decoder's.
core::base::Result<SeenPicture> see(const Services& services, const BenchSource& source);
Compared compare(const Services& services, const SeenPicture& a, const SeenPicture& b);
/// The face with its surroundings as a picture of its own, to enrol it.
QByteArray cutForEnrolment(const QImage& picture, const QRectF& box);

constexpr int mostCandidates = 8;
constexpr std::size_t mostPictures = 500; ///< searched at once

} // namespace ui::identify
