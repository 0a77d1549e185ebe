// SPDX-License-Identifier: GPL-3.0-or-later
// The services behind the pages about access, usage and care, over a data folder that goes away with the
// test; work runs inline unless a test gives the pool threads. Lives on the GUI thread.
#pragma once

#include "core/auth/Accounts.h"
#include "core/auth/Grants.h"
#include "core/auth/Sessions.h"
#include "core/base/Settings.h"
#include "core/recovery/Outbox.h"
#include "core/recovery/Reconciler.h"
#include "core/recovery/TaskJournal.h"
#include "core/usage/UsageReports.h"
#include "tests/support/AnsweringDialogs.h"
#include "tests/support/FixedClock.h"
#include "ui/shell/Desk.h"
#include "ui/shell/TaskList.h"

#include <QAbstractButton>
#include <QTemporaryDir>

namespace tests {

struct ServiceFixture {
    ServiceFixture();

    ui::shell::Desk desk();
    /// A call so many minutes before the fixture's time.
    core::usage::CallRecord call(const QString& method, int minutesAgo, bool ok = true, double ms = 12) const;
    /// An unsolved record of target 1; answers its id.
    QString addRecord(const QString& person, const QString& error);

    QTemporaryDir folder;
    FixedClock clock{1'795'000'000'000}; ///< 2026-11-18
    core::base::Settings settings;
    AnsweringDialogs dialogs;
    QThreadPool pool;
    std::unique_ptr<core::storage::Vault> vault;
    std::unique_ptr<core::storage::Database> database;
    core::storage::AuditStore audit;
    core::auth::Grants grants;
    core::auth::Sessions sessions;
    core::auth::Accounts accounts;
    core::usage::UsageRecorder usage;
    core::usage::UsageReports reports;
    core::storage::PictureStore pictures;
    core::recovery::TaskJournal journal;
    core::storage::GalleryStore galleries;
    core::storage::SubjectStore subjects;
    core::storage::FaceStore faces;
    core::recovery::Outbox outbox;
    core::recovery::Reconciler reconciler;
    ui::shell::TaskList tasks;

private:
    int m_records = 0;
};

/// Every control under `root` that can be pressed or filled and has no accessible name.
QStringList controlsWithoutName(QWidget* root);

/// Presses like a person; false with a line in the log when it is missing or disabled.
bool press(QWidget* root, const char* name);

} // namespace tests
