// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/galleries/PeopleFixture.h"

#include "core/storage/ImportStore.h"
#include "core/storage/Vault.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>

namespace tests {

namespace {

class NothingQueued : public core::recovery::ChangeQueue {
public:
    core::base::Result<void> record(core::storage::Transaction&, const core::recovery::Change&) override
    {
        return {};
    }
};

} // namespace

struct PeopleFixture::Parts {
    explicit Parts(const QString& path, std::unique_ptr<core::engine::FaceEngine> used)
        : engine(std::move(used))
        , vault(std::move(core::storage::Vault::open(path).value()))
        , database(std::move(core::storage::Database::open(path).value()))
        , galleryStore(*database)
        , subjectStore(*database, *vault)
        , faceStore(*database, *vault)
        , pictureStore(*database, *vault)
        , auditStore(*database)
        , importStore(*database, *vault)
        , index(engine->info().dimensions)
        , galleries(collection())
        , faces(collection(), galleries, *engine)
    {
    }
    core::galleries::Collection collection()
    {
        return {*database, galleryStore, subjectStore, faceStore, pictureStore, auditStore,
                index,     directory,    changes,      settings,  clock,        engine->info().primary};
    }

    std::unique_ptr<core::engine::FaceEngine> engine;
    std::unique_ptr<core::storage::Vault> vault;
    std::unique_ptr<core::storage::Database> database;
    core::storage::GalleryStore galleryStore;
    core::storage::SubjectStore subjectStore;
    core::storage::FaceStore faceStore;
    core::storage::PictureStore pictureStore;
    core::storage::AuditStore auditStore;
    core::storage::ImportStore importStore;
    core::index::GalleryIndex index;
    core::galleries::SubjectDirectory directory;
    NothingQueued changes;
    core::base::Settings settings;
    core::base::SystemClock clock;
    core::galleries::GalleryService galleries;
    core::faces::FaceService faces;
};

PeopleFixture::PeopleFixture(std::unique_ptr<core::engine::FaceEngine> other)
{
    if (!other) {
        auto made = std::make_unique<support::FakeFaceEngine>();
        fake = made.get();
        other = std::move(made);
    }
    pool.setMaxThreadCount(2);
    parts = std::make_unique<Parts>(folder.filePath(QStringLiteral("data")), std::move(other));
    QDir().mkpath(picturesFolder());
    if (!parts->galleries.load())
        qFatal("the fixture's galleries cannot be loaded");
}

PeopleFixture::~PeopleFixture()
{
    pool.waitForDone();
}

ui::subjects::Services PeopleFixture::services()
{
    return {parts->collection(),
            parts->galleries,
            parts->faces,
            dialogs,
            &pool,
            [] { return QStringLiteral("desk"); },
            nullptr,
            {},
            &parts->importStore};
}

ui::identify::Services PeopleFixture::benchServices()
{
    return {parts->collection(),
            parts->galleries,
            parts->faces,
            *parts->vault,
            dialogs,
            &pool,
            [] { return QStringLiteral("desk"); },
            [] { return QUrl(QStringLiteral("http://127.0.0.1:9012")); }};
}

core::storage::Gallery PeopleFixture::addGallery(const QString& groupId, const QString& name)
{
    core::galleries::NewGallery wanted;
    wanted.groupId = groupId;
    wanted.name = name;
    return parts->galleries.create(wanted, QStringLiteral("test")).value();
}

core::faces::Enrolled PeopleFixture::enrol(const core::storage::Gallery& gallery, const QString& name,
                                           const QByteArray& picture, const QString& custId)
{
    core::faces::EnrollRequest request;
    request.gallery = gallery.groupId;
    request.image = picture;
    request.personal.name = name;
    request.personal.custId = custId;
    request.actor = QStringLiteral("test");
    return parts->faces.enroll(request).value();
}

QString PeopleFixture::writePicture(const QString& name, const QByteArray& bytes)
{
    const QString path = picturesFolder() + u'/' + name;
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("a picture of the fixture cannot be written");
    return path;
}

core::galleries::SubjectDirectory& PeopleFixture::directory()
{
    return parts->directory;
}

core::galleries::GalleryService& PeopleFixture::galleries()
{
    return parts->galleries;
}

core::faces::FaceService& PeopleFixture::faces()
{
    return parts->faces;
}

core::storage::GalleryStore& PeopleFixture::galleryStore()
{
    return parts->galleryStore;
}

core::storage::SubjectStore& PeopleFixture::subjectStore()
{
    return parts->subjectStore;
}

core::storage::FaceStore& PeopleFixture::faceStore()
{
    return parts->faceStore;
}

QStringList namelessControls(QWidget* root)
{
    QStringList nameless;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        const bool control = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                             qobject_cast<QAbstractItemView*>(widget) || qobject_cast<QComboBox*>(widget);
        const bool inner = widget->objectName().startsWith(QLatin1StringView("qt_")) ||
                           widget->inherits("QHeaderView") || widget->inherits("QTableCornerButton") ||
                           widget->inherits("QComboBoxListView");
        if (!control || inner || widget->isHidden())
            continue;
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).isEmpty())
            nameless << QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    return nameless;
}

} // namespace tests
