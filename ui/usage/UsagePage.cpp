// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/UsagePage.h"

#include "ui/calls/FirstCall.h"
#include "ui/theme/Type.h"
#include "ui/usage/CallsDialog.h"
#include "ui/usage/RangePicker.h"
#include "ui/usage/UsageChart.h"
#include "ui/usage/UsageExport.h"
#include "ui/usage/UsageLegend.h"
#include "ui/usage/UsageSummary.h"
#include "ui/usage/UsageTable.h"
#include "ui/usage/UsageTableModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PageHead.h"
#include "ui/widgets/Segments.h"
#include "ui/widgets/WrapRow.h"

#include <QCheckBox>
#include <QEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::usage {

using core::base::Result;
using widgets::Button;
namespace measure = theme::measure;

namespace {

const QStringList& groupingIds()
{
    static const QStringList ids{QStringLiteral("hour"), QStringLiteral("day"), QStringLiteral("week"),
                                 QStringLiteral("month")};
    return ids;
}

} // namespace

UsagePage::UsagePage(const core::usage::UsageReports& reports, shell::Desk desk, QWidget* parent)
    : Page(parent)
    , m_reports(reports)
    , m_desk(std::move(desk))
    , m_head(new widgets::PageHead)
    , m_csv(new Button(Button::Kind::Secondary, QStringLiteral("upload")))
    , m_picture(new Button(Button::Kind::Secondary, QStringLiteral("picture")))
    , m_picker(new RangePicker(m_desk.clock.localNow().date()))
    , m_groupings(new widgets::Segments)
    , m_compare(new QCheckBox)
    , m_stack(new QStackedWidget)
    , m_nothing(new widgets::EmptyState)
    , m_card(new widgets::Card)
    , m_summary(new UsageSummary)
    , m_legend(new UsageLegend)
    , m_chart(new UsageChart)
    , m_model(new UsageTableModel(this))
    , m_table(new UsageTable(m_model))
{
    build();
    connect(m_picker, &RangePicker::changed, this, [this] {
        chooseGrouping();
        read();
    });
    connect(m_groupings, &widgets::Segments::chosen, this, &UsagePage::read);
    connect(m_compare, &QCheckBox::toggled, this, &UsagePage::redraw);
    connect(m_legend, &UsageLegend::changed, this,
            [this] { m_chart->show(m_figures, m_legend->hidden(), m_compare->isChecked()); });
    connect(m_chart, &UsageChart::slotClicked, this, &UsagePage::showCalls);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { showCalls(m_model->slotOf(index.row())); });
    connect(m_csv, &Button::clicked, this, &UsagePage::exportCsv);
    connect(m_picture, &Button::clicked, this, &UsagePage::exportPicture);
    setFirstCall({});
    chooseGrouping();
    speak();
}

UsagePage::~UsagePage() = default;

void UsagePage::build()
{
    m_csv->setObjectName(QStringLiteral("exportUsageCsv"));
    m_picture->setObjectName(QStringLiteral("exportUsagePicture"));
    m_head->addAction(m_csv);
    m_head->addAction(m_picture);
    m_stack->addWidget(buildContent());
    m_stack->addWidget(buildEmpty());
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, measure::pageMargin);
    inner->setSpacing(measure::gap);
    inner->addWidget(buildBar());
    inner->addWidget(m_stack, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    all->addLayout(inner, 1);
}

