// SPDX-License-Identifier: GPL-3.0-or-later
// Galleries and faces with outbox, journal and replicator as the program wires them, towards one engine on
// loopback. Lives on the test's thread.
#pragma once

#include "core/recovery/Outbox.h"
#include "core/recovery/Replicator.h"
#include "tests/core/faces/ServiceFixture.h"
#include "tests/core/recovery/TargetServer.h"

namespace tests {

struct ReplicatedFixture {
    ReplicatedFixture();
    ~ReplicatedFixture();

    core::galleries::Collection collection();
    void set(const char* key, const QString& text);
    void start(core::recovery::ReplicatorTiming timing = {5, 40, 2});
    core::base::Result<core::storage::Gallery> addGallery(const QString& groupId);
    core::faces::Enrolled enrol(int person);  ///< into gallery "a"
    qint64 count(std::optional<bool> solved); ///< records
    qint64 waiting();                         ///< changes on their way
    QStringList unsolvedIds();                ///< newest first
    core::recovery::Delivery newest();        ///< record

    StorageFixture storage;
    TargetServer target;
    core::base::Settings settings;
    SettableClock clock;
    core::index::GalleryIndex index{512};
    core::galleries::SubjectDirectory directory;
    support::FakeFaceEngine engine;
    core::recovery::Outbox outbox;
    core::galleries::GalleryService galleries;
    core::faces::FaceService faces;
    core::recovery::TaskJournal journal;
    std::unique_ptr<core::recovery::Replicator> replicator;
    std::atomic<int> wakes = 0; ///< of the outbox
};

} // namespace tests
