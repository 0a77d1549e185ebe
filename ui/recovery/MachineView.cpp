// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/MachineView.h"

#include "core/importing/RowPicture.h"
#include "ui/recovery/FindingPane.h"
#include "ui/recovery/FindingsModel.h"
#include "ui/recovery/RecoveryTaskWords.h"
#include "ui/shell/ErrorText.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/Moments.h"
#include "ui/widgets/Retranslate.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::recovery {

using core::base::Result;
using core::repair::Depth;
using core::repair::KeepOn;
using core::repair::Remedy;
using core::repair::RepairResult;
using widgets::Button;

namespace {

constexpr int tickMs = 300;

} // namespace

bool MachineView::Progress::keepOn(qint64 doneNow, qint64 totalNow)
{
    if (totalNow > 0) {
        done = doneNow;
        total = totalNow;
    }
    return !cancelled;
}

MachineView::MachineView(RecoveryServices services, const shell::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_desk(desk)
    , m_model(new FindingsModel(this))
    , m_pane(new FindingPane)
    , m_list(new widgets::ListView(m_model, FindingsModel::Whom, m_pane))
    , m_open(new widgets::Chip)
    , m_settled(new widgets::Chip)
    , m_look(new Button(Button::Kind::Secondary, QStringLiteral("refresh")))
    , m_thorough(new Button(Button::Kind::Secondary))
    , m_rebuild(new Button(Button::Kind::Secondary, QStringLiteral("database")))
{
    build();
    connectParts();
    widgets::onLanguage(this, [this] { speak(); });
}

MachineView::~MachineView()
{
    if (m_progress)
        m_progress->cancelled = true;
}

void MachineView::build()
{
    m_open->setObjectName(QStringLiteral("findingsOpen"));
    m_settled->setObjectName(QStringLiteral("findingsSettled"));
    m_look->setObjectName(QStringLiteral("lookAgain"));
    m_thorough->setObjectName(QStringLiteral("lookThoroughly"));
    m_rebuild->setObjectName(QStringLiteral("rebuildIndex"));
    m_list->setLeaving({FindingsModel::Galleries, FindingsModel::Time});
    m_list->table()->setObjectName(QStringLiteral("findings"));
    m_list->table()->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->emptyState()->setIconName(QStringLiteral("circle-check"));
    auto* group = new QButtonGroup(this);
    for (widgets::Chip* chip : {m_open, m_settled}) {
        chip->setCheckable(true);
        group->addButton(chip);
        m_list->bar()->addWidget(chip);
    }
    m_open->setChecked(true);
    m_list->bar()->addStretch();
    for (Button* action : {m_rebuild, m_thorough, m_look})
        m_list->bar()->addWidget(action);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
}

void MachineView::connectParts()
{
    connect(m_open, &QAbstractButton::toggled, this, &MachineView::refresh);
    connect(m_look, &Button::clicked, this, [this] { look(Depth::Quick); });
    connect(m_thorough, &Button::clicked, this, [this] { look(Depth::Thorough); });
    connect(m_rebuild, &Button::clicked, this, &MachineView::rebuild);
    connect(m_list, &widgets::ListView::currentChanged, this, [this] { showCurrent(); });
    connect(m_pane, &FindingPane::remedyAsked, this, &MachineView::ask);
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_progress)
            m_services.tasks.progress(m_task, m_progress->done, m_progress->total);
    });
    // the program waits for background work before windows go
    connect(qApp, &QCoreApplication::aboutToQuit, this, [this] {
        if (m_progress)
            m_progress->cancelled = true;
    });
}

void MachineView::refresh()
{
    const quint64 asked = ++m_asked;
    shell::runInBackground(
        this, m_desk.pool,
        [truth = m_services.truth, open = m_open->isChecked()] { return readFindings(*truth, open); },
        [this, asked](Result<FindingReading> reading) {
            if (asked != m_asked)
                return;
            if (!reading)
                m_desk.dialogs.showError(this, tr("The findings could not be read"), reading.error());
            else
                take(std::move(*reading));
        });
}

