// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Application.h"

#include "app/AdminTokenFile.h"
#include "app/DeskUsage.h"
#include "app/Housekeeping.h"
#include "app/SelfTest.h"
#include "app/StorageParts.h"
#include "core/api/ApiServer.h"
#include "core/api/Router.h"
#include "core/auth/Accounts.h"
#include "core/auth/AdminToken.h"
#include "core/auth/Grants.h"
#include "core/auth/RequestGuard.h"
#include "core/auth/Sessions.h"
#include "core/base/Log.h"
#include "core/faces/FaceService.h"
#include "core/galleries/GalleryService.h"
#include "core/login/LoginService.h"
#include "core/recovery/Outbox.h"
#include "core/recovery/Reconciler.h"
#include "core/recovery/Replicator.h"
#include "core/recovery/TaskJournal.h"
#include "core/repair/Repairs.h"
#include "core/usage/UsageRecorder.h"
#include "core/usage/UsageReports.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <future>

namespace app {

using core::base::Result;

namespace {

constexpr int HousekeepingMs = 60 * 60 * 1000;

} // namespace

/// In reading order: what stands below uses what stands above, and goes first.
struct Application::Parts {
    Options options;
    core::base::SystemClock systemClock;
    const core::base::Clock* clock = &systemClock;
    core::base::Settings settings;
    std::unique_ptr<StorageParts> storage;
    std::unique_ptr<core::engine::FaceEngine> engine;
    std::unique_ptr<core::index::GalleryIndex> index;
    core::galleries::SubjectDirectory directory;
    std::unique_ptr<core::recovery::Outbox> outbox;
    std::unique_ptr<core::galleries::GalleryService> galleries;
    std::unique_ptr<core::faces::FaceService> faces;
    std::unique_ptr<core::recovery::TaskJournal> journal;
    std::unique_ptr<core::recovery::Reconciler> reconciler;
    std::unique_ptr<core::recovery::Replicator> replicator;
    std::unique_ptr<core::repair::LocalTruth> truth;
    std::unique_ptr<core::repair::Repairs> repairs;
    std::unique_ptr<core::usage::UsageRecorder> usage;
    std::unique_ptr<DeskUsage> deskUsage;
    std::unique_ptr<core::usage::UsageReports> reports;
    std::unique_ptr<core::auth::AdminToken> adminToken;
    bool isAdminTokenNew = false;
    std::unique_ptr<core::auth::Grants> grants;
    std::unique_ptr<core::auth::Sessions> sessions;
    std::unique_ptr<core::auth::Accounts> accounts;
    std::unique_ptr<core::auth::RequestGuard> guard;
    std::unique_ptr<core::login::FailedLogins> failedLogins;
    std::unique_ptr<core::login::LoginService> login;
    std::unique_ptr<SelfTest> selfTest;
    std::unique_ptr<core::api::Router> router;
    std::unique_ptr<core::api::ApiServer> server;
    std::unique_ptr<Housekeeping> housekeeping;
    QMap<QString, QUrl> addresses; ///< true ones, once serving
    bool stopped = false;

