// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ConsoleStatus.h"

#include "app/Application.h"
#include "app/StorageParts.h"
#include "core/recovery/TaskJournal.h"
#include "ui/shell/RunInBackground.h"

#include <QDir>

namespace app {

namespace {

constexpr int LookEveryMs = 2000;

struct Seen {
    bool databaseOk = false;
    double freeGigabytes = 0;
    qint64 waiting = 0;
    int oldestMinutes = 0;
    bool hasCamera = false; ///< as the kernel lists them; none is opened
};

Seen seen(Application& application)
{
    Seen now;
    auto& database = *application.storage().database;
    now.databaseOk = database.check(false).isOk();
    now.freeGigabytes = static_cast<double>(database.freeBytes()) / 1e9;
    now.hasCamera =
        !QDir(QStringLiteral("/dev")).entryList({QStringLiteral("video*")}, QDir::System).isEmpty();
    core::recovery::DeliveryFilter filter;
    filter.solved = false;
    const auto count = application.journal().count(filter);
    now.waiting = count ? *count : 0;
    if (now.waiting > 0)
        if (const auto oldest = application.journal().oldestMs(filter); oldest && *oldest > 0)
            now.oldestMinutes = static_cast<int>((application.clock().nowMs() - *oldest) / 60'000);
    return now;
}

} // namespace

ConsoleStatus::ConsoleStatus(Application& application, ui::shell::StatusBoard& board, QThreadPool& pool,
                             std::function<CameraUse()> camera)
    : m_application(application)
    , m_board(board)
    , m_pool(pool)
    , m_camera(std::move(camera))
{
    m_again.setInterval(LookEveryMs);
    connect(&m_again, &QTimer::timeout, this, &ConsoleStatus::look);
}

void ConsoleStatus::start()
{
    look();
    m_again.start();
}

void ConsoleStatus::look()
{
    const int listening = static_cast<int>(m_application.addresses().size());
    m_board.set(ui::shell::apiStatus(listening, listening));
    const auto info = m_application.engine().info();
    m_board.set(
        ui::shell::engineStatus(m_application.engine().meanMilliseconds(), info.workers, info.runtime));
    if (m_looking)
        return;
    m_looking = true;
    ui::shell::runInBackground(
        this, &m_pool, [this] { return seen(m_application); },
        [this](const Seen& now) {
            m_looking = false;
            const CameraUse camera = m_camera();
            // A camera need not stand in /dev: that there is none shows only when somebody looks for it.
            const auto listed = now.hasCamera ? std::optional(true) : std::nullopt;
            m_board.set(ui::shell::cameraStatus(camera.isThere ? camera.isThere : listed, camera.users > 0));
            m_board.set(ui::shell::databaseStatus(now.databaseOk, now.freeGigabytes));
            m_board.set(ui::shell::replicaStatus(now.waiting, now.oldestMinutes));
        });
}

} // namespace app
