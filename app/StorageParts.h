// SPDX-License-Identifier: GPL-3.0-or-later
// The data folder, opened: key, database, every store. Owned by Application or by a command; destroyed last.
#pragma once

#include "app/CommandLine.h"
#include "core/base/Clock.h"
#include "core/base/Settings.h"
#include "core/storage/AuditStore.h"
#include "core/storage/FaceStore.h"
#include "core/storage/GalleryStore.h"
#include "core/storage/ImportStore.h"
#include "core/storage/PictureStore.h"
#include "core/storage/SettingsStore.h"
#include "core/storage/SubjectStore.h"
#include "core/storage/TaskStore.h"

#include <memory>

namespace app {

class StorageParts {
public:
    /// Errors: those of Vault::open and Database::open. With readOnly the folder may be in use.
    static core::base::Result<std::unique_ptr<StorageParts>> open(const Options& options,
                                                                  bool readOnly = false);

    /// Stored settings, then what the command line says for this run. Errors: InvalidArgument, NotFound.
    core::base::Result<void> loadSettings(core::base::Settings& settings, const Options& options);
    /// From here on changes are looked at and kept, with a line in the audit list.
    void keepSettings(core::base::Settings& settings, const core::base::Clock& clock);

    std::unique_ptr<core::storage::Vault> vault;
    std::unique_ptr<core::storage::Database> database;
    std::unique_ptr<core::storage::GalleryStore> galleries;
    std::unique_ptr<core::storage::SubjectStore> subjects;
    std::unique_ptr<core::storage::FaceStore> faces;
    std::unique_ptr<core::storage::PictureStore> pictures;
    std::unique_ptr<core::storage::SettingsStore> settings;
    std::unique_ptr<core::storage::AuditStore> audit;
    std::unique_ptr<core::storage::ImportStore> imports;
    std::unique_ptr<core::storage::TaskStore> tasks;
};

/// What the command line says for this run. Errors: InvalidArgument.
core::base::Result<void> takeSettings(core::base::Settings& settings, const Options& options);

/// The first line of a file; empty when no file is named. Errors: InvalidArgument.
core::base::Result<QString> firstLineOf(const QString& file);

} // namespace app
