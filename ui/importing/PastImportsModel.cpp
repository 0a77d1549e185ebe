// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/PastImportsModel.h"

#include "ui/importing/ImportWords.h"
#include "ui/widgets/Moments.h"

#include <QFileInfo>

namespace ui::importing {

using widgets::amount;

QString PastImportsModel::shortSource(const PastRow& row)
{
    return QFileInfo(row.past.source).fileName();
}

QVariant PastImportsModel::data(const QModelIndex& index, int role) const
{
    if (role == Qt::ToolTipRole && index.column() == Source)
        return at(index.row()).past.source;
    if (role == Qt::ToolTipRole && index.column() == NotEnrolled)
        return notEnrolledInWords(at(index.row()).past);
    return RowsModel::data(index, role);
}

QString PastImportsModel::notEnrolledInWords(const core::importing::PastImport& past)
{
    QStringList parts;
    if (past.failed > 0)
        parts << tr("%Ln failed", nullptr, past.failed);
    parts << ImportWords::leftOut(past.leftOut, past.leftByChoice);
    return parts.join(QStringLiteral(" · "));
}

QString PastImportsModel::head(int column) const
{
    const QStringList heads{tr("Time"),     tr("Who"),          tr("Source"), tr("Gallery"),
                            tr("Enrolled"), tr("Not enrolled"), tr("State")};
    return heads.value(column);
}

QString PastImportsModel::text(const PastRow& row, int column) const
{
    const auto& past = row.past;
    const QString unknown = QStringLiteral("–");
    switch (column) {
    case Time:
        return widgets::momentText(past.startedMs);
    case Who:
        return past.actor;
    case Source:
        return shortSource(row);
    case Gallery:
        return row.gallery.isEmpty() ? tr("deleted") : row.gallery;
    case Enrolled:
        return past.endedMs == 0 ? unknown
                                 : tr("%1 of %2").arg(amount(past.enrolled), amount(past.rowsInAll()));
    case NotEnrolled:
        return past.endedMs == 0 ? unknown : amount(past.failed + past.leftOut + past.leftByChoice);
    default:
        return stateText(row);
    }
}

QString PastImportsModel::stateText(const PastRow& row)
{
    const auto& past = row.past;
    if (past.undoneMs > 0)
        return past.facesLeft == 0 ? tr("Undone")
                                   : tr("Undone; %Ln face(s) stay", nullptr, int(past.facesLeft));
    if (past.facesLeft == 0)
        return tr("Nothing left of it");
    return past.endedMs == 0 ? tr("Not finished") : tr("%Ln face(s) there", nullptr, int(past.facesLeft));
}

std::optional<theme::Status> PastImportsModel::status(const PastRow& row, int column) const
{
    if (column != State)
        return std::nullopt;
    const auto& past = row.past;
    if (past.undoneMs > 0 || past.facesLeft == 0)
        return theme::Status::Skipped;
    return past.endedMs == 0 || past.enrolled < past.rows ? theme::Status::Warn : theme::Status::Ok;
}

} // namespace ui::importing
