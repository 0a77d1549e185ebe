// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grants/GrantState.h"

#include "ui/widgets/Moments.h"

#include <QCoreApplication>
#include <QDateTime>

namespace ui::grants {

GrantState stateOf(const core::auth::Grant& grant, qint64 nowMs)
{
    if (grant.revoked)
        return GrantState::Revoked;
    if (grant.dueMs <= nowMs)
        return GrantState::Expired;
    return grant.dueMs - nowMs <= warningMs ? GrantState::Ending : GrantState::Valid;
}

theme::Status shapeOf(GrantState state)
{
    switch (state) {
    case GrantState::Ending:
        return theme::Status::Warn;
    case GrantState::Expired:
        return theme::Status::Bad;
    case GrantState::Revoked:
        return theme::Status::Skipped;
    case GrantState::Valid:
        break;
    }
    return theme::Status::Ok;
}

QString dueText(const core::auth::Grant& grant)
{
    const QTime time = QDateTime::fromMSecsSinceEpoch(grant.dueMs).time();
    const bool isWhole = time.hour() == 23 && time.minute() == 59;
    return isWhole ? widgets::dayText(grant.dueMs) : widgets::momentText(grant.dueMs);
}

QString wordOf(const core::auth::Grant& grant, qint64 nowMs)
{
    switch (stateOf(grant, nowMs)) {
    case GrantState::Ending: {
        const int days = int((grant.dueMs - nowMs + dayMs - 1) / dayMs);
        return QCoreApplication::translate("GrantState", "Ends in %Ln day(s)", nullptr, days);
    }
    case GrantState::Expired:
        return QCoreApplication::translate("GrantState", "Expired");
    case GrantState::Revoked:
        return QCoreApplication::translate("GrantState", "Revoked");
    case GrantState::Valid:
        break;
    }
    return QCoreApplication::translate("GrantState", "Valid");
}

} // namespace ui::grants
