// SPDX-License-Identifier: GPL-3.0-or-later
// Time from an opened database to a searchable index: bench_start [FACES], 100,000 unless told. The goal is 3
// s.
#include "tests/core/faces/ServiceFixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <random>

using namespace core;

namespace {

constexpr int RowsTogether = 5'000;
constexpr qint64 SomeTime = 1'780'000'000'000;

template <typename T> T demand(base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(result).value();
}

engine::Template randomTemplate(const engine::ModelTag& model, std::mt19937& random)
{
    std::normal_distribution<float> normal(0.0F, 1.0F / 22.6F);
    engine::Template made{model, std::vector<float>(512)};
    std::ranges::generate(made.values, [&] { return normal(random); });
    return made;
}

void addPerson(tests::StorageStores& storage, storage::Transaction& tx, qint64 gallery, int number,
               const engine::Template& value)
{
    storage::Subject subject;
    subject.personal.name = QStringLiteral("person %1").arg(number);
    subject.personal.custId = QString::number(number);
    subject.createdMs = SomeTime + number;
    const qint64 person = demand(storage.subjects.insert(tx, subject)).id;
    storage::PictureRow picture;
    picture.path = QStringLiteral("pictures/none/%1").arg(number);
    picture.mime = QStringLiteral("image/jpeg");
    picture.createdMs = subject.createdMs;
    storage::FaceRow face;
    face.subjectId = person;
    face.pictureId = demand(storage.pictures.insert(tx, picture)).id;
    face.createdMs = subject.createdMs;
    demand(storage.faces.insert(tx, face, {value}));
    demand(storage.galleries.addMember(tx, {gallery, person, subject.createdMs}));
}

void fill(tests::ServiceFixture& fixture, int people)
{
    const qint64 gallery = fixture.gallery(QStringLiteral("a")).id;
    const engine::ModelTag model = fixture.services->engine.info().primary;
    std::mt19937 random(1);
    for (int from = 0; from < people; from += RowsTogether) {
        auto done = fixture.storage.database->transact([&](storage::Transaction& tx) -> base::Result<void> {
            for (int number = from; number < std::min(people, from + RowsTogether); ++number)
                addPerson(*fixture.storage.stores, tx, gallery, number, randomTemplate(model, random));
            return {};
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int people = arguments.size() > 1 ? arguments[1].toInt() : 100'000;
    tests::ServiceFixture fixture;
    fill(fixture, people);
    fixture.services.reset();
    fixture.storage.reopen();
    fixture.services = std::make_unique<tests::Services>(*fixture.storage.stores);
    QElapsedTimer timer;
    timer.start();
    const qint64 loaded = demand(fixture.services->galleries.load());
    QTextStream(stdout) << "faces loaded: " << loaded
                        << ", seconds: " << static_cast<double>(timer.elapsed()) / 1000.0
                        << ", index bytes: " << fixture.services->index.bytes() << '\n';
    return loaded == people ? 0 : 1;
}
