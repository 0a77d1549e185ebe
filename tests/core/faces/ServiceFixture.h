// SPDX-License-Identifier: GPL-3.0-or-later
// Galleries and faces as the program has them, over a temporary data folder and the fake engine.
#pragma once

#include "core/faces/FaceService.h"
#include "tests/core/storage/StorageFixture.h"
#include "tests/support/FakeFaceEngine.h"

#include <QDateTime>

namespace tests {

/// Keeps what it was told; refuses when asked to.
class NotedChanges : public core::recovery::ChangeQueue {
public:
    core::base::Result<void> record(core::storage::Transaction&,
                                    const core::recovery::Change& change) override
    {
        if (refuses)
            return core::base::fail(core::base::ErrorCode::DiskFull, QStringLiteral("No room."));
        kinds.push_back(change.kind);
        all.push_back(change);
        return {};
    }
    bool refuses = false;
    std::vector<core::recovery::ChangeKind> kinds;
    std::vector<core::recovery::Change> all;
};

/// The system's clock, set ahead by the test.
class SettableClock : public core::base::Clock {
public:
    qint64 nowMs() const override { return m_system.nowMs() + ahead; }
    qint64 monotonicNs() const override { return m_system.monotonicNs(); }
    std::atomic<qint64> ahead = 0;

private:
    core::base::SystemClock m_system;
};

struct Services {
    explicit Services(StorageStores& stores);
    core::galleries::Collection collection();

    StorageStores& storage;
    core::base::Settings settings;
    SettableClock clock;
    NotedChanges changes;
    core::index::GalleryIndex index{512};
    core::galleries::SubjectDirectory directory;
    support::FakeFaceEngine engine;
    core::galleries::GalleryService galleries;
    core::faces::FaceService faces;
};

struct ServiceFixture {
    ServiceFixture();
    /// As after a restart of the program; settings are forgotten.
    void reopen();
    core::storage::Gallery gallery(const QString& groupId);
    core::base::Result<core::faces::Enrolled> enrol(const QString& gallery, int person, int variant = 0);
    /// Names of who is found; "-" when nobody is.
    QString whoIs(int person, const QStringList& galleries = {});
    void set(const char* key, const QString& text);

    StorageFixture storage;
    std::unique_ptr<Services> services;
};

core::faces::EnrollRequest requestFor(const QString& gallery, int person, int variant = 0);
QString nameOf(int person);

} // namespace tests
