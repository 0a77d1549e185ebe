// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of a folder: who each picture shows is said by where it lies.
#include "core/importing/ImportPlan.h"

#include <QCollator>
#include <QDir>
#include <QFile>

#include <filesystem>

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

/// Written into folders by other programs.
bool isNobodys(const QString& name)
{
    return name.startsWith(u'.') || name.compare(u"Thumbs.db", Qt::CaseInsensitive) == 0 ||
           name.compare(u"desktop.ini", Qt::CaseInsensitive) == 0;
}

/// Goes through names as bytes: Qt's walkers pass over those that are not UTF-8 without a word.
class FolderWalk {
public:
    explicit FolderWalk(ImportPlan& plan)
        : m_plan(plan)
        , m_source(plan.source)
    {
    }

    struct Here {
        QStringList pictures;
        QStringList folders;
        QStringList linked; ///< folders, not gone into any deeper
    };
    Here look(const QString& folder);
    /// All below, in the order a person would read them.
    QStringList foldersBelow(const Here& top);
    const Here& at(const QString& folder) { return m_seen[folder]; }

private:
    void place(const std::filesystem::directory_entry& entry, const QString& path, Here& here);
    void leaveOut(const QString& path, LeftOut::Why why)
    {
        m_plan.leftOut.push_back({m_source.relativeFilePath(path), why});
    }

    ImportPlan& m_plan;
    const QDir m_source;
    QHash<QString, Here> m_seen;
};

FolderWalk::Here FolderWalk::look(const QString& folder)
{
    Here here;
    std::error_code wrong;
    std::filesystem::directory_iterator walk(QFile::encodeName(folder).toStdString(), wrong);
    if (wrong)
        leaveOut(folder, LeftOut::Why::FolderUnreadable);
    for (; !wrong && walk != std::filesystem::directory_iterator(); walk.increment(wrong)) {
        const QByteArray bytes = QByteArray::fromStdString(walk->path().filename().string());
        const QString name = QString::fromUtf8(bytes);
        const QString path = folder + u'/' + name;
        if (isNobodys(name))
            continue;
        if (name.toUtf8() != bytes)
            leaveOut(path, LeftOut::Why::NameUnreadable);
        else
            place(*walk, path, here);
    }
    sortAsRead(here.pictures);
    return here;
}

void FolderWalk::place(const std::filesystem::directory_entry& entry, const QString& path, Here& here)
{
    std::error_code unknown;
    if (!entry.is_directory(unknown)) {
        if (isPictureFile(path)) // also where the file cannot be opened: its row says so
            here.pictures.append(path);
        else
            leaveOut(path, LeftOut::Why::NoPicture);
        return;
    }
    if (!entry.is_symlink(unknown)) {
        here.folders.append(path);
        return;
    }
    const QString real = QFileInfo(path).canonicalFilePath() + u'/';
    const QString own = m_source.canonicalPath() + u'/';
    if (real.startsWith(own) || own.startsWith(real))
        leaveOut(path, LeftOut::Why::LinkedAgain);
    else
        here.linked.append(path);
}

QStringList FolderWalk::foldersBelow(const Here& top)
{
    QStringList found;
    QStringList waiting = top.folders;
    QStringList linked = top.linked;
    while (!waiting.isEmpty()) {
        const QString folder = waiting.takeLast();
        const Here here = look(folder);
        waiting += here.folders;
        linked += here.linked;
        m_seen.insert(folder, here);
        found.append(folder);
    }
    for (const QString& folder : std::as_const(linked)) {
        m_seen.insert(folder, look(folder));
        found.append(folder);
    }
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
    FolderWalk walk(plan);
    const FolderWalk::Here top = walk.look(plan.source);
    addRows(plan, top.pictures, {});
    const QDir source(plan.source);
    for (const QString& below : walk.foldersBelow(top))
        addRows(plan, walk.at(below).pictures, source.relativeFilePath(below));
    std::ranges::stable_sort(plan.leftOut, {}, &LeftOut::shown);
    if (plan.rows.empty())
        return fail(ErrorCode::NotFound,
                    QStringLiteral("There is no picture in this folder or its sub-folders."));
    return plan;
}

} // namespace core::importing
