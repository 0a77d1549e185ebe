// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/recovery/ComparingFixture.h"

#include <QTest>

namespace tests {

using core::base::Result;
using core::recovery::Comparison;
using core::recovery::TargetListing;
using core::recovery::TargetPresence;
using core::recovery::TargetReader;

namespace {

const QString Group = QStringLiteral("staff");

template <typename T> Result<T> awaited(const std::function<void(std::function<void(Result<T>)>)>& ask)
{
    std::optional<Result<T>> answer;
    ask([&](Result<T> said) { answer.emplace(std::move(said)); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
        qFatal("no answer");
    return std::move(*answer);
}

} // namespace

ComparingFixture::ComparingFixture()
    : reconciler({*here.core->database, here.core->galleryRows, here.core->subjectRows, here.core->faceRows,
                  here.core->pictures, here.core->audit, here.core->outbox, here.clock})
{
    here.addGallery(Group);
}

void ComparingFixture::connectTo(const QUrl& services, const QByteArray& token)
{
    const auto set = [&](const char* key, const QString& text) {
        if (auto done = here.settings.set(QLatin1StringView(key), text); !done)
            qFatal("%s", qPrintable(done.error().detail));
    };
    set("replica.1.token", QString::fromLatin1(token));
    set("replica.1.url", services.toString());
    m_replicator.emplace(core::recovery::ReplicatorParts{*here.core->database, *here.core->vault,
                                                         here.core->pictures, here.settings, m_clock,
                                                         here.core->journal, here.core->outbox.away()});
    here.core->outbox.setWake([this] { m_replicator->wake(); });
    m_replicator->start();
}

core::recovery::Target ComparingFixture::target() const
{
    return *core::recovery::enabledTarget(here.settings, 1);
}

core::storage::Gallery ComparingFixture::gallery() const
{
    return here.core->galleries.find(Group).value();
}

Result<Comparison> ComparingFixture::compare(bool withPictures)
{
    TargetReader reader(target(), 5'000);
    auto people = reconciler.people(gallery()).value();
    auto there = awaited<TargetListing>([&](auto done) { reader.list(Group, done); });
    if (there && withPictures)
        there = awaited<TargetListing>([&](auto done) {
            reader.readPictures(
                Group, *there, core::recovery::sharedNumbers(people, *there),
                [this](int read) { progress = read; }, done);
        });
    if (!there)
        return there.error();
    reconciler.addPictureDigests(people, *there);
    return core::recovery::compare(gallery(), people, *there);
}

Result<TargetPresence> ComparingFixture::find(const QString& personNo)
{
    TargetReader reader(target(), 5'000);
    return awaited<TargetPresence>([&](auto done) { reader.find(Group, personNo, done); });
}

Result<int> ComparingFixture::queue(const Comparison& comparison, bool removeOnlyThere)
{
    return reconciler.queue(gallery(), 1, comparison, removeOnlyThere, QStringLiteral("chief"));
}

bool ComparingFixture::isEqual()
{
    const auto now = compare();
    return now && now->hasGallery && now->differences.empty();
}

int ComparingFixture::deliveries() const
{
    auto rows = here.core->database->read(QStringLiteral("SELECT count(*) FROM delivery"));
    return rows && rows->next() ? rows->value(0).toInt() : -1;
}

} // namespace tests
