// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/AuditNames.h"

#include <QFileInfo>
#include <QSet>

namespace ui::audit {

using core::base::Result;
using core::galleries::SubjectDirectory;
using core::storage::AuditRow;

namespace {

/// More are not told apart by the statement that reads the lines.
constexpr std::size_t mostPeople = 500;

QStringList peopleIn(const std::vector<AuditRow>& rows)
{
    QStringList ids;
    for (const AuditRow& row : rows) {
        if (!row.action.startsWith(u"face.") && !row.action.startsWith(u"subject."))
            continue;
        ids << row.object;
        if (row.action == u"subject.merge" || row.action == u"subject.unmerge")
            ids << row.detail;
    }
    ids.removeDuplicates();
    return ids;
}

void addPeople(AuditNames& names, const SubjectDirectory& directory, const QStringList& ids)
{
    for (const QString& id : ids)
        for (const auto& person : directory.rows(directory.find(id)))
            if (person.personId == id) // a login face has no name
                names.people.insert(id, person.name.isEmpty() ? id : person.name);
}

/// Who is not found is in the bin, or gone.
void addFromBin(AuditNames& names, const SubjectDirectory& directory, const QStringList& ids)
{
    const auto isNamed = [&names](const QString& id) { return names.people.contains(id); };
    if (std::ranges::all_of(ids, isNamed))
        return;
    core::galleries::SubjectQuery bin;
    bin.binned = true;
    const QSet<QString> wanted(ids.begin(), ids.end());
    for (const auto& person : directory.rows(directory.search(bin)))
        if (wanted.contains(person.personId))
            names.people.insert(person.personId, person.name.isEmpty() ? person.personId : person.name);
}

void addImports(AuditNames& names, const std::vector<AuditRow>& begun)
{
    for (const AuditRow& row : begun)
        names.imports.insert(row.object,
                             QFileInfo(row.detail.section(QStringLiteral(" from "), 1)).fileName());
}

} // namespace

Result<AuditNames> readNames(const AuditServices& services, const std::vector<AuditRow>& rows)
{
    AuditNames names;
    const auto galleries = services.galleries.all();
    if (!galleries)
        return galleries.error();
    for (const auto& gallery : *galleries)
        for (const QString& id : {gallery.groupId, gallery.lib})
            names.galleries.insert(id, gallery.name);
    const QStringList people = peopleIn(rows);
    addPeople(names, services.directory, people);
    addFromBin(names, services.directory, people);
    const bool imports =
        std::ranges::any_of(rows, [](const AuditRow& row) { return row.action.startsWith(u"import."); });
    if (!imports)
        return names;
    core::storage::AuditFilter begun;
    begun.actions = {QStringLiteral("import.begin")};
    const auto found = services.search.page(begun, rows.front().id + 1, int(mostPeople));
    if (!found)
        return found.error();
    addImports(names, *found);
    return names;
}

QStringList idsNamed(const AuditServices& services, const QString& typed)
{
    QStringList ids;
    if (const auto galleries = services.galleries.all())
        for (const auto& gallery : *galleries)
            if (gallery.name.contains(typed, Qt::CaseInsensitive))
                ids << gallery.groupId << gallery.lib;
    for (const bool binned : {false, true}) {
        core::galleries::SubjectQuery query;
        query.text = typed;
        query.binned = binned;
        auto people = services.directory.search(query);
        people.resize(std::min(people.size(), mostPeople));
        for (const auto& person : services.directory.rows(people))
            if (person.name.contains(typed, Qt::CaseInsensitive))
                ids << person.personId;
    }
    return ids;
}

} // namespace ui::audit
