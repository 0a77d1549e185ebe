// SPDX-License-Identifier: GPL-3.0-or-later
// Search while typing: part of a name among 100,000 people, sorted by name, against SQLite's LIKE over the
// same fields of a table in memory.
#include "core/galleries/SubjectDirectory.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <cstdio>
#include <memory>
#include <random>

using core::galleries::SubjectDirectory;
using core::galleries::SubjectQuery;
using core::galleries::SubjectSort;

namespace {

constexpr int Many = 100'000;

/// Names of two words in random order, every tenth with Chinese characters.
core::storage::Subject person(int id, std::mt19937& random)
{
    core::storage::Subject subject;
    subject.id = id;
    subject.personId = QString::number(1'000'000'000'000'000'000 + id);
    subject.personNo = QString::number(qint64(id) * 7919, 16).rightJustified(32, QLatin1Char('a'));
    const auto number = random() % 1'000'000;
    subject.personal.name =
        id % 10 == 0 ? QStringLiteral("王小明%1").arg(number) : QStringLiteral("Given%1 Family").arg(number);
    subject.personal.userId = QStringLiteral("E-%1").arg(id);
    subject.personal.custId = QStringLiteral("C%1").arg(number);
    return subject;
}

/// Both with the same people.
struct Pair {
    Pair()
        : sqlite(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE")))
    {
        sqlite.setDatabaseName(QStringLiteral(":memory:"));
        isReady = sqlite.open();
        QSqlQuery query(sqlite);
        isReady = isReady && query.exec(QStringLiteral("CREATE TABLE subject(id INTEGER PRIMARY KEY, name, "
                                                       "user_id, cust_id)"));
        sqlite.transaction();
        query.prepare(QStringLiteral("INSERT INTO subject VALUES(?,?,?,?)"));
        std::mt19937 random(7);
        for (int id = 1; id <= Many && isReady; ++id) {
            const auto subject = person(id, random);
            ours.put(subject);
            for (const QVariant& value :
                 {QVariant(id), QVariant(subject.personal.name), QVariant(subject.personal.userId),
                  QVariant(subject.personal.custId)})
                query.addBindValue(value);
            isReady = query.exec();
        }
        sqlite.commit();
    }

    SubjectDirectory ours;
    QSqlDatabase sqlite;
    bool isReady = false;
};

Pair& pair()
{
    static Pair made;
    return made;
}

std::vector<qint64> found(const QString& text)
{
    SubjectQuery query;
    query.sort = SubjectSort::Name;
    query.text = text;
    return pair().ours.search(query);
}

std::vector<qint64> foundBySqlite(const QString& text)
{
    QSqlQuery query(pair().sqlite);
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT id FROM (SELECT ? AS part), subject WHERE name LIKE part OR "
                                 "user_id LIKE part OR cust_id LIKE part "
                                 "ORDER BY name COLLATE NOCASE"));
    query.addBindValue(u'%' + text + u'%');
    std::vector<qint64> ids;
    query.exec();
    while (query.next())
        ids.push_back(query.value(0).toLongLong());
    return ids;
}

using Search = std::vector<qint64> (*)(const QString& text);

void searching(benchmark::State& state, Search search, const char* text)
{
    if (!pair().isReady) {
        state.SkipWithError("the table could not be filled");
        return;
    }
    const QString words = QString::fromUtf8(text);
    std::size_t hits = search(words).size(); // the first one sorts everybody once
    for (auto _ : state)
        benchmark::DoNotOptimize(hits = search(words).size());
    state.counters["hits"] = static_cast<double>(hits);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    for (const auto& [name, search] : {std::pair{"directory", Search(found)}, {"sqliteLike", foundBySqlite}})
        for (const char* text : {"123", "FAMILY", "王小明4"})
            benchmark::RegisterBenchmark((std::string(name) + '/' + text).c_str(), searching, search, text)
                ->Unit(benchmark::kMillisecond);
    benchmark::RunSpecifiedBenchmarks();
}
