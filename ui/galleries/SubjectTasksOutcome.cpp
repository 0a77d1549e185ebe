// SPDX-License-Identifier: GPL-3.0-or-later
// What SubjectTasks says of an action that has ended, and its way back.
#include "ui/galleries/SubjectTasks.h"

#include <QLocale>

namespace ui::galleries {

using subjects::ActionOutcome;
using subjects::SubjectAction;

/// Empty: there is none.
std::function<void()> SubjectTasks::wayBack(const ActionOutcome& outcome)
{
    switch (outcome.action) {
    case SubjectAction::Edit:
        if (outcome.edited)
            return [this, edited = *outcome.edited] { m_actions->takeBack(edited); };
        return [this, before = outcome.before] { m_actions->edit(before); };
    case SubjectAction::Merge:
        return [this, merges = outcome.merges] { m_actions->unmerge(merges); };
    case SubjectAction::Unmerge:
        return [this, keep = outcome.merges.front().kept.id, others = outcome.done] {
            m_actions->merge(keep, others);
        };
    case SubjectAction::Bin:
        return [this, done = outcome.done] { m_actions->restore(done); };
    case SubjectAction::Restore:
        return [this, done = outcome.done] { m_actions->bin(done); };
    case SubjectAction::Move:
        return [this, o = outcome] { m_actions->moveBack(o); };
    case SubjectAction::Copy:
        if (!outcome.joined.empty())
            return [this, o = outcome] { m_actions->uncopy(o.joined, o.from, o.to); };
        break;
    case SubjectAction::Uncopy:
        return [this, o = outcome] { m_actions->copy(o.done, o.from, o.to); };
    case SubjectAction::Purge:
    case SubjectAction::TakeBack:
        break;
    }
    return {};
}

/// Whoever is in several galleries leaves all of them.
QString SubjectTasks::binned(const std::vector<qint64>& subjects) const
{
    const QString said = tr("%Ln people were moved to the bin", nullptr, static_cast<int>(subjects.size()));
    const auto& directory = m_services.collection.directory;
    const auto several = std::ranges::count_if(
        subjects, [&](qint64 subject) { return directory.galleriesOf(subject).size() > 1; });
    return several == 0 ? said
                        : tr("%1; %2 of them from several galleries").arg(said, QLocale().toString(several));
}

/// Of what was undone; most actions say it best as what they are.
QString SubjectTasks::sentenceBack(const ActionOutcome& outcome) const
{
    const int number = static_cast<int>(outcome.done.size());
    if (outcome.action == SubjectAction::Edit)
        return tr("%Ln people are as before", nullptr, number);
    return outcome.action == SubjectAction::Move
               ? tr("%Ln people are back in %1", nullptr, number).arg(outcome.to.name)
               : sentence(outcome);
}

QString SubjectTasks::sentence(const ActionOutcome& outcome) const
{
    const int number = static_cast<int>(outcome.done.size());
    switch (outcome.action) {
    case SubjectAction::Edit:
        return tr("%Ln people were changed", nullptr, number);
    case SubjectAction::Move:
        return tr("%Ln people were moved", nullptr, number);
    case SubjectAction::Copy:
        return tr("%Ln people were copied", nullptr, number);
    case SubjectAction::Uncopy:
        return tr("%Ln people are in %1 no longer", nullptr, number).arg(outcome.to.name);
    case SubjectAction::Merge:
        return tr("%Ln people were merged into one", nullptr, number + 1);
    case SubjectAction::Unmerge:
        return tr("%Ln people are apart again", nullptr, number + 1);
    case SubjectAction::Bin:
        return binned(outcome.done);
    case SubjectAction::Restore:
        return tr("%Ln people were restored", nullptr, number);
    case SubjectAction::Purge:
        return tr("%Ln people were erased for good", nullptr, number);
    case SubjectAction::TakeBack:
        return tr("What was enrolled was taken back");
    }
    return {};
}

} // namespace ui::galleries
