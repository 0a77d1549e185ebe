// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/ImportRun.h"

#include "core/importing/NumberOwners.h"
#include "core/importing/RowFields.h"
#include "core/importing/RowPicture.h"

#include <map>

namespace core::importing {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

bool isHopeless(ErrorCode code)
{
    switch (code) {
    case ErrorCode::DiskFull:
    case ErrorCode::DatabaseUnavailable:
    case ErrorCode::DatabaseCorrupt:
    case ErrorCode::GalleryUnknown:
    case ErrorCode::ShuttingDown:
        return true;
    default:
        return false;
    }
}

/// Rows of one person, in order; one thread takes them so that the second finds the first one's subject.
struct Unit {
    std::vector<int> rows;
    qint64 subject = 0;
};

class ImportWork {
public:
    ImportWork(const ImportServices& services, const storage::Gallery& gallery,
               const std::vector<ImportRow>& rows, const QString& batch, ImportControl& control,
               const RowEnrolled& each)
        : m_s(services)
        , m_gallery(gallery)
        , m_rows(rows)
        , m_batch(batch)
        , m_control(control)
        , m_each(each)
        , m_owners(services.collection.directory, gallery.id)
    {
        gather();
    }

    int units() const { return static_cast<int>(m_units.size()); }
    void enrol(int unit);
    const std::optional<base::Error>& hopeless() const { return m_hopeless; }

private:
    void gather();
    std::optional<base::Error> faultOf(int row, const QHash<QString, QString>& names) const;
    RowOutcome enrolRow(int row, qint64 subject);
    RowOutcome enrolNew(int row, const faces::EnrollRequest& request);
    bool claim(const PlanRow& row);
    void giveBack(const PlanRow& row);
    Result<qint64> known(const QString& key) const;
    faces::EnrollRequest requestFor(const ImportRow& row, qint64 subject) const;
    void tell(const RowOutcome& outcome);

    const ImportServices& m_s;
    const storage::Gallery& m_gallery;
    const std::vector<ImportRow>& m_rows;
    const QString& m_batch;
    ImportControl& m_control;
    const RowEnrolled& m_each;
    const NumberOwners m_owners;
    std::vector<Unit> m_units;
    std::mutex m_mutex;
    std::map<std::pair<Field, QString>, QString> m_claims; ///< numbers of new people of this run
    std::optional<base::Error> m_hopeless;
};

void ImportWork::gather()
{
    QHash<QString, std::size_t> places;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const ImportRow& row = m_rows[i];
        const bool isKnown = row.checked.verdict == Verdict::Known;
        if (!willEnrol(row) && !isKnown)
            continue;
        const QString person = joinedRow(m_rows, row).plan.person;
        if (!places.contains(person)) {
            places.insert(person, m_units.size());
            m_units.emplace_back();
        }
        Unit& unit = m_units[places.value(person)];
        if (isKnown)
            unit.subject = row.checked.subject;
        else
            unit.rows.push_back(static_cast<int>(i));
    }
}

void ImportWork::enrol(int unit)
{
    qint64 subject = m_units[static_cast<std::size_t>(unit)].subject;
    QHash<QString, QString> names; // of the list's persons
    for (const int row : m_units[static_cast<std::size_t>(unit)].rows) {
        if (!m_control.goOn())
            return;
        const auto fault = faultOf(row, names);
        const RowOutcome outcome = fault ? RowOutcome{row, *fault} : enrolRow(row, subject);
        if (outcome.subject) {
            subject = *outcome.subject;
            names.insert(m_rows[static_cast<std::size_t>(row)].plan.person,
                         m_rows[static_cast<std::size_t>(row)].plan.personal.name);
        }
        tell(outcome);
    }
}

/// What the dry run refuses too, for imports without one; whoever is enrolled first under a number has it.
std::optional<base::Error> ImportWork::faultOf(int row, const QHash<QString, QString>& names) const
{
    const PlanRow& plan = m_rows[static_cast<std::size_t>(row)].plan;
    if (const auto fault = fieldFault(plan))
        return fault->second;
    const auto before = names.constFind(plan.person);
    if (before != names.cend() && !hasName(plan, *before))
        return takenNumber();
    return std::nullopt;
}

