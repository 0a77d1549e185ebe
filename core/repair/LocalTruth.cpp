// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/LocalTruth.h"

#include "core/storage/Rows.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QSet>

namespace core::repair {

using base::ErrorCode;
using base::Result;
using storage::PictureRow;
using storage::PictureStore;

namespace {

constexpr int RowsPerStep = 500;
constexpr int MostWithoutTemplate = 1000;
// Longer than any enrolment takes from its file to its row.
constexpr qint64 StrayAfterMs = 10LL * 60 * 1000;

QString picturesFolder()
{
    return QStringLiteral("pictures");
}

} // namespace

LocalTruth::LocalTruth(const galleries::Collection& collection)
    : m_c(collection)
    , m_findings(collection.database)
    , m_index(collection)
{
}

/// PictureStore sets files aside under their path with lines in place of slashes.
QString LocalTruth::placeOf(const QString& aside)
{
    return aside.section(QLatin1Char('/'), 1).replace(QLatin1Char('_'), QLatin1Char('/'));
}

Finding LocalTruth::found(FindingKind kind, const QString& object, qint64 amount) const
{
    Finding finding;
    finding.kind = kind;
    finding.object = object;
    finding.amount = amount;
    finding.foundMs = m_c.clock.nowMs();
    return finding;
}

Result<void> LocalTruth::note(const Found& found)
{
    if (found.empty())
        return {};
    return m_c.database.transact([&](storage::Transaction& tx) -> Result<void> {
        for (const Finding& one : found)
            if (auto noted = m_findings.note(tx, one); !noted)
                return noted;
        return {};
    });
}

Result<Look> LocalTruth::look(Depth depth, const KeepOn& keepOn)
{
    const std::scoped_lock one(m_looking);
    const qint64 begun = m_c.clock.monotonicNs();
    Look look;
    auto whole = lookAtPictures(depth, keepOn, look.pictures);
    if (!whole)
        return whole.error();
    if (*whole)
        for (const auto& step : std::initializer_list<std::function<Result<void>()>>{
                 [&] { return lookAtFiles(keepOn); }, [&] { return lookAtTemplates(); },
                 [&] { return lookAtIndex(depth, keepOn); }, [&] { return settleHealed(); }})
            if (auto done = step(); !done)
                return done.error();
    auto open = m_findings.count(true);
    if (!open)
        return open.error();
    look.open = *open;
    look.complete = *whole && keepOn(look.pictures, look.pictures);
    look.milliseconds = (m_c.clock.monotonicNs() - begun) / 1'000'000;
    return look;
}

/// A sealed file is longer than its picture.
std::optional<FindingKind> LocalTruth::problemOf(const PictureRow& row, Depth depth) const
{
    const QFileInfo file(m_c.pictures.absolute(row.path));
    if (!file.exists())
        return FindingKind::PictureMissing;
    if (file.size() <= row.bytes || !file.isReadable() ||
        (depth == Depth::Thorough && !m_c.pictures.load(row)))
        return FindingKind::PictureDamaged;
    return std::nullopt;
}

/// False: stopped before the end.
Result<bool> LocalTruth::lookAtPictures(Depth depth, const KeepOn& keepOn, qint64& done)
{
    auto total = m_c.pictures.count();
    if (!total)
        return total.error();
    for (qint64 last = 0; keepOn(done, *total);) {
        auto rows = m_c.pictures.after(last, RowsPerStep);
        if (!rows)
            return rows.error();
        if (rows->empty())
            return true;
        Found wrong;
        for (const PictureRow& row : *rows)
            if (const auto problem = problemOf(row, depth)) {
                const Finding one = found(*problem, QString::number(row.id));
                // a row that went meanwhile took its file along
                if (const auto still = pictureIsStill(one); still && *still)
                    wrong.push_back(one);
            }
        if (auto noted = note(wrong); !noted)
            return noted.error();
        last = rows->back().id;
        done += static_cast<qint64>(rows->size());
    }
    return false;
}

Result<bool> LocalTruth::isNamed(const QString& path) const
{
    auto rows = storage::number(
        m_c.database.read(QStringLiteral("SELECT count(*) FROM picture WHERE path=?"), {path}));
    return rows ? Result<bool>(*rows > 0) : Result<bool>(rows.error());
}

bool LocalTruth::canPutBack(const Finding& finding) const
{
    if (finding.kind == FindingKind::FileSetAside) {
        const auto named = isNamed(placeOf(finding.object));
        return named && *named && QFile::exists(m_c.pictures.absolute(finding.object));
    }
    if (finding.kind != FindingKind::PictureMissing && finding.kind != FindingKind::PictureDamaged)
        return false;
    const auto row = m_c.pictures.byId(finding.number());
    return row && QFile::exists(m_c.pictures.absolute(PictureStore::asideOf(row->path)));
}

Result<void> LocalTruth::noteStrays(const QStringList& paths)
{
    if (paths.isEmpty())
        return {};
    auto rows = m_c.database.read(QStringLiteral("SELECT path FROM picture WHERE path IN (%1)")
                                      .arg(storage::marks(static_cast<std::size_t>(paths.size()))),
                                  QVariantList(paths.begin(), paths.end()));
    if (!rows)
        return rows.error();
    QSet<QString> named;
    while (rows->next())
        named.insert(rows->value(0).toString());
    Found strays;
    for (const QString& path : paths)
        if (!named.contains(path) && QFile::exists(m_c.pictures.absolute(path)))
            strays.push_back(found(FindingKind::FileStray, path));
    return note(strays);
}

Result<void> LocalTruth::lookAtFiles(const KeepOn& keepOn)
{
    const QDir folder(m_c.database.folder());
    const QDateTime before = QDateTime::fromMSecsSinceEpoch(m_c.clock.nowMs() - StrayAfterMs);
    QDirIterator walk(m_c.pictures.absolute(picturesFolder()), QDir::Files | QDir::Hidden,
                      QDirIterator::Subdirectories);
    QStringList paths;
    while (walk.hasNext()) {
        walk.next();
        if (walk.fileInfo().lastModified() < before)
            paths << folder.relativeFilePath(walk.filePath());
        if (paths.size() < RowsPerStep && walk.hasNext())
            continue;
        if (auto noted = noteStrays(paths); !noted || !keepOn(0, 0))
            return noted;
        paths.clear();
    }
    Found aside;
    const QDir quarantine(m_c.pictures.absolute(PictureStore::asideFolder()));
    for (const QString& name : quarantine.entryList(QDir::Files | QDir::Hidden))
        aside.push_back(
            found(FindingKind::FileSetAside, PictureStore::asideFolder() + QLatin1Char('/') + name));
    return note(aside);
}

Result<void> LocalTruth::lookAtTemplates()
{
    auto faces = m_c.faces.without(m_c.model, MostWithoutTemplate);
    if (!faces)
        return faces.error();
    Found missing;
    for (const storage::FaceRow& face : *faces)
        missing.push_back(found(FindingKind::TemplateMissing, QString::number(face.id)));
    return note(missing);
}

Result<void> LocalTruth::lookAtIndex(Depth depth, const KeepOn& keepOn)
{
    auto galleries = m_c.galleries.all();
    if (!galleries)
        return galleries.error();
    for (const storage::Gallery& gallery : *galleries) {
        auto wrong = lookAtGallery(gallery.id, depth, keepOn);
        auto noted = wrong ? note(*wrong) : Result<void>(wrong.error());
        if (!noted || !keepOn(0, 0))
            return noted;
    }
    return {};
}

Result<LocalTruth::Found> LocalTruth::lookAtGallery(qint64 gallery, Depth depth, const KeepOn& keepOn) const
{
    auto differs = m_index.difference(gallery);
    // a change between two looks is no difference
    if (differs && differs->templates != 0)
        differs = m_index.difference(gallery);
    if (!differs)
        return differs.error();
    Found wrong;
    if (differs->templates != 0)
        wrong.push_back(found(FindingKind::IndexDiffers, QString::number(gallery), differs->templates));
    auto damaged = depth == Depth::Thorough ? m_index.damaged(gallery, keepOn)
                                            : Result<std::vector<qint64>>(std::move(differs->damaged));
    if (!damaged)
        return damaged.error();
    for (const qint64 face : *damaged)
        wrong.push_back(found(FindingKind::TemplateDamaged, QString::number(face)));
    return wrong;
}

/// Who is in the recycle bin is looked at when restored.
Result<bool> LocalTruth::isBinned(qint64 picture) const
{
    auto binned = storage::number(m_c.database.read(
        QStringLiteral("SELECT min(s.binned_ms) FROM face f JOIN subject s ON s.id=f.subject_id "
                       "WHERE f.picture_id=?"),
        {picture}));
    return binned ? Result<bool>(*binned > 0) : Result<bool>(binned.error());
}

Result<bool> LocalTruth::pictureIsStill(const Finding& finding) const
{
    auto row = m_c.pictures.byId(finding.number());
    if (!row)
        return row.error().code == ErrorCode::NotFound ? Result<bool>(false) : Result<bool>(row.error());
    auto binned = isBinned(row->id);
    if (!binned || *binned)
        return binned ? Result<bool>(false) : binned;
    return problemOf(*row, Depth::Thorough) == finding.kind;
}

Result<bool> LocalTruth::templateIsStill(const Finding& finding) const
{
    if (finding.kind == FindingKind::TemplateDamaged)
        return !m_c.faces.templatesOf({finding.number()}, m_c.model).isOk();
    auto left = storage::number(m_c.database.read(
        QStringLiteral("SELECT count(*) FROM face f JOIN subject s ON s.id=f.subject_id WHERE f.id=? AND "
                       "s.binned_ms=0 AND NOT EXISTS (SELECT 1 FROM template t WHERE t.face_id=f.id AND "
                       "t.model=? AND t.model_version=?)"),
        {finding.number(), m_c.model.id, m_c.model.version}));
    return left ? Result<bool>(*left > 0) : Result<bool>(left.error());
}

Result<bool> LocalTruth::isStill(const Finding& finding) const
{
    switch (finding.kind) {
    case FindingKind::PictureMissing:
    case FindingKind::PictureDamaged:
        return pictureIsStill(finding);
    case FindingKind::FileStray: {
        auto named = isNamed(finding.object);
        return named ? Result<bool>(!*named && QFile::exists(m_c.pictures.absolute(finding.object))) : named;
    }
    case FindingKind::FileSetAside:
        return QFile::exists(m_c.pictures.absolute(finding.object));
    case FindingKind::TemplateMissing:
    case FindingKind::TemplateDamaged:
        return templateIsStill(finding);
    case FindingKind::IndexDiffers:
        break;
    }
    auto differs = m_index.difference(finding.number());
    return differs ? Result<bool>(differs->templates != 0) : Result<bool>(differs.error());
}

Result<void> LocalTruth::settleHealed()
{
    auto open = m_findings.open();
    if (!open)
        return open.error();
    for (Finding& one : *open) {
        const auto still = isStill(one);
        if (!still)
            return still.error();
        if (*still)
            continue;
        one.state = FindingState::Solved;
        one.solvedMs = m_c.clock.nowMs();
        one.solvedBy = QStringLiteral("system");
        if (auto done =
                m_c.database.transact([&](storage::Transaction& tx) { return m_findings.settle(tx, one); });
            !done)
            return done;
    }
    return {};
}

} // namespace core::repair
