// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/HealthFindings.h"

#include "ui/galleries/ExpectedAccepts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <set>

namespace ui::galleries {

using core::galleries::SubjectDirectory;
using core::galleries::SubjectRow;
using core::insight::GalleryHealth;

namespace {

SubjectRow rowOf(const SubjectDirectory& directory, qint64 subject)
{
    auto rows = directory.rows({subject});
    return rows.empty() ? SubjectRow() : std::move(rows.front());
}

bool stillStands(const Finding& finding, qint64 gallery, const SubjectDirectory& directory)
{
    const auto has = [&](qint64 subject, qint64 face) {
        const auto faces = directory.facesOf(subject);
        return std::ranges::find(faces, face) != faces.end();
    };
    const auto isMember = [&](qint64 subject) {
        const SubjectRow row = rowOf(directory, subject);
        return row.id != 0 && row.binnedMs == 0 && directory.isMember(gallery, subject);
    };
    if (!isMember(finding.subject))
        return false;
    switch (finding.weakness) {
    case Weakness::Alike:
        return isMember(finding.otherSubject) && has(finding.subject, finding.face) &&
               has(finding.otherSubject, finding.otherFace);
    case Weakness::Poor:
        return has(finding.subject, finding.face);
    case Weakness::OnePhoto:
        break;
    }
    return directory.facesOf(finding.subject).size() == 1;
}

void countPoor(Findings& findings, const SubjectDirectory& directory)
{
    std::set<qint64> people;
    for (const Finding& finding : findings.listed[std::size_t(Weakness::Poor)])
        people.insert(finding.subject);
    const auto hasNoBetter = [&](qint64 subject) {
        return rowOf(directory, subject).quality < core::insight::HealthLimits().quality;
    };
    findings.poorPeople = qint64(people.size());
    findings.onlyPoorPeople = qint64(std::ranges::count_if(people, hasNoBetter));
}

} // namespace

Findings findingsOf(const GalleryHealth& health, const SubjectDirectory& directory)
{
    Findings all;
    all.counts = {health.alikeCount, health.weakCount, health.onePhotoCount};
    all.hasMoreAlike = health.hasMoreAlike;
    for (const auto& pair : health.alike)
        all.listed[std::size_t(Weakness::Alike)].push_back(
            {Weakness::Alike, pair.first, pair.firstFace, pair.second, pair.secondFace, pair.score});
    for (const auto& poor : health.weak)
        all.listed[std::size_t(Weakness::Poor)].push_back(
            {Weakness::Poor, poor.subject, poor.face, 0, 0, poor.quality});
    for (const qint64 subject : health.onePhoto)
        all.listed[std::size_t(Weakness::OnePhoto)].push_back({Weakness::OnePhoto, subject, 0, 0, 0, 0});
    countPoor(all, directory);
    return all;
}

Findings stillStanding(Findings findings, qint64 gallery, const SubjectDirectory& directory)
{
    for (std::size_t kind = 0; kind < kWeaknesses; ++kind)
        findings.counts[kind] -= qint64(std::erase_if(findings.listed[kind], [&](const Finding& finding) {
            return !stillStands(finding, gallery, directory);
        }));
    countPoor(findings, directory);
    return findings;
}

QString shownName(const SubjectDirectory& directory, qint64 subject)
{
    const QString name = rowOf(directory, subject).name;
    return name.isEmpty() ? QCoreApplication::translate("ui::galleries::FindingsModel", "Without a name")
                          : name;
}

FindingsModel::FindingsModel(const SubjectDirectory& directory, QObject* parent)
    : RowsModel(parent)
    , m_directory(directory)
{
}

void FindingsModel::showFindings(Weakness weakness, std::vector<Finding> findings)
{
    m_weakness = weakness;
    show(std::move(findings));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

Finding FindingsModel::whole(int row) const
{
    Finding finding = at(row);
    if (finding.face == 0)
        finding.face = rowOf(m_directory, finding.subject).firstFace;
    return finding;
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    if (role != FaceRole || index.column() == Figure)
        return RowsModel::data(index, role);
    return index.column() == Other ? at(index.row()).otherFace : whole(index.row()).face;
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
        return shownName(m_directory, finding.subject);
    if (column == Other)
        return finding.otherSubject != 0 ? shownName(m_directory, finding.otherSubject) : QString();
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
