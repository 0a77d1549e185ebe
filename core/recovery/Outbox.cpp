// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recovery/Outbox.h"

#include "core/recovery/Brought.h"
#include "core/recovery/TargetKind.h"
#include "core/recovery/Targets.h"
#include "core/storage/Rows.h"

#include <QUuid>

namespace core::recovery {

using base::Result;

namespace {

const QString System = QStringLiteral("system");

template <typename T> void addNumber(QJsonObject& to, const QString& key, const std::optional<T>& value)
{
    if (value)
        to.insert(key, static_cast<qint64>(*value));
}

void addText(QJsonObject& to, const QString& key, const QString& value)
{
    if (!value.isEmpty())
        to.insert(key, value);
}

QJsonObject payloadOf(const Change& change)
{
    QJsonObject payload;
    addText(payload, QStringLiteral("groupId"), change.gallery.groupId);
    addText(payload, QStringLiteral("lib"), change.gallery.lib);
    addText(payload, QStringLiteral("groupName"), change.gallery.name);
    addText(payload, QStringLiteral("groupDescription"), change.gallery.description);
    if (change.subject.id == 0)
        return payload;
    const storage::Personal& personal = change.subject.personal;
    if (change.faceId != 0)
        payload.insert(QStringLiteral("faceId"), change.faceId);
    addText(payload, QStringLiteral("personId"), change.subject.personId);
    addText(payload, QStringLiteral("personNo"), change.subject.personNo);
    addText(payload, QStringLiteral("userId"), personal.userId);
    addText(payload, QStringLiteral("name"), personal.name);
    addNumber(payload, QStringLiteral("sex"), personal.sex);
    addNumber(payload, QStringLiteral("birthday"), personal.birthday);
    addText(payload, QStringLiteral("province"), personal.province);
    addText(payload, QStringLiteral("company"), personal.company);
    addText(payload, QStringLiteral("duty"), personal.duty);
    addNumber(payload, QStringLiteral("type"), personal.type);
    addText(payload, QStringLiteral("idIccid"), personal.idIccid);
    addText(payload, QStringLiteral("custId"), personal.custId);
    addText(payload, QStringLiteral("remark"), personal.remark);
    addText(payload, QStringLiteral("userInfo"), personal.userInfo);
    return payload;
}

Result<QString> picturePath(storage::Transaction& tx, qint64 picture)
{
    auto row = tx.run(QStringLiteral("SELECT path FROM picture WHERE id=?"), {picture});
    if (!row)
        return row.error();
    return row->next() ? row->value(0).toString() : QString();
}

QVariantList placeOf(const Change& change, const Target& target)
{
    return {target.number, change.gallery.id, change.subject.id};
}

Result<void> noteDeparture(storage::Transaction& tx, const Change& change, const Target& target)
{
    auto done = tx.run(QStringLiteral("INSERT INTO departure(target, gallery_id, subject_id, times) "
                                      "VALUES(?,?,?,1) ON CONFLICT DO UPDATE SET times=times+1"),
                       placeOf(change, target));
    return done ? Result<void>() : Result<void>(done.error());
}

Result<qint64> departures(storage::Transaction& tx, const Change& change, const Target& target)
{
    auto row =
        tx.run(QStringLiteral("SELECT times FROM departure WHERE target=? AND gallery_id=? AND subject_id=?"),
               placeOf(change, target));
    if (!row)
        return row.error();
    return row->next() ? row->value(0).toLongLong() : 0;
}

bool canReplace(const TargetKind& kind)
{
    return !kind.operation(ChangeKind::Removed).isEmpty() && !kind.operation(ChangeKind::Enrolled).isEmpty();
}

} // namespace

Outbox::Outbox(const storage::Vault& vault, const base::Settings& settings, const base::Clock& clock)
    : m_store(vault)
    , m_targets(settings)
    , m_clock(clock)
{
}

Result<void> Outbox::record(storage::Transaction& tx, const Change& change)
{
    if (Brought::isUnderWay())
        return {};
    const KnownTargets::List targets = m_targets.enabled();
    std::vector<int> told;
    for (const Target& target : *targets) {
        if (change.target != 0 && change.target != target.number)
            continue;
        if (auto done = queue(tx, change, target); !done)
            return done;
        told.push_back(target.number);
    }
    if (m_wake && !told.empty())
        tx.afterCommit([this, told = std::move(told)] {
            // Asked again: an engine that came back meanwhile has looked before this was there.
            if (!std::ranges::all_of(told, [this](int target) { return isAway(target); }))
                m_wake();
        });
    return {};
}

bool Outbox::isAway(int target) const
{
    return m_away.causeOf(target, m_clock.monotonicMs()).has_value();
}

Result<void> Outbox::queue(storage::Transaction& tx, const Change& change, const Target& target,
                           const QString& replacement)
{
    const auto spoken = targetKind(target);
    const QString operation = spoken->operation(change.kind);
    const bool isChange = change.kind == ChangeKind::Updated;
    if (isChange && (operation.isEmpty() || change.losesPicture))
        return canReplace(*spoken) ? replace(tx, change, target) : leaveToPeople(tx, change, target);
    if (operation.isEmpty())
        return isRemoval(change.kind) ? leaveToPeople(tx, change, target) : Result<void>();
    if (change.isReturn && spoken->operation(ChangeKind::Removed).isEmpty())
        if (auto still = isThereStill(tx, change, target); !still || *still)
            return still ? Result<void>() : Result<void>(still.error());
    if (change.kind == ChangeKind::Removed && change.subject.id > 0) // not a stranger there
        if (auto noted = noteDeparture(tx, change, target); !noted)
            return noted;
    Delivery delivery = deliveryOf(change, target, operation);
    addText(delivery.payload, QStringLiteral("replacement"), replacement);
    if (change.kind == ChangeKind::Enrolled) {
        auto times = departures(tx, change, target);
        if (!times)
            return times.error();
        if (*times > 0)
            delivery.payload.insert(QStringLiteral("departures"), *times);
    }
    if (auto cause = m_away.causeOf(target.number, m_clock.monotonicMs())) {
        // As giveUpQueued() would, without a transaction of its own.
        delivery.state = DeliveryState::Unsolved;
        delivery.drains = true;
        delivery.error = std::move(*cause);
    }
    return insert(tx, change, std::move(delivery));
}

/// Of an engine that takes nobody out: whoever comes back before a person did it there is there still, with
/// every picture, and the record of it is done with.
Result<bool> Outbox::isThereStill(storage::Transaction& tx, const Change& change, const Target& target)
{
    auto row =
        tx.run(QStringLiteral("SELECT id, state, solved_by FROM delivery WHERE target=? AND person=? AND "
                              "gallery=? AND kind=? AND operation='' ORDER BY id DESC LIMIT 1"),
               {target.number, storage::text(change.subject.personId), storage::text(change.gallery.lib),
                int(ChangeKind::Removed)});
    if (!row)
        return row.error();
    if (!row->next())
        return false;
    const qint64 id = row->value(0).toLongLong();
    const auto state = static_cast<DeliveryState>(row->value(1).toInt());
    if (state != DeliveryState::Unsolved)
        return state == DeliveryState::Skipped && row->value(2).toString() == System;
    auto closed = tx.run(
        QStringLiteral("UPDATE delivery SET state=?, solved_ms=?, solved_by=?, error=? WHERE id=?"),
        {int(DeliveryState::Skipped), m_clock.nowMs(), System,
         QStringLiteral("The person came back before anybody removed them there; nothing is left to do."),
         id});
    return closed ? Result<bool>(true) : Result<bool>(closed.error());
}

Delivery Outbox::deliveryOf(const Change& change, const Target& target, const QString& operation) const
{
    Delivery delivery;
    delivery.target = target.number;
    delivery.kind = change.kind;
    delivery.gallery = change.gallery.lib;
    delivery.person = change.subject.personId;
    delivery.pictureId = change.pictureId;
    delivery.payload = payloadOf(change);
    delivery.engineUrl = target.url.toString(QUrl::RemoveUserInfo);
    delivery.operation = operation;
    delivery.createdMs = m_clock.nowMs();
    return delivery;
}

Result<void> Outbox::insert(storage::Transaction& tx, const Change& change, Delivery delivery)
{
    auto path = picturePath(tx, change.pictureId);
    if (!path)
        return path.error();
    delivery.picturePath = std::move(*path);
    return m_store.insert(tx, std::move(delivery));
}

/// A record of what the engine has no operation for. Sent as an enrolment a changed person would be there
/// twice. Of fields it was never told nothing is left to do.
Result<void> Outbox::leaveToPeople(storage::Transaction& tx, const Change& change, const Target& target)
{
    const auto spoken = targetKind(target);
    Change told = change;
    if (change.losesPicture && !spoken->operation(ChangeKind::Updated).isEmpty())
        told.kind = ChangeKind::Removed; // or it would be sent as a change of fields
    Delivery delivery = deliveryOf(told, target, {});
    if (change.losesPicture)
        delivery.payload.insert(QStringLiteral("losesPicture"), true);
    delivery.state = DeliveryState::Unsolved;
    delivery.error = notCarried(delivery);
    if (told.kind == ChangeKind::Updated && !change.losesPicture && !spoken->tellsFields()) {
        delivery.state = DeliveryState::Skipped;
        delivery.solvedMs = delivery.createdMs;
        delivery.solvedBy = System;
        delivery.error =
            QStringLiteral("This engine is told pictures only, none of the fields that changed.");
    }
    return insert(tx, told, std::move(delivery));
}

/// For engines that cannot change a person: out, then in again with every picture.
Result<void> Outbox::replace(storage::Transaction& tx, const Change& change, const Target& target)
{
    auto faces = tx.run(QStringLiteral("SELECT id, picture_id FROM face WHERE subject_id=? ORDER BY id"),
                        {change.subject.id});
    if (!faces)
        return faces.error();
    std::vector<Change> steps{{ChangeKind::Removed, change.gallery, change.subject, 0, 0}};
    while (faces->next())
        steps.push_back({ChangeKind::Enrolled, change.gallery, change.subject, faces->value(1).toLongLong(),
                         faces->value(0).toLongLong()});
    const QString replacement = QUuid::createUuid().toString(QUuid::Id128);
    for (const Change& step : steps)
        if (auto done = queue(tx, step, target, replacement); !done)
            return done;
    return {};
}

} // namespace core::recovery
