// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galleries/GalleryService.h"

#include "core/galleries/CollectionWriter.h"
#include "core/galleries/PersonalRules.h"
#include "core/storage/Vault.h"

#include <numeric>

namespace core::galleries {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::Gallery;
using storage::GalleryKind;
using storage::Subject;

namespace {

constexpr int LibBytes = 16;
/// People changed in one transaction: short enough for other writers to get between.
constexpr std::size_t ChangedTogether = 100;

QString randomLib()
{
    return QString::fromLatin1(storage::randomBytes(LibBytes).toHex());
}

base::Error unknownGallery()
{
    return fail(ErrorCode::GalleryUnknown, QStringLiteral("There is no such gallery."));
}

base::Error unknownSubject()
{
    return fail(ErrorCode::SubjectUnknown, QStringLiteral("There is no such person in this gallery."));
}

Result<void> checkGallery(const Gallery& gallery)
{
    if (auto done = checkText(QStringLiteral("groupId"), gallery.groupId, GroupIdText); !done)
        return done;
    if (auto done = checkText(QStringLiteral("group name"), gallery.name, ShortText); !done)
        return done;
    if (auto done = checkText(QStringLiteral("appId"), gallery.appId, ShortText); !done)
        return done;
    if (gallery.threshold && !(*gallery.threshold > 0 && *gallery.threshold < 1))
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("The threshold of a gallery lies between 0 and 100, both excluded."));
    return checkText(QStringLiteral("group description"), gallery.description, LongText, true);
}

} // namespace

GalleryService::GalleryService(Collection collection, QObject* parent)
    : QObject(parent)
    , m_c(std::move(collection))
    , m_scale(engine::ScoreScale::forRecogniser(m_c.settings.text(QLatin1StringView("engine.recogniser"))))
{
}

Result<void> GalleryService::change(const QString& actor, const Work& work)
{
    return m_c.database.transact([&](storage::Transaction& tx) {
        CollectionWriter writer(m_c, tx, actor);
        return work(writer);
    });
}

Result<Gallery> GalleryService::drafted(const NewGallery& wanted) const
{
    Gallery gallery;
    gallery.lib = randomLib();
    gallery.groupId = wanted.groupId.isEmpty() ? randomLib() : wanted.groupId;
    gallery.name = wanted.name.isEmpty() ? gallery.groupId : wanted.name;
    gallery.description = wanted.description;
    gallery.kind = wanted.kind;
    gallery.appId = wanted.appId.isEmpty() ? m_c.settings.text(QLatin1StringView("api.appId")) : wanted.appId;
    if (auto done = checkGallery(gallery); !done)
        return done.error();
    return gallery;
}

Result<Gallery> GalleryService::create(const NewGallery& wanted, const QString& actor)
{
    auto gallery = drafted(wanted);
    if (!gallery)
        return gallery;
    auto done = change(actor, [&](CollectionWriter& writer) -> Result<void> {
        gallery = writer.addGallery(*gallery);
        return gallery ? Result<void>() : Result<void>(gallery.error());
    });
    if (!done)
        return done.error();
    Q_EMIT galleryChanged(gallery->id);
    return gallery;
}

Result<Gallery> GalleryService::update(const Gallery& gallery, const QString& actor)
{
    const auto known = normal(gallery.id);
    if (!known)
        return known;
    if (auto valid = checkGallery(gallery); !valid)
        return valid.error();
    auto done =
        change(actor, [&](CollectionWriter& writer) { return writer.updateGallery(*known, gallery); });
    if (!done)
        return done.error();
    Q_EMIT galleryChanged(gallery.id);
    return normal(gallery.id);
}

Result<void> GalleryService::remove(const QString& groupIdOrLib, const QString& actor)
{
    qint64 removed = 0;
    std::vector<qint64> orphans;
    auto done = change(actor, [&](CollectionWriter& writer) -> Result<void> {
        auto gallery = find(groupIdOrLib);
        if (!gallery)
            return gallery.error();
        removed = gallery->id;
        auto left = writer.removeGallery(*gallery);
        if (!left)
            return left.error();
        orphans = std::move(*left);
        return {};
    });
    if (!done)
        return done;
    Q_EMIT galleryChanged(removed);
    auto erased = eraseAll(orphans, actor);
    return erased ? Result<void>() : Result<void>(erased.error());
}

