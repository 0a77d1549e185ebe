// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/FindingPane.h"

#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FactList.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Moments.h"
#include "ui/widgets/Retranslate.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ui::recovery {

using core::repair::FindingState;
using core::repair::Remedy;
using widgets::Button;

namespace {

std::vector<Remedy> offered(const FindingEntry& entry)
{
    auto fitting = core::repair::remediesFor(entry.finding.kind);
    if (!entry.canPutBack)
        std::erase(fitting, Remedy::PutBack);
    switch (entry.finding.state) {
    case FindingState::Open:
        return fitting;
    case FindingState::Accepted:
        return {Remedy::ListAgain};
    case FindingState::Solved:
        break;
    }
    return {};
}

} // namespace

FindingPane::FindingPane(QWidget* parent)
    : SidePane(QStringLiteral("recovery"), parent)
{
    build();
    widgets::onLanguage(this, [this] { speak(); });
}

void FindingPane::build()
{
    using enum Remedy;
    for (const Remedy remedy : {RebuildIndex, MakeTemplate, NewPicture, PutBack, SetAside, Accept, ListAgain,
                                BinPerson, DeleteFile}) {
        auto* button = new Button(remedy == DeleteFile ? Button::Kind::Danger : Button::Kind::Secondary);
        button->setObjectName(QStringLiteral("remedy%1").arg(static_cast<int>(remedy)));
        connect(button, &Button::clicked, this, [this, remedy] { Q_EMIT remedyAsked(remedy); });
        m_buttons[remedy] = button;
        if (remedy != Accept && remedy != ListAgain)
            body()->addWidget(button);
    }
    body()->addStretch(1);
    for (const Remedy remedy : {Accept, ListAgain})
        actions()->addWidget(m_buttons[remedy]);
    actions()->addStretch();
}

void FindingPane::show(const std::optional<FindingEntry>& entry, const QString& failure)
{
    m_entry = entry;
    m_failure = failure;
    speak();
}

void FindingPane::setBusy(bool busy)
{
    m_busy = busy;
    speakButtons();
}

void FindingPane::speakButtons()
{
    const auto fitting = m_entry ? offered(*m_entry) : std::vector<Remedy>();
    for (const auto& [remedy, button] : m_buttons) {
        button->setLabel(FindingWords::remedy(remedy));
        button->setVisible(std::ranges::count(fitting, remedy) > 0);
        button->setRefusal(m_busy ? tr("Work is under way") : QString());
    }
}

void FindingPane::speak()
{
    setNothing(tr("No finding chosen"), tr("Choose one to see what it means and what can be done."));
    speakButtons();
    if (!m_entry) {
        showNothing();
        return;
    }
    const auto& [finding, affected, canPutBack] = *m_entry;
    const bool open = finding.state == FindingState::Open;
    showTitle(FindingWords::kind(finding.kind), FindingWords::whom(*m_entry));
    if (open && !m_failure.isEmpty())
        message()->say(theme::Status::Bad, tr("Not repaired: %1").arg(m_failure));
    else
        message()->say(open                                      ? theme::Status::Warn
                       : finding.state == FindingState::Accepted ? theme::Status::Info
                                                                 : theme::Status::Ok,
                       open ? FindingWords::meaning(finding) : FindingWords::state(finding));
    message()->action()->hide();
    facts()->show(
        {{tr("Found"), widgets::momentText(finding.foundMs)},
         {tr("Person id"), affected.personId},
         {tr("Faces of this person"), affected.faces > 0 ? widgets::amount(affected.faces) : QString()},
         {tr("Galleries"), affected.galleries},
         {tr("Picture"), affected.picture > 0 ? QString::number(affected.picture) : QString()},
         {tr("File"), finding.object.contains(QLatin1Char('/')) ? finding.object : QString()},
         {tr("Settled"), finding.solvedMs == 0 ? QString() : widgets::momentText(finding.solvedMs)}});
}

} // namespace ui::recovery
