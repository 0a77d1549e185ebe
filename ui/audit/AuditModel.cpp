// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/AuditModel.h"

#include "ui/audit/AuditWords.h"
#include "ui/widgets/Moments.h"

namespace ui::audit {

using core::storage::AuditRow;

void AuditModel::setBroken(qint64 id)
{
    m_broken = id;
    retranslate();
}

void AuditModel::learn(const AuditNames& names)
{
    m_names.galleries.insert(names.galleries);
    m_names.people.insert(names.people);
    m_names.imports.insert(names.imports);
}

QString AuditModel::head(int column) const
{
    switch (column) {
    case Number:
        return tr("No.");
    case Time:
        return tr("Time");
    case Actor:
        return tr("Who");
    case Action:
        return tr("What");
    case Object:
        return tr("On");
    case Detail:
        return tr("Details");
    default:
        return {};
    }
}

QString AuditModel::text(const AuditRow& row, int column) const
{
    switch (column) {
    case Number:
        return QString::number(row.id);
    case Time:
        return widgets::momentText(row.whenMs);
    case Actor:
        return actorText(row);
    case Action:
        return actionText(row);
    case Object:
        return objectText(row, m_names);
    case Detail:
        return detailText(row, m_names);
    default:
        return {};
    }
}

std::optional<theme::Status> AuditModel::status(const AuditRow& row, int column) const
{
    if (column != Action || m_broken == 0 || row.id < m_broken)
        return std::nullopt;
    return row.id == m_broken ? theme::Status::Bad : theme::Status::Warn;
}

} // namespace ui::audit
