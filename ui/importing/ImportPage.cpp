// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/ImportPage.h"

#include "core/importing/RowPicture.h"
#include "ui/importing/ColumnsStep.h"
#include "ui/importing/EnrolStep.h"
#include "ui/importing/ImportCommands.h"
#include "ui/importing/ImportTaskWords.h"
#include "ui/importing/ImportWords.h"
#include "ui/importing/PastImports.h"
#include "ui/importing/ReviewStep.h"
#include "ui/importing/SourceStep.h"
#include "ui/importing/StepLine.h"
#include "ui/pictures/RefusalText.h"
#include "ui/shell/RunInBackground.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/LocalFiles.h"
#include "ui/widgets/PageHead.h"
#include "ui/widgets/ReadingOrder.h"
#include "ui/widgets/Retranslate.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui::importing {

using core::base::ErrorCode;
using core::base::fail;
using core::importing::CsvTable;
using core::importing::ImportPlan;
using widgets::Button;
namespace measure = theme::measure;

/// What a source holds: a folder's plan, or a list whose columns are not mapped yet.
struct ImportPage::Read {
    core::base::Result<ImportPlan> plan = ImportPlan();
    std::optional<CsvTable> table = std::nullopt;
};

namespace {

constexpr qint64 largestList = 256 * 1024 * 1024;

core::base::Result<CsvTable> readList(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::PermissionDenied,
                    QStringLiteral("The file cannot be read; check its rights."));
    if (file.size() > largestList)
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("The list is larger than 256 MB; import it in parts."));
    return core::importing::readCsv(file.readAll());
}

} // namespace

ImportPage::ImportPage(subjects::Services services, QWidget* parent)
    : Page(parent)
    , m_services(std::move(services))
    , m_task(new ImportTask(m_services, this))
    , m_commands(new ImportCommands(this))
    , m_head(new widgets::PageHead)
    , m_export(new Button(Button::Kind::Secondary, QStringLiteral("upload")))
    , m_leave(new Button(Button::Kind::Flat))
    , m_line(new StepLine)
    , m_stack(new QStackedWidget)
    , m_source(new SourceStep(m_services))
    , m_columns(new ColumnsStep)
    , m_review(new ReviewStep(m_services, *m_task))
    , m_enrol(new EnrolStep(m_services, *m_task))
{
    setAcceptDrops(true);
    build();
    connectSteps();
    widgets::onLanguage(this, [this] { speak(); });
    go(Source);
}

ImportPage::~ImportPage() = default;

void ImportPage::go(Step step)
{
    m_step = step;
    const bool hadKeys = isAncestorOf(window()->focusWidget());
    m_stack->setCurrentIndex(std::min(int(step), int(Enrol)));
    m_line->setCurrent(step);
    speakHead();
    if (!hadKeys)
        return;
    const QList<QWidget*> stops = widgets::tabStops(m_stack->currentWidget());
    if (QWidget* first = searchField() ? searchField() : stops.value(0))
        first->setFocus(Qt::OtherFocusReason);
}

void ImportPage::refresh()
{
    if (m_step == Source)
        m_source->refresh();
}

void ImportPage::open(const QVariant& what)
{
    const QStringList words =
        what.typeId() == QMetaType::QStringList ? what.toStringList() : QStringList{what.toString()};
    const bool exports = words.value(2) == u"export";
    if (words.value(0).isEmpty() && !exports)
        return;
    m_pending = words[0];
    m_isExportAwaited = exports;
    if (m_task->isRunning() && m_task->kind() != ImportTask::Kind::DryRun) {
        m_pending.clear();
        m_isExportAwaited = false;
        Q_EMIT messageReady(tr("An import is running; wait for its end or cancel it"));
        return;
    }
    m_task->cancel();
    go(Source);
    m_source->choose(words.value(1));
}

QList<QAction*> ImportPage::commands() const
{
    return m_commands->all();
}

void ImportPage::comeHere()
{
    if (!isVisible())
        Q_EMIT openRequested(id(), {});
}

/// False while something is written that must not be left alone.
bool ImportPage::comeToSource()
{
    comeHere();
    if (m_task->isRunning() && m_task->kind() != ImportTask::Kind::DryRun) {
        Q_EMIT messageReady(tr("An import is running; wait for its end or cancel it"));
        return false;
    }
    leave();
    return true;
}

void ImportPage::goOn()
{
    comeHere();
    if (m_step == Result && m_enrol->canGoOn())
        return enrol();
    if (!comeToSource())
        return;
    m_isGoingOnAwaited = true;
    m_source->refresh();
}

/// With the latest import that did not come to its end.
void ImportPage::goOnWithPast()
{
    if (const PastRow* row = m_source->past().unfinished())
        open(QStringList{row->past.source, row->groupId});
    else
        Q_EMIT messageReady(tr("No import waits to be continued"));
}

QWidget* ImportPage::searchField() const
{
    return m_step == DryRun ? m_review->searchField() : nullptr;
}

void ImportPage::forget()
{
    ++m_sitting;
    m_isForgotten = m_task->isRunning();
    if (m_task->kind() == ImportTask::Kind::DryRun)
        m_task->cancel();
    m_path.clear();
    m_pending.clear();
    m_exportFolder.clear();
    m_isExportAwaited = false;
    m_isList = false;
    m_table = {};
    m_plan = {};
    m_batches.clear();
    m_columns->show(m_table);
    m_review->begin(m_plan, {});
    m_enrol->begin({}, {});
    m_source->forgetComplaint();
    go(Source);
}

