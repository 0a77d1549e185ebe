// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/ImportHistory.h"

#include "core/storage/ImportStore.h"

#include <QRegularExpression>

namespace core::importing {

using base::Result;
using storage::AuditRow;

namespace {

const QString Began = QStringLiteral("import.begin");
const QString Ended = QStringLiteral("import.end");
const QString Undone = QStringLiteral("import.undo");
constexpr int RowsOfOne = 3; ///< beginning, end, undoing

Result<void> note(const galleries::Collection& c, const QString& actor, const QString& action,
                  const QString& batch, const QString& detail)
{
    return c.database.transact([&](storage::Transaction& tx) {
        return c.audit.append(tx, {0, c.clock.nowMs(), actor, action, batch, detail});
    });
}

QString beginning(qsizetype rows, const QString& lib, const QString& source)
{
    return QStringLiteral("%1 rows into %2 from %3").arg(QString::number(rows), lib, source);
}

QString ending(int enrolled, int failed)
{
    return QStringLiteral("%1 enrolled, %2 failed").arg(enrolled).arg(failed);
}

void readBeginning(const AuditRow& row, PastImport& past)
{
    static const QRegularExpression form(QStringLiteral("^(\\d+) rows into (\\S+) from (.*)$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(row.detail);
    past.batch = row.object;
    past.actor = row.actor;
    past.startedMs = row.whenMs;
    past.rows = match.captured(1).toInt();
    past.lib = match.captured(2);
    past.source = match.captured(3);
}

void readEnd(const AuditRow& row, PastImport& past)
{
    static const QRegularExpression form(QStringLiteral("^(\\d+) enrolled, (\\d+) failed$"));
    const auto match = form.match(row.detail);
    past.endedMs = row.whenMs;
    past.enrolled = match.captured(1).toInt();
    past.failed = match.captured(2).toInt();
}

/// `rows` are newest first: what belongs to an import is met before its beginning.
std::vector<PastImport> gather(const std::vector<AuditRow>& rows)
{
    std::vector<PastImport> found;
    QHash<QString, AuditRow> ends;
    QHash<QString, qint64> undone;
    for (const AuditRow& row : rows) {
        if (row.action == Ended)
            ends.insert(row.object, row);
        else if (row.action == Undone && !undone.contains(row.object))
            undone.insert(row.object, row.whenMs);
        if (row.action != Began)
            continue;
        PastImport past;
        readBeginning(row, past);
        if (ends.contains(past.batch))
            readEnd(ends.take(past.batch), past);
        past.undoneMs = undone.value(past.batch);
        found.push_back(past);
    }
    return found;
}

} // namespace

Result<void> enrolRecorded(const ImportServices& services, const storage::Gallery& gallery,
                           const QString& source, const std::vector<ImportRow>& rows, const QString& batch,
                           ImportControl& control, const RowEnrolled& each)
{
    const auto& c = services.collection;
    const auto wanted = std::ranges::count_if(rows, willEnrol);
    if (auto begun = note(c, services.actor, Began, batch, beginning(wanted, gallery.lib, source)); !begun)
        return begun;
    int enrolled = 0;
    int failed = 0;
    auto done = enrolRows(services, gallery, rows, batch, control, [&](const RowOutcome& outcome) {
        enrolled += outcome.subject ? 1 : 0;
        failed += outcome.subject ? 0 : 1;
        each(outcome);
    });
    auto ended = note(c, services.actor, Ended, batch, ending(enrolled, failed));
    return done ? ended : done;
}

Result<int> undoImport(const ImportServices& services, const QString& batch)
{
    auto removed = services.faces.removeBatch(batch, services.actor);
    if (!removed)
        return removed;
    auto noted = note(services.collection, services.actor, Undone, batch,
                      QStringLiteral("%1 faces removed").arg(*removed));
    return noted ? removed : noted.error();
}

Result<std::vector<PastImport>> pastImports(const galleries::Collection& collection, int limit)
{
    const storage::ImportStore store(collection.database);
    const auto rows = store.audited({Began, Ended, Undone}, RowsOfOne * limit);
    if (!rows)
        return rows.error();
    std::vector<PastImport> found = gather(*rows);
    found.resize(std::min(found.size(), static_cast<std::size_t>(limit)));
    QStringList batches;
    for (const PastImport& past : found)
        batches << past.batch;
    const auto left = store.facesOf(batches);
    if (!left)
        return left.error();
    for (PastImport& past : found)
        past.facesLeft = left->value(past.batch);
    return found;
}

} // namespace core::importing