    core::galleries::Collection collection();
    Result<void> openStorage();
    Result<void> makeEngine(const Replacements& replacements);
    Result<void> fillCollection();
    Result<void> makeAccess();
    void makeRecovery();
    void makeInterface();
    std::vector<core::api::Gauge> gauges() const;
    std::vector<Housekeeping::Chore> chores();
};

core::galleries::Collection Application::Parts::collection()
{
    return {*storage->database,
            *storage->galleries,
            *storage->subjects,
            *storage->faces,
            *storage->pictures,
            *storage->audit,
            *index,
            directory,
            *outbox,
            settings,
            *clock,
            core::engine::templateKindOf(settings.text(QLatin1StringView("engine.recogniser"))).model};
}

Result<void> Application::Parts::openStorage()
{
    auto opened = StorageParts::open(options);
    if (!opened)
        return opened.error();
    storage = std::move(*opened);
    if (auto loaded = storage->loadSettings(settings, options); !loaded)
        return loaded;
    storage->keepSettings(settings, *clock);
    const auto pictures = storage->pictures->reconcile(true);
    if (!pictures)
        return pictures.error();
    if (!pictures->orphans.isEmpty() || !pictures->missing.empty())
        qCWarning(core::base::lcStorage,
                  "%lld picture files without a row are in quarantine, %zu rows have lost their file",
                  static_cast<long long>(pictures->orphans.size()), pictures->missing.size());
    return {};
}

/// Networks load on other threads while the index is filled on this one.
Result<void> Application::Parts::makeEngine(const Replacements& replacements)
{
    auto coming = std::async(std::launch::async, replacements.makeEngine, engineOptions(options, settings));
    const auto filled = fillCollection();
    auto made = coming.get();
    if (!made)
        return made.error();
    engine = std::move(*made);
    return filled;
}

Result<void> Application::Parts::fillCollection()
{
    const auto kind = core::engine::templateKindOf(settings.text(QLatin1StringView("engine.recogniser")));
    index = std::make_unique<core::index::GalleryIndex>(kind.dimensions);
    outbox = std::make_unique<core::recovery::Outbox>(*storage->vault, settings, *clock);
    galleries = std::make_unique<core::galleries::GalleryService>(collection());
    const auto templates = galleries->load();
    if (!templates)
        return templates.error();
    qCInfo(core::base::lcStorage, "%lld templates are in the index", static_cast<long long>(*templates));
    return {};
}

Result<void> Application::Parts::makeAccess()
{
    auto& database = *storage->database;
    adminToken = std::make_unique<core::auth::AdminToken>(database, *storage->vault);
    grants = std::make_unique<core::auth::Grants>(database, *storage->vault, *clock);
    sessions = std::make_unique<core::auth::Sessions>(database, settings, *clock);
    accounts =
        std::make_unique<core::auth::Accounts>(database, *storage->vault, *storage->audit, settings, *clock);
    accounts->endSessionsIn(*sessions);
    guard = std::make_unique<core::auth::RequestGuard>(*adminToken, *grants, *sessions, settings, *clock);
    if (auto loaded = grants->load(); !loaded)
        return loaded;
    if (auto loaded = sessions->load(); !loaded)
        return loaded;
    const auto had = adminToken->exists();
    if (!had)
        return had.error();
    isAdminTokenNew = !*had && !options.adminTokenFile.isEmpty();
    return ensureAdminTokenFile(*adminToken, options.adminTokenFile, clock->nowMs());
}

void Application::Parts::makeRecovery()
{
    auto& database = *storage->database;
    journal = std::make_unique<core::recovery::TaskJournal>(database, *storage->vault, *storage->pictures,
                                                            *storage->audit, settings, *clock);
    replicator = std::make_unique<core::recovery::Replicator>(core::recovery::ReplicatorParts{
        database, *storage->vault, *storage->pictures, settings, *clock, *journal, outbox->away()});
    reconciler = std::make_unique<core::recovery::Reconciler>(
        core::recovery::ReconcilerParts{database, *storage->galleries, *storage->subjects, *storage->faces,
                                        *storage->pictures, *storage->audit, *outbox, *clock});
    outbox->setWake([this] { replicator->wake(); });
    journal->setWake([this] { replicator->retryNow(); });
}

void Application::Parts::makeInterface()
{
    faces = std::make_unique<core::faces::FaceService>(collection(), *galleries, *engine);
    truth = std::make_unique<core::repair::LocalTruth>(collection());
    repairs = std::make_unique<core::repair::Repairs>(collection(), *galleries, *faces, *truth);
    usage = std::make_unique<core::usage::UsageRecorder>(*storage->database);
    deskUsage = std::make_unique<DeskUsage>(*usage, settings, *clock);
    faces->setWatch([this](const core::faces::FaceWork& work) { deskUsage->record(work); });
    reports = std::make_unique<core::usage::UsageReports>(*storage->database);
    failedLogins = std::make_unique<core::login::FailedLogins>(*storage->database, *storage->vault,
                                                               *storage->audit, settings);
    login = std::make_unique<core::login::LoginService>(
        core::login::LoginParts{*accounts, *sessions, *faces, *galleries, *storage->galleries,
                                *storage->database, *storage->audit, *failedLogins, settings, *clock});
    selfTest = std::make_unique<SelfTest>(*engine, *clock);
    selfTest->run();
    core::api::HealthSources health;
    health.readiness = [this] { return selfTest->readiness(); };
    health.gauges = [this] { return gauges(); };
    router = std::make_unique<core::api::Router>(
        core::api::ApiParts{settings, *clock, *storage->vault, *storage->galleries, *storage->subjects,
                            *storage->faces, *storage->pictures, *galleries, *faces, *guard, *grants,
                            *accounts, *sessions, *login, *journal, *usage, *reports, health});
    auto limits = core::api::Limits::fromSettings(settings);
    limits.engineWorkers = engine->info().workers;
    server = std::make_unique<core::api::ApiServer>(*router, limits, *clock);
    housekeeping = std::make_unique<Housekeeping>(chores());
}

std::vector<core::api::Gauge> Application::Parts::gauges() const
{
    const auto figures = server->figures();
    return {{"facedesk_subjects", "People enrolled.", static_cast<double>(directory.subjects(0))},
            {"facedesk_templates", "Templates in the index.", static_cast<double>(index->totalSize())},
            {"facedesk_index_bytes", "Memory held by the index.", static_cast<double>(index->bytes())},
            {"facedesk_engine_milliseconds", "Mean time of a picture lately.", engine->meanMilliseconds()},
            {"facedesk_engine_workers", "Pictures looked at side by side.",
             static_cast<double>(engine->info().workers)},
            {"facedesk_connections", "Open connections.", static_cast<double>(figures.connections)},
            {"facedesk_waiting", "Requests waiting for a worker.", static_cast<double>(figures.waiting)},
            {"facedesk_refused_busy", "Requests refused because too many waited.",
             static_cast<double>(figures.refusedBusy)},
            {"facedesk_disk_free_bytes", "Bytes left on the data folder's disk.",
             static_cast<double>(storage->database->freeBytes())}};
}

std::vector<Housekeeping::Chore> Application::Parts::chores()
{
    constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
    const auto log = [](const char* what, const auto& done) {
        if (!done)
            qCWarning(core::base::lcBase) << what << done.error().detail;
    };
    return {
        [this](const auto&) { selfTest->run(); },
        [this, log](const auto& stopping) {
            log("templates are not complete:",
                faces->refreshTemplates([&](int, int) { return !stopping(); }));
        },
        // after the templates that can be made were made
        [this, log](const auto& stopping) {
            log("the data folder is not looked through:",
                truth->look(core::repair::Depth::Quick, [&](qint64, qint64) { return !stopping(); }));
        },
        [this, log](const auto&) {
            log("the bin is not emptied:", galleries->purgeExpired(QStringLiteral("system")));
        },
        [this, log](const auto&) {
            const qint64 kept = settings.integer(QLatin1StringView("usage.retentionDays")) * dayMs;
            log("old usage records are not purged:", usage->purgeBefore(clock->nowMs() - kept));
        },
        [this, log](const auto&) {
            log("pictures of failed logins are not purged:", failedLogins->purge(clock->nowMs()));
        },
        [this, log](const auto&) { log("strayed login faces stay:", login->removeStrays()); },
        [this, log](const auto&) { log("last uses of tokens are not written:", grants->flush()); },
        [this, log](const auto&) { log("sessions are not written:", sessions->flush()); },
    };
}

Application::Application()
    : d(std::make_unique<Parts>())
{
}

Application::~Application()
{
    stop();
}

Result<std::unique_ptr<Application>> Application::create(const Options& options,
                                                         const Replacements& replacements)
{
    std::unique_ptr<Application> made(new Application);
    Parts& parts = *made->d;
    parts.options = options;
    if (replacements.clock)
        parts.clock = replacements.clock;
    if (auto done = parts.openStorage(); !done)
        return done.error();
    if (auto done = parts.makeEngine(replacements); !done)
        return done.error();
    if (auto done = parts.makeAccess(); !done)
        return done.error();
    parts.makeRecovery();
    parts.makeInterface();
    return made;
}

void Application::moveToThread(QThread* thread)
{
    for (QObject* object : std::initializer_list<QObject*>{&d->settings, d->galleries.get(), d->faces.get(),
                                                           d->usage.get(), d->housekeeping.get()})
        object->moveToThread(thread);
}

Result<void> Application::serve()
{
    const auto listeners = core::api::listenersFromSettings(d->settings);
    if (!listeners)
        return listeners.error();
    if (auto started = d->server->start(*listeners); !started)
        return started;
    d->addresses = d->server->addresses();
    d->replicator->start();
    d->housekeeping->start(HousekeepingMs);
    return {};
}

const QMap<QString, QUrl>& Application::addresses() const
{
    return d->addresses;
}

QByteArray Application::readyLine() const
{
    QJsonObject addresses;
    const auto& all = d->addresses;
    for (auto it = all.cbegin(); it != all.cend(); ++it)
        addresses.insert(it.key(), it->toString());
    return "READY " + QJsonDocument(addresses).toJson(QJsonDocument::Compact);
}

/// The interface ends first, then background work; what is queued is written before the stores close.
void Application::stop()
{
    if (d->stopped || !d->housekeeping)
        return;
    d->stopped = true;
    d->server->stop();
    d->housekeeping->stop();
    d->replicator->stop();
    for (const auto& written : {d->usage->flush(), d->grants->flush(), d->sessions->flush()})
        if (!written)
            qCWarning(core::base::lcStorage) << "not written at stop:" << written.error().detail;
}

const Options& Application::options() const
{
    return d->options;
}

const core::base::Clock& Application::clock() const
{
    return *d->clock;
}

core::base::Settings& Application::settings()
{
    return d->settings;
}

StorageParts& Application::storage()
{
    return *d->storage;
}

core::engine::FaceEngine& Application::engine()
{
    return *d->engine;
}

core::galleries::GalleryService& Application::galleries()
{
    return *d->galleries;
}

core::faces::FaceService& Application::faces()
{
    return *d->faces;
}

core::auth::Accounts& Application::accounts()
{
    return *d->accounts;
}

bool Application::isAdminTokenNew() const
{
    return d->isAdminTokenNew;
}

core::auth::AdminToken& Application::adminToken()
{
    return *d->adminToken;
}

core::auth::Grants& Application::grants()
{
    return *d->grants;
}

core::auth::Sessions& Application::sessions()
{
    return *d->sessions;
}

core::usage::UsageRecorder& Application::usage()
{
    return *d->usage;
}

core::usage::UsageReports& Application::reports()
{
    return *d->reports;
}

core::login::LoginService& Application::login()
{
    return *d->login;
}

core::login::FailedLogins& Application::failedLogins()
{
    return *d->failedLogins;
}

core::recovery::TaskJournal& Application::journal()
{
    return *d->journal;
}

core::recovery::Reconciler& Application::reconciler()
{
    return *d->reconciler;
}

core::recovery::Replicator& Application::replicator()
{
    return *d->replicator;
}

core::repair::LocalTruth& Application::localTruth()
{
    return *d->truth;
}

core::repair::Repairs& Application::repairs()
{
    return *d->repairs;
}

core::galleries::Collection Application::collection()
{
    return d->collection();
}

core::auth::RequestGuard& Application::guard()
{
    return *d->guard;
}

core::api::Router& Application::router()
{
    return *d->router;
}

core::api::ApiServer& Application::server()
{
    return *d->server;
}

QString modelFolderOf(const Options& options)
{
    if (!options.modelFolder.isEmpty())
        return options.modelFolder;
    const QDir programs(QCoreApplication::applicationDirPath());
    for (const char* place : {"models", "../models", "../../models", "../share/facedesk/models"})
        if (const QString folder = programs.filePath(QLatin1String(place)); QDir(folder).exists())
            return QDir::cleanPath(folder);
    return QStringLiteral("/usr/share/facedesk/models");
}

core::engine::EngineOptions engineOptions(const Options& options, const core::base::Settings& settings)
{
    core::engine::EngineOptions wanted;
    wanted.modelFolder = modelFolderOf(options);
    wanted.recogniser = settings.text(QLatin1StringView("engine.recogniser"));
    wanted.runtime = settings.text(QLatin1StringView("engine.runtime"));
    wanted.workers = static_cast<int>(settings.integer(QLatin1StringView("engine.workers")));
    return wanted;
}

} // namespace app
