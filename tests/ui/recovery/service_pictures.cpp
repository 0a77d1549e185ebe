// SPDX-License-Identifier: GPL-3.0-or-later
// service_pictures FOLDER: pictures of the pages about access, usage and care on made-up figures, in both
// languages and themes.
#include "core/login/FailedLogins.h"
#include "tests/ui/grants/ServiceFixture.h"
#include "ui/accounts/AccountsPage.h"
#include "ui/audit/AuditPage.h"
#include "ui/grants/GrantsPage.h"
#include "ui/live/LivePage.h"
#include "ui/recovery/RecoveryPage.h"
#include "ui/shell/LanguageSwitcher.h"
#include "ui/theme/Theme.h"
#include "ui/usage/UsagePage.h"

#include <QApplication>
#include <QDir>
#include <QTableView>

namespace {

template <typename Answer> void expect(const Answer& answer)
{
    if (!answer)
        qFatal("%s", qPrintable(answer.error().detail));
}

constexpr qint64 dayMs = 24LL * 3600 * 1000;

void addGrants(tests::ServiceFixture& desk)
{
    const qint64 now = desk.clock.nowMs();
    const QStringList reading{QStringLiteral("C10000000002"), QStringLiteral("C10000000005"),
                              QStringLiteral("C10000000011")};
    const QList<std::pair<QString, int>> applications{{QStringLiteral("door-east"), 3},
                                                      {QStringLiteral("door-west"), 140},
                                                      {QStringLiteral("visitor-desk"), 330},
                                                      {QStringLiteral("hr-system"), -2},
                                                      {QStringLiteral("parking"), 200}};
    for (const auto& [name, days] : applications) {
        const auto made = desk.grants.grant(name, now + days * dayMs, reading, QStringLiteral("chenxl"));
        if (days > 0)
            expect(desk.grants.judge(made->token.toLatin1(), core::auth::Operation::FaceRecognition,
                                     QStringLiteral("10.20.4.17")));
    }
    expect(desk.grants.setRevoked(QStringLiteral("parking"), true, QStringLiteral("chenxl")));
}

void addCalls(tests::ServiceFixture& desk)
{
    const QStringList methods{QStringLiteral("faceRecognition"), QStringLiteral("personWitnessRatio"),
                              QStringLiteral("faceDetect"),      QStringLiteral("faceEntry"),
                              QStringLiteral("baseQueryAll"),    QStringLiteral("userGet")};
    for (int day = 0; day < 60; ++day) {
        const bool weekend = (day + 3) % 7 < 2;
        for (int i = 0; i < methods.size(); ++i) {
            const int times = (weekend ? 8 : 40) / (i + 1) + (day * 7 + i * 3) % 6;
            for (int n = 0; n < times; ++n)
                desk.usage.record(
                    desk.call(methods[i], day * 1440 + n, (n * 7 + day) % 23 != 0, 8 + (n * 5) % 31));
        }
    }
    expect(desk.usage.flush());
}

void addAccounts(tests::ServiceFixture& desk)
{
    using core::auth::Role;
    const QString password = QStringLiteral("a long password");
    const QList<std::pair<QString, Role>> people{{QStringLiteral("chenxl"), Role::Administrator},
                                                 {QStringLiteral("liusx"), Role::Operator},
                                                 {QStringLiteral("zhangwm"), Role::Viewer}};
    for (const auto& [name, role] : people) {
        const auto account = desk.accounts.addActive(name, role, password, QStringLiteral("local"));
        core::auth::Session session;
        session.accountId = account->id;
        session.account = name;
        session.createdMs = session.lastSeenMs = desk.clock.nowMs();
        session.address = QStringLiteral("10.20.4.31");
        expect(desk.sessions.open(session));
    }
    for (const auto& name : {QStringLiteral("hejunjie"), QStringLiteral("lingd")}) {
        core::auth::Account wanted;
        wanted.username = name;
        wanted.department = QStringLiteral("设备运行部");
        expect(desk.accounts.add(wanted, password, QStringLiteral("register")));
    }
}

void addRecords(tests::ServiceFixture& desk)
{
    const auto engine = [&](int number, const char* kind, const QString& url) {
        expect(desk.settings.set(QStringLiteral("replica.%1.kind").arg(number), QLatin1StringView(kind)));
        expect(desk.settings.set(QStringLiteral("replica.%1.url").arg(number), url));
    };
    engine(1, "koala", QStringLiteral("http://10.20.8.2:80"));
    engine(2, "facedesk", QStringLiteral("http://10.20.8.3:9013"));
    for (int i = 0; i < 37; ++i)
        desk.addRecord(QString::number(1'000'000'000'000'000'000LL + i),
                       i % 4 == 3 ? QStringLiteral("The engine answered 503.")
                                  : QStringLiteral("The engine did not answer in 10 seconds."));
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QDir folder(application.arguments().value(1, QStringLiteral(".")));
    ui::theme::Theme theme;
    ui::shell::LanguageSwitcher languages;
    tests::ServiceFixture desk;
    addGrants(desk);
    addCalls(desk);
    addAccounts(desk);
    addRecords(desk);
    ui::grants::GrantsPage grants(desk.grants, desk.desk());
    ui::usage::UsagePage usage(desk.reports, desk.desk());
    ui::live::LivePage live(desk.usage, desk.reports, desk.settings, desk.desk());
    core::login::FailedLogins failed(*desk.database, *desk.vault, desk.audit, desk.settings);
    ui::accounts::AccountsPage accounts({desk.accounts, desk.sessions, desk.settings, {}, failed},
                                        desk.desk());
    const core::galleries::SubjectDirectory directory;
    ui::audit::AuditPage audit(
        {desk.audit, core::storage::AuditSearch(*desk.database), desk.galleries, directory}, desk.desk());
    ui::recovery::RecoveryPage recovery({desk.journal, desk.reconciler, desk.settings, desk.tasks},
                                        desk.desk());
    const QList<ui::shell::Page*> pages{&grants, &usage, &live, &accounts, &audit, &recovery};
    for (ui::shell::Page* page : pages) {
        page->resize(1240, 868);
        page->show();
        page->refresh();
        if (auto* table = page->findChild<QTableView*>(); table && page != &audit && page != &usage)
            table->selectRow(0);
    }
    for (const QString& language : {QStringLiteral("zh_CN"), QStringLiteral("en")})
        for (const QString& colours : {QStringLiteral("light"), QStringLiteral("dark")}) {
            languages.setLanguage(language);
            theme.setChoice(colours);
            for (ui::shell::Page* page : pages) {
                for (int settled = 0; settled < 3; ++settled)
                    QCoreApplication::processEvents();
                const QString name =
                    QStringLiteral("%1-%2-%3.png").arg(page->id(), colours, language.left(2));
                page->grab().save(folder.filePath(name));
            }
        }
    return 0;
}
