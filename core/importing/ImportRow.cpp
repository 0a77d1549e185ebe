// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/ImportRow.h"

namespace core::importing {

std::vector<Action> choicesFor(const Checked& checked)
{
    switch (checked.verdict) {
    case Verdict::Duplicate:
        if (checked.isOwner)
            return {Action::AddToDuplicate, Action::Skip};
        return {Action::AddToDuplicate, Action::Enrol, Action::Skip};
    case Verdict::BadField:
        // Where the row that has the number is left out; the run refuses it otherwise.
        return checked.sameRow >= 0 ? std::vector{Action::Enrol, Action::Skip} : std::vector{Action::Skip};
    case Verdict::TwoFaces:
        return {Action::EnrolLargest, Action::Skip};
    default:
        return isEnrollable(checked) ? std::vector{Action::Enrol, Action::Skip} : std::vector{Action::Skip};
    }
}

bool willEnrol(const ImportRow& row)
{
    return row.action != Action::Skip;
}

bool isLeftOut(const ImportRow& row)
{
    return !willEnrol(row) && row.checked.verdict != Verdict::Ready && row.checked.verdict != Verdict::Known;
}

bool isLeftByChoice(const ImportRow& row)
{
    return !willEnrol(row) && row.checked.verdict == Verdict::Ready;
}

base::ErrorCode codeOf(const Checked& checked)
{
    if (checked.error)
        return checked.error->code;
    switch (checked.verdict) {
    case Verdict::PoorQuality:
        return base::ErrorCode::PoorQuality;
    case Verdict::OtherPerson:
        return base::ErrorCode::InvalidArgument;
    default:
        return base::ErrorCode::FaceDuplicate;
    }
}

bool isEnrollable(const Checked& checked)
{
    return checked.verdict == Verdict::Ready || checked.verdict == Verdict::OtherPerson ||
           (checked.verdict == Verdict::PoorQuality && checked.quality >= checked.wanted);
}

const ImportRow& joinedRow(const std::vector<ImportRow>& rows, const ImportRow& row)
{
    const ImportRow* last = &row;
    while (last->action == Action::AddToDuplicate && last->checked.likeRow >= 0)
        last = &rows[static_cast<std::size_t>(last->checked.likeRow)];
    return *last;
}

int firstOfPerson(const std::vector<ImportRow>& rows, const ImportRow& row)
{
    int first = -1;
    if (row.checked.verdict == Verdict::BadField)
        return first; // whoever has the number in that row is another person
    for (int place = row.checked.sameRow; place >= 0;) {
        const ImportRow& before = rows[static_cast<std::size_t>(place)];
        if (willEnrol(before) || before.checked.verdict == Verdict::Known)
            first = place;
        place = before.checked.sameRow;
    }
    return first;
}

} // namespace core::importing
