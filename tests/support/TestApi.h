// SPDX-License-Identifier: GPL-3.0-or-later
// The whole core over a data folder that goes away with the test: FakeFaceEngine, real stores, real services,
// the real Router; no sockets. Pictures come from fakePhotograph(). Lives on the thread that made it; post()
// may be called from any.
#pragma once

#include "core/api/Router.h"
#include "core/auth/Accounts.h"
#include "core/auth/AdminToken.h"
#include "core/auth/Grants.h"
#include "core/auth/RequestGuard.h"
#include "core/auth/Sessions.h"
#include "core/faces/FaceService.h"
#include "core/login/LoginService.h"
#include "core/recovery/Outbox.h"
#include "core/recovery/TaskJournal.h"
#include "core/storage/SettingsStore.h"
#include "core/usage/UsageReports.h"
#include "tests/support/FakeFaceEngine.h"
#include "tests/support/FixedClock.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <optional>

namespace tests {

/// The data folder and everything over it, in the order of Application.
struct TestCore {
    TestCore(const QString& folder, support::FakeFaceEngine& engine, const core::base::Clock& clock,
             core::base::Settings& settings);

    std::unique_ptr<core::storage::Vault> vault;
    std::unique_ptr<core::storage::Database> database;
    core::storage::GalleryStore galleryRows;
    core::storage::SubjectStore subjectRows;
    core::storage::FaceStore faceRows;
    core::storage::PictureStore pictures;
    core::storage::AuditStore audit;
    core::index::GalleryIndex index;
    core::galleries::SubjectDirectory directory;
    core::recovery::Outbox outbox;
    core::galleries::GalleryService galleries;
    core::faces::FaceService faces;
    core::auth::AdminToken admin;
    core::auth::Grants grants;
    core::auth::Sessions sessions;
    core::auth::Accounts accounts;
    core::auth::RequestGuard guard;
    core::login::FailedLogins failedLogins;
    core::login::LoginService login;
    core::recovery::TaskJournal journal;
    core::usage::UsageRecorder usage;
    core::usage::UsageReports reports;
    core::api::Router router;

private:
    core::galleries::Collection collection(const core::base::Settings& settings,
                                           const core::base::Clock& clock);
};

struct TestApi {
    TestApi();

    /// From the machine itself, without a token unless one is given.
    core::api::ApiRequest request(core::auth::Listener listener, const QByteArray& path,
                                  const QByteArray& body, const QByteArray& token = {}) const;
    core::api::ApiResponse send(const core::api::ApiRequest& request) { return core->router.handle(request); }
    QJsonObject post(core::auth::Listener listener, const QByteArray& path, const QJsonObject& body,
                     const QByteArray& token = {});
    /// Follows an address that an answer carried.
    core::api::ApiResponse fetch(const QString& url, const core::api::Headers& headers = {});

    /// Token of a new application with these capabilities, for 30 days.
    QByteArray grantToken(const QString& appId, const QStringList& capabilities);
    /// A gallery, and people in it by 7.4; answers their data objects.
    QJsonObject addGallery(const QString& groupId);
    QJsonObject enroll(const QString& groupId, int person, const QJsonObject& further = {});

    QTemporaryDir folder;
    FixedClock clock;
    core::base::Settings settings;
    support::FakeFaceEngine engine;
    std::optional<TestCore> core;
    QByteArray adminToken;
};

/// Base64 of a photograph of these people.
QString photograph(std::initializer_list<int> people, int variant = 0);
QJsonObject objectOf(const core::api::ApiResponse& response);

} // namespace tests
