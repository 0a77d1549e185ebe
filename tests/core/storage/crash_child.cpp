// SPDX-License-Identifier: GPL-3.0-or-later
// Enrols from several threads until it is killed and prints one line for each acknowledged person. With
// "early" it acknowledges before the commit, which the test has to notice as a loss.
#include "tests/core/storage/StorageFixture.h"

#include <QCoreApplication>

#include <unistd.h>

#include <atomic>
#include <thread>

using namespace core::storage;
using core::base::Result;

namespace {

std::atomic<int> serial{0};

void acknowledge(const FaceRow& face, const QString& name)
{
    const QByteArray line = QByteArray::number(face.subjectId) + ' ' + QByteArray::number(face.id) + ' ' +
                            QByteArray::number(face.pictureId) + ' ' + name.toUtf8() + '\n';
    // One write of a short line is atomic on a pipe and is not lost with the process.
    if (::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) != line.size())
        ::_exit(1);
}

Result<void> insert(tests::StorageStores& storage, Transaction& tx, const PictureRow& staged,
                    const QString& name, FaceRow& face)
{
    Subject subject;
    subject.personal.name = name;
    auto person = storage.subjects.insert(tx, subject);
    auto picture = storage.pictures.insert(tx, staged);
    if (!person || !picture)
        return person ? picture.error() : person.error();
    face.subjectId = person->id;
    face.pictureId = picture->id;
    auto id = storage.faces.insert(tx, face, {tests::templateOf(static_cast<int>(person->id))});
    if (!id)
        return id.error();
    face.id = *id;
    return storage.audit.append(
        tx, {0, 1, QStringLiteral("crash"), QStringLiteral("enrol"), QString::number(face.subjectId), {}});
}

void enrolForever(tests::StorageStores& storage, bool isEarly)
{
    for (;;) {
        const QString name = QStringLiteral("p-%1-%2").arg(::getpid()).arg(serial.fetch_add(1));
        auto staged =
            storage.pictures.stage(QByteArray("picture of ") + name.toUtf8() + QByteArray(20'000, 'p'),
                                   QStringLiteral("image/jpeg"), 1, 1, 1'780'056'000'000);
        if (!staged)
            ::_exit(2);
        FaceRow face;
        auto done = storage.database.transact([&](Transaction& tx) {
            auto inserted = insert(storage, tx, *staged, name, face);
            if (inserted && isEarly)
                acknowledge(face, name);
            return inserted;
        });
        if (!done)
            ::_exit(3);
        if (!isEarly)
            acknowledge(face, name);
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QString folder = application.arguments().value(1);
    const bool isEarly = application.arguments().value(2) == QLatin1String("early");
    auto vault = Vault::open(folder);
    if (!vault)
        return 4;
    auto database = Database::open(folder);
    if (!database)
        return 5;
    tests::StorageStores storage(**database, **vault);
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] { enrolForever(storage, isEarly); });
    return 0;
}