Result<int> GalleryService::replicateAgain(const QString& groupIdOrLib, const QString& actor)
{
    auto gallery = find(groupIdOrLib);
    auto members =
        gallery ? m_c.galleries.membersOf(gallery->id) : Result<std::vector<qint64>>(gallery.error());
    if (!members)
        return members.error();
    auto told = change(actor, [&](CollectionWriter& writer) {
        auto done = writer.tellAgain(*gallery);
        return done ? writer.note(QStringLiteral("gallery.replicate"), gallery->groupId) : done;
    });
    for (std::size_t from = 0; told && from < members->size(); from += ChangedTogether) {
        const std::size_t count = std::min(ChangedTogether, members->size() - from);
        told = change(actor, [&](CollectionWriter& writer) -> Result<void> {
            auto rows = m_c.subjects.many({members->data() + from, members->data() + from + count});
            if (!rows)
                return rows.error();
            for (const Subject& subject : *rows)
                if (auto done = writer.tellAgain(*gallery, subject); !done)
                    return done;
            return {};
        });
    }
    return told ? Result<int>(static_cast<int>(members->size())) : Result<int>(told.error());
}

Result<Gallery> GalleryService::find(const QString& groupIdOrLib) const
{
    auto gallery = m_c.galleries.find(groupIdOrLib);
    if (gallery && gallery->kind != GalleryKind::Normal)
        return unknownGallery();
    return gallery;
}

Result<Gallery> GalleryService::normal(qint64 gallery) const
{
    auto found = m_c.galleries.byId(gallery);
    if (found && found->kind != GalleryKind::Normal)
        return unknownGallery();
    return found;
}

Result<std::vector<Gallery>> GalleryService::page(int offset, int limit) const
{
    return m_c.galleries.page(offset, limit, GalleryKind::Normal);
}

Result<qint64> GalleryService::count() const
{
    return m_c.galleries.count(GalleryKind::Normal);
}

Result<Gallery> GalleryService::loginGallery()
{
    auto made = m_c.galleries.page(0, 1, GalleryKind::Login);
    if (!made)
        return made.error();
    if (!made->empty())
        return std::move(made->front());
    auto draft = drafted({{}, QStringLiteral("login"), {}, GalleryKind::Login, {}});
    if (!draft)
        return draft;
    std::vector<Gallery> found;
    auto done = change(QStringLiteral("system"), [&](CollectionWriter& writer) -> Result<void> {
        auto known = m_c.galleries.page(0, 1, GalleryKind::Login);
        if (!known)
            return known.error();
        found = std::move(*known);
        if (!found.empty())
            return {};
        auto added = writer.addGallery(*draft);
        if (!added)
            return added.error();
        found.push_back(std::move(*added));
        return {};
    });
    if (!done)
        return done.error();
    return found.front();
}

GalleryCounts GalleryService::counts(qint64 gallery) const
{
    return {m_c.directory.subjects(gallery), m_c.directory.faces(gallery)};
}

double GalleryService::threshold(const std::vector<Gallery>& galleries, qint64 toCome) const
{
    if (galleries.size() == 1 && galleries.front().threshold)
        return *galleries.front().threshold;
    const auto add = [this](qint64 sum, const Gallery& gallery) { return sum + m_c.index.size(gallery.id); };
    const qint64 size = std::accumulate(galleries.begin(), galleries.end(), toCome, add);
    return m_scale.identifyThreshold(std::max<qint64>(1, size),
                                     m_c.settings.number(QLatin1StringView("identify.fpir")));
}

Result<std::vector<Subject>> GalleryService::subjectsIn(const Gallery& gallery, const QString& anyId) const
{
    auto found = m_c.subjects.find(anyId);
    if (!found)
        return found;
    std::vector<Subject> members;
    for (Subject& subject : *found) {
        auto isMember = m_c.galleries.isMember(gallery.id, subject.id);
        if (!isMember)
            return isMember.error();
        if (*isMember)
            members.push_back(std::move(subject));
    }
    if (members.empty())
        return unknownSubject();
    return members;
}

Result<Subject> GalleryService::subjectIn(const Gallery& gallery, const QString& anyId) const
{
    auto found = subjectsIn(gallery, anyId);
    if (!found)
        return found.error();
    return std::move(found->back());
}

Result<Subject> GalleryService::living(qint64 subject) const
{
    auto found = m_c.subjects.byId(subject);
    if (found && found->binnedMs != 0)
        return unknownSubject();
    return found;
}

Result<int> GalleryService::eraseAll(const std::vector<qint64>& subjects, const QString& actor)
{
    int erased = 0;
    for (std::size_t from = 0; from < subjects.size(); from += ChangedTogether) {
        const std::size_t count = std::min(ChangedTogether, subjects.size() - from);
        auto done = change(actor, [&](CollectionWriter& writer) -> Result<void> {
            auto rows = m_c.subjects.many({subjects.data() + from, subjects.data() + from + count});
            if (!rows)
                return rows.error();
            for (const Subject& subject : *rows)
                if (auto gone = writer.erase(subject); !gone)
                    return gone;
            erased += static_cast<int>(rows->size());
            return {};
        });
        if (!done)
            return done.error();
    }
    return erased;
}

} // namespace core::galleries
