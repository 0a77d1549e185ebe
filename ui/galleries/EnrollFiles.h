// SPDX-License-Identifier: GPL-3.0-or-later
// Dropped files and folders as people to enrol, and the enrolment of one file. Blocks: call it on a worker.
#pragma once

#include "ui/subjects/Services.h"

#include <map>

namespace ui::galleries {

/// Faces by the people who have them.
using FacesOfPeople = std::map<qint64, std::vector<qint64>>;

/// One person with the pictures that show them.
struct EnrollUnit {
    QString name;
    QStringList files;
};

/// Whose face a picture shows.
struct Owner {
    qint64 subject = 0; ///< 0: not known
    QString name;
};

struct FileToEnroll {
    QString gallery;
    QString file;
    QString name;
    qint64 subject = 0;   ///< 0: somebody new
    bool isKnown = false; ///< somebody has said what to do with a face that is there
};

/// A file is a person named like the file, a sub-folder one named like the folder.
std::vector<EnrollUnit> unitsFrom(const QStringList& paths);

/// Errors: those of FaceService::enroll(), of reading the file.
core::base::Result<core::faces::Enrolled> enrolFile(const subjects::Services& services,
                                                    const FileToEnroll& what, const QString& actor);

/// Whom a FaceDuplicate names by personId.
Owner ownerIn(const core::galleries::SubjectDirectory& directory, const core::base::Error& error);

} // namespace ui::galleries
