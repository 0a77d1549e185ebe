// SPDX-License-Identifier: GPL-3.0-or-later
// The people of one gallery: search, filters, table or grid, and what can be done with those chosen.
// Remembers view and columns. GUI thread; owned by GalleriesPage.
#pragma once

#include "ui/pictures/ThumbnailCache.h"
#include "ui/subjects/ListPlace.h"
#include "ui/subjects/Services.h"
#include "ui/subjects/SubjectsModel.h"

#include <QMenu>
#include <QTimer>
#include <QWidget>

class QItemSelectionModel;
class QStackedWidget;

namespace ui::widgets {
class Button;
class Chip;
class ElidedLabel;
class EmptyState;
class SearchField;
class Segments;
} // namespace ui::widgets

namespace ui::subjects {

class SelectionBar;
class SubjectGrid;
class SubjectTable;

class SubjectBrowser : public QWidget {
    Q_OBJECT
public:
    explicit SubjectBrowser(Services& services, QWidget* parent = nullptr);

    void showGallery(const core::storage::Gallery& gallery);
    /// The gallery that is shown has other fields now.
    void updateGallery(const core::storage::Gallery& gallery);
    void showBin();
    /// Asks again soon; many calls in a row ask once.
    void refreshSoon();
    void choose(qint64 subject); ///< once it is in the answer
    void reveal(qint64 subject); ///< the same, whatever was searched or filtered
    void searchFor(const QString& text);
    void forget();    ///< selection, search and filter
    void focusList(); ///< the search where nobody is listed

    const std::vector<qint64>& chosen() const { return m_chosen; } ///< ascending
    qint64 current() const;
    SubjectsModel& model() { return *m_model; }
    widgets::SearchField* searchField() const { return m_search; }
    widgets::EmptyState* emptyState() const { return m_empty; }
    widgets::Button* paneButton() const { return m_pane; }
    SelectionBar& selectionBar() { return *m_bar; }
    bool isBin() const { return m_model->query().binned; }

Q_SIGNALS:
    void currentChanged(qint64 subject);
    void opened(qint64 subject); ///< double click or Enter
    void deletePressed();
    void menuRequested(const QPoint& at); ///< on the screen, for those chosen
    void filesDropped(const QStringList& paths);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum Filter { All, LowQuality, OneFace, Filters };
    static core::galleries::SubjectQuery filtered(core::galleries::SubjectQuery query, int filter);
    QWidget* buildTools();
    QWidget* buildFilters();
    QWidget* buildViews();
    QWidget* buildFoot();
    void connectAll();
    void speak();
    void speakEmpty();
    void ask();
    void countFilters();
    void taken(int count);
    void showView(const QString& view);
    void showFilter(int filter);
    void leave(); ///< another list is about to be shown
    void selectionMoved();
    std::vector<qint64> readChosen() const;
    void restoreChosen();
    void keepPlace();
    void putBack(const ListPlace& place);
    void sorted(int column, Qt::SortOrder order);
    void recallLooks();
    std::pair<int, int> visibleRows() const;
    void trimThumbnails();

    Services& m_services;
    pictures::ThumbnailCache* m_thumbnails;
    SubjectsModel* m_model;
    core::storage::Gallery m_gallery;
    core::galleries::SubjectQuery m_query;
    QTimer m_refresh;
    std::vector<qint64> m_chosen;     ///< as the rows that are selected
    std::optional<ListPlace> m_place; ///< before the rows were made anew
    qint64 m_wanted = 0;              ///< subject to choose when the answer is there
    bool m_toTop = false;             ///< another question was asked: its answer is read from the start
    bool m_isSorted = false;          ///< anew: whoever is current comes into view
    int m_filter = 0;

    widgets::SearchField* m_search = nullptr;
    widgets::Button* m_filterButton = nullptr;
    widgets::Segments* m_views = nullptr;
    widgets::Button* m_columns = nullptr;
    widgets::Button* m_pane = nullptr;
    QMenu* m_columnMenu = nullptr;
    QWidget* m_filters = nullptr;
    QList<widgets::Chip*> m_chips;
    QStackedWidget* m_stack = nullptr;
    SubjectTable* m_table = nullptr;
    SubjectGrid* m_grid = nullptr;
    widgets::EmptyState* m_empty = nullptr;
    widgets::ElidedLabel* m_count = nullptr;
    SelectionBar* m_bar = nullptr;
    QStackedWidget* m_foot = nullptr;
};

} // namespace ui::subjects
