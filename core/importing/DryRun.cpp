// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/DryRun.h"

#include "core/galleries/PersonalRules.h"
#include "core/importing/RowPicture.h"

#include <map>

namespace core::importing {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr int MostThreads = 8;

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

/// What is wrong with the texts of a row; nullopt when nothing is.
std::optional<std::pair<Field, base::Error>> fieldFault(const PlanRow& row)
{
    const storage::Personal& who = row.personal;
    if (row.file.isEmpty())
        return {{Field::Picture, fail(ErrorCode::MissingField, QStringLiteral("The row names no picture."))}};
    if (who.name.isEmpty() && who.userId.isEmpty() && who.custId.isEmpty())
        return {{Field::Name, fail(ErrorCode::MissingField, QStringLiteral("The row names nobody."))}};
    if (!row.unread.isEmpty()) {
        const bool sex = row.unread.firstKey() == Field::Sex;
        return {{row.unread.firstKey(),
                 fail(ErrorCode::InvalidArgument,
                      sex ? QStringLiteral("The sex is not one of 1, 2, male, female, 男, 女.")
                          : QStringLiteral("The birthday is no date like 1990-05-31."))}};
    }
    if (auto valid = galleries::checkPersonal(who); !valid)
        return {{Field::Ignore, valid.error()}};
    return std::nullopt;
}

class DryRunWork {
public:
    DryRunWork(const ImportServices& services, const storage::Gallery& gallery, const ImportPlan& plan,
               const RowChecked& each)
        : m_s(services)
        , m_gallery(gallery)
        , m_plan(plan)
        , m_each(each)
        , m_rowsSeen(services.faces.engine().info().dimensions)
        , m_threshold(services.galleries.threshold({gallery}, static_cast<qint64>(plan.rows.size())))
    {
    }

    void check(int row);

private:
    struct Look {
        Checked checked;
        engine::FaceAnalysis face;
    };
    Look look(const PlanRow& row);
    void examine(const PlanRow& row, const QByteArray& picture, Look& look);
    void measureSecondFace(const QByteArray& picture, Checked& checked) const;
    void findInGallery(const PlanRow& row, Look& look) const;
    void findAmongRows(int row, Look& look);
    void settle(int row, Look& look);

    const ImportServices& m_s;
    const storage::Gallery& m_gallery;
    const ImportPlan& m_plan;
    const RowChecked& m_each;
    std::mutex m_mutex;
    std::map<int, Look> m_early; ///< done before a row above them
    int m_next = 0;
    index::GalleryIndex m_rowsSeen;    ///< faces of rows told, as subject and face their row + 1
    QHash<QString, qint64> m_subjects; ///< of persons enrolled before
    const double m_threshold;          ///< as in the gallery with every row in it
};

void DryRunWork::check(int row)
{
    Look done = look(m_plan.rows[static_cast<std::size_t>(row)]);
    const std::lock_guard lock(m_mutex);
    m_early.emplace(row, std::move(done));
    while (!m_early.empty() && m_early.begin()->first == m_next) {
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
    const auto worst = std::ranges::min_element(quality.measures, {}, &engine::QualityMeasure::score);
    if (worst != quality.measures.end())
        checked.weakest = *worst;
    if (quality.score < examined->wanted)
        checked.verdict = Verdict::PoorQuality;
    look.face = std::move(examined->face);
    if (checked.verdict == Verdict::Ready)
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
    look.checked.verdict = Verdict::Duplicate;
    look.checked.score = best.score;
    look.checked.subject = best.subject.id;
    look.checked.who = best.subject.personal.name;
    look.checked.action = best.subject.personal.name.compare(row.personal.name, Qt::CaseInsensitive) == 0
                              ? Action::AddToDuplicate
                              : Action::Skip;
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
        look.checked.likeRow = static_cast<int>(one.subject - 1);
        break;
    }
    const index::Row added{self, self, values};
    m_rowsSeen.add(only, {&added, 1});
}

/// In order of rows, so that of two equal ones always the second is the duplicate.
void DryRunWork::settle(int row, Look& look)
{
    const QString& person = m_plan.rows[static_cast<std::size_t>(row)].person;
    Checked& checked = look.checked;
    if (checked.verdict == Verdict::Known)
        m_subjects.insert(person, checked.subject);
    const bool isOwn = checked.verdict == Verdict::Duplicate && m_subjects.value(person) == checked.subject;
    if (isOwn)
        checked.verdict = Verdict::Ready;
    if (checked.verdict == Verdict::Ready && !look.face.primary.isEmpty())
        findAmongRows(row, look);
    if (checked.verdict == Verdict::Ready)
        checked.action = Action::Enrol;
}

} // namespace

int threadsFor(const ImportServices& services)
{
    return std::clamp(services.faces.engine().info().workers + 1, 1, MostThreads);
}

Result<void> dryRun(const ImportServices& services, const storage::Gallery& gallery, const ImportPlan& plan,
                    ImportControl& control, const RowChecked& each)
{
    DryRunWork work(services, gallery, plan, each);
    inParallel(static_cast<int>(plan.rows.size()), threadsFor(services), control,
               [&work](int row) { work.check(row); });
    if (control.isCancelled())
        return fail(ErrorCode::Cancelled, QStringLiteral("The dry run was cancelled; nothing was written."));
    return {};
}

} // namespace core::importing
