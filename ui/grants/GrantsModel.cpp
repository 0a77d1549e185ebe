// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grants/GrantsModel.h"

#include "ui/grants/GrantState.h"
#include "ui/widgets/Moments.h"

namespace ui::grants {

using core::auth::Grant;

GrantsModel::GrantsModel(const core::base::Clock& clock, QObject* parent)
    : RowsModel(parent)
    , m_clock(clock)
{
}

int GrantsModel::rowOf(const QString& appId) const
{
    const auto found = std::ranges::find(m_rows, appId, &Grant::appId);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QString GrantsModel::head(int column) const
{
    switch (column) {
    case Application:
        return tr("Application");
    case State:
        return tr("Token");
    case Capabilities:
        return tr("Capabilities");
    case Due:
        return tr("Valid until");
    case LastUsed:
        return tr("Last used");
    case From:
        return tr("From");
    default:
        return {};
    }
}

QString GrantsModel::text(const Grant& grant, int column) const
{
    switch (column) {
    case Application:
        return grant.appId;
    case State:
        return wordOf(grant, m_clock.nowMs());
    case Capabilities:
        return widgets::amount(grant.capabilities.size());
    case Due:
        return dueText(grant);
    case LastUsed:
        return grant.lastUsedMs == 0 ? tr("Never") : widgets::shortMoment(grant.lastUsedMs, m_clock.nowMs());
    case From:
        return grant.lastAddress;
    default:
        return {};
    }
}

std::optional<theme::Status> GrantsModel::status(const Grant& grant, int column) const
{
    if (column != State)
        return std::nullopt;
    return shapeOf(stateOf(grant, m_clock.nowMs()));
}

} // namespace ui::grants
