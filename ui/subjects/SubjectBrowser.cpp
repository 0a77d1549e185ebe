// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/SubjectBrowser.h"

#include "ui/shell/PageMemory.h"
#include "ui/shell/RunInBackground.h"
#include "ui/subjects/SelectionBar.h"
#include "ui/subjects/SubjectGrid.h"
#include "ui/subjects/SubjectTable.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Retranslate.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Segments.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace ui::subjects {

using core::galleries::SubjectQuery;
using widgets::Button;
namespace measure = theme::measure;

namespace {

constexpr QLatin1StringView viewKey("subjects/view");
constexpr QLatin1StringView paneKey("subjects/pane");
constexpr QLatin1StringView sortKey("subjects/sort");
constexpr int refreshRestMs = 150;

} // namespace

SubjectQuery SubjectBrowser::filtered(SubjectQuery query, int filter)
{
    query.onlyOneFace = filter == OneFace;
    query.qualityBelow = filter == LowQuality ? SubjectsModel::lowQuality : 0;
    return query;
}

SubjectBrowser::SubjectBrowser(Services& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_thumbnails(new pictures::ThumbnailCache(services.collection, services.pool, this))
    , m_model(new SubjectsModel(services.collection.directory, services.pool, this))
{
    setAttribute(Qt::WA_StyledBackground);
    setProperty("tone", QStringLiteral("surface"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildTools());
    layout->addWidget(buildFilters());
    layout->addWidget(widgets::rule(this));
    layout->addWidget(buildViews(), 1);
    layout->addWidget(widgets::rule(this));
    layout->addWidget(buildFoot());
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshRestMs);
    m_model->setDaysLeft([this](qint64 binnedMs) { return m_services.galleries.daysInBinLeft(binnedMs); });
    recallLooks();
    connectAll();
    const QString view = shell::recalled(viewKey).toString();
    m_views->choose(view == u"grid" ? view : QStringLiteral("table"));
    widgets::onLanguage(this, [this] { speak(); });
}

void SubjectBrowser::recallLooks()
{
    m_pane->setChecked(shell::recalled(paneKey).toString() != u"hidden");
    const QVariantList sort = shell::recalled(sortKey).toList();
    if (sort.size() == 2)
        m_table->horizontalHeader()->setSortIndicator(
            sort[0].toInt(), sort[1].toInt() == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
}

/// Columns of the bin are no order for the galleries of the next start.
void SubjectBrowser::sorted(int column, Qt::SortOrder order)
{
    m_isSorted = true;
    if (column != SubjectsModel::Binned && column != SubjectsModel::DaysLeft)
        shell::remember({{sortKey, QVariantList{column, static_cast<int>(order)}}}, m_services.pool);
}

void SubjectBrowser::connectAll()
{
    connect(m_search, &widgets::SearchField::searched, this, [this](const QString& text) {
        m_query.text = text;
        ask();
    });
    connect(m_filterButton, &Button::toggled, this, [this](bool shown) {
        m_filters->setVisible(shown);
        if (shown)
            countFilters();
        else
            showFilter(All);
    });
    connect(m_views, &widgets::Segments::chosen, this, &SubjectBrowser::showView);
    connect(m_columnMenu, &QMenu::aboutToShow, this, [this] { m_table->fillColumnMenu(m_columnMenu); });
    connect(m_model, &SubjectsModel::modelAboutToBeReset, this, &SubjectBrowser::keepPlace);
    connect(m_model, &SubjectsModel::loaded, this, &SubjectBrowser::taken);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &SubjectBrowser::sorted);
    connect(m_pane, &Button::toggled, this, [this](bool shown) {
        shell::remember({{paneKey, shown ? QStringLiteral("shown") : QStringLiteral("hidden")}},
                        m_services.pool);
    });
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        m_model->refresh();
        countFilters();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SubjectBrowser::selectionMoved);
    connect(m_table, &SubjectTable::menuRequested, this, &SubjectBrowser::menuRequested);
    connect(m_grid, &SubjectGrid::menuRequested, this, &SubjectBrowser::menuRequested);
    connect(m_bar, &SelectionBar::clearRequested, m_table, &QTableView::clearSelection);
    connect(m_empty, &widgets::EmptyState::filesDropped, this, &SubjectBrowser::filesDropped);
    connect(m_thumbnails, &pictures::ThumbnailCache::ready, this, [this] {
        m_table->viewport()->update();
        m_grid->viewport()->update();
    });
    for (QAbstractItemView* view :
         {static_cast<QAbstractItemView*>(m_table), static_cast<QAbstractItemView*>(m_grid)}) {
        connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this, &SubjectBrowser::trimThumbnails);
        connect(view, &QAbstractItemView::activated, this,
                [this](const QModelIndex& index) { Q_EMIT opened(m_model->subjectAt(index.row())); });
    }
}

