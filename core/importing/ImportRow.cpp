// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/ImportRow.h"

namespace core::importing {

std::vector<Action> choicesFor(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ready:
        return {Action::Enrol, Action::Skip};
    case Verdict::Duplicate:
        return {Action::AddToDuplicate, Action::Enrol, Action::Skip};
    case Verdict::TwoFaces:
        return {Action::EnrolLargest, Action::Skip};
    default:
        return {Action::Skip};
    }
}

bool willEnrol(const ImportRow& row)
{
    return row.action != Action::Skip;
}

} // namespace core::importing
