// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/RecordsModel.h"

#include "ui/recovery/CauseText.h"
#include "ui/recovery/EngineList.h"
#include "ui/widgets/Moments.h"

namespace ui::recovery {

using core::recovery::ChangeKind;
using core::recovery::Delivery;
using core::recovery::DeliveryState;
using core::recovery::TaskRecord;

QString changeText(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::GalleryAdded:
        return RecordsModel::tr("Gallery added");
    case ChangeKind::GalleryRemoved:
        return RecordsModel::tr("Gallery removed");
    case ChangeKind::Enrolled:
        return RecordsModel::tr("Face added");
    case ChangeKind::Updated:
        return RecordsModel::tr("Person changed");
    case ChangeKind::GalleryChanged:
        return RecordsModel::tr("Gallery changed");
    case ChangeKind::Removed:
        break;
    }
    return RecordsModel::tr("Person removed");
}

QString changeText(const Delivery& delivery)
{
    if (delivery.losesPicture())
        return changeText(ChangeKind::Updated);
    if (!delivery.isReplacing())
        return changeText(delivery.kind);
    return delivery.kind == ChangeKind::Removed ? RecordsModel::tr("Person changed: taken out")
                                                : RecordsModel::tr("Person changed: sent anew");
}

QString personText(const Delivery& delivery)
{
    for (const QString& text : {delivery.payload.value(QLatin1StringView("name")).toString(), delivery.person,
                                delivery.payload.value(QLatin1StringView("groupName")).toString()})
        if (!text.isEmpty())
            return text;
    return delivery.gallery;
}

QString galleryText(const Delivery& delivery)
{
    const QString id = delivery.payload.value(QLatin1StringView("groupId")).toString();
    const QString name = galleryName(delivery);
    return name == id ? id : QStringLiteral("%1 (%2)").arg(name, id);
}

QString galleryName(const Delivery& delivery)
{
    const QString name = delivery.payload.value(QLatin1StringView("groupName")).toString();
    return name.isEmpty() ? delivery.payload.value(QLatin1StringView("groupId")).toString() : name;
}

bool isNotSentYet(const Delivery& delivery)
{
    return delivery.state == DeliveryState::Unsolved && delivery.attempts == 0 && delivery.drains;
}

QString stateText(const TaskRecord& record)
{
    const Delivery& delivery = record.delivery;
    switch (delivery.state) {
    case DeliveryState::Queued:
        return RecordsModel::tr("Waits to be sent");
    case DeliveryState::Solving:
        return delivery.error.isEmpty()
                   ? RecordsModel::tr("On its way")
                   : RecordsModel::tr("On its way again after: %1").arg(causeText(delivery.error));
    case DeliveryState::Solved:
        return RecordsModel::tr("Solved by %1").arg(delivery.solvedBy);
    case DeliveryState::Skipped:
        return RecordsModel::tr("Skipped by %1: %2").arg(delivery.solvedBy, causeText(delivery.error));
    case DeliveryState::Unsolved:
        break;
    }
    if (record.reach == core::recovery::Reach::EngineRemoved)
        return RecordsModel::tr("Its engine was removed. %1").arg(causeText(delivery.error)).trimmed();
    return isNotSentYet(delivery) ? RecordsModel::tr("Not sent yet, waits for the record before it. %1")
                                        .arg(causeText(delivery.error))
                                  : causeText(delivery.error);
}

QString RecordsModel::head(int column) const
{
    switch (column) {
    case Time:
        return tr("Time");
    case Change:
        return tr("Change");
    case Person:
        return tr("Person");
    case Gallery:
        return tr("Gallery");
    case Engine:
        return tr("Engine");
    case Attempts:
        return tr("Attempts");
    case State:
        return tr("Last error");
    default:
        return {};
    }
}

QString RecordsModel::text(const TaskRecord& record, int column) const
{
    const Delivery& delivery = record.delivery;
    switch (column) {
    case Time:
        return widgets::momentText(delivery.createdMs);
    case Change:
        return changeText(delivery);
    case Person:
        return personText(delivery);
    case Gallery:
        return galleryName(delivery);
    case Engine:
        return engineText(record);
    case Attempts:
        return widgets::amount(delivery.attempts);
    case State:
        return stateText(record);
    default:
        return {};
    }
}

std::optional<theme::Status> RecordsModel::status(const TaskRecord& record, int column) const
{
    if (column != State)
        return std::nullopt;
    switch (record.delivery.state) {
    case DeliveryState::Solved:
        return theme::Status::Ok;
    case DeliveryState::Skipped:
        return theme::Status::Skipped;
    case DeliveryState::Unsolved:
        return record.delivery.drains ? theme::Status::Waiting : theme::Status::Bad;
    default:
        return theme::Status::Waiting;
    }
}

} // namespace ui::recovery
