// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/ReviewStep.h"

#include "ui/importing/FileThumbnails.h"
#include "ui/importing/PathDelegate.h"
#include "ui/importing/ProblemList.h"
#include "ui/importing/ProgressCard.h"
#include "ui/importing/ReviewDelegate.h"
#include "ui/importing/StepFoot.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FitScroll.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Moments.h"
#include "ui/widgets/Retranslate.h"
#include "ui/widgets/SearchField.h"

#include <QAction>
#include <QButtonGroup>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::importing {

using widgets::amount;
using widgets::Button;
namespace measure = theme::measure;

namespace {
/// What a width of the page has room for.
struct Fit {
    int from; ///< pixels
    bool hasFile;
    bool isTall; ///< rows of two lines
    int widths[ReviewModel::Columns];
};
/// The reason takes what is left: it is what people read here.
constexpr Fit fits[] = {{1600, true, false, {72, 256, 240, 160, 0, 240}},
                        {1120, true, true, {64, 200, 200, 152, 0, 184}},
                        {960, false, true, {64, 248, 0, 152, 0, 184}},
                        {0, false, true, {64, 168, 0, 152, 0, 176}}};

/// With the margins of the first column.
int widthOfNumber(int number)
{
    const QFontMetrics metrics(theme::font(theme::Type::Body));
    constexpr int after = 12;
    constexpr int slack = 4; // glyphs are drawn a little wider than they are measured
    return metrics.horizontalAdvance(amount(number)) + measure::pageMargin + after + slack;
}
} // namespace

ReviewStep::ReviewStep(const subjects::Services& services, ImportTask& task, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_task(task)
    , m_model(new ReviewModel(this))
    , m_thumbnails(new FileThumbnails(services.pool, this))
    , m_progress(new ProgressCard(task))
    , m_message(new widgets::MessageLine)
    , m_others(new widgets::MessageLine)
    , m_list(new widgets::ListView(m_model, ReviewModel::Reason, nullptr))
    , m_search(new widgets::SearchField)
    , m_save(new Button(Button::Kind::Flat, QStringLiteral("upload")))
    , m_foot(new StepFoot)
{
    build();
    buildTable();
    connect(&m_task, &ImportTask::checked, m_model, &ReviewModel::take);
    connect(m_model, &ReviewModel::countsChanged, this, &ReviewStep::refill);
    connect(&m_task, &ImportTask::finished, this, &ReviewStep::finish);
    connect(m_search, &widgets::SearchField::searched, this, &ReviewStep::filter);
    connect(m_save, &Button::clicked, this, &ReviewStep::saveProblems);
    connect(m_progress->again(), &Button::clicked, this, &ReviewStep::againRequested);
    connect(m_message->action(), &Button::clicked, this, &ReviewStep::undoRequested);
    connect(m_others->action(), &Button::clicked, m_model,
            [this] { m_model->chooseAll(Sort::OtherPerson, m_model->willEnrol(Sort::OtherPerson) == 0); });
    connect(m_foot->back(), &Button::clicked, this, &ReviewStep::backRequested);
    connect(m_foot->next(), &Button::clicked, this, &ReviewStep::enrolRequested);
    widgets::onLanguage(this, [this] { speak(); });
}

void ReviewStep::build()
{
    m_save->setObjectName(QStringLiteral("saveProblems"));
    m_search->setObjectName(QStringLiteral("searchRows"));
    m_search->setMaximumWidth(theme::scaled(200));
    m_message->action()->setObjectName(QStringLiteral("undoEarlier"));
    m_others->setObjectName(QStringLiteral("otherPeople"));
    m_others->action()->setObjectName(QStringLiteral("leaveOthersOut"));
    m_foot->next()->setObjectName(QStringLiteral("enrolPeople"));
    m_foot->addExtra(m_save);
    auto* group = new QButtonGroup(this);
    addChip(std::nullopt);
    for (const Sort sort : {Sort::Ready, Sort::NoFace, Sort::TwoFaces, Sort::OtherPerson, Sort::PoorQuality,
                            Sort::Duplicate, Sort::Unreadable, Sort::BadField, Sort::Known})
        addChip(sort);
    for (const auto& [sort, chip] : m_chips)
        group->addButton(chip);
    m_chips.first().second->setChecked(true);
    m_list->bar()->addStretch();
    m_list->bar()->addWidget(m_search, 1);
    auto* card = new widgets::Card;
    card->body()->addWidget(m_list);
    auto* content = new QWidget;
    auto* inner = new QVBoxLayout(content);
    m_inner = inner;
    inner->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, measure::gap);
    inner->setSpacing(measure::gap);
    inner->addWidget(m_progress);
    inner->addWidget(m_message);
    inner->addWidget(m_others);
    inner->addWidget(card, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new widgets::FitScroll(content), 1);
    layout->addWidget(m_foot);
}

