// SPDX-License-Identifier: GPL-3.0-or-later
// Who is chosen in SubjectBrowser, and how that outlives answers of the model.
#include "ui/subjects/SelectionBar.h"
#include "ui/subjects/SubjectBrowser.h"
#include "ui/subjects/SubjectGrid.h"
#include "ui/subjects/SubjectTable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/SearchField.h"

#include <QApplication>
#include <QStackedWidget>

#include <utility>

namespace ui::subjects {

/// Whoever is current may be there, too.
void SubjectBrowser::leave()
{
    m_wanted = current();
    m_table->clearSelection();
}

void SubjectBrowser::keepPlace()
{
    const auto* view = qobject_cast<const QAbstractItemView*>(m_stack->currentWidget());
    m_place = ListPlace{m_chosen, current(), {}};
    if (view)
        m_place->seen = ListPlace::seenIn(*view, *m_model, visibleRows());
}

void SubjectBrowser::putBack(const ListPlace& place)
{
    place.chooseAgain(*m_table->selectionModel(), *m_model);
    auto* view = qobject_cast<QAbstractItemView*>(m_stack->currentWidget());
    if (view && std::exchange(m_isSorted, false))
        current() != 0 ? view->scrollTo(m_table->currentIndex()) : view->scrollToTop();
    else if (view)
        place.scrollBack(*view, *m_model);
}

void SubjectBrowser::choose(qint64 subject)
{
    m_wanted = subject;
    restoreChosen();
}

void SubjectBrowser::reveal(qint64 subject)
{
    m_filterButton->setChecked(false);
    if (!m_query.text.isEmpty())
        searchFor({});
    choose(subject);
}

void SubjectBrowser::restoreChosen()
{
    const int row = m_wanted == 0 ? -1 : m_model->rowOf(m_wanted);
    if (row < 0)
        return;
    if (current() != m_wanted || m_chosen.empty()) {
        const QModelIndex index = m_model->index(row, SubjectsModel::Name);
        m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                              QItemSelectionModel::Rows);
        m_table->scrollTo(index);
        m_grid->scrollTo(index);
    }
    m_wanted = 0;
}

std::vector<qint64> SubjectBrowser::readChosen() const
{
    std::vector<qint64> ids;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.push_back(m_model->subjectAt(row));
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

qint64 SubjectBrowser::current() const
{
    const QModelIndex index = m_table->selectionModel()->currentIndex();
    return index.isValid() ? m_model->subjectAt(index.row()) : 0;
}

void SubjectBrowser::selectionMoved()
{
    m_chosen = readChosen();
    const auto& ids = m_chosen;
    const int number = static_cast<int>(ids.size());
    if (number <= 1 && m_bar->isAncestorOf(QApplication::focusWidget()))
        focusList();
    m_bar->setChosen(number, isBin());
    m_foot->setCurrentIndex(number > 1 ? 1 : 0);
    m_grid->viewport()->update();
    const qint64 shown = std::find(ids.begin(), ids.end(), current()) != ids.end() ? current()
                         : ids.empty()                                             ? 0
                                                                                   : ids.front();
    Q_EMIT currentChanged(shown);
}

} // namespace ui::subjects
