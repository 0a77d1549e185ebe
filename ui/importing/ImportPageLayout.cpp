// SPDX-License-Identifier: GPL-3.0-or-later
// How ImportPage is laid out, what leads to what, and what it says.
#include "ui/importing/ColumnsStep.h"
#include "ui/importing/EnrolStep.h"
#include "ui/importing/ImportCommands.h"
#include "ui/importing/ImportPage.h"
#include "ui/importing/PastImports.h"
#include "ui/importing/ReviewStep.h"
#include "ui/importing/SourceStep.h"
#include "ui/importing/StepLine.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/PageHead.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui::importing {

using widgets::Button;
namespace measure = theme::measure;

void ImportPage::build()
{
    m_export->setObjectName(QStringLiteral("exportGallery"));
    m_leave->setObjectName(QStringLiteral("leaveImport"));
    m_head->addAction(m_leave);
    m_head->addAction(m_export);
    for (QWidget* step : std::initializer_list<QWidget*>{m_source, m_columns, m_review, m_enrol})
        m_stack->addWidget(step);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, measure::gap);
    line->addWidget(m_line);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addLayout(line);
    layout->addWidget(m_stack, 1);
}

void ImportPage::connectSteps()
{
    connect(m_export, &Button::clicked, this, &ImportPage::askExport);
    connect(m_leave, &Button::clicked, this, &ImportPage::leave);
    connect(m_source, &SourceStep::sourceChosen, this, &ImportPage::choose);
    connect(m_source, &SourceStep::galleryWanted, this,
            [this] { Q_EMIT openRequested(QStringLiteral("galleries"), {}); });
    connect(m_source, &SourceStep::galleriesRead, this, [this] {
        speakHead();
        if (!m_pending.isEmpty() && !m_task->isRunning())
            choose(std::exchange(m_pending, {}));
        else if (!m_task->isRunning() && std::exchange(m_isExportAwaited, false))
            askExport();
    });
    connect(&m_source->past(), &PastImports::listed, this, [this] {
        if (std::exchange(m_isGoingOnAwaited, false))
            goOnWithPast();
    });
    connect(&m_source->past(), &PastImports::undoRequested, this, [this](const PastRow& row) {
        askUndo(row.gallery, PastImportsModel::shortSource(row), {row.past.batch});
    });
    connect(&m_source->past(), &PastImports::checkRequested, this, [this](const PastRow& row) {
        open(QStringList{row.past.source, row.groupId});
    });
    connect(m_columns, &ColumnsStep::backRequested, this, &ImportPage::leave);
    connect(m_columns, &ColumnsStep::mapped, this, &ImportPage::mapColumns);
    connect(m_review, &ReviewStep::backRequested, this, [this] {
        m_task->cancel();
        go(m_isList ? Columns : Source);
    });
    connect(m_review, &ReviewStep::againRequested, this, &ImportPage::check);
    connect(m_review, &ReviewStep::undoRequested, this,
            [this] { askUndoHere(m_review->model().knownBatches()); });
    connect(m_review, &ReviewStep::enrolRequested, this, &ImportPage::enrol);
    connect(m_enrol, &EnrolStep::goOnRequested, this, &ImportPage::enrol);
    connect(m_enrol, &EnrolStep::undoRequested, this, [this] { askUndoHere(m_batches); });
    connect(m_enrol, &EnrolStep::galleryRequested, this,
            [this] { Q_EMIT openRequested(QStringLiteral("galleries"), m_gallery.groupId); });
    connect(m_enrol, &EnrolStep::anotherRequested, this, &ImportPage::leave);
    connect(m_commands->folder, &QAction::triggered, this, [this] {
        if (comeToSource())
            m_source->chooseFolder();
    });
    connect(m_commands->list, &QAction::triggered, this, [this] {
        if (comeToSource())
            m_source->chooseList();
    });
    connect(m_commands->goOn, &QAction::triggered, this, &ImportPage::goOn);
    connect(m_commands->exportGallery, &QAction::triggered, this, [this] {
        comeHere();
        open(QStringList{QString(), QString(), QStringLiteral("export")});
    });
    connect(m_task, &ImportTask::started, this, &ImportPage::speakHead);
    connect(m_task, &ImportTask::finished, this, &ImportPage::end);
}

void ImportPage::speakHead()
{
    const bool running = m_task->isRunning();
    m_head->setTitle(tr("Import people"));
    m_head->setContext(m_step == Source
                           ? tr("From a folder of pictures or a list, checked before it is written")
                           : m_gallery.name + QStringLiteral(" · ") + m_path);
    m_commands->goOn->setEnabled(!running);
    m_leave->setVisible(m_step != Source);
    m_leave->setRefusal(running && m_task->kind() != ImportTask::Kind::DryRun
                            ? tr("Available when the work has ended or is cancelled")
                            : QString());
    m_export->setVisible(m_step == Source);
    m_export->setRefusal(running                ? tr("Available when the running work has ended")
                         : !m_source->gallery() ? tr("There is no gallery to export")
                                                : QString());
}

void ImportPage::speak()
{
    m_line->setSteps({tr("Source"), tr("Columns"), tr("Dry run"), tr("Enrol"), tr("Result")});
    m_leave->setLabel(tr("Leave import"));
    m_export->setLabel(tr("Export this gallery…"));
    m_commands->speak();
    speakHead();
    Q_EMIT titleChanged();
}

} // namespace ui::importing
