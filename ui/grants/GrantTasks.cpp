// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grants/GrantTasks.h"

#include "ui/grants/GrantDialog.h"
#include "ui/grants/GrantState.h"
#include "ui/grants/TokenDialog.h"
#include "ui/widgets/Moments.h"

namespace ui::grants {

using core::auth::Grant;
using core::auth::GrantChange;

GrantTasks::GrantTasks(core::auth::Grants& grants, const shell::Desk& desk, QWidget* window)
    : QObject(window)
    , m_grants(grants)
    , m_desk(desk)
    , m_window(window)
{
}

void GrantTasks::showToken(const GrantChange& change)
{
    Q_EMIT changed(change.grant.appId);
    (new TokenDialog(change.grant.appId, change.token, m_clipboard, m_window))->open();
}

void GrantTasks::create()
{
    auto* dialog = new GrantDialog(m_grants, m_desk, {}, m_window);
    connect(dialog, &GrantDialog::saved, this, &GrantTasks::showToken);
    dialog->open();
}

void GrantTasks::edit(const Grant& grant)
{
    auto* dialog = new GrantDialog(m_grants, m_desk, grant, m_window);
    connect(dialog, &GrantDialog::saved, this,
            [this](const GrantChange& change) { Q_EMIT changed(change.grant.appId); });
    dialog->open();
}

void GrantTasks::extend(const Grant& grant)
{
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(grant.dueMs);
    const QDateTime from = std::max(end, m_desk.clock.localNow());
    const qint64 due = from.date().addYears(1).endOfDay().toMSecsSinceEpoch();
    shell::changeInBackground(
        m_window, m_desk, tr("The access of %1 was not renewed").arg(grant.appId),
        [&grants = m_grants, grant, due, actor = m_desk.actor()] {
            return grants.update(grant.appId, due, grant.capabilities, actor);
        },
        [this, grant, due](const auto&) {
            Q_EMIT said(tr("%1 is valid until %2").arg(grant.appId, widgets::dayText(due)));
            Q_EMIT changed(grant.appId);
        });
}

void GrantTasks::renewToken(const Grant& grant)
{
    const auto renew = [this, grant] {
        shell::changeInBackground(
            m_window, m_desk, tr("No new token was made for %1").arg(grant.appId),
            [&grants = m_grants, grant, actor = m_desk.actor()] {
                return grants.renewToken(grant.appId, actor);
            },
            [this](const auto& answer) { showToken(*answer); });
    };
    QString meaning = tr("The old one stops working at once. Due date and capabilities stay.");
    if (grant.revoked)
        meaning +=
            u' ' + tr("The application is revoked: the new token is refused too until it is allowed again.");
    else if (stateOf(grant, m_desk.clock.nowMs()) == GrantState::Expired)
        meaning += u' ' + tr("Its access has ended: the new token is refused too until it is renewed.");
    m_desk.dialogs.ask(m_window,
                       {tr("Make a new token for %1?").arg(grant.appId),
                        meaning,
                        tr("Make new token"),
                        tr("Keep the old one"),
                        false,
                        {}},
                       [renew](bool confirmed) {
                           if (confirmed)
                               renew();
                       });
}

void GrantTasks::setRevoked(const Grant& grant, bool revoked)
{
    const QString failed =
        revoked ? tr("%1 was not blocked").arg(grant.appId) : tr("%1 was not allowed again").arg(grant.appId);
    shell::changeInBackground(
        m_window, m_desk, failed,
        [&grants = m_grants, grant, revoked, actor = m_desk.actor()] {
            return grants.setRevoked(grant.appId, revoked, actor);
        },
        [this, grant, revoked](const auto&) {
            Q_EMIT said(
                revoked ? tr("%1 may not call any more; allowing it again keeps its token").arg(grant.appId)
                        : tr("%1 may call again with its token").arg(grant.appId));
            Q_EMIT changed(grant.appId);
        });
}

void GrantTasks::remove(const Grant& grant)
{
    const auto removeNow = [this, grant] {
        shell::changeInBackground(
            m_window, m_desk, tr("%1 was not removed").arg(grant.appId),
            [&grants = m_grants, grant, actor = m_desk.actor()] { return grants.remove(grant.appId, actor); },
            [this](const auto&) { Q_EMIT changed({}); });
    };
    m_desk.dialogs.ask(m_window,
                       {tr("Remove the application %1?").arg(grant.appId),
                        tr("Its token stops working and cannot be brought back. Its usage records stay."),
                        tr("Remove %1").arg(grant.appId),
                        tr("Keep it"),
                        true,
                        {}},
                       [removeNow](bool confirmed) {
                           if (confirmed)
                               removeNow();
                       });
}

} // namespace ui::grants
