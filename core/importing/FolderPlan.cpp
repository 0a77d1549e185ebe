// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of a folder: who each picture shows is said by where it lies.
#include "core/importing/ImportPlan.h"

#include <QCollator>
#include <QDir>
#include <QDirIterator>

namespace core::importing {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

/// So that "2" comes before "10".
void sortAsRead(QStringList& paths)
{
    QCollator collator(QLocale(QLocale::English)); // the C locale would not count
    collator.setNumericMode(true);
    std::sort(paths.begin(), paths.end(), collator);
}

QStringList picturesIn(const QString& folder)
{
    QStringList found;
    QDirIterator walk(folder, QDir::Files);
    while (walk.hasNext()) {
        const QString path = walk.next();
        if (isPictureFile(path))
            found.append(path);
    }
    sortAsRead(found);
    return found;
}

QStringList foldersBelow(const QString& folder)
{
    QStringList found;
    QDirIterator walk(folder, QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (walk.hasNext())
        found.append(walk.next());
    sortAsRead(found);
    return found;
}

/// `person` is the folder they lie in, relative to the source; empty: each file is a person.
void addRows(ImportPlan& plan, const QStringList& files, const QString& person)
{
    const QDir source(plan.source);
    for (const QString& file : files) {
        PlanRow row;
        row.number = static_cast<int>(plan.rows.size()) + 1;
        row.file = file;
        row.shown = source.relativeFilePath(file);
        row.personal.name = nameFromFile(person.isEmpty() ? file : person);
        row.person = person.isEmpty() ? row.shown : person + u'/';
        row.identity = row.shown;
        plan.rows.push_back(std::move(row));
    }
}

} // namespace

Result<ImportPlan> planFromFolder(const QString& folder)
{
    ImportPlan plan;
    plan.source = QDir(folder).absolutePath();
    addRows(plan, picturesIn(plan.source), {});
    const QDir source(plan.source);
    for (const QString& below : foldersBelow(plan.source))
        addRows(plan, picturesIn(below), source.relativeFilePath(below));
    if (plan.rows.empty())
        return fail(ErrorCode::NotFound,
                    QStringLiteral("There is no picture in this folder or its sub-folders."));
    return plan;
}

} // namespace core::importing
