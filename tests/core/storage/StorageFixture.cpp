// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/StorageFixture.h"

#include <cmath>
#include <stdexcept>

namespace tests {

using namespace core::storage;

namespace {

constexpr qint64 SomeTime = 1'780'000'000'000;

template <typename T> T demand(core::base::Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().detail.toStdString());
    return std::move(result).value();
}

} // namespace

StorageStores::StorageStores(Database& openDatabase, const Vault& vault, FileCalls calls)
    : database(openDatabase)
    , galleries(openDatabase)
    , subjects(openDatabase, vault)
    , faces(openDatabase, vault)
    , pictures(openDatabase, vault, std::move(calls))
    , settings(openDatabase, vault)
    , audit(openDatabase)
{
}

StorageFixture::StorageFixture(FileCalls calls)
    : fileCalls(std::move(calls))
{
    reopen();
}

void StorageFixture::reopen()
{
    database.reset();
    vault = demand(Vault::open(folder.path()));
    database = demand(Database::open(folder.path()));
    stores = std::make_unique<StorageStores>(*database, *vault, fileCalls);
    galleries = &stores->galleries;
    subjects = &stores->subjects;
    faces = &stores->faces;
    pictures = &stores->pictures;
    settings = &stores->settings;
    audit = &stores->audit;
}

FaceRow StorageFixture::enrol(const QString& name, const core::engine::Template& value, qint64 gallery)
{
    const PictureRow staged = demand(pictures->stage(QByteArray("picture of ") + name.toUtf8(),
                                                     QStringLiteral("image/jpeg"), 10, 20, SomeTime));
    FaceRow face;
    auto done = database->transact([&](Transaction& tx) -> core::base::Result<void> {
        Subject subject;
        subject.personal.name = name;
        subject.createdMs = SomeTime;
        face.subjectId = demand(subjects->insert(tx, subject)).id;
        face.pictureId = demand(pictures->insert(tx, staged)).id;
        face.quality = 80;
        face.createdMs = SomeTime;
        face.id = demand(faces->insert(tx, face, {value}));
        if (gallery != 0)
            demand(galleries->addMember(tx, {gallery, face.subjectId, SomeTime}));
        return {};
    });
    if (!done)
        throw std::runtime_error(done.error().detail.toStdString());
    return face;
}

Gallery galleryNamed(const QString& groupId)
{
    Gallery gallery;
    gallery.groupId = groupId;
    gallery.lib = QString::number(qHash(groupId), 16).rightJustified(32, QLatin1Char('0'));
    gallery.name = groupId;
    gallery.createdMs = SomeTime;
    return gallery;
}

core::engine::Template templateOf(int seed)
{
    core::engine::Template value{{QStringLiteral("fr-feature"), 1}, std::vector<float>(512)};
    for (std::size_t i = 0; i < value.values.size(); ++i)
        value.values[i] = std::sin(static_cast<float>(i) * 0.37F + static_cast<float>(seed)) / 16.0F;
    return value;
}

} // namespace tests
