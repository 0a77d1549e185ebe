// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grants/GrantState.h"

#include "ui/widgets/Moments.h"

#include <QCoreApplication>
#include <QDateTime>

namespace ui::grants {

namespace {

/// As a calendar counts them.
int daysLeft(qint64 dueMs, qint64 nowMs)
{
    const auto dayOf = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms).date(); };
    return int(dayOf(nowMs).daysTo(dayOf(dueMs)));
}

} // namespace

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

bool endsWithDay(const core::auth::Grant& grant)
{
    const QTime time = QDateTime::fromMSecsSinceEpoch(grant.dueMs).time();
    return time.hour() == 23 && time.minute() == 59;
}

QString dueText(const core::auth::Grant& grant)
{
    return endsWithDay(grant) ? widgets::dayText(grant.dueMs) : widgets::momentText(grant.dueMs);
}

QString wordOf(const core::auth::Grant& grant, qint64 nowMs)
{
    switch (stateOf(grant, nowMs)) {
    case GrantState::Ending: {
        const int days = daysLeft(grant.dueMs, nowMs);
        return days == 0 ? QCoreApplication::translate("GrantState", "Ends today")
                         : QCoreApplication::translate("GrantState", "Ends in %Ln day(s)", nullptr, days);
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
