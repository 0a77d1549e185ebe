// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Migrations.h"

#include "core/base/Log.h"
#include "core/storage/SqlErrors.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSqlQuery>

namespace core::storage {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

/// Walks a script once; quotes and comments hide semicolons.
class StatementSplitter {
public:
    explicit StatementSplitter(const QString& script)
        : m_script(script)
    {
    }

    QStringList split()
    {
        while (m_at < m_script.size())
            step();
        finish();
        return m_statements;
    }

private:
    void step()
    {
        const QChar c = m_script.at(m_at);
        if (startsWith(u"--"))
            skipTo(u"\n");
        else if (startsWith(u"/*"))
            skipTo(u"*/");
        else if (c == u'\'' || c == u'"' || c == u'`')
            takeQuoted(c);
        else if (c == u';' && isComplete())
            finish();
        else
            m_current += c;
        ++m_at;
    }

    bool startsWith(QStringView token) const { return QStringView(m_script).mid(m_at).startsWith(token); }

    void skipTo(QStringView token)
    {
        const qsizetype end = QStringView(m_script).indexOf(token, m_at + 1);
        m_at = end < 0 ? m_script.size() : end + token.size() - 1;
        m_current += u' ';
    }

    void takeQuoted(QChar quote)
    {
        const qsizetype end = m_script.indexOf(quote, m_at + 1);
        const qsizetype last = end < 0 ? m_script.size() - 1 : end;
        m_current += QStringView(m_script).mid(m_at, last - m_at + 1);
        m_at = last;
    }

    bool isComplete() const
    {
        static const QRegularExpression trigger(
            QStringLiteral("^\\s*CREATE\\s+(TEMP\\s+|TEMPORARY\\s+)?TRIGGER\\b"),
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression ended(QStringLiteral("\\bEND\\s*$"),
                                              QRegularExpression::CaseInsensitiveOption);
        return !m_current.contains(trigger) || m_current.contains(ended);
    }

    void finish()
    {
        const QString statement = m_current.trimmed();
        if (!statement.isEmpty())
            m_statements.append(statement);
        m_current.clear();
    }

    const QString& m_script;
    qsizetype m_at = 0;
    QString m_current;
    QStringList m_statements;
};

Result<void> runAll(QSqlDatabase& connection, const QStringList& statements, const QString& dataFolder)
{
    for (const QString& statement : statements) {
        QSqlQuery query(connection);
        if (!query.exec(statement))
            return sqlFailure(query.lastError(), dataFolder);
    }
    return {};
}

Result<void> refuseDangling(QSqlDatabase& connection, const QString& dataFolder)
{
    QSqlQuery query(connection);
    if (!query.exec(QStringLiteral("PRAGMA foreign_key_check")))
        return sqlFailure(query.lastError(), dataFolder);
    if (!query.next())
        return {};
    return fail(ErrorCode::DatabaseCorrupt,
                QStringLiteral("A row of table %1 refers to one that is not there; restore the last backup.")
                    .arg(query.value(0).toString()));
}

Result<void> applyInside(QSqlDatabase& connection, const Migration& file, const QString& dataFolder)
{
    QFile script(file.path);
    if (!script.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, QStringLiteral("A schema file of the program cannot be read."));
    const QStringList statements = splitStatements(QString::fromUtf8(script.readAll()));
    if (auto done = runAll(connection, statements, dataFolder); !done)
        return done;
    if (auto whole = refuseDangling(connection, dataFolder); !whole)
        return whole;
    return runAll(connection,
                  {QStringLiteral("PRAGMA user_version=%1").arg(file.version), QStringLiteral("COMMIT")},
                  dataFolder);
}

Result<void> apply(QSqlDatabase& connection, const Migration& file, const QString& dataFolder)
{
    if (auto begun = runAll(connection, {QStringLiteral("BEGIN IMMEDIATE")}, dataFolder); !begun)
        return begun;
    auto done = applyInside(connection, file, dataFolder);
    if (!done)
        QSqlQuery(connection).exec(QStringLiteral("ROLLBACK"));
    return done;
}

} // namespace

QStringList splitStatements(const QString& script)
{
    return StatementSplitter(script).split();
}

std::vector<Migration> schemaFiles(const QString& folder)
{
    static const QRegularExpression named(QStringLiteral("^(\\d{4})_\\w+\\.sql$"));
    std::vector<Migration> files;
    const QStringList names = QDir(folder).entryList(QDir::Files, QDir::Name);
    for (const QString& name : names)
        if (const auto match = named.match(name); match.hasMatch())
            files.push_back({match.captured(1).toInt(), folder + QLatin1Char('/') + name});
    return files;
}

Result<int> schemaVersionOf(QSqlDatabase& connection, const QString& dataFolder)
{
    QSqlQuery query(connection);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return sqlFailure(query.lastError(), dataFolder);
    return query.value(0).toInt();
}

Result<int> migrate(QSqlDatabase& connection, const std::vector<Migration>& files, const QString& dataFolder)
{
    auto version = schemaVersionOf(connection, dataFolder);
    if (!version)
        return version;
    const int newest = files.empty() ? 0 : files.back().version;
    if (*version > newest)
        return fail(ErrorCode::DatabaseNewer,
                    QStringLiteral(
                        "The data folder was written by a newer FaceDesk (schema %1, this program knows %2); "
                        "install that version or newer.")
                        .arg(*version)
                        .arg(newest));
    for (const Migration& file : files) {
        if (file.version <= *version)
            continue;
        if (auto done = apply(connection, file, dataFolder); !done)
            return done.error();
        qCInfo(base::lcStorage, "database schema is now %d", file.version);
        version = file.version;
    }
    return version;
}

} // namespace core::storage
