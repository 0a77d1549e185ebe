// SPDX-License-Identifier: GPL-3.0-or-later
// A data folder that goes away with the test, and the stores over it.
#pragma once

#include "core/storage/AuditStore.h"
#include "core/storage/FaceStore.h"
#include "core/storage/GalleryStore.h"
#include "core/storage/PictureStore.h"
#include "core/storage/SettingsStore.h"
#include "core/storage/SubjectStore.h"

#include <QTemporaryDir>

namespace tests {

/// Every store over one database.
struct StorageStores {
    StorageStores(core::storage::Database& openDatabase, const core::storage::Vault& vault,
                  core::storage::FileCalls calls = {});

    core::storage::Database& database;
    core::storage::GalleryStore galleries;
    core::storage::SubjectStore subjects;
    core::storage::FaceStore faces;
    core::storage::PictureStore pictures;
    core::storage::SettingsStore settings;
    core::storage::AuditStore audit;
};

struct StorageFixture {
    explicit StorageFixture(core::storage::FileCalls calls = {});
    /// Closes everything and opens it again, as a restart does.
    void reopen();

    /// Enrols one person with one face and one picture in one transaction.
    core::storage::FaceRow enrol(const QString& name, const core::engine::Template& value,
                                 qint64 gallery = 0);

    QTemporaryDir folder;
    core::storage::FileCalls fileCalls;
    std::unique_ptr<core::storage::Vault> vault;
    std::unique_ptr<core::storage::Database> database;
    std::unique_ptr<StorageStores> stores;
    core::storage::GalleryStore* galleries = nullptr; ///< the stores' own, for short lines in tests
    core::storage::SubjectStore* subjects = nullptr;
    core::storage::FaceStore* faces = nullptr;
    core::storage::PictureStore* pictures = nullptr;
    core::storage::SettingsStore* settings = nullptr;
    core::storage::AuditStore* audit = nullptr;
};

core::storage::Gallery galleryNamed(const QString& groupId);
/// 512 values that differ by seed.
core::engine::Template templateOf(int seed);

} // namespace tests