void ReviewStep::buildTable()
{
    QTableView* table = m_list->table();
    table->setObjectName(QStringLiteral("importRows"));
    table->setItemDelegate(new ReviewDelegate(*m_thumbnails, table));
    table->setItemDelegateForColumn(ReviewModel::File, new PathDelegate(table));
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                           QAbstractItemView::EditKeyPressed);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(table, &QTableView::clicked, table, [table](const QModelIndex& index) {
        if (index.column() == ReviewModel::What && index.flags().testFlag(Qt::ItemIsEditable))
            table->edit(index);
    });
    const auto onKey = [table](Qt::Key key, int column) {
        auto* action = new QAction(table);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        table->addAction(action);
        connect(action, &QAction::triggered, table, [table, column] {
            const QModelIndex cell = table->currentIndex().siblingAtColumn(column);
            if (cell.isValid() && cell.flags().testFlag(Qt::ItemIsEditable))
                table->edit(cell);
        });
    };
    onKey(Qt::Key_F2, ReviewModel::Name);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
        onKey(key, ReviewModel::What);
    QHeaderView* head = table->horizontalHeader();
    head->setSectionResizeMode(QHeaderView::Interactive);
    head->setSectionResizeMode(ReviewModel::Reason, QHeaderView::Stretch);
    connect(m_thumbnails, &FileThumbnails::ready, table->viewport(), qOverload<>(&QWidget::update));
}

void ReviewStep::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

/// Where it is narrow rows have room for two lines; where it is narrower still the file gives way, which the
/// name tells too.
void ReviewStep::fitColumns()
{
    const Fit* fit =
        std::ranges::find_if(fits, [this](const Fit& one) { return width() >= theme::scaled(one.from); });
    if (m_fit == int(fit - fits))
        return;
    m_fit = int(fit - fits);
    QTableView* table = m_list->table();
    m_list->setColumnUsed(ReviewModel::File, fit->hasFile);
    for (int column = 0; column < ReviewModel::Columns; ++column)
        if (fit->widths[column] > 0)
            table->setColumnWidth(column, theme::scaled(fit->widths[column]));
    table->setColumnWidth(ReviewModel::Number, std::max(theme::scaled(fit->widths[ReviewModel::Number]),
                                                        widthOfNumber(m_model->lastNumber())));
    table->verticalHeader()->setDefaultSectionSize(
        theme::scaled(fit->isTall ? measure::tallRow : measure::row));
}

void ReviewStep::addChip(std::optional<Sort> sort)
{
    auto* chip = new widgets::Chip;
    chip->setObjectName(sort ? QStringLiteral("sort%1").arg(int(*sort)) : QStringLiteral("sortAll"));
    if (sort)
        chip->setStatus(ImportWords::shapeOf(*sort));
    m_list->bar()->addWidget(chip);
    m_chips.append({sort, chip});
    connect(chip, &QAbstractButton::toggled, this, [this](bool on) {
        if (on)
            filter();
    });
}

void ReviewStep::begin(const core::importing::ImportPlan& plan, const QString& gallery)
{
    m_leftOut = plan.leftOut;
    m_search->clear();
    m_list->table()->setSortingEnabled(false);
    m_list->table()->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_chips.first().second->setChecked(true);
    m_model->narrow(std::nullopt, {});
    m_model->begin(plan, gallery);
    m_fit = -1; // numbers may be longer
    fitColumns();
}

/// Now the rows lie still: in the order of the source, and by any column.
void ReviewStep::finish()
{
    auto* table = m_list->table();
    if (m_model->total() > 0 && m_model->judged() == m_model->total() && !table->isSortingEnabled()) {
        table->horizontalHeader()->setSortIndicator(ReviewModel::Number, Qt::AscendingOrder);
        table->setSortingEnabled(true);
    }
    refill();
}

QWidget* ReviewStep::searchField() const
{
    return m_search;
}

void ReviewStep::filter()
{
    std::optional<Sort> sort;
    for (const auto& [of, chip] : m_chips)
        if (chip->isChecked())
            sort = of;
    m_model->narrow(sort, m_search->text().trimmed());
}

