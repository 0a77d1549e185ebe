// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Filler.h"

#include "app/StorageParts.h"
#include "core/engine/EngineFactory.h"

#include <cmath>
#include <random>

namespace tests {

using namespace core;

namespace {

constexpr int RowsTogether = 5'000;

template <typename T> T demand(base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(result).value();
}

std::unique_ptr<app::StorageParts> opened(const QString& folder)
{
    app::Options options;
    options.dataFolder = folder;
    return demand(app::StorageParts::open(options));
}

storage::FileCalls withoutSync()
{
    storage::FileCalls calls;
    calls.fsync = [](int) { return 0; };
    return calls;
}

} // namespace

struct Filler::Parts {
    explicit Parts(const QString& folder)
        : storage(opened(folder))
        , pictures(*storage->database, *storage->vault, withoutSync())
    {
    }

    template <typename Work> void transact(Work work)
    {
        const auto done = storage->database->transact([&](storage::Transaction& tx) -> base::Result<void> {
            work(tx);
            return {};
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }
    void add(storage::Transaction& tx, const MadeUpPerson& person);
    void add(storage::Transaction& tx, qint64 person, const MadeUpFace& face, qint64 whenMs);
    engine::Template randomTemplate();

    std::unique_ptr<app::StorageParts> storage;
    storage::PictureStore pictures;
    const engine::TemplateKind kind = engine::templateKindOf(QStringLiteral("default"));
    std::mt19937 random{1};
    int galleries = 0;
};

void Filler::Parts::add(storage::Transaction& tx, const MadeUpPerson& person)
{
    const qint64 whenMs = person.subject.createdMs;
    const qint64 id = demand(storage->subjects->insert(tx, person.subject)).id;
    for (const MadeUpFace& face : person.faces)
        add(tx, id, face, whenMs);
    demand(storage->galleries->addMember(tx, {person.gallery, id, whenMs}));
}

void Filler::Parts::add(storage::Transaction& tx, qint64 person, const MadeUpFace& face, qint64 whenMs)
{
    const auto staged = demand(pictures.stage(face.picture, face.mime, face.side, face.side, whenMs));
    storage::FaceRow row;
    row.subjectId = person;
    row.pictureId = demand(pictures.insert(tx, staged)).id;
    row.box = face.box;
    row.quality = face.quality;
    row.createdMs = whenMs;
    demand(storage->faces->insert(tx, row, {randomTemplate()}));
}

engine::Template Filler::Parts::randomTemplate()
{
    std::normal_distribution<float> normal;
    engine::Template made{kind.model, std::vector<float>(static_cast<std::size_t>(kind.dimensions))};
    float squares = 0;
    for (float& value : made.values) {
        value = normal(random);
        squares += value * value;
    }
    for (float& value : made.values)
        value /= std::sqrt(squares);
    return made;
}

Filler::Filler(const QString& folder)
    : d(std::make_unique<Parts>(folder))
{
}

Filler::~Filler() = default;

qint64 Filler::addGallery(const QString& group, const QString& name, qint64 createdMs)
{
    storage::Gallery gallery;
    gallery.groupId = group;
    gallery.name = name;
    gallery.lib = QStringLiteral("%1").arg(++d->galleries, 32, 16, QLatin1Char('0'));
    gallery.createdMs = createdMs;
    qint64 id = 0;
    d->transact([&](storage::Transaction& tx) { id = demand(d->storage->galleries->insert(tx, gallery)); });
    return id;
}

void Filler::addPeople(int people, const std::function<MadeUpPerson(int number)>& make)
{
    for (int from = 0; from < people; from += RowsTogether)
        d->transact([&](storage::Transaction& tx) {
            for (int number = from; number < std::min(people, from + RowsTogether); ++number)
                d->add(tx, make(number));
        });
}

} // namespace tests
