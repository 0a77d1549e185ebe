// SPDX-License-Identifier: GPL-3.0-or-later
// Turns what was dropped (pictures, folders) into people to enrol: a file is a person named like the file, a
// sub-folder is a person named like the folder with all its pictures. Reads the disk: call it on a worker.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace ui::galleries {

struct EnrollUnit {
    QString name;
    QStringList files;
};

/// In the order of the names, as a person would count them.
std::vector<EnrollUnit> unitsFrom(const QStringList& paths);
/// "George_W_Bush.jpg" → "George W Bush".
QString nameFromFile(const QString& path);
bool isPictureFile(const QString& path);
/// For file dialogs: "*.jpg *.jpeg …".
QString pictureWildcards();

} // namespace ui::galleries
