// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/DryRun.h"

#include "core/importing/NumberOwners.h"
#include "core/importing/RowFields.h"
#include "core/importing/RowPicture.h"
#include "core/index/Quantised.h"

#include <QCryptographicHash>

#include <map>

namespace core::importing {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr int MostThreads = 8;
/// Scores from here on are written as 100: the very picture again.
constexpr double SamePicture = 0.9995;
/// Faces of one person that strangers match as often as this are told. Hardly two pictures of one person,
/// also poor ones, are; nearly all pairs of strangers are.
constexpr double OftenAmongStrangers = 0.01;
constexpr std::size_t MostCompared = 8; ///< faces of one person

Verdict verdictOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NoFace:
        return Verdict::NoFace;
    case ErrorCode::SeveralFaces:
        return Verdict::TwoFaces;
    case ErrorCode::NotFound:
        return Verdict::Missing;
    case ErrorCode::MissingField:
    case ErrorCode::InvalidArgument:
        return Verdict::BadField;
    default:
        return Verdict::Unreadable;
    }
}

std::vector<engine::QualityMeasure> faultsOf(const engine::Quality& quality)
{
    std::vector<engine::QualityMeasure> faults;
    std::ranges::copy_if(quality.measures, std::back_inserter(faults),
                         [](const engine::QualityMeasure& one) { return !one.ok(); });
    std::ranges::stable_sort(faults, {}, &engine::QualityMeasure::score);
    return faults;
}

Verdict verdictOn(const Checked& checked)
{
    return checked.quality < std::max(checked.wanted, lowQuality) ? Verdict::PoorQuality : Verdict::Ready;
}

/// Nothing else that was found counts any more. `sameRow`: whose number it is; -1: of somebody in the
/// gallery.
void refuse(Checked& checked, Field number, const QString& who, int sameRow, const base::Error& error)
{
    Checked refused;
    refused.verdict = Verdict::BadField;
    refused.field = number;
    refused.who = who;
    refused.sameRow = sameRow;
    refused.error = error;
    refused.quality = checked.quality;
    checked = std::move(refused);
}

class DryRunWork {
public:
    DryRunWork(const ImportServices& services, const storage::Gallery& gallery, const ImportPlan& plan,
               const ImportControl& control, const RowChecked& each)
        : m_s(services)
        , m_gallery(gallery)
        , m_plan(plan)
        , m_control(control)
        , m_each(each)
        , m_rowsSeen(services.faces.engine().info().dimensions)
        , m_owners(services.collection.directory, gallery.id)
        , m_threshold(services.galleries.threshold({gallery}, static_cast<qint64>(plan.rows.size())))
    {
        const auto& directory = services.collection.directory;
        for (const auto& one : directory.rows(directory.membersOf(gallery.id)))
            m_names.insert(one.name.toCaseFolded(), one.id);
    }

    void check(int row);

private:
    struct Look {
        Checked checked;
        engine::FaceAnalysis face;
        QByteArray digest; ///< of the picture
    };
    Look look(const PlanRow& row);
    void examine(const PlanRow& row, const QByteArray& picture, Look& look);
    void measureSecondFace(const QByteArray& picture, Checked& checked) const;
    void findInGallery(const PlanRow& row, Look& look) const;
    void findAmongRows(int row, Look& look);
    void joinPerson(int row, Checked& checked);
    void refuseTaken(int row, Checked& checked);
    void refuseClaimed(int row, Checked& checked);
    void unlink(const QString& person, const Checked& checked);
    void claim(int row, const Checked& checked);
    void refuseFor(int owner, Field number, Checked& checked) const;
    void findSamePicture(int row, Look& look);
    void compareWithPerson(int row, Look& look);
    void findNamesake(int row, Checked& checked);
    void settle(int row, Look& look);

