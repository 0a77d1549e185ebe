// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recovery/TaskJournal.h"

#include "core/base/Log.h"
#include "core/recovery/FaceDeskTarget.h"
#include "core/recovery/TargetKind.h"

#include <map>

namespace core::recovery {

using base::ErrorCode;
using base::fail;
using base::Result;

TaskJournal::TaskJournal(storage::Database& database, const storage::Vault& vault,
                         storage::PictureStore& pictures, storage::AuditStore& audit,
                         const base::Settings& settings, const base::Clock& clock)
    : m_database(database)
    , m_store(vault)
    , m_pictures(pictures)
    , m_audit(audit)
    , m_settings(settings)
    , m_clock(clock)
{
}

Result<std::vector<TaskRecord>> TaskJournal::page(const DeliveryFilter& filter, int offset, int limit) const
{
    tellApart(filter);
    auto rows = m_store.page(m_database, filter, offset, limit);
    if (!rows)
        return rows.error();
    std::vector<TaskRecord> records;
    for (Delivery& delivery : *rows)
        records.push_back(recordOf(std::move(delivery)));
    return records;
}

Result<TaskRecord> TaskJournal::record(const QString& recordId) const
{
    auto row = m_store.byRecord(m_database, recordId);
    return row ? recordOf(std::move(*row)) : Result<TaskRecord>(row.error());
}

Result<qint64> TaskJournal::count(const DeliveryFilter& filter) const
{
    tellApart(filter);
    return m_store.count(m_database, filter);
}

Result<qint64> TaskJournal::oldestMs(const DeliveryFilter& filter) const
{
    tellApart(filter);
    return m_store.oldestMs(m_database, filter);
}

/// Once, before anybody filters by it: changes queued by an earlier version say only inside which they are.
void TaskJournal::tellApart(const DeliveryFilter& filter) const
{
    if (!filter.kind)
        return;
    const std::scoped_lock lock(m_namesGuard);
    if (m_areToldApart)
        return;
    const auto told = m_store.tellApart(m_database);
    m_areToldApart = static_cast<bool>(told);
    if (!told)
        qCWarning(base::lcRecovery, "older changes could not be told apart: %s",
                  qPrintable(base::errorName(told.error().code)));
}

Result<qint64> TaskJournal::countOnTheWay(int target) const
{
    return m_store.countOnTheWay(m_database, target);
}

/// The console asks the same every few seconds: what was opened for it once is not opened again.
Result<DeliveryFilter> TaskJournal::withNames(DeliveryFilter filter) const
{
    if (filter.errorPart.isEmpty())
        return filter;
    const std::scoped_lock lock(m_namesGuard);
    if (m_namesPart != filter.errorPart)
        m_names = {};
    m_namesPart = filter.errorPart;
    if (auto added = m_store.addNamed(m_database, m_namesPart, m_names); !added)
        return added.error();
    filter.named = m_names.ids;
    return filter;
}

Result<QStringList> TaskJournal::errors() const
{
    return m_store.errors(m_database);
}

Result<std::vector<Attempt>> TaskJournal::attempts(const QString& recordId) const
{
    return m_store.attempts(m_database, recordId);
}

namespace {

constexpr ChangeKind Kinds[] = {ChangeKind::GalleryAdded,   ChangeKind::GalleryChanged,
                                ChangeKind::GalleryRemoved, ChangeKind::Enrolled,
                                ChangeKind::Updated,        ChangeKind::Removed};

QString notSetUp()
{
    return QStringLiteral("This engine is switched off or not set up any more.");
}

/// As it is sent below this address.
void fillRequest(TaskRecord& record, const TargetKind& kind, const QUrl& base)
{
    const TargetRequest request = kind.request(record.delivery, QStringLiteral("BASE64"));
    record.jsonParam = QString::fromUtf8(request.body);
    record.address = request.request.url().path().mid(below(base, {}).path().size());
}

/// As at a FaceDesk, which gets a changed person as one who is enrolled.
void fillByHand(TaskRecord& record)
{
    const ChangeKind kind = record.delivery.kind;
    if (kind == ChangeKind::Updated)
        record.delivery.kind = ChangeKind::Enrolled;
    fillRequest(record, FaceDeskTarget({}), {});
    record.delivery.kind = kind;
}

} // namespace

DeliveryFilter TaskJournal::thatCanBeSent(DeliveryFilter filter) const
{
    filter.carried.emplace();
    for (const Target& target : enabledTargets(m_settings)) {
        const auto spoken = targetKind(target);
        for (const ChangeKind kind : Kinds)
            if (!spoken->operation(kind).isEmpty())
                filter.carried->emplace_back(target.number, kind);
    }
    return filter;
}

Result<std::vector<OpenTarget>> TaskJournal::openTargets() const
{
    return m_store.openTargets(m_database);
}

Result<int> TaskJournal::unusedTarget() const
{
    const auto highest = m_store.highestTarget(m_database);
    if (!highest)
        return highest;
    const std::vector<int> known = targetNumbers(m_settings);
    return std::max(*highest, known.empty() ? 0 : known.back()) + 1;
}

Result<void> TaskJournal::adopt(int from, int to)
{
    auto done = m_database.transact([&](storage::Transaction& tx) { return m_store.adopt(tx, from, to); });
    if (done && m_wake)
        m_wake();
    return done;
}

Result<void> TaskJournal::giveUp(int target)
{
    auto done = m_database.transact(
        [&](storage::Transaction& tx) { return m_store.giveUpOpen(tx, target, notSetUp()); });
    noteOutcome();
    return done;
}

/// Of a change the engine has no operation for it is the request a FaceDesk would get.
TaskRecord TaskJournal::recordOf(Delivery delivery) const
{
    TaskRecord record{std::move(delivery), {}, {}, Reach::EngineRemoved, {}};
    record.engineName = targetName(m_settings, record.delivery.target);
    auto target = savedTarget(m_settings, record.delivery.target);
    if (!target) {
        fillRequest(record, FaceDeskTarget({}), {});
        if (!record.delivery.operation.isEmpty())
            record.address = record.delivery.operation;
        return record;
    }
    target->token.clear();
    const auto kind = targetKind(*target);
    if (kind->operation(record.delivery.kind).isEmpty()) {
        record.reach = Reach::ByHand;
        fillByHand(record);
        return record;
    }
    record.reach = enabledTarget(m_settings, target->number) ? Reach::Sent : Reach::SwitchedOff;
    fillRequest(record, *kind, target->url);
    return record;
}

std::vector<ResumeResult> TaskJournal::resume(const QStringList& recordIds, const QString& who,
                                              int patienceMs)
{
    std::map<QString, base::Error> refused;
    for (const QString& id : recordIds)
        if (auto started = start(id, who); !started && started.error().code == ErrorCode::TargetRefused)
            refused.emplace(id, started.error());
        else if (!started && started.error().code != ErrorCode::RecordUnknown)
            qCWarning(base::lcRecovery, "a record could not be resumed: %s",
                      qPrintable(base::errorName(started.error().code)));
    if (m_wake)
        m_wake();
    std::vector<ResumeResult> results;
    // Read in order up to the first that is still on its way, so that many records cost one look each.
    const auto settled = [&] {
        while (results.size() < std::size_t(recordIds.size())) {
            auto result = resultOf(recordIds[qsizetype(results.size())]);
            if (result.state == DeliveryState::Solving && !result.isBehind)
                return false;
            results.push_back(std::move(result));
        }
        return true;
    };
    std::unique_lock lock(m_guard);
    m_changed.wait_for(lock, std::chrono::milliseconds(patienceMs), settled);
    lock.unlock();
    for (auto at = qsizetype(results.size()); at < recordIds.size(); ++at)
        results.push_back(resultOf(recordIds[at]));
    for (ResumeResult& result : results)
        if (const auto found = refused.find(result.recordId); found != refused.end() && !result.isOk())
            result.error = found->second;
    return results;
}

Result<void> TaskJournal::start(const QString& recordId, const QString& who)
{
    return m_database.transact([&](storage::Transaction& tx) -> Result<void> {
        auto record = m_store.byRecord(m_database, recordId);
        if (!record)
            return record.error();
        if (record->state != DeliveryState::Unsolved && !record->isReplacing())
            return {};
        const auto target = enabledTarget(m_settings, record->target);
        if (!target)
            return fail(ErrorCode::TargetRefused, notSetUp());
        if (targetKind(*target)->operation(record->kind).isEmpty())
            return fail(ErrorCode::TargetRefused, notCarried(*record));
        auto parts = m_store.otherParts(m_database, *record);
        if (!parts)
            return parts.error();
        parts->push_back(std::move(*record));
        for (Delivery& part : *parts)
            if (auto done = startOne(tx, std::move(part), who); !done)
                return done;
        return {};
    });
}

Result<void> TaskJournal::startOne(storage::Transaction& tx, Delivery part, const QString& who)
{
    if (part.state != DeliveryState::Unsolved)
        return {};
    part.state = DeliveryState::Solving;
    part.drains = false;
    part.solvedBy = who;
    if (auto done = m_store.setState(tx, part); !done)
        return done;
    return m_audit.append(tx, {0, m_clock.nowMs(), who, QStringLiteral("record.resume"), part.recordId, {}});
}

ResumeResult TaskJournal::resultOf(const QString& recordId) const
{
    auto record = m_store.byRecord(m_database, recordId);
    if (!record)
        return {recordId, DeliveryState::Unsolved, record.error()};
    if (record->state == DeliveryState::Solving)
        return onItsWay(*record);
    if (record->state != DeliveryState::Unsolved)
        return resultOfRest(*record);
    return {recordId, record->state, fail(ErrorCode::TargetRefused, record->error)};
}

/// Of a change of somebody nothing is solved before all of it is.
ResumeResult TaskJournal::resultOfRest(const Delivery& solved) const
{
    const auto parts = m_store.otherParts(m_database, solved);
    ResumeResult result{solved.recordId, solved.state, parts ? base::Error() : parts.error()};
    if (!parts || parts->empty())
        return result;
    const auto failed = std::ranges::find(*parts, DeliveryState::Unsolved, &Delivery::state);
    if (failed != parts->end())
        return {solved.recordId, DeliveryState::Unsolved, fail(ErrorCode::TargetRefused, failed->error)};
    result = onItsWay(parts->front());
    result.recordId = solved.recordId;
    result.state = DeliveryState::Solving;
    return result;
}

ResumeResult TaskJournal::onItsWay(const Delivery& delivery) const
{
    const auto heldUp =
        m_store.isHeldUp(m_database, delivery, m_settings.isOn(QLatin1StringView("replica.drain")));
    const bool isBehind = heldUp && *heldUp;
    return {delivery.recordId, delivery.state,
            fail(ErrorCode::TimedOut,
                 isBehind
                     ? QStringLiteral("It waits for an older record of the same person or gallery, which "
                                      "is not solved.")
                     : QStringLiteral("It is still on its way to the engine.")),
            isBehind};
}

Result<void> TaskJournal::takeBack(const QStringList& recordIds, const QString& who)
{
    auto done = m_database.transact([&](storage::Transaction& tx) -> Result<void> {
        for (const QString& id : recordIds) {
            auto parts = openParts(id);
            if (!parts)
                continue;
            for (Delivery& part : *parts) {
                if (part.state != DeliveryState::Solving || part.solvedBy != who)
                    continue;
                part.state = DeliveryState::Unsolved;
                part.solvedBy.clear();
                if (auto set = m_store.setState(tx, part); !set)
                    return set;
            }
        }
        return {};
    });
    noteOutcome();
    return done;
}

void TaskJournal::noteOutcome()
{
    // Taken so that a waiter is either before its look or already waiting.
    const std::scoped_lock lock(m_guard);
    m_changed.notify_all();
}

} // namespace core::recovery
