// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/recovery/ReplicatedFixture.h"

namespace tests {

using core::recovery::DeliveryFilter;

ReplicatedFixture::ReplicatedFixture()
    : outbox(*storage.vault, settings, clock)
    , galleries(collection())
    , faces(collection(), galleries, engine)
    , journal(*storage.database, *storage.vault, *storage.pictures, *storage.audit, settings, clock)
{
    set("replica.1.url", target.url());
    set("replica.1.token", QStringLiteral("secret"));
    set("replica.timeoutSeconds", QStringLiteral("1"));
    outbox.setWake([this] {
        ++wakes;
        if (replicator)
            replicator->wake();
    });
    journal.setWake([this] {
        if (replicator)
            replicator->retryNow();
    });
}

ReplicatedFixture::~ReplicatedFixture()
{
    replicator.reset();
}

core::galleries::Collection ReplicatedFixture::collection()
{
    return {*storage.database,
            *storage.galleries,
            *storage.subjects,
            *storage.faces,
            *storage.pictures,
            *storage.audit,
            index,
            directory,
            outbox,
            settings,
            clock,
            engine.info().primary};
}

void ReplicatedFixture::set(const char* key, const QString& text)
{
    if (auto done = settings.set(QLatin1StringView(key), text); !done)
        qFatal("%s", qPrintable(done.error().detail));
}

void ReplicatedFixture::start(core::recovery::ReplicatorTiming timing)
{
    replicator = std::make_unique<core::recovery::Replicator>(
        core::recovery::ReplicatorParts{*storage.database, *storage.vault, *storage.pictures, settings, clock,
                                        journal, outbox.away()},
        timing);
    replicator->start();
}

core::base::Result<core::storage::Gallery> ReplicatedFixture::addGallery(const QString& groupId)
{
    return galleries.create({groupId, {}, {}, {}, {}}, QStringLiteral("tester"));
}

core::faces::Enrolled ReplicatedFixture::enrol(int person)
{
    return faces.enroll(requestFor(QStringLiteral("a"), person)).value();
}

qint64 ReplicatedFixture::count(std::optional<bool> solved)
{
    DeliveryFilter filter;
    filter.solved = solved;
    return journal.count(filter).value();
}

qint64 ReplicatedFixture::waiting()
{
    auto rows = storage.database->read(QStringLiteral("SELECT count(*) FROM delivery WHERE state IN (0, 2)"));
    return rows && rows->next() ? rows->value(0).toLongLong() : -1;
}

QStringList ReplicatedFixture::unsolvedIds()
{
    DeliveryFilter filter;
    filter.solved = false;
    QStringList ids;
    const auto records = journal.page(filter, 0, 10'000).value();
    for (const auto& record : records)
        ids << record.delivery.recordId;
    return ids;
}

core::recovery::Delivery ReplicatedFixture::newest()
{
    return journal.page({}, 0, 1)->front().delivery;
}

} // namespace tests
