// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/PastImports.h"

#include "core/importing/ImportLists.h"
#include "ui/importing/ProblemList.h"
#include "ui/shell/RunInBackground.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Retranslate.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QSet>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::importing {

using core::base::Result;
using widgets::Button;
namespace measure = theme::measure;

namespace {

constexpr int imports = 50;
constexpr int rowsShown = 5;
constexpr int rowsKept = 1; ///< where the window is small; the others are scrolled to

Result<std::vector<PastRow>> readRows(const core::importing::ImportHistory& history,
                                      const core::galleries::GalleryService& galleries)
{
    const auto all = history.past(imports);
    if (!all)
        return all.error();
    std::vector<PastRow> rows;
    for (const auto& past : *all) {
        const auto gallery = galleries.find(past.lib);
        rows.push_back({past, gallery ? gallery->name : QString(), gallery ? gallery->groupId : QString(),
                        QFileInfo::exists(past.source)});
    }
    return rows;
}

} // namespace

PastImports::PastImports(const subjects::Services& services, QWidget* parent)
    : Card(parent)
    , m_services(services)
    , m_model(new PastImportsModel(this))
    , m_table(new QTableView)
    , m_save(new Button(Button::Kind::Flat, QStringLiteral("upload")))
    , m_check(new Button(Button::Kind::Flat, QStringLiteral("refresh")))
    , m_undo(new Button(Button::Kind::Secondary, QStringLiteral("undo")))
{
    m_table->setObjectName(QStringLiteral("pastImports"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    widgets::prepareTable(m_table);
    m_table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_table->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(PastImportsModel::Source, QHeaderView::Stretch);
    m_save->setObjectName(QStringLiteral("savePastFailures"));
    m_check->setObjectName(QStringLiteral("checkPastImport"));
    m_undo->setObjectName(QStringLiteral("undoPastImport"));
    addAction(m_save);
    addAction(m_check);
    addAction(m_undo);
    body()->addWidget(widgets::rule(this));
    body()->addWidget(m_table);
    hide();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PastImports::refill);
    connect(m_save, &Button::clicked, this, &PastImports::saveFailures);
    connect(m_check, &Button::clicked, this, [this] { Q_EMIT checkRequested(PastRow(*chosen())); });
    connect(m_undo, &Button::clicked, this, [this] { Q_EMIT undoRequested(PastRow(*chosen())); });
    widgets::onLanguage(this, [this] { speak(); });
}

core::importing::ImportHistory PastImports::history() const
{
    return {{m_services.collection, m_services.galleries, m_services.faces, m_services.actor()},
            *m_services.imports};
}

void PastImports::refresh()
{
    shell::runInBackground(
        this, m_services.pool,
        [history = history(), &galleries = m_services.galleries] { return readRows(history, galleries); },
        [this](const Result<std::vector<PastRow>>& rows) { take(rows); });
}

void PastImports::take(const Result<std::vector<PastRow>>& rows)
{
    const int row = m_table->currentIndex().row();
    m_model->show(rows ? *rows : std::vector<PastRow>());
    const int count = m_model->rowCount();
    setVisible(count > 0);
    const auto heightOf = [](int rowsIn) {
        return theme::scaled(measure::head) + rowsIn * theme::scaled(measure::row) + 2;
    };
    m_table->setMinimumHeight(heightOf(std::min(count, rowsKept))); // the drop area goes first
    m_table->setMaximumHeight(heightOf(std::min(count, rowsShown)));
    if (count > 0)
        m_table->selectRow(std::clamp(row, 0, count - 1));
    refill();
    Q_EMIT listed();
}

const PastRow* PastImports::unfinished() const
{
    QSet<QStringList> seen; // going on is another run of the same import
    for (const PastRow& row : m_model->rows()) {
        const auto& past = row.past;
        const QStringList import{row.groupId, past.source};
        const bool latest = !seen.contains(import);
        seen.insert(import);
        if (latest && past.undoneMs == 0 && past.enrolled + past.failed < past.rows &&
            !row.groupId.isEmpty() && row.isSourceThere)
            return &row;
    }
    return nullptr;
}

void PastImports::saveFailures()
{
    ProblemList::save(this, m_services, tr("Save the rows that were not enrolled"),
                      [history = history(), past = chosen()->past] { return history.failures(past); });
}

const PastRow* PastImports::chosen() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_model->at(index.row()) : nullptr;
}

void PastImports::refill()
{
    const PastRow* row = chosen();
    m_undo->setRefusal(!row                       ? tr("Choose an import first")
                       : row->past.facesLeft == 0 ? tr("Nothing is left of this import")
                                                  : QString());
    m_save->setRefusal(!row                     ? tr("Choose an import first")
                       : !row->past.hasFailures ? tr("No row of this import waits to be corrected")
                                                : QString());
    m_check->setRefusal(!row                     ? tr("Choose an import first")
                        : row->groupId.isEmpty() ? tr("The gallery of this import was deleted")
                        : !row->isSourceThere    ? tr("The source is not at its place any more")
                                                 : QString());
}

void PastImports::speak()
{
    setTitle(tr("Earlier imports"));
    m_save->setLabel(tr("Save the rows not enrolled…"));
    m_check->setLabel(tr("Check the source again"));
    m_undo->setLabel(tr("Undo this import…"));
    m_table->setAccessibleName(tr("Earlier imports"));
    m_model->retranslate();
    refill();
}

} // namespace ui::importing