QWidget* UsagePage::buildBar()
{
    for (const QString& id : groupingIds())
        m_groupings->add(id, id);
    m_groupings->setObjectName(QStringLiteral("usageGrouping"));
    m_compare->setObjectName(QStringLiteral("compareUsage"));
    m_compare->setChecked(true);
    auto* bar = new QWidget;
    auto* line = new widgets::WrapRow(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(measure::controlGap);
    line->addWidget(m_picker);
    line->addStretch();
    line->addWidget(m_groupings);
    return bar;
}

QWidget* UsagePage::buildContent()
{
    auto* inside = new QVBoxLayout;
    inside->setSpacing(measure::controlGap);
    inside->addWidget(m_summary);
    auto* keys = new QHBoxLayout;
    keys->setSpacing(measure::gap);
    keys->addWidget(m_legend, 1);
    keys->addWidget(m_compare, 0, Qt::AlignTop);
    inside->addLayout(keys);
    inside->addWidget(m_chart, 1);
    m_card->addPadded(inside);
    auto* tableCard = new widgets::Card;
    tableCard->body()->addWidget(m_table);
    auto* content = new QWidget;
    content->setProperty("clear", true);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::gap);
    column->addWidget(m_card, 3);
    column->addWidget(tableCard, 2);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

QWidget* UsagePage::buildEmpty()
{
    auto* card = new widgets::Card;
    m_nothing->setObjectName(QStringLiteral("noUsage"));
    m_nothing->setIconName(QStringLiteral("usage"));
    card->body()->addWidget(m_nothing);
    return card;
}

void UsagePage::setFirstCall(std::function<QString()> line)
{
    delete m_first;
    m_first = new calls::FirstCall(m_nothing, std::move(line));
    connect(m_first, &calls::FirstCall::said, this, &UsagePage::messageReady);
    connect(m_first, &calls::FirstCall::pageAsked, this,
            [this](const QString& page) { Q_EMIT openRequested(page, {}); });
    followReach();
}

void UsagePage::followReach()
{
    m_first->setReach([this](const QString& page) { return reaches(page); });
}

void UsagePage::chooseGrouping()
{
    const UsageRange range = m_picker->range();
    for (int i = 0; i < groupingIds().size(); ++i)
        m_groupings->segment(groupingIds()[i])->setVisible(range.allows(Grouping(i)));
    m_groupings->choose(groupingIds()[int(range.best())]);
}

void UsagePage::refresh()
{
    m_picker->setToday(m_desk.clock.localNow().date());
    read();
}

void UsagePage::read()
{
    const auto grouping = Grouping(groupingIds().indexOf(m_groupings->current()));
    const quint64 asked = ++m_asked;
    shell::runInBackground(
        this, m_desk.pool,
        [&reports = m_reports, range = m_picker->range(), grouping, now = m_desk.clock.localNow()] {
            return readUsage(reports, range, grouping, now);
        },
        [this, asked](Result<UsageFigures> figures) {
            if (asked != m_asked)
                return;
            if (!figures)
                m_desk.dialogs.showError(this, tr("The usage could not be read"), figures.error());
            else
                take(std::move(*figures));
        });
}

void UsagePage::take(UsageFigures figures)
{
    m_figures = std::move(figures);
    m_figures.colours = m_colours.of(m_figures.methods);
    redraw();
    Q_EMIT shown();
}

void UsagePage::redraw()
{
    const bool compare = m_compare->isChecked();
    const bool any = m_figures.sums.calls > 0;
    m_stack->setCurrentIndex(any || m_asked == 0 ? 0 : 1);
    m_csv->setRefusal(any ? QString() : tr("There is nothing to export"));
    m_picture->setRefusal(any ? QString() : tr("There is nothing to export"));
    m_compare->setText(tr("Compare with %1").arg(m_picker->range().textBefore(m_desk.clock.localNow())));
    m_head->setContext(tr("All calls on this machine's listeners, %1").arg(m_picker->range().text()));
    m_summary->show(m_figures, compare);
    m_legend->show(m_figures, compare);
    m_chart->show(m_figures, m_legend->hidden(), compare);
    m_chart->setAccessibleName(
        tr("Chart of calls, %1; the table below says the same").arg(m_picker->range().text()));
    m_model->showFigures(m_figures, m_desk.clock.localNow());
    m_table->setColumnHidden(m_model->columnCount() - 1, !compare);
    m_table->fit();
}

void UsagePage::showCalls(int slot)
{
    const TimeSlot& time = m_figures.cut[std::size_t(slot)].time;
    const qint64 counted = m_figures.cut[std::size_t(slot)].sums.calls;
    (new CallsDialog(m_reports, m_desk, tr("Calls of %1").arg(slotText(time, m_figures.grouping)),
                     {.method = {}, .from = time.begin, .to = time.end},
                     {counted, m_keptDays ? m_keptDays() : 0}, this))
        ->open();
}

QString UsagePage::fileName(const QString& suffix) const
{
    const auto iso = [](QDate day) { return day.toString(Qt::ISODate); };
    return QStringLiteral("usage-%1-%2.%3").arg(iso(m_figures.range.from), iso(m_figures.range.to), suffix);
}

void UsagePage::exportCsv()
{
    m_desk.dialogs.saveFileAs(this, tr("Export usage"), fileName(QStringLiteral("csv")),
                              {tr("Table (*.csv)")}, [this](const QString& path) {
                                  if (path.isEmpty())
                                      return;
                                  write(path, tr("The usage was not written to %1").arg(path),
                                        tr("Usage exported to %1").arg(path),
                                        [figures = m_figures] { return csvOf(figures); });
                              });
}

void UsagePage::exportPicture()
{
    m_desk.dialogs.saveFileAs(this, tr("Save chart as PDF or PNG"), fileName(QStringLiteral("pdf")),
                              {tr("PDF document (*.pdf)"), tr("PNG picture (*.png)")},
                              [this](const QString& chosen) {
                                  if (chosen.isEmpty())
                                      return;
                                  const QString path = picturePath(chosen);
                                  write(path, tr("The chart was not written to %1").arg(path),
                                        tr("Chart saved to %1").arg(path), picture(path));
                              });
}

std::function<QByteArray()> UsagePage::picture(const QString& path) const
{
    QString range = m_picker->range().text();
    if (m_compare->isChecked())
        range = tr("%1, compared with %2").arg(range, m_picker->range().textBefore(m_desk.clock.localNow()));
    return pictureOf(
        {{title(), range}, m_figures, m_legend->hidden(), m_compare->isChecked(), m_chart->size()}, path);
}

void UsagePage::write(const QString& path, const QString& failed, const QString& done,
                      std::function<QByteArray()> pack)
{
    shell::changeInBackground(
        this, m_desk, failed, [path, pack = std::move(pack)] { return writeFile(path, pack()); },
        [this, done](const auto&) { Q_EMIT messageReady(done); });
}

void UsagePage::speak()
{
    m_head->setTitle(title());
    m_csv->setLabel(tr("Export CSV"));
    m_picture->setLabel(tr("Save chart"));
    m_picker->speak();
    const QStringList words{tr("Hour"), tr("Day"), tr("Week"), tr("Month")};
    for (qsizetype i = 0; i < words.size(); ++i)
        m_groupings->setLabel(groupingIds()[i], words[i]);
    m_groupings->setAccessibleName(tr("One bar for each"));
    m_table->setAccessibleName(tr("Usage in figures"));
    m_nothing->setTexts(tr("No calls in this period"),
                        tr("Choose another period, or give an application access so that it can call."));
    m_first->speak();
    redraw();
    Q_EMIT titleChanged();
}

void UsagePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        speak();
    Page::changeEvent(event);
}

} // namespace ui::usage
