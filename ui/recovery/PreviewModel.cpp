// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/PreviewModel.h"

#include "ui/recovery/RecordsModel.h"
#include "ui/shell/ErrorText.h"

namespace ui::recovery {

using core::base::Result;
using core::recovery::ChangeKind;
using core::recovery::Effect;
using core::recovery::TargetPresence;
using State = PreviewRow::State;

namespace {

bool isOfGallery(const PreviewRow& row)
{
    const ChangeKind kind = row.record.delivery.kind;
    return kind == ChangeKind::GalleryAdded || kind == ChangeKind::GalleryRemoved;
}

QString effectText(const PreviewRow& row)
{
    switch (row.effect) {
    case Effect::Adds:
        return PreviewModel::tr("Not there: is added");
    case Effect::AddsSecond:
        return PreviewModel::tr("There with another picture: this one is added");
    case Effect::Removes:
        return isOfGallery(row) ? PreviewModel::tr("There: is removed with everybody in it")
                                : PreviewModel::tr("There: is removed");
    case Effect::Fails:
        return PreviewModel::tr("Its gallery is not there: will be refused");
    case Effect::LeftOut:
        return PreviewModel::tr("The picture was removed here since: nothing is sent");
    case Effect::Nothing:
        break;
    }
    const bool isRemoval = row.record.delivery.kind == ChangeKind::Removed ||
                           row.record.delivery.kind == ChangeKind::GalleryRemoved;
    return isRemoval
               ? PreviewModel::tr("Not there any more: nothing changes")
               : PreviewModel::tr(
                     "There with this picture: nothing changes if it came from here, else it is there twice");
}

} // namespace

void PreviewModel::answer(int row, const Result<TargetPresence>& there)
{
    PreviewRow& asked = m_rows[std::size_t(row)];
    asked.state = there ? State::Known : State::NoAnswer;
    if (there)
        asked.effect = core::recovery::effectOf(asked.record.delivery, asked.pictureHere, *there);
    else
        asked.error = there.error();
    changed(row);
}

void PreviewModel::cannotAsk(int row)
{
    m_rows[std::size_t(row)].state = State::CannotAsk;
    changed(row);
}

void PreviewModel::changed(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, Columns - 1));
}

qsizetype PreviewModel::count(Effect effect) const
{
    return std::ranges::count_if(m_rows, [effect](const PreviewRow& row) {
        return row.state == State::Known && row.effect == effect;
    });
}

qsizetype PreviewModel::count(State state) const
{
    return std::ranges::count(m_rows, state, &PreviewRow::state);
}

QString PreviewModel::head(int column) const
{
    switch (column) {
    case Change:
        return tr("Change");
    case Person:
        return tr("Person or gallery");
    default:
        return tr("At the engine now, and what sending does");
    }
}

QString PreviewModel::text(const PreviewRow& row, int column) const
{
    if (column == Change)
        return changeText(row.record.delivery.kind);
    if (column == Person)
        return personText(row.record.delivery);
    switch (row.state) {
    case State::Waits:
        return tr("Being asked");
    case State::Known:
        return effectText(row);
    case State::NoAnswer:
        return shell::errorText(row.error);
    case State::CannotAsk:
        break;
    }
    return tr("This kind of engine cannot be asked");
}

std::optional<theme::Status> PreviewModel::status(const PreviewRow& row, int column) const
{
    if (column != Outcome)
        return std::nullopt;
    if (row.state == State::NoAnswer)
        return theme::Status::Bad;
    if (row.state != State::Known)
        return row.state == State::Waits ? theme::Status::Waiting : theme::Status::Info;
    switch (row.effect) {
    case Effect::Nothing:
    case Effect::LeftOut:
        return theme::Status::Skipped;
    case Effect::Fails:
        return theme::Status::Bad;
    case Effect::AddsSecond:
    case Effect::Removes:
        return theme::Status::Warn;
    case Effect::Adds:
        break;
    }
    return theme::Status::Ok;
}

} // namespace ui::recovery
