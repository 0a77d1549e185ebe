// SPDX-License-Identifier: GPL-3.0-or-later
// The one composition root: builds everything in reading order, ends it in reverse. Both programs and the
// tests use it. May be made on any thread; moveToThread() and serve() are called on the thread that then runs
// an event loop.
#pragma once

#include "app/CommandLine.h"
#include "core/base/Clock.h"
#include "core/base/Settings.h"
#include "core/engine/EngineFactory.h"
#include "core/galleries/Collection.h"

#include <QMap>
#include <QUrl>

#include <functional>
#include <memory>

class QThread;

namespace core::api {
class ApiServer;
class Router;
} // namespace core::api
namespace core::auth {
class Accounts;
class AdminToken;
class Grants;
class RequestGuard;
class Sessions;
} // namespace core::auth
namespace core::faces {
class FaceService;
}
namespace core::galleries {
class GalleryService;
}
namespace core::repair {
class LocalTruth;
class Repairs;
} // namespace core::repair
namespace core::recovery {
class Reconciler;
class Replicator;
class TaskJournal;
} // namespace core::recovery
namespace core::login {
class FailedLogins;
class LoginService;
} // namespace core::login
namespace core::usage {
class UsageRecorder;
class UsageReports;
} // namespace core::usage

namespace app {

class StorageParts;

/// What a test puts in place of the real thing.
struct Replacements {
    std::function<core::base::Result<std::unique_ptr<core::engine::FaceEngine>>(
        const core::engine::EngineOptions&)>
        makeEngine = core::engine::createEngine;
    const core::base::Clock* clock = nullptr;
};

class Application {
public:
    /// Errors: those of the data folder, models and settings; exitCodeOf() tells the exit code.
    static core::base::Result<std::unique_ptr<Application>> create(const Options& options,
                                                                   const Replacements& replacements = {});
    ~Application(); ///< stops
    Application(const Application&) = delete;
    Application& operator=(const Application&) = delete;

    /// Everything with a thread of its own goes to this one; called on the thread that made it.
    void moveToThread(QThread* thread);
    /// Opens the listeners of the settings. Errors: PortTaken, InvalidArgument, PermissionDenied.
    core::base::Result<void> serve();
    /// By name of the listener, with the true ports; empty before serve().
    const QMap<QString, QUrl>& addresses() const;
    /// "READY {…}" with the true addresses.
    QByteArray readyLine() const;
    /// Takes no new request, finishes accepted ones (10 s at most), writes what is queued.
    void stop();

    const Options& options() const;
    const core::base::Clock& clock() const;
    core::base::Settings& settings();
    StorageParts& storage();
    core::engine::FaceEngine& engine();
    core::galleries::GalleryService& galleries();
    core::faces::FaceService& faces();
    core::auth::Accounts& accounts();
    core::auth::AdminToken& adminToken();
    /// This start made it, for Options::adminTokenFile.
    bool isAdminTokenNew() const;
    core::auth::Grants& grants();
    core::auth::Sessions& sessions();
    core::login::LoginService& login();
    core::login::FailedLogins& failedLogins();
    core::auth::RequestGuard& guard();
    core::recovery::TaskJournal& journal();
    core::recovery::Replicator& replicator();
    core::recovery::Reconciler& reconciler();
    core::repair::LocalTruth& localTruth();
    core::repair::Repairs& repairs();
    /// Copies of the same references, for the console's pages.
    core::galleries::Collection collection();
    core::usage::UsageRecorder& usage();
    core::usage::UsageReports& reports();
    core::api::Router& router();
    core::api::ApiServer& server();

private:
    Application();
    struct Parts;
    std::unique_ptr<Parts> d;
};

/// Where models are looked for: as given, beside the program, in the build tree, then the installed folder.
QString modelFolderOf(const Options& options);
/// The engine these options and settings ask for.
core::engine::EngineOptions engineOptions(const Options& options, const core::base::Settings& settings);

} // namespace app
