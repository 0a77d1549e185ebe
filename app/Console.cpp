// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Console.h"

#include "app/Application.h"
#include "app/ConsoleStatus.h"
#include "app/DataKeeping.h"
#include "app/Desk.h"
#include "app/EveryTaskWord.h"
#include "app/StorageParts.h"
#include "core/faces/FaceService.h"
#include "core/recovery/TaskJournal.h"
#include "core/repair/Repairs.h"
#include "core/usage/UsageReports.h"
#include "ui/accounts/AccountsPage.h"
#include "ui/audit/AuditPage.h"
#include "ui/calls/CallFacts.h"
#include "ui/camera/Camera.h"
#include "ui/camera/CameraUsers.h"
#include "ui/galleries/GalleriesPage.h"
#include "ui/grants/GrantsPage.h"
#include "ui/identify/IdentifyPage.h"
#include "ui/importing/DropRoute.h"
#include "ui/importing/ImportPage.h"
#include "ui/live/LivePage.h"
#include "ui/overview/OverviewPage.h"
#include "ui/overview/OverviewReader.h"
#include "ui/pictures/FacePicture.h"
#include "ui/recovery/RecoveryPage.h"
#include "ui/settings/CameraPanel.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/LanguageSwitcher.h"
#include "ui/shell/LazyPage.h"
#include "ui/shell/LookSettings.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/QtDialogs.h"
#include "ui/shell/TaskKeeper.h"
#include "ui/shell/TrayIcon.h"
#include "ui/theme/Theme.h"
#include "ui/usage/UsagePage.h"

#include <QDir>

#include <optional>

namespace app {

namespace {

/// Null when there is none, or its picture is lost.
QImage loginFace(Application& application, qint64 subject)
{
    constexpr int side = 96;
    const auto& storage = application.storage();
    const auto faces = storage.faces->ofSubject(subject);
    if (!faces || faces->empty())
        return {};
    const auto picture = storage.pictures->byId(faces->back().pictureId);
    const auto bytes =
        picture ? storage.pictures->load(*picture) : core::base::Result<QByteArray>(picture.error());
    const auto image = bytes ? ui::pictures::decode(*bytes) : core::base::Result<QImage>(bytes.error());
    const cv::Rect2f& box = faces->back().box;
    return image ? ui::pictures::cutFace(*image, QRectF(box.x, box.y, box.width, box.height), side)
                 : QImage();
}

} // namespace

struct Console::Parts {
    Parts(Application& running, std::unique_ptr<ui::camera::FrameSource> standIn);
    template <typename Real, typename Make> void addPage(Make make);
    void addDailyPages();
    void addServicePages();
    ui::settings::SettingsPage* makeSettings(const ui::shell::Desk& person);
    void makeCamera();
    ui::camera::FrameSource* openCamera(QObject* view);
    std::optional<QStringList> cameraNames();
    CameraUse cameraUse() const;
    QUrl servicesAddress() const;
    qint64 unsolvedRecords() const;
    qint64 openFindings() const;

