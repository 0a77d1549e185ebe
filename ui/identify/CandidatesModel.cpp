// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/CandidatesModel.h"

#include <QLocale>

namespace ui::identify {

using core::faces::Match;

CandidatesModel::CandidatesModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void CandidatesModel::show(const std::vector<Match>& candidates)
{
    beginResetModel();
    m_rows = candidates;
    endResetModel();
}

const Match* CandidatesModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

void CandidatesModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

int CandidatesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CandidatesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString CandidatesModel::scoreText(double score)
{
    return QLocale().toString(score * 100.0, 'f', 1);
}

QString CandidatesModel::text(const Match& match, const QModelIndex& index) const
{
    switch (index.column()) {
    case Rank:
        return QLocale().toString(index.row() + 1);
    case Person:
        return match.subject.personal.name.isEmpty() ? tr("No name") : match.subject.personal.name;
    default:
        return scoreText(match.score);
    }
}

QVariant CandidatesModel::data(const QModelIndex& index, int role) const
{
    const Match* match = at(index.row());
    if (!match)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*match, index);
    case Qt::AccessibleTextRole:
        return index.column() != Score ? text(*match, index)
               : match->reaches()      ? tr("%1, above the threshold").arg(scoreText(match->score))
                                       : tr("%1, below the threshold").arg(scoreText(match->score));
    case FaceRole:
        return match->face.id;
    case PlaceRole:
        return match->gallery.name + QStringLiteral("  ") +
               (match->subject.personal.custId.isEmpty() ? match->subject.personId
                                                         : match->subject.personal.custId);
    case ScoreRole:
        return match->score;
    case ThresholdRole:
        return match->threshold;
    case AboveRole:
        return match->reaches();
    default:
        return {};
    }
}

QVariant CandidatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (section == Rank ? Qt::AlignRight : Qt::AlignLeft)));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Rank:
        return tr("Rank");
    case Person:
        return tr("Name");
    default:
        return tr("Score");
    }
}

} // namespace ui::identify
