// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/EnrollFiles.h"

#include "core/importing/ImportPlan.h"
#include "core/importing/RowPicture.h"

#include <QFileInfo>

namespace ui::galleries {

using core::base::Result;

namespace {

void addFolder(std::vector<EnrollUnit>& units, const QString& folder)
{
    const auto plan = core::importing::planFromFolder(folder);
    if (!plan)
        return;
    QString person;
    for (const auto& row : plan->rows) {
        if (row.person != person || units.empty())
            units.push_back({row.personal.name, {}});
        person = row.person;
        units.back().files << row.file;
    }
}

} // namespace

std::vector<EnrollUnit> unitsFrom(const QStringList& paths)
{
    std::vector<EnrollUnit> units;
    for (const QString& path : paths) {
        if (QFileInfo(path).isDir())
            addFolder(units, path);
        else
            units.push_back({core::importing::nameFromFile(path), {path}});
    }
    return units;
}

Result<core::faces::Enrolled> enrolFile(const subjects::Services& services, const FileToEnroll& what,
                                        const QString& actor)
{
    const auto bytes = core::importing::readPictureFile(what.file);
    if (!bytes)
        return bytes.error();
    core::faces::EnrollRequest request;
    request.gallery = what.gallery;
    request.image = *bytes;
    request.personal.name = what.name;
    request.subject = what.subject;
    // Nobody looked at a drop before: a face that is there already is asked about.
    request.duplicates =
        what.isKnown ? core::faces::DuplicatePolicy::FromSettings : core::faces::DuplicatePolicy::Refuse;
    request.actor = actor;
    return services.faces.enroll(request);
}

Owner ownerIn(const core::galleries::SubjectDirectory& directory, const core::base::Error& error)
{
    for (QString word : error.detail.split(u' ')) {
        while (word.endsWith(u'.'))
            word.chop(1);
        for (const auto& row : directory.rows(directory.find(word)))
            if (row.personId == word)
                return {row.id, row.name};
    }
    return {};
}

} // namespace ui::galleries
