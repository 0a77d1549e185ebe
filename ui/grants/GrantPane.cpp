// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grants/GrantPane.h"

#include "ui/grants/GrantState.h"
#include "ui/grants/GrantTasks.h"
#include "ui/shell/OperationName.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FactList.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Moments.h"
#include "ui/widgets/Retranslate.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui::grants {

using widgets::Button;

GrantPane::GrantPane(GrantTasks& tasks, const core::base::Clock& clock, QWidget* parent)
    : SidePane(QStringLiteral("authorization"), parent)
    , m_tasks(tasks)
    , m_clock(clock)
    , m_mayDo(new QLabel)
    , m_capabilities(new QLabel)
    , m_edit(new Button)
    , m_renew(new Button)
    , m_revoke(new Button)
    , m_remove(widgets::iconButton(QStringLiteral("trash"), this, Button::Kind::Secondary))
{
    build();
    connect(m_edit, &Button::clicked, this, [this] { m_tasks.edit(*m_grant); });
    connect(m_renew, &Button::clicked, this, [this] { m_tasks.renewToken(*m_grant); });
    connect(m_revoke, &Button::clicked, this, [this] { m_tasks.setRevoked(*m_grant, !m_grant->revoked); });
    connect(m_remove, &Button::clicked, this, [this] { m_tasks.remove(*m_grant); });
    connect(message()->action(), &Button::clicked, this, [this] { m_tasks.extend(*m_grant); });
    widgets::onLanguage(this, [this] { speak(); });
}

void GrantPane::build()
{
    m_edit->setObjectName(QStringLiteral("editGrant"));
    m_renew->setObjectName(QStringLiteral("renewToken"));
    m_revoke->setObjectName(QStringLiteral("revokeGrant"));
    m_remove->setObjectName(QStringLiteral("removeGrant"));
    message()->action()->setObjectName(QStringLiteral("extendGrant"));
    m_capabilities->setObjectName(QStringLiteral("grantCapabilities"));
    m_capabilities->setWordWrap(true);
    theme::setType(m_mayDo, theme::Type::Strong);
    body()->addWidget(m_mayDo);
    body()->addWidget(m_capabilities);
    body()->addStretch(1);
    for (Button* left : {m_edit, m_renew, m_revoke})
        actions()->addWidget(left);
    actions()->addStretch();
    actions()->addWidget(m_remove);
}

void GrantPane::show(const std::optional<core::auth::Grant>& grant)
{
    m_grant = grant;
    speak();
}

void GrantPane::speak()
{
    setNothing(tr("No application chosen"), tr("Choose one to see what it may do."));
    m_edit->setLabel(tr("Change…"));
    m_renew->setLabel(tr("New token…"));
    m_remove->setLabel(tr("Remove application"));
    m_mayDo->setText(tr("May do"));
    if (!m_grant) {
        m_revoke->setLabel(tr("Revoke"));
        showNothing();
        return;
    }
    m_revoke->setLabel(m_grant->revoked ? tr("Allow again") : tr("Revoke"));
    showTitle(m_grant->appId, tr("Since %1").arg(widgets::dayText(m_grant->createdMs)));
    QStringList names;
    for (const QString& capability : m_grant->capabilities)
        if (const auto* info = core::auth::byCapability(capability))
            names << shell::operationName(*info);
    m_capabilities->setText(names.join(u'\n'));
    facts()->show({{tr("Token"), wordOf(*m_grant, m_clock.nowMs())},
                   {tr("Valid until"), dueText(*m_grant)},
                   {tr("Last used"), widgets::momentText(m_grant->lastUsedMs)},
                   {tr("From"), m_grant->lastAddress}});
    speakState();
}

void GrantPane::speakState()
{
    const GrantState state = stateOf(*m_grant, m_clock.nowMs());
    if (state == GrantState::Valid) {
        message()->clear();
        return;
    }
    if (state == GrantState::Revoked)
        message()->say(theme::Status::Info, tr("Its calls are refused until it is allowed again."));
    else if (state == GrantState::Expired)
        message()->say(theme::Status::Bad, tr("Its calls are refused since %1.").arg(dueText(*m_grant)));
    else
        message()->say(theme::Status::Warn, tr("Its calls are refused after %1.").arg(dueText(*m_grant)));
    message()->action()->setLabel(tr("Renew for a year"));
    message()->action()->setVisible(state != GrantState::Revoked);
}

} // namespace ui::grants
