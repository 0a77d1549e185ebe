// SPDX-License-Identifier: GPL-3.0-or-later
// The stores and derived memory that gallery and face rules share. Built and owned by Application, in this
// order: vault, database, stores, index, directory, change queue (recovery::Outbox or NoChanges), then the
// services.
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

namespace core::galleries {

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
    engine::ModelTag model; ///< of the templates in the index
};

} // namespace core::galleries
