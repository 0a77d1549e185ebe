// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells and heads of SubjectsModel say.
#include "ui/subjects/SubjectsModel.h"
#include "ui/widgets/Moments.h"

#include <QDateTime>
#include <QLocale>

namespace ui::subjects {

using core::galleries::SubjectRow;

namespace {

/// Without one programs use a number that nobody at the desk sees.
QString givenUserId(const SubjectRow& row)
{
    return row.userId == row.personNo ? QString() : row.userId;
}

} // namespace

bool SubjectsModel::isNumber(int column)
{
    return column == Faces || column == Quality;
}

QVariant SubjectsModel::text(const SubjectRow& row, int column) const
{
    switch (column) {
    case Name:
        return row.name.isEmpty() ? tr("No name") : row.name;
    case CustomerNumber:
        return row.custId;
    case Certificate:
        return masked(row.idIccid);
    case PersonId:
        return row.personId;
    case UserId:
        return givenUserId(row);
    case Faces:
        return QLocale().toString(row.faces);
    case Quality:
        return row.faces > 0 ? QLocale().toString(qRound(row.quality)) : QString();
    case Enrolled:
        return widgets::dayText(row.createdMs);
    case State:
        return stateText(stateOf(row));
    case Binned:
        return row.binnedMs > 0 ? widgets::dayText(row.binnedMs) : QString();
    case DaysLeft:
        return row.binnedMs > 0 ? daysLeftText(m_daysLeft(row.binnedMs)) : QString();
    default:
        return {};
    }
}

QVariant SubjectsModel::raw(const SubjectRow& row, int column)
{
    switch (column) {
    case Name:
        return row.name;
    case CustomerNumber:
        return row.custId;
    case Certificate:
        return row.idIccid;
    case PersonId:
        return row.personId;
    case UserId:
        return givenUserId(row);
    case Faces:
        return row.faces;
    case Quality:
        return row.quality;
    case Enrolled:
        return row.createdMs;
    case State:
        return static_cast<int>(stateOf(row));
    case Binned:
    case DaysLeft:
        return row.binnedMs;
    default:
        return {};
    }
}

QVariant SubjectsModel::accessibleText(const SubjectRow& row, int column, const QVariant& shown)
{
    return column == Check ? (row.name.isEmpty() ? row.personId : row.name) : shown.toString();
}

QVariant SubjectsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft)));
    if (role == Qt::AccessibleTextRole && section == Check)
        return tr("Selected");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case CustomerNumber:
        return tr("Customer number");
    case Certificate:
        return tr("Certificate number");
    case PersonId:
        return tr("Person number");
    case UserId:
        return tr("User id");
    case Faces:
        return tr("Faces");
    case Quality:
        return tr("Quality");
    case Enrolled:
        return tr("Enrolled");
    case State:
        return tr("State");
    case Binned:
        return tr("In the bin since");
    case DaysLeft:
        return tr("Erased for good");
    default:
        return {};
    }
}

QString SubjectsModel::daysLeftText(int days)
{
    return days > 0 ? tr("in %Ln day(s)", nullptr, days) : tr("at the next clean-up");
}

QString SubjectsModel::stateText(SubjectState state)
{
    switch (state) {
    case SubjectState::OneFace:
        return tr("Only one face");
    case SubjectState::LowQuality:
        return tr("Low quality");
    case SubjectState::NoFace:
        return tr("No face");
    case SubjectState::InOrder:
        return tr("In order");
    }
    return {};
}

QString SubjectsModel::masked(const QString& certificate)
{
    const qsizetype shown = certificate.size() > 10 ? 4 : certificate.size() > 4 ? 1 : 0;
    const QString dots(std::min<qsizetype>(8, certificate.size() - 2 * shown), u'•');
    return certificate.left(shown) + dots + certificate.right(shown);
}

} // namespace ui::subjects
