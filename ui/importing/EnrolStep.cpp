// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/EnrolStep.h"

#include "ui/importing/ImportWords.h"
#include "ui/importing/PathDelegate.h"
#include "ui/importing/ProblemList.h"
#include "ui/importing/ProgressCard.h"
#include "ui/importing/StepFoot.h"
#include "ui/pictures/RefusalText.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Moments.h"
#include "ui/widgets/Retranslate.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::importing {

using core::base::ErrorCode;
using core::importing::RowOutcome;
using widgets::amount;
using widgets::Button;
namespace measure = theme::measure;

namespace {
constexpr int roomyWidth = 1000; // from here on every column has room
}

EnrolStep::EnrolStep(const subjects::Services& services, ImportTask& task, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_task(task)
    , m_failures(new FailuresModel(this))
    , m_progress(new ProgressCard(task))
    , m_message(new widgets::MessageLine)
    , m_list(new widgets::ListView(m_failures, FailuresModel::Reason, nullptr))
    , m_save(new Button(Button::Kind::Flat, QStringLiteral("upload")))
    , m_undo(new Button(Button::Kind::Secondary, QStringLiteral("undo")))
    , m_gallery(new Button(Button::Kind::Secondary, QStringLiteral("galleries")))
    , m_foot(new StepFoot)
{
    build();
    connect(&m_task, &ImportTask::enrolled, this, &EnrolStep::take);
    connect(&m_task, &ImportTask::progressed, this, &EnrolStep::refill);
    connect(&m_task, &ImportTask::finished, this,
            [this](ImportTask::Kind kind, const core::base::Result<int>& result) {
                if (kind == ImportTask::Kind::Enrolment)
                    end(result);
                refill();
            });
    connect(m_progress->again(), &Button::clicked, this, &EnrolStep::goOnRequested);
    connect(m_undo, &Button::clicked, this, &EnrolStep::undoRequested);
    connect(m_gallery, &Button::clicked, this, &EnrolStep::galleryRequested);
    connect(m_save, &Button::clicked, this, &EnrolStep::saveFailures);
    connect(m_foot->next(), &Button::clicked, this, &EnrolStep::anotherRequested);
    widgets::onLanguage(this, [this] { speak(); });
}

void EnrolStep::build()
{
    m_save->setObjectName(QStringLiteral("saveFailures"));
    m_undo->setObjectName(QStringLiteral("undoImport"));
    m_foot->next()->setObjectName(QStringLiteral("importAnother"));
    m_foot->back()->hide();
    m_gallery->setObjectName(QStringLiteral("openImported"));
    m_foot->addExtra(m_gallery);
    m_foot->addExtra(m_undo);
    m_foot->addExtra(m_save);
    m_list->table()->setObjectName(QStringLiteral("failures"));
    m_list->table()->setItemDelegateForColumn(FailuresModel::File, new PathDelegate(m_list));
    for (const int column : {FailuresModel::Name, FailuresModel::File})
        m_list->table()->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Interactive);
    auto* card = new widgets::Card;
    card->body()->addWidget(m_list);
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, measure::gap);
    inner->setSpacing(measure::gap);
    inner->addWidget(m_progress);
    inner->addWidget(m_message);
    inner->addWidget(card, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(inner, 1);
    layout->addWidget(m_foot);
}

/// Long names and paths leave room for the reason; where there is little, the name tells of the file.
void EnrolStep::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    auto* head = m_list->table()->horizontalHeader();
    m_list->setColumnUsed(FailuresModel::File, width() >= theme::scaled(roomyWidth));
    head->resizeSection(FailuresModel::Name, width() / 7);
    head->resizeSection(FailuresModel::File, width() / 6);
}

void EnrolStep::begin(const std::vector<core::importing::ImportRow>& rows, const QString& gallery)
{
    m_wanted = int(std::ranges::count_if(rows, core::importing::willEnrol));
    m_leftByChoice = int(std::ranges::count_if(rows, core::importing::isLeftByChoice));
    m_enrolled = 0;
    m_failed = 0;
    m_ended = false;
    m_undone.reset();
    m_error.reset();
    m_failures->begin(rows, gallery);
    refill();
}