    Application& application;
    QThreadPool pool;
    QThreadPool framePool; ///< one thread, so that frames never wait behind other work
    std::unique_ptr<ui::camera::FrameSource> camera;
    std::optional<ui::camera::CameraUsers> cameraUsers;
    ui::theme::Theme theme;
    ui::shell::LanguageSwitcher languages;
    ui::shell::LookSettings look;
    ui::shell::StatusBoard board;
    ui::shell::TaskList tasks;
    ui::shell::TaskKeeper keeper;
    ui::shell::QtDialogs dialogs;
    QSettings memory;
    ui::shell::MainWindow window;
    QList<ui::shell::LazyPage*> pages; ///< the window's
    ui::shell::TrayIcon tray;
    ConsoleStatus status;
    Desk desk;
};

Console::Parts::Parts(Application& running, std::unique_ptr<ui::camera::FrameSource> standIn)
    : application(running)
    , camera(std::move(standIn))
    , look({running.settings(), &pool, [this] { return desk.actor(); }}, theme, languages)
    , tasks(running.clock())
    , keeper(tasks, *running.storage().tasks, running.clock(), everyTaskWord())
    , memory(QDir(running.options().dataFolder).filePath(QStringLiteral("window.ini")), QSettings::IniFormat)
    , window({board, tasks, dialogs, look, memory})
    , tray(running.settings(), tasks, window)
    , status(running, board, pool, [this] { return cameraUse(); })
    , desk(running, window, look, pool, {[this](QObject* view) { return openCamera(view); }, framePool})
{
    framePool.setMaxThreadCount(1);
    tasks.setReader([this] { return desk.actor(); });
    addDailyPages();
    addServicePages();
    window.setDropRoute(&ui::importing::placeOfDrop);
}

template <typename Real, typename Make> void Console::Parts::addPage(Make make)
{
    pages << new ui::shell::LazyPage(&Real::place, std::move(make));
    window.addPage(pages.last());
}

void Console::Parts::addDailyPages()
{
    const auto actor = [this] { return desk.actor(); };
    const auto open = [this](QObject* view) { return openCamera(view); };
    const ui::overview::OverviewReader reader(
        {application.galleries(), application.reports(), application.accounts(), application.grants(),
         application.clock(), [this] { return unsolvedRecords(); }, [this] { return openFindings(); }});
    const ui::subjects::Services people{application.collection(),
                                        application.galleries(),
                                        application.faces(),
                                        dialogs,
                                        &pool,
                                        actor,
                                        &tasks,
                                        open,
                                        application.storage().imports.get()};
    addPage<ui::overview::OverviewPage>([this, reader] {
        auto* page = new ui::overview::OverviewPage([reader] { return reader.read(); }, &pool, board);
        page->setFirstCall([this] { return ui::calls::firstCallLine(application.settings()); });
        return page;
    });
    addPage<ui::galleries::GalleriesPage>([people] { return new ui::galleries::GalleriesPage(people); });
    addPage<ui::importing::ImportPage>([people] { return new ui::importing::ImportPage(people); });
    addPage<ui::identify::IdentifyPage>([this, actor, open] {
        return new ui::identify::IdentifyPage({application.collection(), application.galleries(),
                                               application.faces(), *application.storage().vault, dialogs,
                                               &pool, actor, [this] { return servicesAddress(); }, open});
    });
}

void Console::Parts::addServicePages()
{
    const ui::shell::Desk person{dialogs, &pool, application.clock(), [this] { return desk.actor(); }};
    addPage<ui::grants::GrantsPage>(
        [this, person] { return new ui::grants::GrantsPage(application.grants(), person); });
    addPage<ui::usage::UsagePage>([this, person] {
        auto* page = new ui::usage::UsagePage(application.reports(), person);
        page->setKeptDays(
            [this] { return application.settings().integer(QLatin1StringView("usage.retentionDays")); });
        page->setFirstCall([this] { return ui::calls::firstCallLine(application.settings()); });
        return page;
    });
    addPage<ui::live::LivePage>([this, person] {
        return new ui::live::LivePage(application.usage(), application.reports(), application.settings(),
                                      person);
    });
    ui::recovery::RecoveryServices recovery{application.journal(), application.reconciler(),
                                            application.settings(), tasks};
    recovery.truth = &application.localTruth();
    recovery.repairs = &application.repairs();
    recovery.replicator = &application.replicator();
    addPage<ui::recovery::RecoveryPage>(
        [recovery, person] { return new ui::recovery::RecoveryPage(recovery, person); });
    addPage<ui::accounts::AccountsPage>([this, person] {
        return new ui::accounts::AccountsPage(
            {application.accounts(), application.sessions(), application.settings(),
             [this](qint64 subject) { return loginFace(application, subject); }, application.failedLogins()},
            person);
    });
    addPage<ui::audit::AuditPage>([this, person] {
        const auto& all = application.collection();
        return new ui::audit::AuditPage(
            {all.audit, core::storage::AuditSearch(all.database), all.galleries, all.directory}, person);
    });
    addPage<ui::settings::SettingsPage>([this, person] { return makeSettings(person); });
}

ui::settings::SettingsPage* Console::Parts::makeSettings(const ui::shell::Desk& person)
{
    const ui::shell::SettingWriter writer(application.settings(), &pool, person.actor);
    auto* page = new ui::settings::SettingsPage(writer);
    page->addPanel(new ui::settings::CameraPanel(
        writer, [this](QObject* view) { return openCamera(view); }, [this] { return cameraNames(); }));
    page->addPanel(new ui::settings::DataPanel(dataServices(application), person, tasks));
    return page;
}

/// When somebody first asks for it.
void Console::Parts::makeCamera()
{
    if (!camera)
        camera = std::make_unique<ui::camera::Camera>(application.settings(), application.clock());
    if (!cameraUsers)
        cameraUsers.emplace(*camera);
}

ui::camera::FrameSource* Console::Parts::openCamera(QObject* view)
{
    makeCamera();
    return cameraUsers->open(view);
}

std::optional<QStringList> Console::Parts::cameraNames()
{
    makeCamera();
    auto* real = qobject_cast<ui::camera::Camera*>(camera.get());
    return real ? real->names() : QStringList();
}

/// Asks nobody: neither the camera nor its list is made for it.
CameraUse Console::Parts::cameraUse() const
{
    CameraUse use;
    use.users = cameraUsers ? cameraUsers->started() : 0;
    const auto* real = qobject_cast<const ui::camera::Camera*>(camera.get());
    if (use.users > 0)
        use.isThere = camera->state() != ui::camera::CameraState::NoCamera;
    else if (real && real->knownNames())
        use.isThere = !real->knownNames()->isEmpty();
    return use;
}

QUrl Console::Parts::servicesAddress() const
{
    const auto& all = application.addresses();
    return all.value(QStringLiteral("services"), all.value(QStringLiteral("combined")));
}

qint64 Console::Parts::unsolvedRecords() const
{
    core::recovery::DeliveryFilter filter;
    filter.solved = false;
    const auto count = application.journal().count(filter);
    return count ? *count : 0;
}

qint64 Console::Parts::openFindings() const
{
    const auto count = application.localTruth().findings().count(true);
    return count ? *count : 0;
}

Console::Console(Application& application)
    : Console(application, nullptr)
{
}

Console::Console(Application& application, std::unique_ptr<ui::camera::FrameSource> camera)
    : d(std::make_unique<Parts>(application, std::move(camera)))
{
}

/// The window goes at once, then background work: what it answers must not reach pages that are gone. The
/// camera ends last and takes its time.
Console::~Console()
{
    if (d->window.isVisible())
        d->window.remember();
    d->window.hide();
    for (QThreadPool* pool : {&d->pool, &d->framePool}) {
        pool->clear();
        pool->waitForDone();
    }
}

void Console::show()
{
    const Options& options = d->application.options();
    if (!options.openPage.isEmpty())
        d->window.openPage(options.openPage,
                           options.openWhat.isEmpty() ? QVariant() : QVariant(options.openWhat));
    d->window.show();
    ui::shell::buildInTurn(&d->window, d->pages);
    d->status.start();
    d->desk.begin(options.openPage.isEmpty() ? FirstStart::Guide : FirstStart::AsItIs);
}

ui::shell::MainWindow& Console::window()
{
    return d->window;
}

} // namespace app
