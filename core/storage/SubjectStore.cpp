// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SubjectStore.h"

#include "core/storage/PersonalCodec.h"
#include "core/storage/Rows.h"

#include <QtEndian>

namespace core::storage {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr char UserDomain[] = "subject.user";
constexpr QLatin1StringView
    Columns("SELECT id, person_id, person_no, personal, created_ms, updated_ms, binned_ms FROM subject ");
constexpr int IdAttempts = 8;
// SQLite's default limit of variables in one statement is far above; short statements keep the plan simple.
constexpr std::size_t IdsPerRead = 500;

base::Error unknown()
{
    return fail(ErrorCode::SubjectUnknown, QStringLiteral("There is no such person."));
}

// 19 digits, the first never 0, within a signed 64-bit number.
QString randomPersonId()
{
    constexpr quint64 Lowest = 1'000'000'000'000'000'000;
    constexpr quint64 Span = 8'223'372'036'854'775'807;
    const quint64 drawn = qFromLittleEndian<quint64>(randomBytes(sizeof(quint64)).constData());
    return QString::number(Lowest + drawn % Span);
}

QString randomPersonNo()
{
    return QString::fromLatin1(randomBytes(16).toHex());
}

QByteArray sealPersonal(const Vault& vault, const Subject& subject)
{
    Personal stored = subject.personal;
    if (stored.userId == subject.personNo)
        stored.userId.clear(); // as readers fill it in again
    return vault.seal(SubjectStore::domain(), subject.personNo.toLatin1(), encodePersonal(stored));
}

Result<Subject> subjectOf(const QSqlQuery& row, const Vault& vault)
{
    Subject subject;
    subject.id = row.value(0).toLongLong();
    subject.personId = row.value(1).toString();
    subject.personNo = row.value(2).toString();
    subject.createdMs = row.value(4).toLongLong();
    subject.updatedMs = row.value(5).toLongLong();
    subject.binnedMs = row.value(6).toLongLong();
    auto plain =
        vault.unseal(SubjectStore::domain(), subject.personNo.toLatin1(), row.value(3).toByteArray());
    if (!plain)
        return plain.error();
    auto personal = decodePersonal(*plain);
    if (!personal)
        return personal.error();
    subject.personal = std::move(*personal);
    if (subject.personal.userId.isEmpty())
        subject.personal.userId = subject.personNo;
    return subject;
}

Result<void> eachOf(Result<QSqlQuery> rows, const Vault& vault,
                    const std::function<bool(const Subject&)>& each)
{
    if (!rows)
        return rows.error();
    while (rows->next()) {
        auto subject = subjectOf(*rows, vault);
        if (!subject)
            return subject.error();
        if (!each(*subject))
            break;
    }
    return {};
}

} // namespace

SubjectStore::SubjectStore(Database& database, const Vault& vault)
    : m_database(database)
    , m_vault(vault)
{
}

const char* SubjectStore::domain()
{
    return "subject.personal";
}

Result<Subject> SubjectStore::insert(Transaction& tx, Subject subject)
{
    const bool isNamedByNumber = subject.personal.userId.isEmpty();
    const bool isNumbered = !subject.personNo.isEmpty();
    for (int attempt = 0; attempt < IdAttempts; ++attempt) {
        subject.personId = randomPersonId();
        if (!isNumbered)
            subject.personNo = randomPersonNo();
        if (isNamedByNumber)
            subject.personal.userId = subject.personNo;
        auto done = tx.run(
            QStringLiteral(
                "INSERT INTO subject(person_id, person_no, user_key, personal, created_ms, updated_ms, "
                "binned_ms) VALUES(?,?,?,?,?,?,?) ON CONFLICT DO NOTHING"),
            {subject.personId, subject.personNo, m_vault.blindIndex(UserDomain, subject.personal.userId),
             sealPersonal(m_vault, subject), subject.createdMs, subject.updatedMs, subject.binnedMs});
        if (!done)
            return done.error();
        if (done->numRowsAffected() == 0)
            continue;
        subject.id = done->lastInsertId().toLongLong();
        return subject;
    }
    return fail(ErrorCode::Internal, QStringLiteral("No free number for a person could be drawn."));
}

