// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/ConsoleFixture.h"

#include "ui/overview/OverviewPage.h"
#include "ui/settings/SettingsPage.h"

#include <array>

namespace tests {

using ui::shell::NavigationGroup;

PlainPage::PlainPage(QString id, QString title, QString iconName, NavigationGroup group)
    : m_id(std::move(id))
    , m_title(std::move(title))
    , m_iconName(std::move(iconName))
    , m_group(group)
{
}

ui::overview::OverviewFacts busyFacts(const DeskClock& clock)
{
    using namespace ui::overview;
    OverviewFacts facts{.people = 18'204,
                        .peopleThisWeek = 312,
                        .faces = 41'977,
                        .galleries = 6,
                        .emptyGalleries = 1,
                        .callsToday = 9'316,
                        .callsYesterday = 8'594,
                        .today = {8, 6, 7, 24, 52},
                        .yesterday = {9, 7, 6, 22, 49, 53, 47, 50, 41, 22, 15, 12},
                        .attention = {},
                        .events = {}};
    facts.attention = {
        {AttentionKind::RecoveryRecords, 37, {}, 0},
        {AttentionKind::ExpiringGrants, 3, QStringLiteral("door-east"), clock.now + 172'800'000},
        {AttentionKind::PendingAccounts, 2, QStringLiteral("hejunjie, linguodong"), 0},
        {AttentionKind::EmptyGalleries, 1, QStringLiteral("interns"), 0}};
    const std::array<std::pair<const char*, const char*>, 5> calls{{{"faceSearch", "人脸识别"},
                                                                    {"faceEntry", "人脸录入"},
                                                                    {"faceSearch", "人脸识别"},
                                                                    {"deletePerson", "人员删除"},
                                                                    {"faceCompare", "人脸比对"}}};
    for (int i = 0; i < 12; ++i) {
        core::usage::CallRecord call;
        const auto& [method, description] = calls[std::size_t(i) % calls.size()];
        call.method = QString::fromLatin1(method);
        call.description = QString::fromUtf8(description);
        call.whenMs = clock.now - 1000 * i * (i + 2);
        call.ok = i % 5 != 3;
        call.code = call.ok ? 0 : 403;
        call.caller = i % 3 == 0 ? QStringLiteral("door-east") : QString();
        call.address = QStringLiteral("10.20.4.17");
        call.milliseconds = 9 + (i * 7) % 19;
        facts.events.push_back(call);
    }
    return facts;
}

ConsoleFixture::ConsoleFixture()
    : look({settings, &inlinePool, [] { return QStringLiteral("chenxl"); }}, theme, languages)
    , tasks(clock)
    , memory(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat)
    , window({status, tasks, dialogs, look, memory})
    , facts(busyFacts(clock))
{
    inlinePool.setMaxThreadCount(0);
    status.set(ui::shell::apiStatus(4, 4));
    status.set(ui::shell::databaseStatus(true, 812));
    status.set(ui::shell::engineStatus(9, 2, QStringLiteral("OpenVINO")));
    status.set(ui::shell::cameraStatus(true));
    status.set(ui::shell::replicaStatus(37, 51));
    window.setPerson(QStringLiteral("陈晓兰"), QStringLiteral("chenxl"));
}

void ConsoleFixture::addAllPages()
{
    const auto plain = [this](const char* id, const char* title, const char* icon, NavigationGroup group,
                              int badge = 0) {
        auto* page = new PlainPage(QString::fromLatin1(id), QString::fromLatin1(title),
                                   QString::fromLatin1(icon), group);
        window.addPage(page);
        Q_EMIT page->badgeChanged(badge);
    };
    window.addPage(new ui::overview::OverviewPage([this] { return facts; }, &inlinePool, status));
    plain("galleries", "Galleries", "galleries", NavigationGroup::Daily);
    plain("import", "Import", "import", NavigationGroup::Daily);
    plain("identify", "Identify", "identify", NavigationGroup::Daily);
    plain("authorization", "Authorization", "authorization", NavigationGroup::Service, 3);
    plain("usage", "Usage", "usage", NavigationGroup::Service);
    plain("live", "Live", "live", NavigationGroup::Service);
    plain("recovery", "Recovery", "recovery", NavigationGroup::Care, 37);
    plain("accounts", "Accounts", "accounts", NavigationGroup::Care, 2);
    plain("audit", "Audit", "audit", NavigationGroup::Care);
    window.addPage(
        new ui::settings::SettingsPage({settings, &inlinePool, [] { return QStringLiteral("chenxl"); }}));
}

void ConsoleFixture::showEnglish()
{
    addAllPages();
    languages.setLanguage(QStringLiteral("en"));
    window.resize(1440, 900);
    window.show();
}

} // namespace tests
