// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Desk.h"

#include "app/Application.h"
#include "app/FirstStart.h"
#include "core/auth/AccountRules.h"
#include "core/login/LoginService.h"
#include "ui/login/IdleWatch.h"
#include "ui/login/LockScreen.h"
#include "ui/login/OwnPasswordDialog.h"
#include "ui/login/RegisterDialog.h"
#include "ui/login/StartDialog.h"
#include "ui/shell/LookSettings.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/RunInBackground.h"
#include "ui/widgets/Retranslate.h"

#include <algorithm>

namespace app {

using core::auth::Account;
using core::auth::Role;
using core::base::Result;

namespace {

struct Rule {
    const char* page;
    Role lowest;
};

constexpr Rule rules[] = {
    {"import", Role::Operator},     {"authorization", Role::Administrator}, {"live", Role::Operator},
    {"usage", Role::Viewer},        {"recovery", Role::Administrator},      {"accounts", Role::Administrator},
    {"audit", Role::Administrator}, {"settings", Role::Administrator},      {"galleries", Role::Operator},
};

struct Beginning {
    bool isFirst = false;
    FirstStartFacts facts; ///< where the guide is shown
};

} // namespace

Desk::Desk(Application& application, ui::shell::MainWindow& window, ui::shell::LookSettings& look,
           QThreadPool& pool, const DeskCamera& camera)
    : m_application(application)
    , m_window(window)
    , m_look(look)
    , m_pool(pool)
    , m_camera(camera)
{
    const auto check = [&accounts = application.accounts()](const QString& name, const QString& password) {
        return accounts.checkPasswordAtDesk(name, password);
    };
    m_curtain = new ui::login::LockScreen(check, &pool, look);
    ui::widgets::onLanguage(&window, [this] { speak(); });
    window.setCurtain(m_curtain);
    auto* idle = new ui::login::IdleWatch(application.settings(), &window);
    connect(m_curtain, &ui::login::LockScreen::signedIn, this, &Desk::signIn);
    connect(m_curtain, &ui::login::LockScreen::signedInByFace, this, &Desk::signInByFace);
    connect(m_curtain, &ui::login::LockScreen::registrationRequested, this, &Desk::registerFace);
    connect(&application.settings(), &core::base::Settings::changed, this, [this](const QString& key) {
        if (key.startsWith(QLatin1String("login.")))
            followSettings();
    });
    connect(m_curtain, &ui::login::LockScreen::takenOver, this, &Desk::takeOver);
    connect(m_curtain, &ui::login::LockScreen::takeOverDeclined, this, [this] { m_next.reset(); });
    followSettings();
    look.keepOnlyIf([this] { return m_account.username.isEmpty() || m_seen == Role::Administrator; });
    connect(idle, &ui::login::IdleWatch::idle, this, &Desk::lock);
    connect(&window, &ui::shell::MainWindow::lockRequested, this, [this] {
        if (m_isGuided && m_account.username.isEmpty() && !m_guide)
            begin(FirstStart::Guide); // there is nobody to lock it for yet
        else
            lock();
    });
    connect(&window, &ui::shell::MainWindow::signOutRequested, this, &Desk::signOut);
    connect(&window, &ui::shell::MainWindow::passwordRequested, this, &Desk::changePassword);
}

Desk::~Desk()
{
    m_look.keepOnlyIf({});
}

QString Desk::actor() const
{
    return m_account.username.isEmpty() ? QStringLiteral("desk") : m_account.username;
}

void Desk::begin(FirstStart firstStart)
{
    const auto look = [this, firstStart]() -> Result<Beginning> {
        const auto has = m_application.accounts().hasAdministrator();
        if (!has)
            return has.error();
        Beginning beginning{!*has, {}};
        if (!beginning.isFirst || firstStart == FirstStart::AsItIs)
            return beginning;
        const auto facts = firstStartFacts(m_application);
        if (!facts)
            return facts.error();
        beginning.facts = *facts;
        return beginning;
    };
    ui::shell::runInBackground(this, &m_pool, look, [this, firstStart](const Result<Beginning>& beginning) {
        if (!beginning || !beginning->isFirst)
            signOut();
        else if (firstStart == FirstStart::Guide)
            showGuide(beginning->facts);
        else
            speak();
    });
}

void Desk::showGuide(const FirstStartFacts& facts)
{
    const auto options = firstStartOptions(m_application, facts, m_pool, this, [this] { return actor(); });
    auto* guide = new ui::login::StartDialog(options, m_look, &m_window);
    m_guide = guide;
    m_isGuided = true;
    guide->setAttribute(Qt::WA_DeleteOnClose);
    connect(guide, &ui::login::StartDialog::administratorMade, this, &Desk::signIn);
    connect(guide, &QDialog::rejected, &m_window, [this] {
        if (m_account.username.isEmpty())
            m_window.say(tr("No administrator yet, so nothing is locked: Ctrl+L opens the guide again"));
    });
    guide->open();
}

/// The camera opens at the lock screen where both settings say so.
void Desk::followSettings()
{
    auto& settings = m_application.settings();
    const bool isWanted = settings.isOn(QLatin1StringView("login.faceAtDesk")) &&
                          settings.text(QLatin1StringView("login.policy")) != u"off";
    m_curtain->setOffersRegistration(isWanted);
    if (!isWanted && !m_curtain->stage())
        return;
    m_curtain->setStage(isWanted ? makeStage() : nullptr);
}

ui::login::FaceStage* Desk::makeStage()
{
    auto* frames = m_camera.open(this);
    auto* stage = new ui::login::FaceStage(
        {*frames, m_application.engine(), m_application.login(), m_application.settings(), &m_camera.pool});
    frames->setParent(stage);
    return stage;
}

/// Face login rests meanwhile: who registers must not be signed in as somebody alike.
void Desk::registerFace()
{
    auto* dialog = new ui::login::RegisterDialog(
        {m_camera.open, m_application.engine(),
         [&login = m_application.login()](const core::login::Registration& wanted) {
             return login.enrol(wanted);
         },
         [&login = m_application.login()](const core::login::Registration& wanted) {
             return login.renew(wanted);
         },
         &m_pool},
        &m_window);
    if (auto* stage = m_curtain->stage(); stage && !stage->isPaused()) {
        stage->toggle();
        connect(dialog, &QDialog::finished, stage, [stage](int result) {
            if (result == QDialog::Accepted)
                stage->attempt().excuse();
            if (stage->isPaused())
                stage->toggle();
        });
    }
    dialog->open();
}

void Desk::signIn(const Account& account)
{
    comeIn(account, account.role);
}

/// A face alone may only read; it gives a locked desk back to the account that locked it as it was.
void Desk::signInByFace(const core::login::LoggedIn& in)
{
    const bool unlocks = !m_account.username.isEmpty() && m_account.id == in.account.id;
    const Role most = unlocks ? m_seen : in.lowPrivilege ? Role::Viewer : in.account.role;
    comeIn(in.account, std::min(most, in.account.role));
}

/// The session that locked the desk ends when whoever comes says so, administrators too.
void Desk::comeIn(const Account& account, Role seen)
{
    const bool isOthers = !m_account.username.isEmpty() && account.id != m_account.id;
    if (!isOthers || !m_window.isCurtainDown()) {
        seat(account, seen);
        return;
    }
    m_next = Sitting{account, seen};
    m_curtain->askToTakeOver(m_account.username, account.username);
}

void Desk::takeOver()
{
    if (const auto next = std::exchange(m_next, {}))
        seat(next->account, next->seen);
}

void Desk::seat(const Account& account, Role seen)
{
    if (account.id != m_account.id || seen < m_seen)
        forgetPerson();
    m_account = account;
    m_seen = seen;
    for (const Rule& rule : rules)
        m_window.setPageVisible(QLatin1String(rule.page), seen >= rule.lowest);
    const auto* page = m_window.currentPage();
    if (page && std::ranges::any_of(rules, [&](const Rule& rule) {
            return page->id() == QLatin1String(rule.page) && seen < rule.lowest;
        }))
        m_window.openPage(QStringLiteral("overview"));
    speak();
    m_window.raiseCurtain();
    if (seen == Role::Administrator)
        liftWait();
}

/// What --open showed before anybody signed in belongs to who signs in first.
void Desk::forgetPerson()
{
    m_window.forgetDialogs();
    if (!m_account.username.isEmpty())
        m_window.forgetPages();
}

/// Failures at the camera make nobody wait any longer once an administrator was here.
void Desk::liftWait()
{
    ui::shell::runInBackground(
        this, &m_pool,
        [&login = m_application.login(), account = m_account]() -> Result<void> {
            return login.deskWaitMs() > 0 ? login.liftDeskWait(account) : Result<void>();
        },
        [](const Result<void>& lifted) {
            if (!lifted)
                qCWarning(core::base::lcUi) << "the wait at the desk stays:" << lifted.error().detail;
        });
}

void Desk::speak()
{
    if (m_account.username.isEmpty()) {
        m_window.setPerson(tr("Nobody"), tr("No account yet"));
        return;
    }
    const QString role = m_seen < m_account.role         ? tr("By face, may only read")
                         : m_seen == Role::Administrator ? tr("Administrator")
                         : m_seen == Role::Operator      ? tr("Operator")
                                                         : tr("Viewer");
    m_window.setPerson(m_account.username, role);
}

void Desk::lock()
{
    if (m_account.username.isEmpty() || m_window.isCurtainDown())
        return;
    m_curtain->askFor(m_account.username);
    m_window.lowerCurtain();
}

void Desk::changePassword()
{
    if (m_account.id == 0 || m_window.isCurtainDown())
        return;
    auto& accounts = m_application.accounts();
    const auto change = [&accounts, account = m_account](const QString& old,
                                                         const QString& wanted) -> Result<void> {
        if (auto checked = accounts.checkPasswordAtDesk(account.username, old); !checked)
            return checked.error();
        return accounts.setPassword(account.id, wanted, account.username);
    };
    const int shortest = core::auth::shortestPassword(m_account.role, m_application.settings());
    auto* dialog =
        new ui::login::OwnPasswordDialog({m_account.username, shortest, change, &m_pool}, &m_window);
    connect(dialog, &ui::login::OwnPasswordDialog::changed, &m_window,
            [this] { m_window.say(tr("The new password counts from now on")); });
    dialog->open();
}

void Desk::signOut()
{
    m_curtain->askFor({});
    m_window.lowerCurtain();
    forgetPerson();
    m_account = {};
}

} // namespace app
