// SPDX-License-Identifier: GPL-3.0-or-later
// fill_people FOLDER PEOPLE: a data folder with so many made-up people with drawn faces in three galleries,
// for the tour. Nothing is synced to the disk before the end.
#include "app/StorageParts.h"
#include "core/engine/EngineFactory.h"
#include "ui/widgets/Avatar.h"

#include <QBuffer>
#include <QGuiApplication>

#include <cmath>
#include <random>

using namespace core;

namespace {

constexpr int rowsTogether = 5'000;
constexpr int drawnFaces = 24;
constexpr int pixels = 160;
constexpr qint64 firstEnrolment = 1'760'000'000'000;
constexpr qint64 hourMs = 3'600'000;

template <typename T> T demand(base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(result).value();
}

QByteArray drawnFace(int which)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    ui::widgets::avatar(QStringLiteral("tour %1").arg(which), pixels).save(&buffer, "PNG");
    return bytes;
}

QString nameOf(int number)
{
    static const QStringList family{QStringLiteral("王"), QStringLiteral("李"), QStringLiteral("欧阳"),
                                    QStringLiteral("陈"), QStringLiteral("刘")};
    static const QStringList given{QStringLiteral("建国"), QStringLiteral("思雨"), QStringLiteral("伟"),
                                   QStringLiteral("晓兰")};
    static const QStringList latin{QStringLiteral("Ada Keller"), QStringLiteral("Tom Brook"),
                                   QStringLiteral("Maria de la Concepción Fernández-Villaverde"),
                                   QStringLiteral("Nils Holm")};
    return number % 3 == 2 ? latin[number / 3 % latin.size()]
                           : family[number % family.size()] + given[number / 5 % given.size()];
}

class Filling {
public:
    explicit Filling(app::StorageParts& storage)
        : m_storage(storage)
        , m_pictures(*storage.database, *storage.vault, withoutSync())
        , m_kind(engine::templateKindOf(QStringLiteral("default")))
    {
        for (int which = 0; which < drawnFaces; ++which)
            m_drawn << drawnFace(which);
    }

    void addGallery(const QString& group, const QString& name)
    {
        storage::Gallery gallery;
        gallery.groupId = group;
        gallery.name = name;
        gallery.lib = QStringLiteral("%1").arg(m_galleries.size() + 1, 32, 16, QLatin1Char('0'));
        gallery.createdMs = firstEnrolment;
        transact([&](storage::Transaction& tx) {
            m_galleries << demand(m_storage.galleries->insert(tx, gallery));
        });
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

    /// Nine of ten are in the first gallery; every fourth has two faces.
    void addPerson(storage::Transaction& tx, int number)
    {
        storage::Subject subject;
        subject.personal.userId = QStringLiteral("person-%1").arg(number);
        subject.personal.name = nameOf(number);
        subject.personal.custId = QStringLiteral("E-%1").arg(number, 6, 10, QLatin1Char('0'));
        subject.personal.idIccid =
            QStringLiteral("31010119900101%1").arg(number % 10'000, 4, 10, QLatin1Char('0'));
        subject.createdMs = firstEnrolment + number * hourMs / 24;
        const qint64 person = demand(m_storage.subjects->insert(tx, subject)).id;
        for (int face = 0; face < (number % 4 == 0 ? 2 : 1); ++face)
            addFace(tx, person, number + face, subject.createdMs);
        const qint64 gallery = m_galleries[number % 10 == 9 ? 1 : 0];
        demand(m_storage.galleries->addMember(tx, {gallery, person, subject.createdMs}));
    }

    void addFace(storage::Transaction& tx, qint64 person, int number, qint64 whenMs)
    {
        const auto staged = demand(m_pictures.stage(m_drawn[number % drawnFaces], QStringLiteral("image/png"),
                                                    pixels, pixels, whenMs));
        storage::FaceRow face;
        face.subjectId = person;
        face.pictureId = demand(m_pictures.insert(tx, staged)).id;
        face.box = {pixels * 0.28F, pixels * 0.2F, pixels * 0.44F, pixels * 0.5F};
        face.quality = number % 11 == 7 ? 41 : 70 + number % 27;
        face.createdMs = whenMs;
        demand(m_storage.faces->insert(tx, face, {randomTemplate()}));
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
    QList<QByteArray> m_drawn;
    QList<qint64> m_galleries;
};

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    const QStringList words = QGuiApplication::arguments();
    if (words.size() != 3)
        qFatal("fill_people FOLDER PEOPLE");
    app::Options options;
    options.dataFolder = words[1];
    const auto storage = demand(app::StorageParts::open(options));
    Filling filling(*storage);
    filling.addGallery(QStringLiteral("staff"), QStringLiteral("员工 Staff"));
    filling.addGallery(QStringLiteral("visitors"), QStringLiteral("访客 Visitors"));
    filling.addGallery(QStringLiteral("partners"),
                       QStringLiteral("合作伙伴 Partners of the northern region"));
    const int people = words[2].toInt();
    for (int from = 0; from < people; from += rowsTogether)
        filling.addPeople(from, std::min(people, from + rowsTogether));
    return 0;
}
