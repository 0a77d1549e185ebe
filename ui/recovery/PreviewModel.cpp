// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/PreviewModel.h"

#include "core/recovery/TargetKind.h"
#include "ui/recovery/CauseText.h"
#include "ui/recovery/RecordsModel.h"
#include "ui/shell/ErrorText.h"

#include <numeric>

namespace ui::recovery {

using core::base::Result;
using core::recovery::ChangeKind;
using core::recovery::Delivery;
using core::recovery::Effect;
using core::recovery::TargetPresence;
using State = PreviewRow::State;

namespace {

bool isGallery(const PreviewRow& row)
{
    return core::recovery::isOfGallery(row.newest().kind);
}

bool isSameOwner(const Delivery& a, const Delivery& b)
{
    return a.target == b.target && a.gallery == b.gallery && a.person == b.person;
}

/// What happened to the person here, where several records say it together.
QString changeOf(const PreviewRow& row)
{
    const bool isOneKind = std::ranges::all_of(
        row.records, [&row](const PreviewRecord& one) { return one.delivery.kind == row.newest().kind; });
    return isOneKind        ? changeText(row.newest())
           : isGallery(row) ? changeText(ChangeKind::GalleryChanged)
                            : changeText(ChangeKind::Updated);
}

/// With how many records say it.
QString rowChange(const PreviewRow& row)
{
    const auto records = int(row.records.size());
    return records == 1 ? changeOf(row)
                        : PreviewModel::tr("%1 (%Ln record(s))", nullptr, records).arg(changeOf(row));
}

QString changesText(const PreviewRow& row)
{
    if (isGallery(row))
        return PreviewModel::tr("There: gets this name and description");
    const QString name = row.newest().payload.value(u"name").toString();
    if (row.there.name && *row.there.name != name)
        return PreviewModel::tr("There as %1: becomes %2").arg(*row.there.name, name);
    const auto picture =
        std::ranges::find_if(row.records.rbegin(), row.records.rend(),
                             [](const PreviewRecord& one) { return !one.picture.isEmpty(); });
    if (picture != row.records.rend() && picture->picture != row.there.pictureDigest)
        return PreviewModel::tr("There with another picture: this one takes its place");
    return PreviewModel::tr("There with this name and picture: all its fields become as they are here");
}

QString effectText(const PreviewRow& row)
{
    switch (row.effect) {
    case Effect::Adds:
        return PreviewModel::tr("Not there: is added");
    case Effect::AddsSecond:
        return PreviewModel::tr("There with another picture: this one is added");
    case Effect::Changes:
        return changesText(row);
    case Effect::Removes:
        return isGallery(row) ? PreviewModel::tr("There: is removed with everybody in it")
                              : PreviewModel::tr("There: is removed");
    case Effect::Fails:
        return row.there.hasGallery ? PreviewModel::tr("Not there: will be refused")
                                    : PreviewModel::tr("Its gallery is not there: will be refused");
    case Effect::LeftOut:
        return PreviewModel::tr("The picture was removed here since: nothing is sent");
    case Effect::Nothing:
        break;
    }
    if (core::recovery::isRemoval(row.newest().kind))
        return PreviewModel::tr("Not there any more: nothing changes");
    return isGallery(row)
               ? PreviewModel::tr("There already: nothing changes")
               : PreviewModel::tr(
                     "There with this picture: no change if it came from here, else it is there twice");
}

Effect effectOn(const PreviewRow& row)
{
    std::vector<core::recovery::Sending> sent;
    for (const PreviewRecord& one : row.records)
        sent.push_back({one.delivery.kind, one.picture});
    TargetPresence there = row.there;
    there.hasGallery = there.hasGallery || row.isGalleryComing;
    return core::recovery::effectOf(sent, there);
}

} // namespace

std::vector<PreviewRow> rowsOf(std::vector<PreviewRecord> records)
{
    std::ranges::sort(records, {}, [](const PreviewRecord& one) { return one.delivery.id; });
    std::vector<PreviewRow> rows;
    for (PreviewRecord& one : records) {
        const Delivery& added = one.delivery;
        const auto known = std::ranges::find_if(
            rows, [&added](const PreviewRow& row) { return isSameOwner(row.newest(), added); });
        const State state = one.isDamaged ? State::Damaged : State::Waits;
        if (known != rows.end()) {
            known->records.push_back(std::move(one));
            known->state = std::max(known->state, state);
            continue;
        }
        const bool isComing = std::ranges::any_of(rows, [&added](const PreviewRow& row) {
            return isGallery(row) && row.newest().target == added.target &&
                   row.newest().gallery == added.gallery && row.newest().kind != ChangeKind::GalleryRemoved;
        });
        PreviewRow row;
        row.records.push_back(std::move(one));
        row.isGalleryComing = isComing;
        row.state = state;
        rows.push_back(std::move(row));
    }
    return rows;
}

void PreviewModel::answer(int row, const Result<TargetPresence>& there)
{
    PreviewRow& asked = m_rows[std::size_t(row)];
    asked.state = there ? State::Known : State::NoAnswer;
    if (there) {
        asked.there = *there;
        asked.effect = effectOn(asked);
    } else {
        asked.error = there.error();
    }
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

int PreviewModel::records() const
{
    return std::accumulate(m_rows.begin(), m_rows.end(), 0,
                           [](int sum, const PreviewRow& row) { return sum + int(row.records.size()); });
}

QString PreviewModel::head(int column) const
{
    switch (column) {
    case Change:
        return tr("Change");
    case Person:
        return tr("Person or gallery");
    case Engine:
        return tr("Engine");
    default:
        return tr("At the engine now, and what sending does");
    }
}

QString PreviewModel::text(const PreviewRow& row, int column) const
{
    if (column == Change)
        return rowChange(row);
    if (column == Person)
        return personText(row.newest());
    if (column == Engine)
        return row.records.back().engine;
    switch (row.state) {
    case State::Waits:
        return tr("Being asked");
    case State::Known:
        return effectText(row);
    case State::NoAnswer:
        return row.error.code == core::base::ErrorCode::TargetUnreachable ? causeText(row.error.detail)
                                                                          : shell::errorText(row.error);
    case State::Damaged:
        return tr("Its picture is damaged or lost here: nothing is sent");
    case State::CannotAsk:
        break;
    }
    return tr("This kind of engine cannot be asked");
}

std::optional<theme::Status> PreviewModel::status(const PreviewRow& row, int column) const
{
    if (column != Outcome)
        return std::nullopt;
    if (row.state == State::NoAnswer || row.state == State::Damaged)
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
    case Effect::Changes:
        break;
    }
    return theme::Status::Ok;
}

} // namespace ui::recovery