void MachineView::take(FindingReading reading)
{
    m_open->setCount(reading.open);
    m_settled->setCount(reading.settled);
    if (reading.entries != m_model->rows()) {
        const auto kept = chosen();
        m_model->show(std::move(reading.entries));
        const auto same = [&](const FindingEntry& one) {
            return !kept.empty() && one.finding.id == kept.front();
        };
        const auto place = std::ranges::find_if(m_model->rows(), same);
        m_list->choose(place == m_model->rows().end() ? -1 : int(place - m_model->rows().begin()));
    }
    showCurrent();
    speak();
    Q_EMIT openCounted(reading.open);
}

void MachineView::showCurrent()
{
    const int row = m_list->current();
    if (row < 0)
        m_pane->show(std::nullopt);
    else
        m_pane->show(m_model->at(row), m_model->failure(m_model->at(row).finding.id));
}

void MachineView::speak()
{
    m_open->setLabel(tr("Open"));
    m_settled->setLabel(tr("Settled"));
    m_look->setLabel(tr("Look again"));
    m_thorough->setLabel(tr("Look thoroughly"));
    m_thorough->setToolTip(tr("Opens every picture and template; takes long with many people"));
    m_rebuild->setLabel(tr("Rebuild the index"));
    m_list->table()->setAccessibleName(tr("Findings"));
    m_list->emptyState()->setTexts(
        m_open->isChecked() ? tr("Everything fits together") : tr("Nothing was settled yet"),
        tr("Pictures, templates and index are compared with the database at every start and once an hour."));
    const QString reason = m_progress ? tr("Work is under way") : QString();
    for (Button* action : {m_look, m_thorough, m_rebuild})
        action->setRefusal(reason);
    m_pane->setBusy(m_progress != nullptr);
    m_model->retranslate();
}

std::vector<qint64> MachineView::chosen() const
{
    std::vector<qint64> ids;
    for (const QModelIndex& index : m_list->table()->selectionModel()->selectedRows())
        ids.push_back(m_model->at(index.row()).finding.id);
    return ids;
}

void MachineView::begin(const shell::TaskText& name)
{
    m_progress = std::make_shared<Progress>();
    m_task = m_services.tasks.begin(
        name, m_desk.actor(), [progress = m_progress] { progress->cancelled = true; },
        QStringLiteral("recovery"));
    m_tick.start();
    speak();
}

void MachineView::end(shell::TaskState state, const shell::TaskText& note,
                      std::vector<shell::TaskFailure> failures)
{
    m_services.tasks.finish(m_task, m_progress->cancelled ? shell::TaskState::Cancelled : state, note,
                            std::move(failures));
    m_progress.reset();
    m_tick.stop();
    Q_EMIT messageReady(note());
    speak();
    refresh();
}

template <typename Work, typename Summary>
void MachineView::run(const shell::TaskText& name, Work work, Summary summary)
{
    if (m_progress)
        return;
    begin(name);
    shell::runInBackground(
        this, m_desk.pool,
        [progress = m_progress, work] {
            return work([progress](qint64 done, qint64 total) { return progress->keepOn(done, total); });
        },
        [this, summary](const auto& answer) {
            if (!answer)
                end(shell::TaskState::Failed, shell::errorTaskText(answer.error()));
            else
                end(shell::TaskState::Done, summary(*answer));
        });
}

void MachineView::look(Depth depth)
{
    run(
        taskWords::look(depth),
        [truth = m_services.truth, depth](const KeepOn& keepOn) { return truth->look(depth, keepOn); },
        &taskWords::looked);
}

void MachineView::rebuild()
{
    run(
        taskWords::rebuild(),
        [repairs = m_services.repairs, who = m_desk.actor()](const KeepOn& keepOn) {
            return repairs->rebuildIndex(who, keepOn);
        },
        &taskWords::rebuilt);
}

