// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/AuditPane.h"

#include "ui/audit/AuditWords.h"
#include "ui/widgets/FactList.h"
#include "ui/widgets/Moments.h"
#include "ui/widgets/Retranslate.h"

#include <QVBoxLayout>

namespace ui::audit {

AuditPane::AuditPane(QWidget* parent)
    : SidePane(QStringLiteral("audit"), parent)
{
    facts()->setObjectName(QStringLiteral("auditFacts"));
    body()->addStretch(1);
    widgets::onLanguage(this, [this] { speak(); });
}

void AuditPane::show(const std::optional<core::storage::AuditRow>& row, const AuditNames& names)
{
    m_row = row;
    m_names = names;
    speak();
}

void AuditPane::speak()
{
    setNothing(tr("No line chosen"), tr("Choose one to see ids and what exactly was written."));
    if (!m_row) {
        showNothing();
        return;
    }
    const QString on = objectText(*m_row, m_names);
    showTitle(actionText(*m_row), widgets::momentText(m_row->whenMs));
    facts()->show({{tr("Who"), actorText(*m_row)},
                   {tr("On"), on},
                   {tr("Id"), m_row->object == on ? QString() : m_row->object},
                   {tr("Details"), detailText(*m_row, m_names)},
                   {tr("Line"), QString::number(m_row->id)},
                   {tr("Code"), m_row->action},
                   {tr("As written"), m_row->detail}});
}

} // namespace ui::audit