void SubjectBrowser::showGallery(const core::storage::Gallery& gallery)
{
    if (isBin() || gallery.id != m_query.gallery)
        leave();
    m_gallery = gallery;
    m_query.gallery = gallery.id;
    m_query.binned = false;
    m_table->setBin(false);
    ask();
    speakEmpty();
}

void SubjectBrowser::updateGallery(const core::storage::Gallery& gallery)
{
    if (gallery.id != m_gallery.id)
        return;
    m_gallery = gallery;
    speakEmpty();
}

void SubjectBrowser::showBin()
{
    if (!isBin())
        leave();
    m_gallery = {};
    m_query.gallery = 0;
    m_query.binned = true;
    m_table->setBin(true);
    ask();
    speakEmpty();
}

void SubjectBrowser::ask()
{
    SubjectQuery query = filtered(m_query, m_filter);
    query.sort = m_model->query().sort;
    query.descending = m_model->query().descending;
    m_wanted = current();
    m_toTop = true;
    m_model->setQuery(query);
    countFilters();
}

void SubjectBrowser::countFilters()
{
    if (!m_filters->isVisible())
        return;
    shell::runInBackground(
        this, m_services.pool,
        [&directory = m_services.collection.directory, query = m_query] {
            std::array<qint64, Filters> counts{};
            for (int filter = 0; filter < Filters; ++filter)
                counts[static_cast<std::size_t>(filter)] =
                    static_cast<qint64>(directory.search(filtered(query, filter)).size());
            return counts;
        },
        [this](const std::array<qint64, Filters>& counts) {
            for (int filter = 0; filter < Filters; ++filter)
                m_chips[filter]->setCount(counts[static_cast<std::size_t>(filter)]);
        });
}

void SubjectBrowser::showFilter(int filter)
{
    m_filter = filter;
    for (int i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setChecked(i == filter);
    ask();
}

void SubjectBrowser::refreshSoon()
{
    if (!m_refresh.isActive())
        m_refresh.start();
}

void SubjectBrowser::searchFor(const QString& text)
{
    m_search->setText(text);
    m_query.text = text;
    ask();
}

void SubjectBrowser::forget()
{
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    m_filterButton->setChecked(false);
    searchFor({});
    m_wanted = 0;
}

void SubjectBrowser::taken(int)
{
    showView(m_views->current());
    if (const auto place = std::exchange(m_place, std::nullopt))
        putBack(*place);
    if (std::exchange(m_toTop, false)) {
        m_table->scrollToTop();
        m_grid->scrollToTop();
    }
    restoreChosen();
    speakEmpty();
    selectionMoved();
}

void SubjectBrowser::showView(const QString& view)
{
    shell::remember({{viewKey, view}}, m_services.pool);
    const bool grid = view == u"grid";
    m_columns->setEnabled(!grid);
    if (m_model->rowCount() == 0)
        m_stack->setCurrentWidget(m_empty);
    else
        m_stack->setCurrentWidget(grid ? static_cast<QWidget*>(m_grid) : m_table);
}

void SubjectBrowser::focusList()
{
    QWidget* list = m_stack->currentWidget();
    (list == m_empty ? m_search : list)->setFocus();
}

std::pair<int, int> SubjectBrowser::visibleRows() const
{
    return m_stack->currentWidget() == m_grid ? m_grid->visibleRows() : m_table->visibleRows();
}

void SubjectBrowser::trimThumbnails()
{
    const auto [from, to] = visibleRows();
    QSet<qint64> faces;
    for (int row = from; row < to; ++row) {
        if (const auto* shown = m_model->rowAt(row))
            faces.insert(shown->firstFace);
    }
    m_thumbnails->keepOnly(faces);
}

void SubjectBrowser::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete && !m_chosen.empty())
        Q_EMIT deletePressed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ui::subjects
