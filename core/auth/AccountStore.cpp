// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/AccountStore.h"

#include "core/storage/Rows.h"

#include <QCborMap>

namespace core::auth {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::Transaction;

namespace {

// The same word as in core/storage/SealedColumns.cpp.
constexpr char PersonalDomain[] = "account.personal";
constexpr char NameDomain[] = "account.name";
enum PersonalField { Telephone = 1, Mail = 2, Department = 3 };

base::Error unknown()
{
    return fail(ErrorCode::AccountUnknown, QStringLiteral("There is no such account."));
}

QVariant subjectOrNull(qint64 subject)
{
    return subject > 0 ? QVariant(subject) : QVariant(QMetaType::fromType<qint64>());
}

} // namespace

QString foldedName(const QString& username)
{
    // Upper case first: folding alone keeps letters that become two, such as ß.
    const QString upper = username.normalized(QString::NormalizationForm_KC).toUpper();
    return upper.toCaseFolded().normalized(QString::NormalizationForm_KC);
}

AccountStore::AccountStore(storage::Database& database, const storage::Vault& vault)
    : m_database(database)
    , m_vault(vault)
{
}

QByteArray AccountStore::nameKey(const QString& username) const
{
    return m_vault.blindIndex(NameDomain, foldedName(username));
}

QByteArray AccountStore::sealPersonal(const AccountRow& row) const
{
    const QCborMap fields{
        {Telephone, row.account.telephone}, {Mail, row.account.mail}, {Department, row.account.department}};
    return m_vault.seal(PersonalDomain, row.accountNo.toLatin1(), fields.toCborValue().toCbor());
}

Result<void> AccountStore::unsealPersonal(AccountRow& row, const QByteArray& sealed) const
{
    auto plain = m_vault.unseal(PersonalDomain, row.accountNo.toLatin1(), sealed);
    if (!plain)
        return plain.error();
    const QCborMap fields = QCborValue::fromCbor(*plain).toMap();
    row.account.telephone = fields.value(Telephone).toString();
    row.account.mail = fields.value(Mail).toString();
    row.account.department = fields.value(Department).toString();
    return {};
}

Result<AccountRow> AccountStore::rowOf(const QSqlQuery& query) const
{
    AccountRow row;
    Account& account = row.account;
    account.id = query.value(0).toLongLong();
    row.accountNo = query.value(1).toString();
    account.username = query.value(2).toString();
    account.role = static_cast<Role>(query.value(3).toInt());
    account.state = static_cast<AccountState>(query.value(4).toInt());
    row.passwordHash = query.value(5).toString();
    row.adminReady = query.value(6).toBool();
    account.subjectId = query.value(8).toLongLong();
    account.secondFactor = query.value(9).toBool();
    account.createdMs = query.value(10).toLongLong();
    account.lastLoginMs = query.value(11).toLongLong();
    if (auto done = unsealPersonal(row, query.value(7).toByteArray()); !done)
        return done.error();
    return row;
}

Result<std::vector<AccountRow>> AccountStore::where(const QString& condition,
                                                    const QVariantList& bindings) const
{
    auto query = m_database.read(
        QStringLiteral("SELECT id, account_no, username, role, state, password, admin_ready, personal, "
                       "subject_id, second_factor, created_ms, last_login_ms FROM account WHERE %1 "
                       "ORDER BY id")
            .arg(condition),
        bindings);
    if (!query)
        return query.error();
    std::vector<AccountRow> rows;
    while (query->next()) {
        auto row = rowOf(*query);
        if (!row)
            return row.error();
        rows.push_back(std::move(*row));
    }
    return rows;
}

Result<AccountRow> AccountStore::one(const QString& condition, const QVariantList& bindings) const
{
    auto rows = where(condition, bindings);
    if (!rows)
        return rows.error();
    if (rows->empty())
        return unknown();
    return std::move(rows->front());
}

Result<std::vector<AccountRow>> AccountStore::all() const
{
    return where(QStringLiteral("1"), {});
}

Result<AccountRow> AccountStore::byId(qint64 id) const
{
    return one(QStringLiteral("id=?"), {id});
}

Result<AccountRow> AccountStore::byName(const QString& username) const
{
    return one(QStringLiteral("name_key=?"), {nameKey(username)});
}

Result<AccountRow> AccountStore::bySubject(qint64 subject) const
{
    return one(QStringLiteral("subject_id=?"), {subject});
}

Result<qint64> AccountStore::countAdministrators(AccountState state) const
{
    return storage::number(
        m_database.read(QStringLiteral("SELECT count(*) FROM account WHERE role=? AND state=?"),
                        {static_cast<int>(Role::Administrator), static_cast<int>(state)}));
}

Result<AccountRow> AccountStore::insert(Transaction& tx, AccountRow row)
{
    row.accountNo = QString::fromLatin1(storage::randomBytes(16).toHex());
    const Account& account = row.account;
    auto done =
        tx.run(QStringLiteral("INSERT INTO account(account_no, username, name_key, role, state, password, "
                              "admin_ready, personal, subject_id, second_factor, created_ms) "
                              "VALUES(?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(name_key) DO NOTHING"),
               {row.accountNo, account.username, nameKey(account.username), static_cast<int>(account.role),
                static_cast<int>(account.state), row.passwordHash, row.adminReady, sealPersonal(row),
                subjectOrNull(account.subjectId), account.secondFactor, account.createdMs});
    if (!done)
        return done.error();
    if (done->numRowsAffected() == 0)
        return fail(ErrorCode::AccountExists,
                    QStringLiteral("There is an account with this name already; choose another name."));
    row.account.id = done->lastInsertId().toLongLong();
    return row;
}

Result<void> AccountStore::update(Transaction& tx, const AccountRow& row)
{
    const Account& account = row.account;
    // account_no in the condition: the sealed fields are bound to it and must never land in another row.
    return storage::changedOne(
        tx.run(QStringLiteral("UPDATE account SET role=?, state=?, password=?, admin_ready=?, personal=?, "
                              "subject_id=?, second_factor=?, last_login_ms=? WHERE id=? AND account_no=?"),
               {static_cast<int>(account.role), static_cast<int>(account.state), row.passwordHash,
                row.adminReady, sealPersonal(row), subjectOrNull(account.subjectId), account.secondFactor,
                account.lastLoginMs, account.id, storage::text(row.accountNo)}),
        unknown());
}

Result<void> AccountStore::remove(Transaction& tx, qint64 id)
{
    return storage::changedOne(tx.run(QStringLiteral("DELETE FROM account WHERE id=?"), {id}), unknown());
}

} // namespace core::auth
