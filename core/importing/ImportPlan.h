// SPDX-License-Identifier: GPL-3.0-or-later
// What an import is about to do: one row a picture, who it shows, where it comes from. Made from a folder or
// from a list with mapped columns; nothing is decoded and nothing written. Reads the disk: call it on a
// worker.
#pragma once

#include "core/importing/CsvReader.h"
#include "core/storage/Records.h"

#include <QMap>

namespace core::importing {

/// What a column of a list can mean.
enum class Field {
    Ignore,
    Picture,
    Name,
    UserId,
    CustomerNumber,
    Certificate,
    Sex,
    Birthday,
    Company,
    Duty,
    Province,
    Remark
};

/// Heads of the columns that guessMapping() knows, for lists this program writes.
QString headOf(Field field);

struct PlanRow {
    int number = 0; ///< line of the list, or the place in the folder, from 1
    QString file;   ///< absolute path of the picture
    QString shown;  ///< the same, relative to the source
    QString person; ///< rows with the same one are faces of one subject
    storage::Personal personal;
    QMap<Field, QString> unread; ///< texts of the list that mean nothing in their column
    QString identity;            ///< the same when the same source is planned again, for a repeated import
};

/// What lies in a folder and makes no row.
struct LeftOut {
    enum class Why {
        NoPicture,
        NameUnreadable, ///< not UTF-8, as names out of an archive of another system may be
        FolderUnreadable,
        LinkedAgain ///< a link to a folder that is read anyway
    };
    QString shown; ///< relative to the source
    Why why = Why::NoPicture;
};

struct ImportPlan {
    QString source; ///< folder or list
    std::vector<PlanRow> rows;
    std::vector<LeftOut> leftOut; ///< without hidden files
};

using ColumnMapping = std::vector<Field>; ///< one a column of the list

/// "姓名", "name", "证件号码", … recognised; the rest is Ignore.
ColumnMapping guessMapping(const QStringList& head);
/// Errors: MissingField when no column is the picture or none names the person.
base::Result<ImportPlan> planFromList(const QString& listFile, const CsvTable& table,
                                      const ColumnMapping& mapping);
/// Pictures in the folder itself are persons named like the file; those below it belong to the person named
/// by the sub-folder they lie in, however deep ("class 2/Ann/x.jpg": Ann). Sub-folders of one name in
/// different places are different persons. Errors: NotFound when there is no picture.
base::Result<ImportPlan> planFromFolder(const QString& folder);

/// Of files that are taken for pictures: "jpg", "jpeg", …
const QStringList& pictureSuffixes();
bool isPictureFile(const QString& path);
/// The list among files that came together, told by its suffix; a text beside others is none. Empty: none.
QString listAmong(const QStringList& paths);
/// For file dialogs: "*.jpg *.jpeg …".
QString pictureWildcards();
/// "George_W_Bush.jpg" → "George W Bush".
QString nameFromFile(const QString& path);

} // namespace core::importing