    const ImportServices& m_s;
    const storage::Gallery& m_gallery;
    const ImportPlan& m_plan;
    const ImportControl& m_control;
    const RowChecked& m_each;
    std::mutex m_mutex;
    std::map<int, Look> m_early; ///< done before a row above them
    int m_next = 0;
    index::GalleryIndex m_rowsSeen;    ///< faces of rows told, as subject and face their row + 1
    QHash<QString, qint64> m_subjects; ///< of persons enrolled before
    QHash<QString, int> m_named;       ///< first row of a person that is to be enrolled, or was
    std::map<std::pair<Field, QString>, int> m_claims;     ///< first such row of a number
    QHash<QString, qint64> m_joined;                       ///< whom of the gallery rows of persons join
    QHash<QString, int> m_lastRows;                        ///< of persons, by place in the plan
    QHash<QString, qint64> m_names;                        ///< in the gallery, folded
    QHash<QString, int> m_rowNames;                        ///< first row of each name
    QHash<std::pair<QString, QByteArray>, int> m_pictures; ///< first row of a person with this digest
    struct Seen {
        int row;
        std::vector<float> values;
    };
    QHash<QString, std::vector<Seen>> m_seen; ///< faces of persons that are alike
    const NumberOwners m_owners;
    const double m_threshold; ///< as in the gallery with every row in it
};

void DryRunWork::check(int row)
{
    Look done = look(m_plan.rows[static_cast<std::size_t>(row)]);
    const std::lock_guard lock(m_mutex);
    m_early.emplace(row, std::move(done));
    while (!m_control.isCancelled() && !m_early.empty() && m_early.begin()->first == m_next) {
        settle(m_next, m_early.begin()->second);
        m_each(m_next, m_early.begin()->second.checked);
        m_early.erase(m_early.begin());
        ++m_next;
    }
}

DryRunWork::Look DryRunWork::look(const PlanRow& row)
{
    Look look;
    const auto fault = fieldFault(row);
    const auto picture = fault ? Result<QByteArray>(fault->second) : readRowPicture(row);
    if (picture) {
        look.digest = QCryptographicHash::hash(*picture, QCryptographicHash::Sha256);
        examine(row, *picture, look);
        return look;
    }
    look.checked.error = picture.error();
    look.checked.verdict = verdictOf(picture.error().code);
    if (fault)
        look.checked.field = fault->first;
    return look;
}

void DryRunWork::examine(const PlanRow& row, const QByteArray& picture, Look& look)
{
    Checked& checked = look.checked;
    const auto known = m_s.collection.faces.ofKey(rowKey(m_gallery, row, picture));
    const auto face = known && *known != 0 ? m_s.collection.faces.byId(*known)
                                           : Result<storage::FaceRow>(storage::FaceRow());
    if (face && face->id != 0) {
        checked.verdict = Verdict::Known;
        checked.subject = face->subjectId;
        checked.batch = face->batch;
        checked.quality = face->quality;
        return;
    }
    faces::EnrollRequest request;
    request.image = picture;
    request.personal = row.personal;
    auto examined = m_s.faces.examine(request);
    if (!examined) {
        checked.error = examined.error();
        checked.verdict = verdictOf(examined.error().code);
        if (checked.verdict == Verdict::TwoFaces)
            measureSecondFace(picture, checked);
        return;
    }
    const engine::Quality quality = examined->face.quality.value_or(engine::Quality());
    checked.quality = quality.score;
    checked.wanted = examined->wanted;
    checked.faults = faultsOf(quality);
    checked.verdict = verdictOn(checked);
    look.face = std::move(examined->face);
    if (isEnrollable(checked))
        findInGallery(row, look);
}

void DryRunWork::measureSecondFace(const QByteArray& picture, Checked& checked) const
{
    const auto all = m_s.faces.detect(picture);
    if (!all || all->faces.size() < 2 || all->width * all->height == 0)
        return;
    std::vector<float> areas;
    for (const engine::FaceAnalysis& one : all->faces)
        areas.push_back(one.face.box.area());
    std::ranges::sort(areas, std::greater());
    checked.secondShare = static_cast<double>(areas[1]) / all->width / all->height;
}

void DryRunWork::findInGallery(const PlanRow& row, Look& look) const
{
    faces::IdentifyRequest request;
    request.galleries = {m_gallery.groupId};
    request.actor = m_s.actor;
    const auto found = m_s.faces.identifyFace(request, look.face);
    if (!found || found->matches.empty())
        return;
    const faces::Match& best = found->matches.front();
    if (best.score < m_threshold)
        return;
    Checked& checked = look.checked;
    checked.verdict = Verdict::Duplicate;
    checked.score = best.score;
    checked.subject = best.subject.id;
    checked.who = best.subject.personal.name;
    checked.isSamePicture = best.score >= SamePicture;
    const bool isNamesake = checked.who.compare(row.personal.name, Qt::CaseInsensitive) == 0;
    checked.isOwner = m_owners.has(checked.subject, row.personal);
    const bool isSame = isNamesake || checked.isOwner;
    checked.action = isSame && !checked.isSamePicture ? Action::AddToDuplicate : Action::Skip;
}