void ImportPage::choose(const QString& path)
{
    if (m_task->isRunning())
        return m_source->complain(tr("An import is running; wait for its end or cancel it"));
    const auto gallery = m_source->gallery();
    if (!gallery)
        return m_source->complain(tr("Make a gallery first; people are imported into it"));
    m_gallery = *gallery;
    m_source->forgetComplaint();
    shell::runInBackground(
        this, m_services.pool,
        [path] {
            Read read;
            if (QFileInfo(path).isDir()) {
                read.plan = core::importing::planFromFolder(path);
                return read;
            }
            auto table = readList(path);
            if (table)
                read.table = std::move(*table);
            else
                read.plan = table.error();
            return read;
        },
        [this, path, sitting = m_sitting](const Read& read) {
            if (sitting == m_sitting)
                take(path, read);
        });
}

void ImportPage::take(const QString& path, const Read& read)
{
    if (m_task->isRunning())
        return;
    m_path = path;
    m_isList = read.table.has_value();
    if (m_isList) {
        m_table = *read.table;
        m_columns->show(m_table);
        return go(Columns);
    }
    if (!read.plan) {
        const auto& error = read.plan.error();
        m_source->complain(
            error.code == ErrorCode::NotFound
                ? tr("There is no picture in this folder or its sub-folders; these are taken: %1")
                      .arg(core::importing::pictureSuffixes().join(QStringLiteral(", ")))
                : pictures::RefusalText::of(error),
            core::base::errorName(error.code));
        return go(Source);
    }
    m_plan = *read.plan;
    check();
}

void ImportPage::mapColumns()
{
    shell::runInBackground(
        this, m_services.pool,
        [path = m_path, table = m_table, mapping = m_columns->mapping()] {
            return core::importing::planFromList(path, table, mapping);
        },
        [this, sitting = m_sitting](const core::base::Result<ImportPlan>& plan) {
            if (sitting != m_sitting)
                return;
            if (!plan)
                return m_services.dialogs.showError(this, tr("The list cannot be imported"), plan.error());
            m_plan = *plan;
            check();
        });
}

void ImportPage::check()
{
    if (m_task->isRunning())
        return;
    m_batches.clear();
    m_review->begin(m_plan, m_gallery.name);
    m_task->dryRun(taskWords::dryRun(QFileInfo(m_path).fileName()), m_gallery, m_plan);
    go(DryRun);
}

void ImportPage::enrol()
{
    if (m_task->isRunning())
        return;
    const auto& rows = m_review->model().rows();
    m_enrol->begin(rows, m_gallery.name);
    m_batches << core::importing::newBatch();
    m_task->enrol(taskWords::enrolment(QFileInfo(m_path).fileName(), m_gallery.name), m_gallery,
                  {m_batches.last(), m_plan.source}, rows);
    go(Enrol);
    m_enrol->focusFirst();
}

void ImportPage::askExport()
{
    const auto gallery = m_source->gallery();
    if (!gallery)
        return;
    m_services.dialogs.chooseFolder(
        this, tr("Choose an empty folder for the export"), [this, gallery](const QString& folder) {
            if (folder.isEmpty() || m_task->isRunning())
                return;
            m_exportFolder = folder;
            m_task->exportTo(taskWords::exportOf(gallery->name), *gallery, folder);
        });
}

/// Back to the first step; a dry run is given up, an enrolment goes on until it is cancelled.
void ImportPage::leave()
{
    if (m_task->isRunning() && m_task->kind() == ImportTask::Kind::DryRun)
        m_task->cancel();
    go(Source);
    m_source->refresh();
}

void ImportPage::end(ImportTask::Kind kind, const core::base::Result<int>& result)
{
    if (std::exchange(m_isForgotten, false))
        return leave();
    const bool cancelled = !result && result.error().code == ErrorCode::Cancelled;
    switch (kind) {
    case ImportTask::Kind::DryRun:
        break;
    case ImportTask::Kind::Enrolment:
        go(Result);
        m_enrol->focusFirst();
        break;
    case ImportTask::Kind::Undo:
        if (result && m_step == Result)
            m_enrol->showUndone(m_task->undone());
        if (result && m_step == DryRun)
            check();
        if (result && m_step != Result)
            Q_EMIT messageReady(ImportWords::undone(m_task->undone()));
        refresh();
        break;
    case ImportTask::Kind::Export:
        if (result)
            Q_EMIT messageReady(tr("%Ln face(s) exported", nullptr, *result));
        break;
    }
    const QString what = kind == ImportTask::Kind::Export
                             ? tr("The export into \"%1\" was not finished").arg(m_exportFolder)
                             : tr("The work was not finished");
    if (!result && !cancelled && kind != ImportTask::Kind::Enrolment)
        m_services.dialogs.showError(this, what, result.error());
    speakHead();
    if (!m_pending.isEmpty())
        choose(std::exchange(m_pending, {}));
    else if (std::exchange(m_isExportAwaited, false))
        askExport();
}

void ImportPage::dragEnterEvent(QDragEnterEvent* event)
{
    const QString first = widgets::localFiles(event->mimeData()).value(0);
    if (!first.isEmpty() && !core::importing::isPictureFile(first)) // pictures go to the galleries
        widgets::acceptCopy(event);
}

void ImportPage::dropEvent(QDropEvent* event)
{
    open(widgets::localFiles(event->mimeData()).value(0));
    widgets::acceptCopy(event);
}

} // namespace ui::importing
