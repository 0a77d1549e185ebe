// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/HealthFindings.h"

#include "ui/galleries/ExpectedAccepts.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

namespace ui::galleries {

using core::galleries::SubjectDirectory;
using core::galleries::SubjectRow;
using core::insight::GalleryHealth;

namespace {

std::vector<Finding> bare(const GalleryHealth& health)
{
    std::vector<Finding> all;
    for (const auto& pair : health.alike)
        all.push_back(
            {Weakness::Alike, pair.first, pair.firstFace, {}, pair.second, pair.secondFace, {}, pair.score});
    for (const auto& poor : health.weak)
        all.push_back({Weakness::Poor, poor.subject, poor.face, {}, 0, 0, {}, poor.quality});
    for (const qint64 subject : health.onePhoto)
        all.push_back({Weakness::OnePhoto, subject, 0, {}, 0, 0, {}, 0});
    return all;
}

QHash<qint64, SubjectRow> peopleOf(const std::vector<Finding>& findings, const SubjectDirectory& directory)
{
    std::vector<qint64> ids;
    for (const Finding& finding : findings) {
        ids.push_back(finding.subject);
        ids.push_back(finding.otherSubject);
    }
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    QHash<qint64, SubjectRow> people;
    for (SubjectRow& row : directory.rows(ids))
        people.insert(row.id, std::move(row));
    return people;
}

} // namespace

Findings findingsOf(const GalleryHealth& health, const SubjectDirectory& directory)
{
    std::vector<Finding> all = bare(health);
    const auto people = peopleOf(all, directory);
    Findings sorted;
    for (Finding& finding : all) {
        finding.name = people.value(finding.subject).name;
        finding.otherName = people.value(finding.otherSubject).name;
        if (finding.face == 0)
            finding.face = people.value(finding.subject).firstFace;
        sorted[std::size_t(finding.weakness)].push_back(std::move(finding));
    }
    return sorted;
}

bool stillStands(const Finding& finding, qint64 gallery, const SubjectDirectory& directory)
{
    const auto has = [&](qint64 subject, qint64 face) {
        const auto faces = directory.facesOf(subject);
        return std::ranges::find(faces, face) != faces.end();
    };
    const auto members = [&](qint64 subject) {
        const auto rows = directory.rows({subject});
        return directory.isMember(gallery, subject) && !rows.empty() && !rows.front().binned;
    };
    if (!members(finding.subject))
        return false;
    switch (finding.weakness) {
    case Weakness::Alike:
        return members(finding.otherSubject) && has(finding.subject, finding.face) &&
               has(finding.otherSubject, finding.otherFace);
    case Weakness::Poor:
        return has(finding.subject, finding.face);
    case Weakness::OnePhoto:
        break;
    }
    return directory.facesOf(finding.subject).size() == 1;
}

QString shownName(const QString& name)
{
    return name.isEmpty() ? QCoreApplication::translate("ui::galleries::FindingsModel", "Without a name")
                          : name;
}

void FindingsModel::showFindings(Weakness weakness, std::vector<Finding> findings)
{
    m_weakness = weakness;
    show(std::move(findings));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    if (role == FaceRole && index.column() != Figure)
        return index.column() == Person ? at(index.row()).face : at(index.row()).otherFace;
    return RowsModel::data(index, role);
}

QString FindingsModel::head(int column) const
{
    if (column == Person)
        return tr("Person");
    if (column == Other)
        return tr("Looks like");
    return m_weakness == Weakness::Alike  ? tr("Score")
           : m_weakness == Weakness::Poor ? tr("Quality")
                                          : tr("Pictures");
}

QString FindingsModel::text(const Finding& finding, int column) const
{
    if (column == Person)
        return shownName(finding.name);
    if (column == Other)
        return finding.otherSubject != 0 ? shownName(finding.otherName) : QString();
    switch (finding.weakness) {
    case Weakness::Alike:
        return scoreText(finding.figure);
    case Weakness::Poor:
        return QLocale().toString(qRound(finding.figure));
    case Weakness::OnePhoto:
        break;
    }
    return QLocale().toString(1);
}

} // namespace ui::galleries