QString ReviewStep::refusal() const
{
    if (m_task.isRunning())
        return tr("Available when the dry run has ended");
    if (m_model->judged() < m_model->total())
        return tr("The dry run was cancelled; check again first");
    return m_model->willEnrol() == 0 ? tr("No row is to be enrolled") : QString();
}

/// Faces of people who exist are not people enrolled.
QString ReviewStep::whatIsEnrolled() const
{
    const int added = m_model->added();
    const QString people = tr("Enrol %Ln people", nullptr, m_model->people());
    if (added == 0)
        return people;
    return m_model->people() == 0 ? tr("Add %Ln face(s)", nullptr, added)
                                  : tr("%1, add %Ln face(s)", nullptr, added).arg(people);
}

void ReviewStep::refill()
{
    const bool running = m_task.isRunning();
    m_progress->say((running ? tr("Checking %1 of %Ln picture(s)", nullptr, m_model->total())
                             : tr("%1 of %Ln picture(s) checked", nullptr, m_model->total()))
                        .arg(amount(m_model->judged())),
                    tr("nothing is written yet"));
    refillChips();
    const int known = m_model->count(Sort::Known);
    if (known > 0 && !running) {
        m_message->say(theme::Status::Info,
                       tr("%Ln picture(s) were enrolled by an earlier run of this import; they are kept.",
                          nullptr, known));
        m_message->action()->setLabel(tr("Undo that import"));
        m_message->action()->setVisible(true);
    } else {
        m_message->clear();
    }
    warnOfOthers();
    tellNotes(running ? QString() : ImportWords::notes(m_leftOut, m_model->namesakes()));
    const int problems = m_model->problemCount();
    m_save->setLabel(tr("Save %Ln problem row(s) as CSV", nullptr, problems));
    m_save->setVisible(problems > 0);
    m_foot->next()->setLabel(whatIsEnrolled());
    m_foot->setRefusal(refusal());
}

/// Made when there is something to tell: the page is built in one turn of the event loop.
void ReviewStep::tellNotes(const QString& notes)
{
    if (notes.isEmpty()) {
        if (m_notes)
            m_notes->clear();
        return;
    }
    if (!m_notes) {
        m_notes = new widgets::MessageLine;
        m_notes->setObjectName(QStringLiteral("importNotes"));
        m_inner->insertWidget(m_inner->indexOf(m_others) + 1, m_notes);
    }
    if (notes != m_notes->text() || m_notes->isHidden())
        m_notes->say(theme::Status::Info, notes);
}

void ReviewStep::warnOfOthers()
{
    const int others = m_model->count(Sort::OtherPerson);
    if (others == 0 || m_task.isRunning())
        return m_others->clear();
    const int left = m_model->willEnrol(Sort::OtherPerson);
    const QString what = tr(
        "%Ln picture(s) look like another person than the ones before under the same name.", nullptr, others);
    m_others->say(theme::Status::Warn,
                  what + QLatin1Char(' ') +
                      (left == 0 ? tr("None of them is enrolled.")
                                 : tr("%Ln of them will be enrolled all the same.", nullptr, left)));
    m_others->action()->setLabel(left == 0 ? tr("Enrol them all the same") : tr("Leave them out"));
    m_others->action()->setVisible(true);
}

void ReviewStep::refillChips()
{
    for (const auto& [sort, chip] : m_chips) {
        chip->setCount(sort ? m_model->count(*sort) : m_model->judged());
        chip->setVisible(!sort || *sort == Sort::Ready || chip->count() > 0 || chip->isChecked());
    }
}

void ReviewStep::saveProblems()
{
    ProblemList::save(this, m_services, tr("Save the rows with a problem"),
                      [problems = m_model->problems()] { return core::importing::problemsCsv(problems); });
}

void ReviewStep::speak()
{
    m_progress->setCancelLabel(tr("Cancel dry run"));
    m_progress->again()->setLabel(tr("Check again"));
    m_search->setHint(tr("File or name"));
    m_list->table()->setAccessibleName(tr("Rows of the import"));
    m_list->emptyState()->setIconName(QStringLiteral("import"));
    m_list->emptyState()->setTexts(tr("No row here"), tr("Rows appear as soon as they are checked."));
    for (const auto& [sort, chip] : m_chips)
        chip->setLabel(sort ? ImportWords::sort(*sort) : tr("All"));
    m_model->retranslate();
    refill();
}

} // namespace ui::importing
