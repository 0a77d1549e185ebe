// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/LivePane.h"

#include "ui/calls/CallFacts.h"
#include "ui/live/AddressRules.h"
#include "ui/shell/OperationName.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FactList.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Retranslate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHostAddress>

namespace ui::live {

using widgets::Button;

LivePane::LivePane(core::base::Settings& settings, const shell::Desk& desk, QWidget* parent)
    : SidePane(QStringLiteral("live"), parent)
    , m_settings(settings)
    , m_desk(desk)
    , m_copy(new Button(Button::Kind::Secondary, QStringLiteral("copy")))
    , m_block(new Button)
    , m_allow(new Button)
{
    build();
    connect(m_copy, &Button::clicked, this, &LivePane::copyCurl);
    connect(m_block, &Button::clicked, this, &LivePane::askBlock);
    connect(m_allow, &Button::clicked, this, &LivePane::allow);
    connect(&m_settings, &core::base::Settings::changed, this, &LivePane::speak);
    widgets::onLanguage(this, [this] { speak(); });
}

void LivePane::build()
{
    m_copy->setObjectName(QStringLiteral("copyCurl"));
    m_block->setObjectName(QStringLiteral("blockAddress"));
    m_allow->setObjectName(QStringLiteral("allowAddress"));
    for (Button* button : {m_copy, m_block, m_allow})
        actions()->addWidget(button);
    actions()->addStretch();
}

void LivePane::show(const std::optional<core::usage::CallRecord>& call)
{
    m_call = call;
    speak();
}

bool LivePane::hasAllowList() const
{
    return core::base::Settings::find(QStringLiteral("allow.") + m_call->listener) != nullptr;
}

void LivePane::speak()
{
    setNothing(tr("No call chosen"), tr("Choose one to see where it came from and how it ended."));
    m_copy->setLabel(tr("Copy as curl"));
    m_block->setLabel(tr("Block"));
    m_allow->setLabel(tr("Allow"));
    if (!m_call) {
        showNothing();
        return;
    }
    showTitle(shell::methodName(m_call->method, m_call->description), m_call->path);
    facts()->show(calls::factsOf(*m_call));
    speakAddress();
}

void LivePane::speakAddress()
{
    const QString& address = m_call->address;
    const bool known = !QHostAddress(address).isNull();
    const bool loopback = known && QHostAddress(address).isLoopback();
    const bool blocked = known && isBlocked(m_settings, address);
    const bool allowed = known && hasAllowList() && isAllowed(m_settings, m_call->listener, address);
    const QString own = tr("This machine itself is never blocked and always allowed");
    m_block->setLabel(blocked ? tr("Unblock") : tr("Block"));
    m_block->setRefusal(!known ? tr("The address is not known") : loopback ? own : QString());
    m_allow->setLabel(allowed ? tr("Ask for a token again") : tr("Allow without token"));
    m_allow->setRefusal(!known || !hasAllowList() ? tr("The address is not known")
                        : loopback                ? own
                                                  : QString());
    if (blocked)
        message()->say(theme::Status::Bad, tr("%1 is blocked on every listener.").arg(address));
    else if (allowed)
        message()->say(theme::Status::Info,
                       tr("%1 may use the listener %2 without a token.").arg(address, m_call->listener));
    else
        message()->clear();
    message()->action()->hide();
}

void LivePane::copyCurl()
{
    QGuiApplication::clipboard()->setText(
        calls::curlLine(*m_call, calls::baseOf(m_settings, m_call->listener)));
    Q_EMIT said(tr("Copied; set TOKEN to the token before you run it"));
}

void LivePane::askBlock()
{
    const QString address = m_call->address;
    if (isBlocked(m_settings, address)) {
        block(false);
        return;
    }
    m_desk.dialogs.ask(this,
                       {tr("Block %1?").arg(address),
                        tr("No listener answers it any more, whatever token it sends. The settings list it "
                           "under \"Deny lists\"."),
                        tr("Block %1").arg(address),
                        tr("Keep answering"),
                        true,
                        {}},
                       [this](bool confirmed) {
                           if (confirmed)
                               block(true);
                       });
}

void LivePane::block(bool blocked)
{
    const QString address = m_call->address;
    shell::changeInBackground(
        this, m_desk, blocked ? tr("The address was not blocked") : tr("The address is still blocked"),
        [&settings = m_settings, address, blocked, actor = m_desk.actor()] {
            return setBlocked(settings, address, blocked, actor);
        },
        [this, address, blocked](const auto&) {
            speak();
            Q_EMIT said(blocked ? tr("%1 is blocked").arg(address) : tr("%1 is answered again").arg(address));
        });
}

void LivePane::allow()
{
    const core::usage::CallRecord call = *m_call;
    const bool allowed = !isAllowed(m_settings, call.listener, call.address);
    shell::changeInBackground(
        this, m_desk, tr("The list of allowed addresses was not changed"),
        [&settings = m_settings, call, allowed, actor = m_desk.actor()] {
            return setAllowed(settings, call.listener, call.address, allowed, actor);
        },
        [this](const auto&) { speak(); });
}

} // namespace ui::live
