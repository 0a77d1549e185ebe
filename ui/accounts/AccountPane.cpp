// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/AccountPane.h"

#include "ui/accounts/AccountTasks.h"
#include "ui/accounts/AccountWords.h"
#include "ui/accounts/RoleBox.h"
#include "ui/accounts/SessionList.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FactList.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Moments.h"
#include "ui/widgets/Retranslate.h"

#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ui::accounts {

using core::auth::AccountState;
using core::auth::Role;
using widgets::Button;

namespace {
constexpr int pictureSide = 128;
}

AccountPane::AccountPane(AccountServices services, const shell::Desk& desk, AccountTasks& tasks,
                         QWidget* parent)
    : SidePane(QStringLiteral("accounts"), parent)
    , m_services(std::move(services))
    , m_desk(desk)
    , m_tasks(tasks)
    , m_picture(new QLabel)
    , m_roleLabel(new QLabel)
    , m_role(new RoleBox)
    , m_sessions(new SessionList)
    , m_approve(new Button(Button::Kind::Primary, QStringLiteral("check")))
    , m_refuse(new Button)
    , m_lock(new Button(Button::Kind::Secondary, QStringLiteral("lock")))
    , m_password(new Button)
    , m_remove(widgets::iconButton(QStringLiteral("trash"), this, Button::Kind::Secondary))
{
    build();
    connectParts();
    widgets::onLanguage(this, [this] { speak(); });
}

void AccountPane::build()
{
    m_picture->setObjectName(QStringLiteral("accountPicture"));
    m_role->setObjectName(QStringLiteral("accountRoleChoice"));
    m_approve->setObjectName(QStringLiteral("approveAccount"));
    m_refuse->setObjectName(QStringLiteral("refuseAccount"));
    m_lock->setObjectName(QStringLiteral("lockAccount"));
    m_password->setObjectName(QStringLiteral("resetPassword"));
    m_remove->setObjectName(QStringLiteral("removeAccount"));
    m_picture->setFixedSize(pictureSide, pictureSide);
    for (Role role : {Role::Viewer, Role::Operator, Role::Administrator})
        m_role->addItem({}, int(role));
    m_roleLabel->setBuddy(m_role);
    theme::setType(m_roleLabel, theme::Type::Secondary);
    auto* role = new QHBoxLayout;
    role->setSpacing(theme::measure::controlGap);
    role->addWidget(m_roleLabel);
    role->addWidget(m_role, 1);
    body()->addLayout(role);
    body()->addWidget(m_picture);
    body()->addWidget(m_sessions);
    body()->addStretch(1);
    for (Button* left : {m_approve, m_refuse, m_lock, m_password})
        actions()->addWidget(left);
    actions()->addStretch();
    actions()->addWidget(m_remove);
}

void AccountPane::connectParts()
{
    connect(m_role, &QComboBox::activated, this, &AccountPane::askRole);
    connect(m_approve, &Button::clicked, this, [this] { m_tasks.approve(*m_account); });
    connect(m_refuse, &Button::clicked, this, [this] { m_tasks.refuse(*m_account); });
    connect(m_password, &Button::clicked, this, [this] { m_tasks.resetPassword(*m_account); });
    connect(m_remove, &Button::clicked, this, [this] { m_tasks.remove(*m_account); });
    connect(m_sessions, &SessionList::endRequested, &m_tasks, &AccountTasks::endSession);
    connect(m_lock, &Button::clicked, this, [this] {
        if (isLocked(*m_account, m_desk.clock.nowMs()))
            m_tasks.unlock(*m_account);
        else
            m_tasks.lock(*m_account);
    });
}

/// The box goes on saying what is true until the change is made.
void AccountPane::askRole()
{
    const auto wanted = Role(m_role->currentData().toInt());
    showRole();
    if (wanted != m_account->role)
        m_tasks.setRole(*m_account, wanted);
}

void AccountPane::showRole()
{
    m_role->setCurrentIndex(m_role->findData(int(m_account->role)));
}

void AccountPane::show(const std::optional<core::auth::Account>& account, bool isLast)
{
    m_account = account;
    m_isLast = isLast;
    speak();
    if (m_account)
        loadPicture();
}

