// SPDX-License-Identifier: GPL-3.0-or-later
// SQL of changes on their way to replica engines; what they say of people is sealed. Any thread.
#pragma once

#include "core/recovery/ChangeQueue.h"
#include "core/storage/Vault.h"

#include <QJsonObject>

#include <optional>

namespace core::recovery {

/// Open are the first three; Unsolved and later are the documented records.
enum class DeliveryState { Queued = 0, Unsolved = 1, Solving = 2, Solved = 3, Skipped = 4 };

struct Delivery {
    qint64 id = 0;
    QString recordId; ///< 19 decimal digits
    int target = 0;
    ChangeKind kind = ChangeKind::Enrolled;
    QString gallery; ///< our lib
    QString person;  ///< personId; empty for gallery changes
    qint64 pictureId = 0;
    QString picturePath; ///< relative to the data folder; empty when it is gone here
    QJsonObject payload; ///< groupId, groupName, groupDescription, lib, faceId, personId, personNo and the
                         ///< known fields
    DeliveryState state = DeliveryState::Queued;
    int attempts = 0; ///< sent, also the one that arrived
    QString error;    ///< the last one
    QString engineUrl;
    QString operation; ///< method path at the target; empty: it has none for this
    qint64 createdMs = 0;
    bool drains = false; ///< unsolved because the engine was not reached, so that it may leave by itself
    qint64 solvedMs = 0;
    QString solvedBy; ///< "system" or who resumed: an account, an application, the administrator
    /// Part of a change of somebody: out, then in again with every picture.
    bool isReplacing() const { return payload.contains(u"replacement"); }
    bool losesPicture() const { return payload.contains(u"losesPicture"); } ///< one of several, see Change
    bool isPartOf(const Delivery& other) const                              ///< the same such change
    {
        return isReplacing() && target == other.target &&
               payload.value(u"replacement") == other.payload.value(u"replacement");
    }
};

/// One try that failed.
struct Attempt {
    qint64 atMs = 0;
    QString error;
};

struct DeliveryFilter {
    std::optional<bool> solved; ///< skipped ones count as solved
    std::optional<int> target;
    std::optional<ChangeKind> kind; ///< what replaces somebody is an Updated one
    QString person;
    QString operation;           ///< part of it
    QString errorPart;           ///< or one of `named` or `errors`
    std::vector<qint64> named{}; ///< ids of rows, see DeliveryStore::addNamed()
    QStringList errors{};        ///< whole ones
    qint64 fromMs = 0;           ///< of creation, inclusive
    qint64 toMs = 0;             ///< inclusive; 0: no end
    /// Only changes of these kinds for these targets, see TaskJournal::thatCanBeSent().
    std::optional<std::vector<std::pair<int, ChangeKind>>> carried{};
};

/// A target by what is open for it, whether it is still among the settings or not.
struct OpenTarget {
    int number = 0;
    QString engineUrl; ///< of the newest
};

/// Rows found by a name, in order; a row's name never changes.
struct NamedRows {
    std::vector<qint64> ids;
    qint64 last = 0; ///< row looked at
};

class DeliveryStore {
public:
    explicit DeliveryStore(const storage::Vault& vault);

    base::Result<void> insert(storage::Transaction& tx, Delivery delivery);
    /// RecordUnknown also for what is solved or skipped: that is final.
    base::Result<void> setState(storage::Transaction& tx, const Delivery& delivery);
    /// Keeps its error as one more try; only the last 20 stay.
    base::Result<void> noteAttempt(storage::Transaction& tx, const Delivery& delivery, qint64 atMs);
    base::Result<std::vector<Attempt>> attempts(storage::Database& database,
                                                const QString& recordId) const; ///< newest first
    base::Result<void> remove(storage::Transaction& tx, qint64 id);

    /// Oldest one on its way whose person and gallery have no older open one at this target; one the target
    /// has no operation for holds nobody up.
    base::Result<std::optional<Delivery>> next(storage::Database& database, int target) const;
    /// An older record of the same person or gallery has to be solved first, and does not leave by itself;
    /// with `drains` those the target was not reached for do.
    base::Result<bool> isHeldUp(storage::Database& database, const Delivery& delivery, bool drains) const;
    base::Result<bool> hasOpen(storage::Database& database, int target) const; ///< on its way
    /// Those on their way, also what waits behind a record of the same person.
    base::Result<qint64> countOnTheWay(storage::Database& database, int target) const;
    /// Those with changes on their way or unsolved.
    base::Result<std::vector<OpenTarget>> openTargets(storage::Database& database) const;
    base::Result<int> highestTarget(storage::Database& database) const; ///< 0: there never was one
    base::Result<bool> hasDraining(storage::Database& database, int target) const;
    /// What waits for this target becomes a record.
    base::Result<void> giveUpQueued(storage::Transaction& tx, int target, const QString& error);
    /// The same for what is on its way as a record: nothing of this target is left that looks busy.
    base::Result<void> giveUpOpen(storage::Transaction& tx, int target, const QString& error);
    /// What is open for one is the other's from now on.
    base::Result<void> adopt(storage::Transaction& tx, int from, int to);
    /// Records the target was not reached for are on their way again; with `oldestOnly` one of them.
    base::Result<void> drain(storage::Transaction& tx, int target, bool oldestOnly);
    /// Of the same change of somebody and still open, also those that are no records yet.
    base::Result<std::vector<Delivery>> otherParts(storage::Database& database,
                                                   const Delivery& delivery) const;
    /// Enrolments that became records with this error and whose picture is not wanted here any more.
    base::Result<std::vector<Delivery>> replacedHere(storage::Database& database, int target,
                                                     const QString& error) const;
    /// A record with the other parts of its change, those that have the same error, by itself.
    base::Result<void> sendAgain(storage::Transaction& tx, storage::Database& database, const Delivery& part);
    /// What records say went wrong or why they were skipped, each once.
    base::Result<QStringList> errors(storage::Database& database) const;
    /// Opens rows that do not say themselves whether they replace somebody, and notes it.
    base::Result<void> tellApart(storage::Database& database) const;
    base::Result<Delivery> byRecord(storage::Database& database,
                                    const QString& recordId) const; ///< RecordUnknown
    base::Result<std::vector<Delivery>> page(storage::Database& database, const DeliveryFilter& filter,
                                             int offset,
                                             int limit) const; ///< newest first
    base::Result<qint64> count(storage::Database& database, const DeliveryFilter& filter) const;
    /// Creation of the oldest; 0: none.
    base::Result<qint64> oldestMs(storage::Database& database, const DeliveryFilter& filter) const;
    /// Adds the rows after `known.last`, whatever their state, whose person's or gallery's name has this
    /// part. Names are sealed, so each of these rows is opened.
    base::Result<void> addNamed(storage::Database& database, const QString& part, NamedRows& known) const;

private:
    static const QString& columns(); ///< of a row as rows() takes it, up to WHERE
    base::Result<std::vector<Delivery>> rows(base::Result<QSqlQuery> query) const;

    const storage::Vault& m_vault;
};

} // namespace core::recovery