Result<void> SubjectStore::update(Transaction& tx, const Subject& subject)
{
    Subject whole = subject;
    if (whole.personal.userId.isEmpty())
        whole.personal.userId = whole.personNo;
    // person_no in the condition: the sealed fields are bound to it and must never land in another row.
    return changedOne(
        tx.run(QStringLiteral(
                   "UPDATE subject SET user_key=?, personal=?, updated_ms=? WHERE id=? AND person_no=?"),
               {m_vault.blindIndex(UserDomain, whole.personal.userId), sealPersonal(m_vault, whole),
                whole.updatedMs, whole.id, text(whole.personNo)}),
        unknown());
}

Result<void> SubjectStore::setBinned(Transaction& tx, qint64 id, qint64 whenMs)
{
    return changedOne(tx.run(QStringLiteral("UPDATE subject SET binned_ms=? WHERE id=?"), {whenMs, id}),
                      unknown());
}

Result<void> SubjectStore::setBinned(Transaction& tx, const std::vector<qint64>& ids, qint64 whenMs)
{
    for (std::size_t from = 0; from < ids.size(); from += IdsPerRead) {
        const std::size_t count = std::min(IdsPerRead, ids.size() - from);
        auto done =
            tx.run(QStringLiteral("UPDATE subject SET binned_ms=? WHERE id IN (%1)").arg(marks(count)),
                   QVariantList{whenMs} + bindings(ids, from, count));
        if (!done)
            return done.error();
    }
    return {};
}

Result<void> SubjectStore::remove(Transaction& tx, qint64 id)
{
    return changedOne(tx.run(QStringLiteral("DELETE FROM subject WHERE id=?"), {id}), unknown());
}

Result<Subject> SubjectStore::byId(qint64 id) const
{
    auto found = many({id});
    if (!found)
        return found.error();
    if (found->empty())
        return unknown();
    return std::move(found->front());
}

Result<std::vector<Subject>> SubjectStore::find(const QString& anyId) const
{
    std::vector<Subject> found;
    if (anyId.isEmpty())
        return found;
    // Three indexed look-ups; one OR over all would not use user_key's index together with the others.
    auto rows = m_database.read(
        Columns +
            QStringLiteral("WHERE binned_ms=0 AND id IN (SELECT id FROM subject WHERE person_id=? UNION "
                           "SELECT id FROM subject WHERE person_no=? UNION "
                           "SELECT id FROM subject WHERE user_key=?) ORDER BY id"),
        {anyId, anyId, m_vault.blindIndex(UserDomain, anyId)});
    auto done = eachOf(std::move(rows), m_vault, [&](const Subject& subject) {
        found.push_back(subject);
        return true;
    });
    if (!done)
        return done.error();
    return found;
}

Result<std::optional<Subject>> SubjectStore::ofNumber(const QString& personNo) const
{
    std::optional<Subject> found;
    auto done = eachOf(m_database.read(Columns + QStringLiteral("WHERE person_no=?"), {personNo}), m_vault,
                       [&](const Subject& subject) {
                           found = subject;
                           return false;
                       });
    if (!done)
        return done.error();
    return found;
}

Result<std::vector<Subject>> SubjectStore::many(const std::vector<qint64>& ids) const
{
    std::vector<Subject> found;
    for (std::size_t from = 0; from < ids.size(); from += IdsPerRead) {
        const std::size_t count = std::min(IdsPerRead, ids.size() - from);
        auto rows =
            m_database.read(Columns + QStringLiteral("WHERE id IN (%1) ORDER BY id").arg(marks(count)),
                            bindings(ids, from, count));
        auto done = eachOf(std::move(rows), m_vault, [&](const Subject& subject) {
            found.push_back(subject);
            return true;
        });
        if (!done)
            return done.error();
    }
    return found;
}

Result<void> SubjectStore::forEach(const std::function<bool(const Subject&)>& each) const
{
    return eachOf(m_database.read(Columns + QStringLiteral("ORDER BY id")), m_vault, each);
}

Result<std::vector<qint64>> SubjectStore::binnedBefore(qint64 whenMs) const
{
    return numbers(m_database.read(
        QStringLiteral("SELECT id FROM subject WHERE binned_ms>0 AND binned_ms<? ORDER BY id"), {whenMs}));
}

Result<qint64> SubjectStore::count() const
{
    return number(m_database.read(QStringLiteral("SELECT count(*) FROM subject")));
}

} // namespace core::storage
