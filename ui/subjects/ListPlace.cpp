// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/ListPlace.h"

#include <QAbstractItemView>
#include <QScrollBar>

namespace ui::subjects {

namespace {

QItemSelection rowsOf(const std::vector<qint64>& subjects, const SubjectsModel& model)
{
    QItemSelection rows;
    int from = -1;
    for (int row = 0; row <= model.rowCount(); ++row) {
        const bool isOne = std::ranges::binary_search(subjects, model.subjectAt(row));
        if (isOne && from < 0)
            from = row;
        if (!isOne && from >= 0)
            rows << QItemSelectionRange(model.index(std::exchange(from, -1), 0),
                                        model.index(row - 1, SubjectsModel::Columns - 1));
    }
    return rows;
}

} // namespace

std::vector<std::pair<qint64, int>> ListPlace::seenIn(const QAbstractItemView& view,
                                                      const SubjectsModel& model, std::pair<int, int> rows)
{
    std::vector<std::pair<qint64, int>> seen;
    if (view.verticalScrollBar()->value() == 0)
        return seen;
    for (int row = rows.first; row < rows.second; ++row)
        seen.emplace_back(model.subjectAt(row), view.visualRect(model.index(row, SubjectsModel::Name)).top());
    return seen;
}

/// To the first of those seen who is still there.
void ListPlace::scrollBack(QAbstractItemView& view, const SubjectsModel& model) const
{
    view.doItemsLayout();
    QScrollBar* bar = view.verticalScrollBar();
    if (seen.empty())
        return bar->setValue(0);
    for (const auto& [subject, top] : seen) {
        const int row = model.rowOf(subject);
        if (row < 0)
            continue;
        bar->setValue(bar->value() + view.visualRect(model.index(row, SubjectsModel::Name)).top() - top);
        return;
    }
}

/// The current one first, so that nobody hears of a choice without it.
void ListPlace::chooseAgain(QItemSelectionModel& selection, SubjectsModel& model) const
{
    const int row = current == 0 ? -1 : model.rowOf(current);
    if (row >= 0)
        selection.setCurrentIndex(model.index(row, SubjectsModel::Name), QItemSelectionModel::NoUpdate);
    if (!chosen.empty())
        selection.select(rowsOf(chosen, model), QItemSelectionModel::ClearAndSelect);
}

} // namespace ui::subjects
