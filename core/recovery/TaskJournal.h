// SPDX-License-Identifier: GPL-3.0-or-later
// The documented records of section 11: changes a replica engine did not take, who brought them in and when.
// Built after the stores, owned by Application. Any thread.
#pragma once

#include "core/base/Clock.h"
#include "core/recovery/DeliveryStore.h"
#include "core/storage/AuditStore.h"
#include "core/storage/PictureStore.h"

#include <condition_variable>
#include <functional>
#include <mutex>

namespace core::base {
class Settings;
}

namespace core::recovery {

/// Whether a record's engine can be sent it.
enum class Reach {
    Sent,
    ByHand, ///< it has no operation for such a change
    SwitchedOff,
    EngineRemoved
};

/// A record with everything 11.1 answers; times in milliseconds.
struct TaskRecord {
    Delivery delivery;
    QString jsonParam; ///< body of the request, the picture replaced by BASE64
    QString address;   ///< of the request, below the engine's, as it is sent; ByHand: as at a FaceDesk
    Reach reach = Reach::Sent;
    QString engineName = {}; ///< empty: it has none
};

/// What giving up records comes to.
struct SkipExtent {
    int records = 0;                     ///< with the other parts of the same changes
    std::vector<Delivery> takenOut = {}; ///< one for each person whose removal went to the engine already
};

struct ResumeResult {
    QString recordId;
    DeliveryState state = DeliveryState::Unsolved; ///< Solving: accepted, still on its way
    base::Error error;     ///< why it is not solved; RecordUnknown, TimedOut while it is on its way
    bool isBehind = false; ///< on its way, but an older record has to be solved first
    bool isOk() const { return state != DeliveryState::Unsolved; }
    bool isSettled() const { return state == DeliveryState::Solved || state == DeliveryState::Skipped; }
};

class TaskJournal {
public:
    TaskJournal(storage::Database& database, const storage::Vault& vault, storage::PictureStore& pictures,
                storage::AuditStore& audit, const base::Settings& settings, const base::Clock& clock);

    base::Result<std::vector<TaskRecord>> page(const DeliveryFilter& filter, int offset, int limit) const;
    base::Result<qint64> count(const DeliveryFilter& filter) const;
    base::Result<qint64> oldestMs(const DeliveryFilter& filter) const; ///< its creation; 0: none
    /// Changes for an engine that are no records yet: on their way, or behind a record of the same person.
    base::Result<qint64> countOnTheWay(int target) const;
    base::Result<TaskRecord> record(const QString& recordId) const; ///< RecordUnknown

    /// The filter with the rows whose shown name has its errorPart; names are sealed, so rows are opened.
    base::Result<DeliveryFilter> withNames(DeliveryFilter filter) const;

    base::Result<QStringList> errors() const; ///< what records say went wrong, each once

    /// The filter narrowed to what the engines of the settings can be sent.
    DeliveryFilter thatCanBeSent(DeliveryFilter filter) const;
    base::Result<std::vector<OpenTarget>> openTargets() const;
    /// A number no engine had so far: what is kept of another one is not its own.
    base::Result<int> unusedTarget() const;
    /// What is open for an engine that was removed is another one's.
    base::Result<void> adopt(int from, int to);
    /// Nothing is on its way to this engine any more: all of it becomes records that go on when it is there
    /// again.
    base::Result<void> giveUp(int target);

    /// The last tries that failed, newest first.
    base::Result<std::vector<Attempt>> attempts(const QString& recordId) const;

    /// Brings unsolved records on their way, of a change of somebody every part, and waits for the outcome,
    /// `patienceMs` at most; our own rows
    /// decide, repeating has no second effect. One result for each id, in order. What waits behind a record
    /// that does not leave is not waited for.
    std::vector<ResumeResult> resume(const QStringList& recordIds, const QString& who, int patienceMs);
    /// Of these, what this person sent again and is still waiting is a record again as before.
    base::Result<void> takeBack(const QStringList& recordIds, const QString& who);
    base::Result<SkipExtent> extentOf(const QStringList& recordIds) const;
    /// Gives a record up, of a change of somebody every part; the reason is kept. Errors: RecordUnknown,
    /// InvalidArgument without a reason.
    base::Result<void> skip(const QString& recordId, const QString& reason, const QString& who);

    /// What requests to engines say they come from, so that none is taken that comes back: 32 hex digits,
    /// another one after each start.
    const QByteArray& mark() const { return m_mark; }
    /// Runs after a resume, so that the Replicator looks; set before work begins.
    void setWake(std::function<void()> wake) { m_wake = std::move(wake); }
    /// The Replicator tells that a record changed.
    void noteOutcome();

private:
    void tellApart(const DeliveryFilter& filter) const;
    base::Result<std::vector<Delivery>> openParts(const QString& recordId) const;
    base::Result<std::vector<Delivery>> wholeChange(const QString& recordId) const;
    static bool holdsPartOf(const std::vector<Delivery>& known, const Delivery& part);
    base::Result<void> skipOne(storage::Transaction& tx, Delivery part, const QString& reason,
                               const QString& who);
    base::Result<void> start(const QString& recordId, const QString& who);
    base::Result<void> startOne(storage::Transaction& tx, Delivery part, const QString& who);
    ResumeResult resultOf(const QString& recordId) const;
    ResumeResult resultOfRest(const Delivery& solved) const;
    ResumeResult onItsWay(const Delivery& delivery) const;
    TaskRecord recordOf(Delivery delivery) const;

    storage::Database& m_database;
    DeliveryStore m_store;
    storage::PictureStore& m_pictures;
    storage::AuditStore& m_audit;
    const base::Settings& m_settings;
    const base::Clock& m_clock;
    const QByteArray m_mark = storage::randomBytes(16).toHex();
    std::function<void()> m_wake;
    std::mutex m_guard;
    std::condition_variable m_changed;
    mutable std::mutex m_namesGuard;
    mutable QString m_namesPart; ///< what the rows were looked through for last
    mutable NamedRows m_names;
    mutable bool m_areToldApart = false;
};

} // namespace core::recovery
