// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/DropRoute.h"

#include "core/importing/ImportPlan.h"

#include <QFileInfo>
#include <QUrl>

namespace ui::importing {

std::optional<shell::DropPlace> placeOfDrop(const QStringList& paths)
{
    const auto isFolder = [](const QString& path) { return QFileInfo(path).isDir(); };
    const auto isForGalleries = [&](const QString& path) {
        return core::importing::isPictureFile(path) || isFolder(path);
    };
    if (const QString list = core::importing::listAmong(paths); !list.isEmpty())
        return shell::DropPlace{QStringLiteral("import"), list};
    if (paths.size() == 1 && isFolder(paths.first()))
        return shell::DropPlace{QStringLiteral("import"), paths.first()};
    if (std::ranges::none_of(paths, isForGalleries))
        return std::nullopt;
    QList<QUrl> files;
    for (const QString& path : paths)
        files << QUrl::fromLocalFile(path);
    return shell::DropPlace{QStringLiteral("galleries"), QVariant::fromValue(files)};
}

} // namespace ui::importing
