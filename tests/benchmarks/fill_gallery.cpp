// SPDX-License-Identifier: GPL-3.0-or-later
// A data folder with generated people for measuring: fill_gallery FOLDER PEOPLE [GROUP]. Each has a face with
// a random template and a small picture file; nothing is synced to the disk before the end.
#include "app/StorageParts.h"
#include "core/engine/EngineFactory.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <cmath>
#include <random>

using namespace core;

namespace {

constexpr int RowsTogether = 5'000;
constexpr qint64 SomeTime = 1'780'000'000'000;
constexpr int PictureBytes = 2'000;

template <typename T> T demand(base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(result).value();
}

class Filling {
public:
    explicit Filling(app::StorageParts& storage)
        : m_storage(storage)
        , m_pictures(*storage.database, *storage.vault, withoutSync())
        , m_kind(engine::templateKindOf(QStringLiteral("default")))
    {
    }

    void addGallery(const QString& group)
    {
        storage::Gallery gallery;
        gallery.groupId = gallery.name = group;
        gallery.lib = QString(32, QLatin1Char('0'));
        gallery.createdMs = SomeTime;
        transact(
            [&](storage::Transaction& tx) { m_gallery = demand(m_storage.galleries->insert(tx, gallery)); });
    }

    void addPeople(int from, int to)
    {
        transact([&](storage::Transaction& tx) {
            for (int number = from; number < to; ++number)
                addPerson(tx, number);
        });
    }

private:
    static storage::FileCalls withoutSync()
    {
        storage::FileCalls calls;
        calls.fsync = [](int) { return 0; };
        return calls;
    }

    template <typename Work> void transact(Work work)
    {
        const auto done = m_storage.database->transact([&](storage::Transaction& tx) -> base::Result<void> {
            work(tx);
            return {};
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }

    void addPerson(storage::Transaction& tx, int number)
    {
        storage::Subject subject;
        subject.personal.name = QStringLiteral("person %1").arg(number);
        subject.personal.custId = QString::number(number);
        subject.createdMs = SomeTime + number;
        const qint64 person = demand(m_storage.subjects->insert(tx, subject)).id;
        const auto staged = demand(m_pictures.stage(QByteArray(PictureBytes, 'p'),
                                                    QStringLiteral("image/jpeg"), 1, 1, subject.createdMs));
        storage::FaceRow face;
        face.subjectId = person;
        face.pictureId = demand(m_pictures.insert(tx, staged)).id;
        face.createdMs = subject.createdMs;
        demand(m_storage.faces->insert(tx, face, {randomTemplate()}));
        demand(m_storage.galleries->addMember(tx, {m_gallery, person, subject.createdMs}));
    }

    engine::Template randomTemplate()
    {
        std::normal_distribution<float> normal;
        engine::Template made{m_kind.model, std::vector<float>(static_cast<std::size_t>(m_kind.dimensions))};
        float squares = 0;
        for (float& value : made.values) {
            value = normal(m_random);
            squares += value * value;
        }
        for (float& value : made.values)
            value /= std::sqrt(squares);
        return made;
    }

    app::StorageParts& m_storage;
    storage::PictureStore m_pictures;
    const engine::TemplateKind m_kind;
    std::mt19937 m_random{1};
    qint64 m_gallery = 0;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("facedesk.*.info=false"));
    const QStringList words = application.arguments();
    if (words.size() < 3)
        return 2;
    app::Options options;
    options.dataFolder = words[1];
    const auto storage = demand(app::StorageParts::open(options));
    Filling filling(*storage);
    filling.addGallery(words.value(3, QStringLiteral("people")));
    const int people = words[2].toInt();
    for (int from = 0; from < people; from += RowsTogether)
        filling.addPeople(from, std::min(people, from + RowsTogether));
    return 0;
}