/// Rows of one person are alike and not duplicates of each other.
void DryRunWork::findAmongRows(int row, Look& look)
{
    const qint64 self = row + 1;
    const std::span<const float> values = look.face.primary.values;
    const qint64 only = 1;
    const auto& scale = m_s.faces.scale();
    for (const index::Candidate& one : m_rowsSeen.search({&only, 1}, values, {8, -1.0F})) {
        const double score = scale.toScore(engine::Comparison::Primary, static_cast<double>(one.similarity));
        const PlanRow& other = m_plan.rows[static_cast<std::size_t>(one.subject - 1)];
        if (score < m_threshold || other.person == m_plan.rows[static_cast<std::size_t>(row)].person)
            continue;
        look.checked.verdict = Verdict::Duplicate;
        look.checked.action = Action::Skip;
        look.checked.score = score;
        look.checked.who = other.personal.name;
        look.checked.isSamePicture = score >= SamePicture;
        look.checked.likeRow = static_cast<int>(one.subject - 1);
        break;
    }
    const index::Row added{self, self, values};
    m_rowsSeen.add(only, {&added, 1});
}

void DryRunWork::joinPerson(int row, Checked& checked)
{
    const PlanRow& plan = m_plan.rows[static_cast<std::size_t>(row)];
    const int named = m_named.value(plan.person, -1);
    if (named < 0 || checked.verdict == Verdict::Known ||
        hasName(plan, m_plan.rows[static_cast<std::size_t>(named)].personal.name)) {
        checked.sameRow = m_lastRows.value(plan.person, -1);
        m_lastRows.insert(plan.person, row);
        return;
    }
    refuseFor(named, personField(plan), checked);
}

void DryRunWork::refuseFor(int owner, Field number, Checked& checked) const
{
    const QString& who = m_plan.rows[static_cast<std::size_t>(owner)].personal.name;
    refuse(checked, number, who, owner, takenNumber());
}

/// One number of two people in the list, where they are told apart by another one.
void DryRunWork::refuseClaimed(int row, Checked& checked)
{
    const PlanRow& plan = m_plan.rows[static_cast<std::size_t>(row)];
    if (checked.verdict == Verdict::BadField || choicesFor(checked).size() < 2)
        return;
    for (const Field number : numberFields) {
        const auto found = m_claims.find({number, textOf(plan.personal, number)});
        if (found == m_claims.end() ||
            m_plan.rows[static_cast<std::size_t>(found->second)].person == plan.person)
            continue;
        unlink(plan.person, checked);
        return refuseFor(found->second, number, checked);
    }
}

/// Only what is to be enrolled holds its name and numbers.
void DryRunWork::claim(int row, const Checked& checked)
{
    const PlanRow& plan = m_plan.rows[static_cast<std::size_t>(row)];
    const bool isKnown = checked.verdict == Verdict::Known;
    if (checked.action != Action::Skip || isKnown)
        m_named.insert(plan.person, m_named.value(plan.person, row));
    if (checked.action == Action::Skip || checked.action == Action::AddToDuplicate)
        return;
    for (const Field number : numberFields)
        if (const QString text = textOf(plan.personal, number); !text.isEmpty())
            m_claims.emplace(std::pair(number, text), row);
}

/// A number of somebody in the gallery is no other person's; a face that is theirs may join them.
void DryRunWork::refuseTaken(int row, Checked& checked)
{
    const PlanRow& plan = m_plan.rows[static_cast<std::size_t>(row)];
    const qint64 self = m_joined.value(plan.person, m_subjects.value(plan.person, checked.subject));
    const auto owner = m_owners.besides(self, plan.personal);
    if (!owner && checked.action == Action::AddToDuplicate)
        m_joined.insert(plan.person, checked.subject);
    if (!owner || choicesFor(checked).size() < 2)
        return;
    unlink(plan.person, checked);
    refuse(checked, owner->field, owner->name, -1, takenInGallery());
}

/// Rows that follow are no faces of the person this row is not.
void DryRunWork::unlink(const QString& person, const Checked& checked)
{
    if (checked.sameRow >= 0)
        m_lastRows.insert(person, checked.sameRow);
    else
        m_lastRows.remove(person);
}

