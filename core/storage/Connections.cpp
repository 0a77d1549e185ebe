// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Connections.h"

#include "core/storage/Database.h"
#include "core/storage/SqlErrors.h"

#include <QSqlQuery>

#include <mutex>
#include <unordered_map>
#include <unordered_set>

namespace core::storage {

using base::ErrorCode;
using base::fail;
using base::Result;

/// A thread takes its connection away at its very end, which QThread does not wait for: whoever holds the
/// guard finds each one open or closed, never half way.
struct Connections::Register {
    std::mutex guard;
    std::unordered_set<Entry*> entries;
};

class Connections::Entry {
public:
    Entry(QString name, std::shared_ptr<Register> known)
        : m_name(std::move(name))
        , m_register(std::move(known))
    {
        const std::scoped_lock lock(m_register->guard);
        m_register->entries.insert(this);
    }
    ~Entry()
    {
        const std::scoped_lock lock(m_register->guard);
        m_register->entries.erase(this);
        close();
    }
    Entry(const Entry&) = delete;
    Entry& operator=(const Entry&) = delete;

    Result<void> open(const QString& folder, bool readOnly);
    void close(); ///< under the guard
    const QSqlDatabase& connection() const { return m_connection; }

private:
    const QString m_name;
    const std::shared_ptr<Register> m_register;
    QSqlDatabase m_connection;
};

namespace {

constexpr int BusyMilliseconds = 5000;

std::atomic<quint64> nextNumber{1};

using ThreadEntries = std::unordered_map<quint64, std::shared_ptr<Connections::Entry>>;

ThreadEntries& entriesOfThisThread()
{
    thread_local ThreadEntries entries;
    return entries;
}

Result<QString> ask(const QSqlDatabase& connection, const QString& pragma, const QString& folder)
{
    QSqlQuery query(connection);
    if (!query.exec(QStringLiteral("PRAGMA ") + pragma) || !query.next())
        return sqlFailure(query.lastError(), folder);
    return query.value(0).toString();
}

Result<void> applySettings(const QSqlDatabase& connection, const QString& folder, bool readOnly)
{
    QStringList pragmas{QStringLiteral("synchronous=FULL"), QStringLiteral("foreign_keys=ON"),
                        QStringLiteral("trusted_schema=OFF")};
    // Three sealed templates fill a page of 8 KB, one wastes half a page of 4: the file is a third smaller.
    // Only a new file takes the size, and only before it is in WAL.
    if (!readOnly)
        pragmas = QStringList{QStringLiteral("page_size=8192"), QStringLiteral("journal_mode=WAL")} + pragmas;
    for (const QString& pragma : std::as_const(pragmas)) {
        QSqlQuery query(connection);
        if (!query.exec(QStringLiteral("PRAGMA ") + pragma))
            return sqlFailure(query.lastError(), folder);
    }
    return {};
}

} // namespace

Result<void> assertSettings(const QSqlDatabase& connection, const QString& folder)
{
    static const std::array<std::pair<QString, QString>, 4> wanted{{
        {QStringLiteral("journal_mode"), QStringLiteral("wal")},
        {QStringLiteral("synchronous"), QStringLiteral("2")},
        {QStringLiteral("foreign_keys"), QStringLiteral("1")},
        {QStringLiteral("busy_timeout"), QString::number(BusyMilliseconds)},
    }};
    for (const auto& [pragma, value] : wanted) {
        auto found = ask(connection, pragma, folder);
        if (!found)
            return found.error();
        if (*found != value)
            return fail(
                ErrorCode::DatabaseUnavailable,
                QStringLiteral(
                    "The database does not accept %1=%2 (it says %3); is the data folder on a network drive?")
                    .arg(pragma, value, *found));
    }
    return {};
}

Result<void> Connections::Entry::open(const QString& folder, bool readOnly)
{
    m_connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_connection.setDatabaseName(folder + QLatin1Char('/') + Database::fileName());
    m_connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(BusyMilliseconds) +
                                   (readOnly ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString()));
    if (!m_connection.open())
        return sqlFailure(m_connection.lastError(), folder);
    if (auto applied = applySettings(m_connection, folder, readOnly); !applied)
        return applied;
    return assertSettings(m_connection, folder);
}

void Connections::Entry::close()
{
    if (!m_connection.isValid())
        return;
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Connections::Connections(QString folder, bool readOnly)
    : m_folder(std::move(folder))
    , m_readOnly(readOnly)
    , m_number(nextNumber.fetch_add(1))
    , m_register(std::make_shared<Register>())
{
}

Connections::~Connections()
{
    entriesOfThisThread().erase(m_number);
    const std::scoped_lock lock(m_register->guard);
    for (Entry* entry : m_register->entries)
        entry->close();
}

Result<QSqlDatabase> Connections::ofThisThread()
{
    ThreadEntries& entries = entriesOfThisThread();
    if (const auto found = entries.find(m_number); found != entries.end())
        return found->second->connection();
    auto entry = open();
    if (!entry)
        return entry.error();
    entries.emplace(m_number, *entry);
    return (*entry)->connection();
}

Result<std::shared_ptr<Connections::Entry>> Connections::open()
{
    auto entry =
        std::make_shared<Entry>(QStringLiteral("facedesk-%1-%2").arg(m_number).arg(++m_opened), m_register);
    if (auto opened = entry->open(m_folder, m_readOnly); !opened)
        return opened.error();
    return entry;
}

} // namespace core::storage
