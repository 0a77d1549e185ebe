// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recovery/Outbox.h"

#include "core/recovery/Brought.h"
#include "core/recovery/TargetKind.h"
#include "core/recovery/Targets.h"

#include <QUuid>

namespace core::recovery {

using base::Result;

namespace {

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
    const QString operation = targetKind(target)->operation(change.kind);
    const bool isCarried = !operation.isEmpty();
    if (!isCarried && change.kind == ChangeKind::Updated)
        return replace(tx, change, target);
    if (!isCarried && !isRemoval(change.kind))
        return {};
    auto path = picturePath(tx, change.pictureId);
    if (!path)
        return path.error();
    Delivery delivery;
    delivery.target = target.number;
    delivery.kind = change.kind;
    delivery.gallery = change.gallery.lib;
    delivery.person = change.subject.personId;
    delivery.pictureId = change.pictureId;
    delivery.picturePath = *path;
    delivery.payload = payloadOf(change);
    addText(delivery.payload, QStringLiteral("replacement"), replacement);
    delivery.engineUrl = target.url.toString(QUrl::RemoveUserInfo);
    delivery.operation = operation;
    delivery.createdMs = m_clock.nowMs();
    if (!isCarried) {
        delivery.state = DeliveryState::Unsolved;
        delivery.error = notCarried(change.kind);
    } else if (auto cause = m_away.causeOf(target.number, m_clock.monotonicMs())) {
        // As giveUpQueued() would, without a transaction of its own.
        delivery.state = DeliveryState::Unsolved;
        delivery.drains = true;
        delivery.error = std::move(*cause);
    }
    return m_store.insert(tx, delivery);
}

/// For engines that cannot change a person: out, then in again with every picture. Where nobody can be taken
/// out the person stays known there by what was sent before.
Result<void> Outbox::replace(storage::Transaction& tx, const Change& change, const Target& target)
{
    auto faces = tx.run(QStringLiteral("SELECT id, picture_id FROM face WHERE subject_id=? ORDER BY id"),
                        {change.subject.id});
    if (!faces)
        return faces.error();
    std::vector<Change> steps;
    if (!targetKind(target)->operation(ChangeKind::Removed).isEmpty())
        steps.push_back({ChangeKind::Removed, change.gallery, change.subject, 0, 0});
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