RowOutcome ImportWork::enrolRow(int row, qint64 subject)
{
    const ImportRow& wanted = m_rows[static_cast<std::size_t>(row)];
    auto picture = readRowPicture(wanted.plan);
    if (!picture)
        return {row, picture.error()};
    faces::EnrollRequest request = requestFor(wanted, subject);
    request.idempotencyKey = rowKey(m_gallery, wanted.plan, *picture);
    if (const auto before = known(request.idempotencyKey); before && *before != 0)
        return {row, *before, true};
    request.image = std::move(*picture);
    if (request.subject == 0)
        return enrolNew(row, request);
    const auto enrolled = m_s.faces.enroll(request);
    return {row, enrolled ? Result<qint64>(enrolled->subject.id) : Result<qint64>(enrolled.error())};
}

/// Under numbers nobody has, in the gallery or in a row of another person.
RowOutcome ImportWork::enrolNew(int row, const faces::EnrollRequest& request)
{
    const PlanRow& plan = m_rows[static_cast<std::size_t>(row)].plan;
    if (m_owners.besides(0, request.personal))
        return {row, takenInGallery()};
    if (!claim(plan))
        return {row, takenNumber()};
    const auto enrolled = m_s.faces.enroll(request);
    if (enrolled)
        return {row, enrolled->subject.id};
    giveBack(plan);
    return {row, enrolled.error()};
}

/// All of them or none; numbers of one person are claimed by one row after the other.
bool ImportWork::claim(const PlanRow& row)
{
    const std::lock_guard lock(m_mutex);
    for (const Field number : numberFields)
        if (const auto found = m_claims.find({number, textOf(row.personal, number)});
            found != m_claims.end() && found->second != row.person)
            return false;
    for (const Field number : numberFields)
        if (const QString text = textOf(row.personal, number); !text.isEmpty())
            m_claims.emplace(std::pair(number, text), row.person);
    return true;
}

void ImportWork::giveBack(const PlanRow& row)
{
    const std::lock_guard lock(m_mutex);
    for (const Field number : numberFields)
        m_claims.erase({number, textOf(row.personal, number)});
}

/// Asked before enroll() would, which looks at the picture first.
Result<qint64> ImportWork::known(const QString& key) const
{
    const auto face = m_s.collection.faces.ofKey(key);
    if (!face || *face == 0)
        return face;
    const auto row = m_s.collection.faces.byId(*face);
    return row ? Result<qint64>(row->subjectId) : Result<qint64>(row.error());
}

faces::EnrollRequest ImportWork::requestFor(const ImportRow& row, qint64 subject) const
{
    faces::EnrollRequest request;
    request.gallery = m_gallery.groupId;
    request.personal = row.plan.personal;
    request.ownUserId = true;
    request.batch = m_batch;
    request.actor = m_s.actor;
    request.facesToCome = static_cast<qint64>(m_rows.size());
    request.largestFace = row.action == Action::EnrolLargest;
    const bool isDuplicate = row.checked.verdict == Verdict::Duplicate;
    request.duplicates = isDuplicate ? faces::DuplicatePolicy::Allow : faces::DuplicatePolicy::Refuse;
    const bool joins = row.action == Action::AddToDuplicate && row.checked.likeRow < 0;
    request.subject = joins ? row.checked.subject : subject;
    return request;
}

void ImportWork::tell(const RowOutcome& outcome)
{
    const std::lock_guard lock(m_mutex);
    m_each(outcome);
    if (outcome.subject || m_hopeless || !isHopeless(outcome.subject.error().code))
        return;
    m_hopeless = outcome.subject.error();
    m_control.cancel();
}

} // namespace

Result<void> enrolRows(const ImportServices& services, const storage::Gallery& gallery,
                       const std::vector<ImportRow>& rows, const QString& batch, ImportControl& control,
                       const RowEnrolled& each)
{
    ImportWork work(services, gallery, rows, batch, control, each);
    inParallel(work.units(), threadsFor(services), control, [&work](int unit) { work.enrol(unit); });
    if (work.hopeless())
        return *work.hopeless();
    if (control.isCancelled())
        return fail(ErrorCode::Cancelled,
                    QStringLiteral("The import was cancelled; what was enrolled stays."));
    return {};
}

} // namespace core::importing