void EnrolStep::take(const std::vector<RowOutcome>& outcomes)
{
    std::vector<Failure> failed;
    for (const RowOutcome& one : outcomes) {
        if (one.row >= int(m_failures->import().size())) // of an import that was forgotten
            continue;
        if (one.subject)
            ++m_enrolled;
        else
            failed.push_back({one.row, one.subject.error()});
    }
    m_failed += int(failed.size());
    m_failures->append(std::move(failed));
}

void EnrolStep::end(const core::base::Result<int>& result)
{
    m_ended = true;
    if (!result)
        m_error = result.error();
}

void EnrolStep::showUndone(const core::importing::Extent& gone)
{
    m_undone = gone;
    refill();
}

void EnrolStep::focusFirst()
{
    if (!isVisible())
        return;
    for (QAbstractButton* button : findChildren<QAbstractButton*>())
        if (button->isVisible() && button->isEnabled() && (button->focusPolicy() & Qt::TabFocus) != 0)
            return button->setFocus(Qt::OtherFocusReason);
}

QString EnrolStep::headline() const
{
    if (!m_ended)
        return tr("Enrolling %1 of %Ln picture(s)", nullptr, m_wanted).arg(amount(m_enrolled));
    if (m_undone)
        return tr("The import was undone");
    return tr("%1 of %Ln picture(s) enrolled", nullptr, m_wanted).arg(amount(m_enrolled));
}

QString EnrolStep::note() const
{
    QStringList parts;
    if (m_failed > 0)
        parts << tr("%Ln failed", nullptr, m_failed);
    parts << ImportWords::leftOut(m_failures->leftOut(), m_leftByChoice);
    return parts.join(QStringLiteral(" · "));
}

void EnrolStep::refill()
{
    const int problems = m_failures->rowCount();
    const bool idle = m_ended && !m_task.isRunning();
    m_progress->say(headline(), note());
    m_progress->again()->setLabel(canGoOn() ? tr("Go on with the rest") : QString());
    m_progress->again()->setVisible(idle && canGoOn());
    m_save->setVisible(problems > 0 && idle);
    m_save->setLabel(tr("Save %Ln problem row(s) as CSV", nullptr, problems));
    m_undo->setVisible(idle && m_enrolled > 0 && !m_undone);
    m_gallery->setVisible(idle);
    m_foot->next()->setVisible(idle);
    sayState();
    sayResult();
}

void EnrolStep::sayState()
{
    widgets::EmptyState* state = m_list->emptyState();
    state->setIconName(m_undone  ? QStringLiteral("undo")
                       : m_ended ? QStringLiteral("circle-check")
                                 : QStringLiteral("import"));
    if (m_undone && m_undone->kept > 0)
        state->setTexts(tr("Who was worked on since stays"),
                        tr("Everybody else is found no more by a picture that came with it."));
    else if (m_undone)
        state->setTexts(tr("Nothing of this import is left"),
                        tr("Nobody is found any more by a picture that came with it."));
    else if (m_ended && m_enrolled > 0)
        state->setTexts(tr("No row failed"), tr("Everybody enrolled is found from now on."));
    else if (m_ended)
        state->setTexts(tr("No row failed"), tr("Nobody was enrolled."));
    else
        state->setTexts(tr("No row failed so far"), tr("What is enrolled stays, also when it is cancelled."));
}

void EnrolStep::sayResult()
{
    if (m_undone)
        m_message->say(theme::Status::Ok, ImportWords::undone(*m_undone));
    else if (!m_ended)
        m_message->clear();
    else if (m_error && m_error->code == ErrorCode::Cancelled)
        m_message->say(theme::Status::Info,
                       tr("Cancelled. What was enrolled stays; the rest was not begun."));
    else if (m_error)
        m_message->say(theme::Status::Bad,
                       tr("Stopped: %1. What was enrolled stays.").arg(pictures::RefusalText::of(*m_error)));
    else
        m_message->clear();
}

void EnrolStep::saveFailures()
{
    ProblemList::save(this, m_services, tr("Save the rows with a problem"),
                      [problems = m_failures->problems()] { return core::importing::problemsCsv(problems); });
}

void EnrolStep::speak()
{
    m_progress->setCancelLabel(tr("Cancel enrolment"));
    m_undo->setLabel(tr("Undo this import…"));
    m_gallery->setLabel(tr("Open the gallery"));
    m_foot->next()->setLabel(tr("Import something else"));
    m_list->table()->setAccessibleName(tr("Rows that were not enrolled"));
    m_failures->retranslate();
    refill();
}

} // namespace ui::importing
