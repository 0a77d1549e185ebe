// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/EnrollSources.h"

#include <QCollator>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

namespace ui::galleries {

namespace {

const QStringList& suffixes()
{
    static const QStringList known{QStringLiteral("jpg"),  QStringLiteral("jpeg"), QStringLiteral("png"),
                                   QStringLiteral("webp"), QStringLiteral("bmp"),  QStringLiteral("tif"),
                                   QStringLiteral("tiff")};
    return known;
}

void sortAsCounted(QStringList& names)
{
    QCollator collator;
    collator.setNumericMode(true);
    std::sort(names.begin(), names.end(), collator);
}

QStringList picturesBelow(const QString& folder, bool deep)
{
    QStringList found;
    QDirIterator walk(folder, QDir::Files | QDir::Readable,
                      deep ? QDirIterator::Subdirectories : QDirIterator::NoIteratorFlags);
    while (walk.hasNext()) {
        const QString path = walk.next();
        if (isPictureFile(path))
            found.append(path);
    }
    sortAsCounted(found);
    return found;
}

void addFiles(std::vector<EnrollUnit>& units, const QStringList& files)
{
    for (const QString& file : files)
        units.push_back({nameFromFile(file), {file}});
}

void addFolder(std::vector<EnrollUnit>& units, const QString& folder)
{
    addFiles(units, picturesBelow(folder, false));
    QStringList people = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Readable);
    sortAsCounted(people);
    for (const QString& person : people) {
        const QStringList files = picturesBelow(folder + u'/' + person, true);
        if (!files.isEmpty())
            units.push_back({nameFromFile(person), files});
    }
}

} // namespace

std::vector<EnrollUnit> unitsFrom(const QStringList& paths)
{
    std::vector<EnrollUnit> units;
    QStringList files;
    for (const QString& path : paths) {
        if (QFileInfo(path).isDir())
            addFolder(units, path);
        else
            files.append(path);
    }
    sortAsCounted(files);
    addFiles(units, files);
    return units;
}

QString nameFromFile(const QString& path)
{
    const QFileInfo info(path);
    QString name = isPictureFile(path) ? info.completeBaseName() : info.fileName();
    return name.replace(u'_', u' ').simplified();
}

bool isPictureFile(const QString& path)
{
    return suffixes().contains(QFileInfo(path).suffix().toLower());
}

QString pictureWildcards()
{
    QStringList wildcards;
    for (const QString& suffix : suffixes())
        wildcards << QStringLiteral("*.") + suffix;
    return wildcards.join(u' ');
}

} // namespace ui::galleries
