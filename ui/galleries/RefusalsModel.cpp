// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/RefusalsModel.h"

#include "core/importing/CsvReader.h"
#include "ui/pictures/RefusalText.h"
#include "ui/widgets/RowDelegate.h"

#include <QFileInfo>

namespace ui::galleries {

RefusalsModel::RefusalsModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void RefusalsModel::add(const EnrollOutcome& outcome)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_rows.push_back(outcome);
    endInsertRows();
}

void RefusalsModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void RefusalsModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

QByteArray RefusalsModel::csv() const
{
    std::vector<QStringList> lines{{tr("Picture"), tr("Name"), tr("Reason"), tr("Code")}};
    for (const EnrollOutcome& row : m_rows) {
        const core::base::Error& error = row.subject.error();
        lines.push_back({row.file, row.name, reasonOf(row), core::base::errorName(error.code)});
    }
    return core::importing::writeCsv(lines);
}

QString RefusalsModel::reasonOf(const EnrollOutcome& row)
{
    return row.owner.name.isEmpty() ? pictures::RefusalText::of(row.subject.error())
                                    : tr("This face is already enrolled as %1").arg(row.owner.name);
}

int RefusalsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RefusalsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant RefusalsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const EnrollOutcome& row = m_rows[static_cast<std::size_t>(index.row())];
    const bool reason = index.column() == Reason;
    switch (role) {
    case Qt::DisplayRole:
        return reason ? reasonOf(row) : QFileInfo(row.file).fileName();
    case Qt::ToolTipRole:
        return reason ? core::base::errorName(row.subject.error().code) : row.file;
    case widgets::RowDelegate::StatusRole:
        return reason ? QVariant(static_cast<int>(theme::Status::Bad)) : QVariant();
    default:
        return {};
    }
}

QVariant RefusalsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == File ? tr("Picture") : tr("Reason");
}

} // namespace ui::galleries
