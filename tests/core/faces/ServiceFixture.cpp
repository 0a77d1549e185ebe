// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/faces/ServiceFixture.h"

#include <stdexcept>

namespace tests {

using namespace core;

Services::Services(StorageStores& stores)
    : storage(stores)
    , galleries(collection())
    , faces(collection(), galleries, engine)
{
}

galleries::Collection Services::collection()
{
    return {storage.database,
            storage.galleries,
            storage.subjects,
            storage.faces,
            storage.pictures,
            storage.audit,
            index,
            directory,
            changes,
            settings,
            clock,
            engine.info().primary};
}

ServiceFixture::ServiceFixture()
    : services(std::make_unique<Services>(*storage.stores))
{
}

void ServiceFixture::reopen()
{
    services.reset();
    storage.reopen();
    services = std::make_unique<Services>(*storage.stores);
    if (auto loaded = services->galleries.load(); !loaded)
        throw std::runtime_error(loaded.error().detail.toStdString());
}

storage::Gallery ServiceFixture::gallery(const QString& groupId)
{
    galleries::NewGallery wanted;
    wanted.groupId = groupId;
    auto made = services->galleries.create(wanted, QStringLiteral("tester"));
    if (!made)
        throw std::runtime_error(made.error().detail.toStdString());
    return *made;
}

base::Result<faces::Enrolled> ServiceFixture::enrol(const QString& gallery, int person, int variant)
{
    return services->faces.enroll(requestFor(gallery, person, variant));
}

QString ServiceFixture::whoIs(int person, const QStringList& galleries)
{
    faces::IdentifyRequest request;
    request.galleries = galleries;
    request.image = support::fakePhotograph({support::fakePerson(person)}, 99);
    auto found = services->faces.identify(request);
    if (!found)
        return base::errorName(found.error().code);
    return found->matches.empty() ? QStringLiteral("-") : found->matches.front().subject.personal.name;
}

void ServiceFixture::set(const char* key, const QString& text)
{
    if (auto done = services->settings.set(QLatin1String(key), text); !done)
        throw std::runtime_error(done.error().detail.toStdString());
}

faces::EnrollRequest requestFor(const QString& gallery, int person, int variant)
{
    faces::EnrollRequest request;
    request.gallery = gallery;
    request.image = support::fakePhotograph({support::fakePerson(person)}, variant);
    request.personal.name = nameOf(person);
    request.actor = QStringLiteral("tester");
    return request;
}

QString nameOf(int person)
{
    return QStringLiteral("person %1").arg(person);
}

} // namespace tests
