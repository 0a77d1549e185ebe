// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/ImportHistory.h"

#include "core/importing/ImportLists.h"

#include <QRegularExpression>

namespace core::importing {

using base::Result;
using storage::AuditRow;

namespace {

const QString Began = QStringLiteral("import.begin");
const QString Ended = QStringLiteral("import.end");
const QString Undone = QStringLiteral("import.undo");
constexpr int RowsOfOne = 3; ///< beginning, end, undoing

constexpr qint64 DayMs = 24LL * 60 * 60 * 1000;

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

struct ImportHistory::Outcome {
    int enrolled = 0;
    std::vector<Problem> failed;
};

ImportHistory::ImportHistory(const ImportServices& services, storage::ImportStore& store)
    : m_s(services)
    , m_store(store)
{
}

Result<void> ImportHistory::note(const QString& action, const QString& batch, const QString& detail)
{
    const auto& c = m_s.collection;
    return c.database.transact([&](storage::Transaction& tx) {
        return c.audit.append(tx, {0, c.clock.nowMs(), m_s.actor, action, batch, detail});
    });
}

Result<void> ImportHistory::enrol(const storage::Gallery& gallery, const ImportBatch& import,
                                  const std::vector<ImportRow>& rows, ImportControl& control,
                                  const ReasonOf& reason, const RowEnrolled& each)
{
    const auto wanted = std::ranges::count_if(rows, willEnrol);
    if (auto begun = note(Began, import.batch, beginning(wanted, gallery.lib, import.source)); !begun)
        return begun;
    Outcome outcome;
    auto done = enrolRows(m_s, gallery, rows, import.batch, control, [&](const RowOutcome& one) {
        if (one.subject)
            ++outcome.enrolled;
        else
            outcome.failed.push_back({rows[static_cast<std::size_t>(one.row)].plan,
                                      reason(one.subject.error()), one.subject.error().code});
        each(one);
    });
    auto ended = end(import, outcome);
    return done ? ended : done;
}

/// The audit row and the list of failures share the time: by it they find each other.
Result<void> ImportHistory::end(const ImportBatch& import, const Outcome& outcome)
{
    const auto& c = m_s.collection;
    const qint64 now = c.clock.nowMs();
    const qint64 days = c.settings.integer(QLatin1StringView("bin.days"));
    return c.database.transact([&](storage::Transaction& tx) -> Result<void> {
        if (auto done = m_store.dropFailuresBefore(tx, now - days * DayMs); !done)
            return done;
        if (!outcome.failed.empty())
            if (auto kept = m_store.keepFailures(tx, import.batch, now, problemsCsv(outcome.failed)); !kept)
                return kept;
        return c.audit.append(tx, {0, now, m_s.actor, Ended, import.batch,
                                   ending(outcome.enrolled, static_cast<int>(outcome.failed.size()))});
    });
}

Result<QHash<qint64, int>> ImportHistory::facesBySubject(const QStringList& batches) const
{
    QHash<qint64, int> faces;
    for (const QString& batch : batches) {
        const auto rows = m_s.collection.faces.ofBatch(batch);
        if (!rows)
            return rows.error();
        for (const storage::FaceRow& row : *rows)
            ++faces[row.subjectId];
    }
    return faces;
}

Result<Extent> ImportHistory::extentOf(const QStringList& batches) const
{
    const auto faces = facesBySubject(batches);
    if (!faces)
        return faces.error();
    Extent extent;
    for (auto one = faces->cbegin(); one != faces->cend(); ++one) {
        const bool isWhole = std::ssize(m_s.collection.directory.facesOf(one.key())) <= *one;
        const auto workedOn = isWhole ? m_s.faces.isWorkedOn(one.key()) : Result<bool>(false);
        if (!workedOn)
            return workedOn.error();
        if (*workedOn) {
            ++extent.kept;
            continue;
        }
        extent.faces += *one;
        extent.people += isWhole ? 1 : 0;
    }
    return extent;
}

Result<Extent> ImportHistory::undo(const QStringList& batches)
{
    const auto before = facesBySubject(batches);
    if (!before)
        return before.error();
    Extent gone;
    for (const QString& batch : batches) {
        const auto removed = undoOne(batch);
        if (!removed)
            return removed.error();
        gone.faces += *removed;
    }
    for (auto one = before->cbegin(); one != before->cend(); ++one)
        gone.people += m_s.collection.directory.facesOf(one.key()).empty() ? 1 : 0;
    return gone;
}

Result<int> ImportHistory::undoOne(const QString& batch)
{
    auto removed = m_s.faces.removeBatch(batch, m_s.actor);
    if (!removed)
        return removed;
    const auto& c = m_s.collection;
    auto noted = c.database.transact([&](storage::Transaction& tx) -> Result<void> {
        if (auto done = m_store.dropFailures(tx, batch); !done)
            return done;
        return c.audit.append(tx, {0, c.clock.nowMs(), m_s.actor, Undone, batch,
                                   QStringLiteral("%1 faces removed").arg(*removed)});
    });
    return noted ? removed : noted.error();
}

Result<std::vector<PastImport>> ImportHistory::past(int limit) const
{
    const auto rows = m_store.audited({Began, Ended, Undone}, RowsOfOne * limit);
    if (!rows)
        return rows.error();
    std::vector<PastImport> found = gather(*rows);
    found.resize(std::min(found.size(), static_cast<std::size_t>(limit)));
    QStringList batches;
    for (const PastImport& past : found)
        batches << past.batch;
    const auto left = m_store.facesOf(batches);
    const auto failures = m_store.failuresOf(batches);
    if (!left || !failures)
        return left ? failures.error() : left.error();
    for (PastImport& past : found) {
        past.facesLeft = left->value(past.batch);
        past.hasFailures = failures->contains(past.batch, past.endedMs);
    }
    return found;
}

Result<QByteArray> ImportHistory::failures(const PastImport& past) const
{
    return m_store.failures(past.batch, past.endedMs);
}

} // namespace core::importing
