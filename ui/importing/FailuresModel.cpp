// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/FailuresModel.h"

#include "ui/importing/ImportWords.h"
#include "ui/pictures/RefusalText.h"
#include "ui/widgets/Moments.h"

namespace ui::importing {

using core::importing::ImportRow;

void FailuresModel::begin(std::vector<ImportRow> rows, const QString& gallery)
{
    show({}); // refer to the rows of before
    m_import = std::move(rows);
    m_gallery = gallery;
    std::vector<Failure> left;
    for (std::size_t i = 0; i < m_import.size(); ++i)
        if (core::importing::isLeftOut(m_import[i]))
            left.push_back({int(i), std::nullopt});
    m_leftOut = int(left.size());
    show(std::move(left));
}

const ImportRow& FailuresModel::rowOf(const Failure& failure) const
{
    return m_import[std::size_t(failure.place)];
}

QString FailuresModel::reason(const Failure& failure) const
{
    return failure.error ? pictures::RefusalText::of(*failure.error)
                         : ImportWords::reason(m_import, rowOf(failure), m_gallery);
}

std::vector<core::importing::Problem> FailuresModel::problems() const
{
    std::vector<const Failure*> sorted;
    for (const Failure& one : m_rows)
        sorted.push_back(&one);
    std::ranges::sort(sorted, {}, &Failure::place);
    std::vector<core::importing::Problem> found;
    for (const Failure* failure : sorted) {
        const Failure& one = *failure;
        const ImportRow& row = rowOf(one);
        found.push_back(
            {row.plan, reason(one), one.error ? one.error->code : core::importing::codeOf(row.checked)});
    }
    return found;
}

QVariant FailuresModel::data(const QModelIndex& index, int role) const
{
    if (role != Qt::ToolTipRole || index.column() != Name)
        return RowsModel::data(index, role);
    const auto& plan = rowOf(at(index.row())).plan;
    return QStringList{plan.personal.name, plan.shown}.join(u'\n');
}

QString FailuresModel::head(int column) const
{
    const QStringList heads{tr("Row"), tr("Name"), tr("File"), tr("Reason")};
    return heads.value(column);
}

QString FailuresModel::text(const Failure& failure, int column) const
{
    switch (column) {
    case Number:
        return widgets::amount(rowOf(failure).plan.number);
    case Name:
        return rowOf(failure).plan.personal.name;
    case File:
        return rowOf(failure).plan.shown;
    default:
        return reason(failure);
    }
}

std::optional<theme::Status> FailuresModel::status(const Failure& failure, int column) const
{
    if (column != Reason)
        return std::nullopt;
    return failure.error ? theme::Status::Bad
                         : ImportWords::shapeOf(ImportWords::sortOf(rowOf(failure).checked.verdict));
}

} // namespace ui::importing