void AccountPane::loadPicture()
{
    const bool dark = theme::tokensFor(palette()).isDark;
    m_picture->setPixmap(QPixmap::fromImage(widgets::avatar(m_account->username, pictureSide, dark)));
    m_pictured = m_account->subjectId;
    if (m_pictured == 0 || !m_services.faceOf)
        return;
    shell::runInBackground(
        this, m_desk.pool, [faceOf = m_services.faceOf, subject = m_pictured] { return faceOf(subject); },
        [this, subject = m_pictured](const QImage& image) {
            if (subject == m_pictured && !image.isNull())
                m_picture->setPixmap(QPixmap::fromImage(image).scaled(
                    m_picture->size(), Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation));
        });
}

std::vector<core::auth::Session> AccountPane::ownSessions() const
{
    std::vector<core::auth::Session> own;
    std::ranges::copy_if(m_services.sessions.all(), std::back_inserter(own),
                         [&](const core::auth::Session& one) { return one.accountId == m_account->id; });
    return own;
}

void AccountPane::listSessions()
{
    m_listed = ownSessions();
    const bool isHere = m_account->username == m_desk.actor();
    m_sessions->show(m_listed, isHere ? m_account->lastLoginMs : -1, m_desk.clock.nowMs());
}

void AccountPane::followSessions()
{
    if (m_account &&
        !std::ranges::equal(ownSessions(), m_listed, {}, &core::auth::Session::id, &core::auth::Session::id))
        listSessions();
}

void AccountPane::speak()
{
    setNothing(tr("No account chosen"), tr("Choose one to see who it is and what it may do."));
    m_approve->setLabel(tr("Approve"));
    m_refuse->setLabel(tr("Refuse"));
    m_password->setLabel(tr("New password…"));
    m_remove->setLabel(tr("Delete account"));
    m_roleLabel->setText(tr("Role"));
    m_role->setAccessibleName(m_roleLabel->text());
    m_picture->setAccessibleName(tr("Picture"));
    for (int i = 0; i < m_role->count(); ++i)
        m_role->setItemText(i, roleText(Role(m_role->itemData(i).toInt())));
    m_lock->setLabel(tr("Lock…"));
    if (!m_account) {
        showNothing();
        return;
    }
    showTitle(m_account->username, roleText(m_account->role));
    showRole();
    facts()->show({{tr("State"), stateText(*m_account, m_desk.clock.nowMs())},
                   {tr("Department"), m_account->department},
                   {tr("Telephone"), m_account->telephone},
                   {tr("Mail"), m_account->mail},
                   {tr("Registered"), widgets::momentText(m_account->createdMs)},
                   {tr("Last login"), widgets::momentText(m_account->lastLoginMs)},
                   {tr("Login face"), m_account->subjectId == 0 ? tr("none") : tr("enrolled")}});
    listSessions();
    speakState();
}

void AccountPane::speakState()
{
    const bool locked = isLocked(*m_account, m_desk.clock.nowMs());
    const bool pending = m_account->state == AccountState::Pending;
    const bool refused = m_account->state == AccountState::Refused;
    m_approve->setVisible(pending || refused);
    m_refuse->setVisible(pending);
    m_lock->setVisible(!pending && !refused);
    m_password->setVisible(!pending && !refused);
    m_lock->setLabel(locked ? tr("Unlock") : tr("Lock…"));
    const QString stays = tr("The last active administrator; make another one first");
    m_lock->setRefusal(m_isLast && !locked ? stays : QString());
    m_remove->setRefusal(m_isLast ? stays : QString());
    m_role->setEnabled(!m_isLast);
    m_role->setToolTip(m_isLast ? stays : QString());
    m_role->setAccessibleDescription(m_role->toolTip());
    if (pending)
        message()->say(theme::Status::Warn, tr("Waits for approval; it cannot log in yet."));
    else if (locked && m_account->state != AccountState::Locked)
        message()->say(theme::Status::Warn,
                       tr("%Ln login(s) failed; it has to wait until %1.", nullptr, m_account->failures)
                           .arg(widgets::shortMoment(m_account->waitUntilMs, m_desk.clock.nowMs())));
    else
        message()->clear();
    message()->action()->hide();
}

} // namespace ui::accounts