/// What takes something away is asked first.
void MachineView::ask(Remedy remedy)
{
    const auto ids = chosen();
    if (ids.empty())
        return;
    const int count = int(ids.size());
    if (remedy == Remedy::NewPicture)
        return choosePicture(m_model->at(m_list->current()));
    const shell::Question question = FindingWords::question(remedy, count);
    if (question.title.isEmpty())
        return apply(ids, remedy);
    m_desk.dialogs.ask(this, question, [this, ids, remedy](bool confirmed) {
        if (confirmed)
            apply(ids, remedy);
    });
}

void MachineView::choosePicture(const FindingEntry& entry)
{
    m_desk.dialogs.openFiles(this, tr("Choose a picture of the same person"),
                             tr("Pictures (*.jpg *.jpeg *.png *.bmp *.webp)"),
                             [this, entry](const QStringList& files) {
                                 if (!files.isEmpty() && !m_progress)
                                     comparePicture(entry, files.first());
                             });
}

/// A picture of somebody else is not taken without a word.
void MachineView::comparePicture(const FindingEntry& entry, const QString& file)
{
    using Compared = std::pair<QByteArray, std::optional<core::repair::Likeness>>;
    begin(taskWords::newPicture());
    shell::runInBackground(
        this, m_desk.pool,
        [repairs = m_services.repairs, file, finding = entry.finding.id]() -> Result<Compared> {
            auto image = core::importing::readPictureFile(file);
            if (!image)
                return image.error();
            const auto likeness = repairs->likeness(finding, *image);
            return likeness ? Result<Compared>({*image, *likeness}) : likeness.error();
        },
        [this, entry](const Result<Compared>& compared) {
            const qint64 finding = entry.finding.id;
            if (!compared)
                return takeResults({{finding, compared.error(), false}}, Remedy::NewPicture);
            const auto& [image, likeness] = *compared;
            if (!likeness || likeness->isSame())
                return replacePicture(finding, image);
            m_desk.dialogs.ask(this, FindingWords::doubt(FindingWords::whom(entry), *likeness),
                               [this, finding, image = image](bool confirmed) {
                                   if (confirmed)
                                       replacePicture(finding, image);
                                   else
                                       end(shell::TaskState::Cancelled, taskWords::notTaken());
                               });
        });
}

void MachineView::replacePicture(qint64 finding, const QByteArray& image)
{
    shell::runInBackground(
        this, m_desk.pool,
        [repairs = m_services.repairs, image, finding, who = m_desk.actor()] {
            const auto done = repairs->replacePicture(finding, image, who);
            return std::vector{RepairResult{finding, done ? core::base::Error() : done.error(), done.isOk()}};
        },
        [this](const std::vector<RepairResult>& results) { takeResults(results, Remedy::NewPicture); });
}

void MachineView::apply(const std::vector<qint64>& findings, Remedy remedy)
{
    if (m_progress)
        return;
    begin(taskWords::repair(findings.size()));
    shell::runInBackground(
        this, m_desk.pool,
        [repairs = m_services.repairs, findings, remedy, who = m_desk.actor(), progress = m_progress] {
            return repairs->apply(findings, remedy, who, [progress](qint64 done, qint64 total) {
                return progress->keepOn(done, total);
            });
        },
        [this, remedy](const std::vector<RepairResult>& results) { takeResults(results, remedy); });
}

void MachineView::takeResults(const std::vector<RepairResult>& results, Remedy remedy)
{
    std::vector<shell::TaskFailure> failures;
    for (const RepairResult& one : results) {
        m_model->setFailure(one.finding, one.done ? QString() : FindingWords::failure(remedy, one.error));
        if (!one.done)
            failures.push_back({tr("Finding %1").arg(one.finding), taskWords::failure(remedy, one.error)});
    }
    const auto failed = qint64(failures.size());
    const auto note = taskWords::settled(qint64(results.size()) - failed, failed);
    end(failed == 0 ? shell::TaskState::Done : shell::TaskState::Attention, note, std::move(failures));
}

} // namespace ui::recovery
