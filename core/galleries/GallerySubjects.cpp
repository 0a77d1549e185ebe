// SPDX-License-Identifier: GPL-3.0-or-later
// GalleryService's rules of single people.
#include "core/galleries/CollectionWriter.h"
#include "core/galleries/GalleryService.h"
#include "core/galleries/PersonalRules.h"

namespace core::galleries {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::Gallery;
using storage::Subject;

namespace {

constexpr qint64 DayMs = 24LL * 60 * 60 * 1000;

Result<void> outcome(const Result<bool>& step)
{
    return step ? Result<void>() : Result<void>(step.error());
}

} // namespace

Result<void> GalleryService::copySubject(const QString& anyId, const QString& from, const QString& to,
                                         const QString& actor)
{
    std::vector<Subject> copied;
    auto done = change(actor, [&](CollectionWriter& writer) -> Result<void> {
        auto source = find(from);
        if (!source)
            return source.error();
        auto target = find(to);
        if (!target)
            return target.error().code == ErrorCode::GalleryUnknown
                       ? fail(ErrorCode::TargetGalleryUnknown,
                              QStringLiteral("There is no such gallery to copy to."))
                       : target.error();
        auto people = subjectsIn(*source, anyId);
        if (!people)
            return people.error();
        for (const Subject& subject : *people) {
            if (auto joined = writer.join(*target, subject); !joined || !*joined)
                return outcome(joined);
            if (auto noted = writer.note(QStringLiteral("subject.copy"), subject.personId, target->groupId);
                !noted)
                return noted;
        }
        copied = std::move(*people);
        return {};
    });
    for (const Subject& subject : copied)
        if (done)
            Q_EMIT subjectChanged(subject.id);
    return done;
}

Result<void> GalleryService::moveSubject(qint64 subject, qint64 from, qint64 to, const QString& actor)
{
    auto done = change(actor, [&](CollectionWriter& writer) -> Result<void> {
        auto source = normal(from);
        auto target = normal(to);
        auto who = living(subject);
        if (!source || !target || !who)
            return !source ? source.error() : !target ? target.error() : who.error();
        auto left = writer.leave(*source, *who);
        if (!left)
            return left.error();
        if (!*left)
            return fail(ErrorCode::SubjectUnknown, QStringLiteral("The person is not in this gallery."));
        if (auto joined = writer.join(*target, *who); !joined)
            return joined.error();
        return writer.note(QStringLiteral("subject.move"), who->personId, target->groupId);
    });
    if (done)
        Q_EMIT subjectChanged(subject);
    return done;
}

Result<Subject> GalleryService::updateSubject(const Subject& subject, const QString& actor)
{
    if (auto valid = checkPersonal(subject.personal); !valid)
        return valid.error();
    auto done = change(actor, [&](CollectionWriter& writer) -> Result<void> {
        auto stored = m_c.subjects.byId(subject.id);
        if (!stored)
            return stored.error();
        stored->personal = subject.personal;
        if (stored->personal.userId.isEmpty())
            stored->personal.userId = stored->personNo;
        if (auto updated = writer.updateSubject(*stored); !updated)
            return updated;
        return writer.note(QStringLiteral("subject.update"), stored->personId);
    });
    if (!done)
        return done.error();
    Q_EMIT subjectChanged(subject.id);
    return m_c.subjects.byId(subject.id);
}

Result<void> GalleryService::binSubject(qint64 subject, const QString& actor)
{
    auto done = change(actor, [&](CollectionWriter& writer) -> Result<void> {
        auto who = living(subject);
        return who ? writer.hide(*who, m_c.clock.nowMs()) : Result<void>(who.error());
    });
    if (done)
        Q_EMIT subjectChanged(subject);
    return done;
}

Result<void> GalleryService::restoreSubject(qint64 subject, const QString& actor)
{
    auto done = change(actor, [&](CollectionWriter& writer) -> Result<void> {
        auto who = m_c.subjects.byId(subject);
        if (!who)
            return who.error();
        if (who->binnedMs == CollectionWriter::MarkedForErasing)
            return fail(ErrorCode::SubjectUnknown, QStringLiteral("The person is being removed for good."));
        return who->binnedMs == 0 ? Result<void>() : writer.show(*who);
    });
    if (done)
        Q_EMIT subjectChanged(subject);
    return done;
}

Result<void> GalleryService::purgeSubject(qint64 subject, const QString& actor)
{
    auto done = change(actor, [&](CollectionWriter& writer) -> Result<void> {
        auto who = m_c.subjects.byId(subject);
        return who ? writer.erase(*who) : Result<void>(who.error());
    });
    if (done)
        Q_EMIT subjectChanged(subject);
    return done;
}

int GalleryService::daysInBinLeft(qint64 binnedMs) const
{
    const qint64 days = m_c.settings.integer(QLatin1StringView("bin.days"));
    const qint64 left = binnedMs + days * DayMs - m_c.clock.nowMs();
    return static_cast<int>(std::max<qint64>(0, (left + DayMs - 1) / DayMs));
}

Result<int> GalleryService::purgeExpired(const QString& actor)
{
    const qint64 days = m_c.settings.integer(QLatin1StringView("bin.days"));
    auto expired = m_c.subjects.binnedBefore(m_c.clock.nowMs() - days * DayMs);
    if (!expired)
        return expired.error();
    auto erased = eraseAll(*expired, actor);
    if (erased)
        for (const qint64 subject : *expired)
            Q_EMIT subjectChanged(subject);
    return erased;
}

} // namespace core::galleries
