// SPDX-License-Identifier: GPL-3.0-or-later
// The real services over a data folder that goes away with the test, with a fake engine and answering
// dialogs.
#pragma once

#include "core/faces/FaceService.h"
#include "tests/support/AnsweringDialogs.h"
#include "tests/support/FakeFaceEngine.h"
#include "tests/support/FixedClock.h"
#include "ui/identify/Bench.h"
#include "ui/subjects/Services.h"

#include <QTemporaryDir>

namespace tests {

struct PeopleFixture {
    /// Another engine than the fake one, for pictures to look at.
    explicit PeopleFixture(std::unique_ptr<core::engine::FaceEngine> other = nullptr);
    ~PeopleFixture();

    ui::subjects::Services services();
    ui::identify::Services benchServices();
    core::storage::Gallery addGallery(const QString& groupId, const QString& name);
    core::faces::Enrolled enrol(const core::storage::Gallery& gallery, const QString& name,
                                const QByteArray& picture, const QString& custId = {});
    /// A picture of this person in a folder of the fixture; answers its path.
    QString writePicture(const QString& name, const QByteArray& bytes);
    QString picturesFolder() const { return folder.filePath(QStringLiteral("in")); }

    struct Parts;
    QTemporaryDir folder;
    support::FakeFaceEngine* fake = nullptr; ///< nullptr with another engine
    AnsweringDialogs dialogs;
    QThreadPool pool;
    std::unique_ptr<Parts> parts;
    core::galleries::SubjectDirectory& directory();
    core::galleries::GalleryService& galleries();
    core::faces::FaceService& faces();
    core::storage::GalleryStore& galleryStore();
    core::storage::SubjectStore& subjectStore();
    core::storage::FaceStore& faceStore();
};

/// Every control under `root` that can have the focus or be pressed and has no accessible name.
QStringList namelessControls(QWidget* root);

} // namespace tests
