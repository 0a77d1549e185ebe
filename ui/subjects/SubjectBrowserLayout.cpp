// SPDX-License-Identifier: GPL-3.0-or-later
// How SubjectBrowser is laid out and what it says.
#include "ui/subjects/SubjectBrowser.h"

#include "ui/subjects/SelectionBar.h"
#include "ui/subjects/SubjectCardDelegate.h"
#include "ui/subjects/SubjectGrid.h"
#include "ui/subjects/SubjectTable.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Segments.h"
#include "ui/widgets/WrapRow.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui::subjects {

using widgets::Button;
namespace measure = theme::measure;

namespace {
constexpr int searchRestMs = 60;
}

QWidget* SubjectBrowser::buildTools()
{
    auto* tools = new QWidget;
    m_search = new widgets::SearchField;
    m_search->setObjectName(QStringLiteral("searchPeople"));
    m_search->setRest(searchRestMs);
    m_search->setMaximumWidth(theme::scaled(360));
    m_filterButton = new Button(Button::Kind::Secondary, QStringLiteral("filter"));
    m_filterButton->setObjectName(QStringLiteral("filterPeople"));
    m_filterButton->setCheckable(true);
    m_views = new widgets::Segments;
    m_views->setObjectName(QStringLiteral("viewOfPeople"));
    m_views->add(QStringLiteral("table"), {}, QStringLiteral("table"));
    m_views->add(QStringLiteral("grid"), {}, QStringLiteral("grid"));
    m_columns = widgets::iconButton(QStringLiteral("columns"), tools, Button::Kind::Secondary);
    m_columns->setObjectName(QStringLiteral("columnsOfPeople"));
    m_columnMenu = new QMenu(m_columns);
    m_columns->setMenu(m_columnMenu);
    m_pane = widgets::iconButton(QStringLiteral("pane"), tools, Button::Kind::Secondary);
    m_pane->setObjectName(QStringLiteral("showPane"));
    m_pane->setCheckable(true);
    m_pane->setChecked(true);
    auto* layout = new widgets::WrapRow(tools);
    layout->setContentsMargins(measure::gap, measure::controlGap, measure::gap, measure::controlGap);
    layout->setSpacing(measure::controlGap);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_filterButton);
    layout->addStretch();
    for (QWidget* right :
         {static_cast<QWidget*>(m_views), static_cast<QWidget*>(m_columns), static_cast<QWidget*>(m_pane)})
        layout->addWidget(right);
    return tools;
}

QWidget* SubjectBrowser::buildFilters()
{
    m_filters = new QWidget;
    auto* layout = new widgets::WrapRow(m_filters);
    layout->setContentsMargins(measure::gap, 0, measure::gap, measure::controlGap);
    layout->setSpacing(measure::controlGap);
    for (int filter = 0; filter < Filters; ++filter) {
        auto* chip = new widgets::Chip;
        chip->setObjectName(QStringLiteral("filter%1").arg(filter));
        chip->setCheckable(true);
        chip->setChecked(filter == All);
        if (filter != All)
            chip->setStatus(theme::Status::Warn);
        connect(chip, &QAbstractButton::clicked, this, [this, filter] { showFilter(filter); });
        layout->addWidget(chip);
        m_chips << chip;
    }
    layout->addStretch();
    m_filters->hide();
    return m_filters;
}

QWidget* SubjectBrowser::buildViews()
{
    m_table = new SubjectTable(*m_thumbnails, m_services.pool);
    m_table->setObjectName(QStringLiteral("peopleTable"));
    m_table->setModel(m_model);
    m_grid = new SubjectGrid;
    m_grid->setObjectName(QStringLiteral("peopleGrid"));
    m_grid->setProperty("focusRing", QStringLiteral("inside"));
    m_grid->setFrameShape(QFrame::NoFrame);
    m_grid->setItemDelegate(new SubjectCardDelegate(*m_thumbnails, m_grid));
    m_grid->setCellHint(SubjectCardDelegate::cellHint());
    m_grid->setModel(m_model);
    auto* spare = m_grid->selectionModel();
    m_grid->setSelectionModel(m_table->selectionModel());
    delete spare;
    m_empty = new widgets::EmptyState;
    m_empty->setObjectName(QStringLiteral("noPeople"));
    m_empty->setIconName(QStringLiteral("galleries"));
    m_empty->setTakesFiles(true);
    m_empty->primary()->setObjectName(QStringLiteral("emptyImport"));
    m_empty->secondary()->setObjectName(QStringLiteral("emptyAdd"));
    m_stack = new QStackedWidget;
    for (QWidget* view :
         {static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_grid), static_cast<QWidget*>(m_empty)})
        m_stack->addWidget(view);
    return m_stack;
}

QWidget* SubjectBrowser::buildFoot()
{
    m_count = new widgets::ElidedLabel;
    m_count->setObjectName(QStringLiteral("peopleCount"));
    m_count->setContentsMargins(measure::gap, 0, measure::gap, 0);
    theme::setType(m_count, theme::Type::Secondary);
    m_bar = new SelectionBar;
    m_foot = new QStackedWidget;
    m_foot->addWidget(m_count);
    m_foot->addWidget(m_bar);
    m_foot->setFixedHeight(theme::scaled(44));
    return m_foot;
}

void SubjectBrowser::speak()
{
    m_search->setHint(tr("Name, customer or certificate number"));
    m_filterButton->setLabel(tr("Filter"));
    m_views->setAccessibleName(tr("View"));
    m_views->setLabel(QStringLiteral("table"), tr("Table"));
    m_views->setLabel(QStringLiteral("grid"), tr("Pictures"));
    m_columns->setLabel(tr("Columns"));
    m_pane->setLabel(tr("Person pane"));
    m_table->setAccessibleName(tr("People"));
    m_grid->setAccessibleName(tr("People as pictures"));
    m_chips[All]->setLabel(tr("All"));
    m_chips[LowQuality]->setLabel(tr("Low quality"));
    m_chips[OneFace]->setLabel(tr("Only one face"));
    m_model->retranslate();
    m_table->fitColumns();
    speakEmpty();
}

void SubjectBrowser::speakEmpty()
{
    const QString people = tr("%Ln people", nullptr, m_model->rowCount());
    m_count->setText(isBin() ? tr("Recycle bin · %1").arg(people)
                             : tr("%1 · %2").arg(m_gallery.name, people));
    const bool searching = !m_query.text.isEmpty() || m_filter != All;
    m_empty->setIconName(searching ? QStringLiteral("search")
                         : isBin() ? QStringLiteral("trash")
                                   : QStringLiteral("galleries"));
    if (searching)
        m_empty->setTexts(tr("Nobody found"), tr("Nobody here matches the search and the filter."));
    else if (isBin())
        m_empty->setTexts(tr("The bin is empty"), tr("People moved to the bin can be restored from here."));
    else
        m_empty->setTexts(tr("Nobody in this gallery yet"),
                          tr("Drop pictures or folders here, or import a list.\nEverything is checked before "
                             "it is written."));
    const bool first = !searching && !isBin();
    m_empty->setPrimary(first ? tr("Import people") : QString(), QStringLiteral("import"));
    m_empty->setSecondary(first ? tr("Add one person") : QString(), QStringLiteral("add"));
}

} // namespace ui::subjects
