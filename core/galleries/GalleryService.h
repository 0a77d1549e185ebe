// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of galleries and the subjects in them: create, change, remove, copy, count. Synchronous, any thread.
// Signals are emitted after the commit, on the thread that made the change.
#pragma once

#include "core/base/Clock.h"
#include "core/base/Settings.h"
#include "core/galleries/SubjectDirectory.h"
#include "core/index/GalleryIndex.h"
#include "core/recovery/ChangeQueue.h"
#include "core/storage/AuditStore.h"
#include "core/storage/FaceStore.h"
#include "core/storage/GalleryStore.h"
#include "core/storage/PictureStore.h"
#include "core/storage/SubjectStore.h"

#include <QObject>

namespace core::galleries {

/// The stores and derived memory that gallery and face rules share; owned by Application.
struct Collection {
    storage::Database& database;
    storage::GalleryStore& galleries;
    storage::SubjectStore& subjects;
    storage::FaceStore& faces;
    storage::PictureStore& pictures;
    storage::AuditStore& audit;
    index::GalleryIndex& index;
    SubjectDirectory& directory;
    recovery::ChangeQueue& changes;
    const base::Settings& settings;
    const base::Clock& clock;
    engine::ModelTag model;          ///< of the templates in the index
};

struct NewGallery {
    QString groupId;                 ///< 1..128 characters, no control characters; a random one when empty
    QString name;                    ///< groupId when empty
    QString description;
    storage::GalleryKind kind = storage::GalleryKind::Normal;
    QString appId;                   ///< setting api.appId when empty
};

struct GalleryCounts {
    qint64 subjects = 0;
    qint64 faces = 0;
};

class GalleryService : public QObject {
    Q_OBJECT
public:
    explicit GalleryService(Collection collection, QObject* parent = nullptr);

    /// Fills index and directory from the stores; before anything else is called. Answers the number of templates.
    base::Result<qint64> load();

    base::Result<storage::Gallery> create(const NewGallery& wanted, const QString& actor);   ///< GalleryExists
    base::Result<storage::Gallery> update(const storage::Gallery& gallery, const QString& actor);
    /// The gallery and every subject that is in no other one, with faces and pictures.
    base::Result<void> remove(const QString& groupIdOrLib, const QString& actor);            ///< GalleryUnknown

    /// Normal galleries only; the private login gallery is never found here.
    base::Result<storage::Gallery> find(const QString& groupIdOrLib) const;                  ///< GalleryUnknown
    base::Result<std::vector<storage::Gallery>> page(int offset, int limit) const;
    base::Result<qint64> count() const;
    GalleryCounts counts(qint64 gallery) const;

    /// Threshold (score 0..1) identify uses for these galleries: override of a single one, or by size and identify.fpir.
    double threshold(const std::vector<storage::Gallery>& galleries) const;

    /// The subject by any of its ids, in this gallery. Errors: SubjectUnknown.
    base::Result<storage::Subject> subjectIn(const storage::Gallery& gallery, const QString& anyId) const;
    base::Result<void> copySubject(const QString& anyId, const QString& from, const QString& to, const QString& actor);
    base::Result<void> moveSubject(qint64 subject, qint64 from, qint64 to, const QString& actor);
    base::Result<storage::Subject> updateSubject(const storage::Subject& subject, const QString& actor);
    base::Result<void> binSubject(qint64 subject, const QString& actor);
    base::Result<void> restoreSubject(qint64 subject, const QString& actor);
    /// For good: subject, faces, templates, picture files.
    base::Result<void> purgeSubject(qint64 subject, const QString& actor);
    /// Purges what is longer in the bin than bin.days; answers how many.
    base::Result<int> purgeExpired(const QString& actor);

    const SubjectDirectory& directory() const { return m_c.directory; }

Q_SIGNALS:
    void galleryChanged(qint64 gallery);     ///< added, renamed or removed
    void subjectChanged(qint64 subject);     ///< fields, membership, bin

private:
    Collection m_c;
};

} // namespace core::galleries