/// Whoever has a picture does not get it again.
void DryRunWork::findSamePicture(int row, Look& look)
{
    const PlanRow& plan = m_plan.rows[static_cast<std::size_t>(row)];
    const auto known = m_pictures.constFind({plan.person, look.digest});
    if (known == m_pictures.cend()) {
        m_pictures.insert({plan.person, look.digest}, row);
        return;
    }
    look.checked.verdict = Verdict::Duplicate;
    look.checked.isSamePicture = true;
    look.checked.likeRow = *known;
    look.checked.score = 1;
    look.checked.who = m_plan.rows[static_cast<std::size_t>(*known)].personal.name;
}

/// The first face of a person is the measure; later ones have to be like one of those that are.
void DryRunWork::compareWithPerson(int row, Look& look)
{
    std::vector<Seen>& seen = m_seen[m_plan.rows[static_cast<std::size_t>(row)].person];
    const auto& values = look.face.primary.values;
    const auto& scale = m_s.faces.scale();
    Checked& checked = look.checked;
    for (const Seen& one : seen) {
        const double raw = static_cast<double>(index::similarity(values, one.values));
        const double score = scale.toScore(engine::Comparison::Primary, raw);
        if (checked.unlikeRow >= 0 && score <= checked.score)
            continue;
        checked.score = score;
        checked.unlikeRow = one.row;
    }
    if (checked.unlikeRow >= 0 &&
        scale.falseMatchRate(engine::Comparison::Primary, checked.score) >= OftenAmongStrangers) {
        checked.verdict = Verdict::OtherPerson;
        return;
    }
    checked.unlikeRow = -1;
    if (seen.size() < MostCompared)
        seen.push_back({row, {values.begin(), values.end()}});
}

/// Two people may well share a name; it may also be one whose second picture is of somebody else.
void DryRunWork::findNamesake(int row, Checked& checked)
{
    const PlanRow& plan = m_plan.rows[static_cast<std::size_t>(row)];
    const QString name = plan.personal.name.toCaseFolded();
    if (name.isEmpty())
        return;
    const int before = m_rowNames.value(name, -1);
    if (before < 0)
        m_rowNames.insert(name, row);
    if (checked.sameRow >= 0 || m_subjects.contains(plan.person))
        return;
    checked.namesake = m_names.value(name);
    if (before >= 0 && m_plan.rows[static_cast<std::size_t>(before)].person != plan.person)
        checked.namesakeRow = before;
}

/// In order of rows, so that of two equal ones always the second is the duplicate.
void DryRunWork::settle(int row, Look& look)
{
    const QString& person = m_plan.rows[static_cast<std::size_t>(row)].person;
    Checked& checked = look.checked;
    if (checked.verdict != Verdict::BadField)
        joinPerson(row, checked);
    if (checked.verdict == Verdict::Known)
        m_subjects.insert(person, checked.subject);
    const bool isOwn = checked.verdict == Verdict::Duplicate && m_subjects.value(person) == checked.subject;
    if (isOwn)
        checked.verdict = verdictOn(checked);
    refuseTaken(row, checked);
    refuseClaimed(row, checked);
    if (isEnrollable(checked) && !look.face.primary.isEmpty())
        findAmongRows(row, look);
    if (isEnrollable(checked) && !look.face.primary.isEmpty())
        findSamePicture(row, look);
    if (isEnrollable(checked) && !look.face.primary.isEmpty())
        compareWithPerson(row, look);
    if (isEnrollable(checked)) {
        // Somebody else's face in a person finds both for ever: whoever wants it has to say so.
        checked.action = checked.verdict == Verdict::OtherPerson ? Action::Skip : Action::Enrol;
        findNamesake(row, checked);
    }
    claim(row, checked);
}

} // namespace

int threadsFor(const ImportServices& services)
{
    return std::clamp(services.faces.engine().info().workers + 1, 1, MostThreads);
}

Result<void> dryRun(const ImportServices& services, const storage::Gallery& gallery, const ImportPlan& plan,
                    ImportControl& control, const RowChecked& each)
{
    DryRunWork work(services, gallery, plan, control, each);
    inParallel(static_cast<int>(plan.rows.size()), threadsFor(services), control,
               [&work](int row) { work.check(row); });
    if (control.isCancelled())
        return fail(ErrorCode::Cancelled, QStringLiteral("The dry run was cancelled; nothing was written."));
    return {};
}

} // namespace core::importing
