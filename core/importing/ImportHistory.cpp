// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/ImportHistory.h"

#include "core/galleries/CollectionWriter.h"
#include "core/importing/ImportLists.h"

#include <QRegularExpression>

namespace core::importing {

using base::Result;
using storage::Arrival;
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
    static const QRegularExpression form(
        QStringLiteral("^(\\d+) enrolled, (\\d+) failed(?:, (\\d+) left out, (\\d+) left by choice)?$"));
    const auto match = form.match(row.detail);
    past.endedMs = row.whenMs;
    past.enrolled = match.captured(1).toInt();
    past.failed = match.captured(2).toInt();
    past.leftOut = match.captured(3).toInt(); // 0 in records of before there were these two
    past.leftByChoice = match.captured(4).toInt();
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

void add(Extent& extent, const Arrival& one)
{
    if (one.isWorkedOn) {
        ++extent.kept;
        return;
    }
    extent.faces += one.faces;
    extent.people += one.isAll ? 1 : 0;
    extent.trimmed += one.isAll || one.faces == 0 ? 0 : 1;
}

Result<void> removeFaces(galleries::CollectionWriter writer, const storage::Subject& who,
                         const std::vector<storage::FaceRow>& faces, bool areAll)
{
    if (areAll)
        return writer.erase(who);
    for (const storage::FaceRow& face : faces)
        if (auto done = writer.removeFace(who, face); !done)
            return done;
    return {};
}

} // namespace

struct ImportHistory::Outcome {
    int enrolled = 0;
    int failed = 0;
    int leftOut = 0;
    int leftByChoice = 0;
    std::vector<Problem> problems;

    QString inWords() const
    {
        return QStringLiteral("%1 enrolled, %2 failed, %3 left out, %4 left by choice")
            .arg(enrolled)
            .arg(failed)
            .arg(leftOut)
            .arg(leftByChoice);
    }
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
                                  const Reasons& reasons, const RowEnrolled& each)
{
    const auto wanted = std::ranges::count_if(rows, willEnrol);
    if (auto begun = note(Began, import.batch, beginning(wanted, gallery.lib, import.source)); !begun)
        return begun;
    Outcome outcome = leftOutOf(rows, reasons);
    auto done = enrolRows(m_s, gallery, rows, import.batch, control, [&](const RowOutcome& one) {
        ++(one.subject ? outcome.enrolled : outcome.failed);
        if (!one.subject)
            outcome.problems.push_back({rows[static_cast<std::size_t>(one.row)].plan,
                                        reasons.refused(one.subject.error()), one.subject.error().code});
        each(one);
    });
    auto ended = end(import, std::move(outcome));
    return done ? ended : done;
}

ImportHistory::Outcome ImportHistory::leftOutOf(const std::vector<ImportRow>& rows, const Reasons& reasons)
{
    Outcome outcome;
    for (const ImportRow& row : rows) {
        outcome.leftByChoice += isLeftByChoice(row) ? 1 : 0;
        if (isLeftOut(row))
            outcome.problems.push_back({row.plan, reasons.leftOut(row), codeOf(row.checked)});
    }
    outcome.leftOut = static_cast<int>(outcome.problems.size());
    return outcome;
}

/// The audit row and the list of rows not enrolled share the time: by it they find each other.
Result<void> ImportHistory::end(const ImportBatch& import, Outcome outcome)
{
    std::ranges::stable_sort(outcome.problems, {}, [](const Problem& one) { return one.row.number; });
    const auto& c = m_s.collection;
    const qint64 now = c.clock.nowMs();
    const qint64 days = c.settings.integer(QLatin1StringView("bin.days"));
    return c.database.transact([&](storage::Transaction& tx) -> Result<void> {
        if (auto done = m_store.dropFailuresBefore(tx, now - days * DayMs); !done)
            return done;
        if (!outcome.problems.empty())
            if (auto kept = m_store.keepFailures(tx, import.batch, now, problemsCsv(outcome.problems)); !kept)
                return kept;
        return c.audit.append(tx, {0, now, m_s.actor, Ended, import.batch, outcome.inWords()});
    });
}

Result<Extent> ImportHistory::extentOf(const QStringList& batches) const
{
    const auto came = m_store.arrivals(batches);
    if (!came)
        return came.error();
    Extent extent;
    for (const Arrival& one : *came)
        add(extent, one);
    return extent;
}

Result<Extent> ImportHistory::undo(const QStringList& batches)
{
    const auto came = m_store.arrivals(batches);
    if (!came)
        return came.error();
    Extent gone;
    QHash<QString, int> removed;
    for (const Arrival& one : *came) {
        const auto out = takeOut(one.subject, batches, removed);
        if (!out)
            return out.error();
        add(gone, *out);
    }
    for (const QString& batch : batches)
        if (auto noted = noteUndone(batch, removed.value(batch)); !noted)
            return noted.error();
    return gone;
}

/// Judged anew, as they may have been worked on since they were listed; no faces: somebody else removed them.
Result<Arrival> ImportHistory::takeOut(qint64 subject, const QStringList& batches,
                                       QHash<QString, int>& removed)
{
    const auto& c = m_s.collection;
    Arrival out;
    std::vector<qint64> in;
    std::vector<storage::FaceRow> faces;
    auto done = c.database.transact([&](storage::Transaction& tx) -> Result<void> {
        const auto came = m_store.arrivals(batches, subject);
        if (!came || came->empty())
            return came ? Result<void>() : Result<void>(came.error());
        out = came->front();
        if (out.isWorkedOn)
            return {};
        const auto who = c.subjects.byId(subject);
        auto all = c.faces.ofSubject(subject);
        if (!who || !all)
            return who ? all.error() : who.error();
        std::erase_if(*all, [&](const storage::FaceRow& face) { return !batches.contains(face.batch); });
        faces = std::move(*all);
        in = c.directory.galleriesOf(subject);
        return removeFaces({c, tx, m_s.actor}, *who, faces, out.isAll);
    });
    if (!done)
        return done.error();
    for (const storage::FaceRow& face : faces)
        ++removed[face.batch];
    for (const qint64 gallery : in)
        Q_EMIT m_s.faces.faceRemoved(gallery, subject);
    return out;
}

Result<void> ImportHistory::noteUndone(const QString& batch, int removed)
{
    const auto& c = m_s.collection;
    return c.database.transact([&](storage::Transaction& tx) -> Result<void> {
        if (auto done = m_store.dropFailures(tx, batch); !done)
            return done;
        return c.audit.append(tx, {0, c.clock.nowMs(), m_s.actor, Undone, batch,
                                   QStringLiteral("%1 faces removed").arg(removed)});
    });
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
