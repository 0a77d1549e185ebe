// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/FindingsModel.h"

#include "ui/widgets/Moments.h"

namespace ui::recovery {

using core::repair::FindingKind;
using core::repair::FindingState;

void FindingsModel::setFailure(qint64 finding, const QString& why)
{
    if (why.isEmpty())
        m_failures.remove(finding);
    else
        m_failures.insert(finding, why);
    retranslate();
}

QString FindingsModel::head(int column) const
{
    switch (column) {
    case Time:
        return tr("Found");
    case What:
        return tr("What");
    case Whom:
        return tr("Person, file or gallery");
    case Galleries:
        return tr("Galleries");
    case State:
        return tr("State");
    default:
        return {};
    }
}

QString FindingsModel::text(const FindingEntry& entry, int column) const
{
    switch (column) {
    case Time:
        return widgets::momentText(entry.finding.foundMs);
    case What:
        return FindingWords::kind(entry.finding.kind);
    case Whom:
        return FindingWords::whom(entry);
    case Galleries:
        return entry.affected.galleries;
    case State:
        return entry.finding.state == FindingState::Open && m_failures.contains(entry.finding.id)
                   ? tr("Not repaired")
                   : FindingWords::state(entry.finding);
    default:
        return {};
    }
}

std::optional<theme::Status> FindingsModel::status(const FindingEntry& entry, int column) const
{
    if (column != State)
        return std::nullopt;
    if (entry.finding.state == FindingState::Solved)
        return theme::Status::Ok;
    if (entry.finding.state == FindingState::Accepted)
        return theme::Status::Skipped;
    if (m_failures.contains(entry.finding.id))
        return theme::Status::Bad;
    return entry.finding.kind == FindingKind::FileSetAside ? theme::Status::Info : theme::Status::Warn;
}

} // namespace ui::recovery
