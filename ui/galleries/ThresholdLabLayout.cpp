// SPDX-License-Identifier: GPL-3.0-or-later
// How ThresholdLab is laid out and what it says.
#include "ui/galleries/ThresholdLab.h"

#include "ui/galleries/ExpectedAccepts.h"
#include "ui/galleries/RateFigure.h"
#include "ui/galleries/ReadingProgress.h"
#include "ui/galleries/RoomFor.h"
#include "ui/galleries/ScoreChart.h"
#include "ui/galleries/ScoreTable.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FitScroll.h"
#include "ui/widgets/Moments.h"
#include "ui/widgets/Segments.h"

#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QSlider>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::galleries {

using widgets::amount;
using widgets::Button;
namespace measure = theme::measure;

namespace {
const QString chartView = QStringLiteral("chart");
const QString tableView = QStringLiteral("table");
constexpr int leastChart = 140;
} // namespace

void ThresholdLab::build()
{
    resize(roomFor(*this, {860, 640}));
    m_stack = new QStackedWidget;
    m_progress = new ReadingProgress;
    m_nothing = new widgets::EmptyState;
    m_nothing->setObjectName(QStringLiteral("noScores"));
    m_nothing->setIconName(QStringLiteral("threshold"));
    m_nothing->primary()->setObjectName(QStringLiteral("readScoresAgain"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, 20, 1, 16);
    all->setSpacing(measure::gap);
    all->addLayout(buildHead());
    m_stack->addWidget(m_progress);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(buildScores());
    all->addWidget(buildContent(), 1);
    all->addLayout(buildFoot());
    m_value->setFocus();
}

/// Scrolls where the window is low.
QWidget* ThresholdLab::buildContent()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::gap);
    column->addWidget(m_stack, 1);
    column->addWidget(widgets::rule(content));
    column->addWidget(buildWeighing());
    auto* scroll = new widgets::FitScroll(content);
    scroll->setObjectName(QStringLiteral("labContent"));
    return scroll;
}

QLayout* ThresholdLab::buildHead()
{
    m_title = new QLabel;
    m_source = new QLabel;
    m_source->setObjectName(QStringLiteral("scoresSource"));
    theme::setType(m_title, theme::Type::Section);
    theme::setType(m_source, theme::Type::Secondary);
    m_source->setWordWrap(true);
    m_views = new widgets::Segments;
    m_views->setObjectName(QStringLiteral("viewOfScores"));
    m_views->add(chartView, chartView, QStringLiteral("usage"));
    m_views->add(tableView, tableView, QStringLiteral("table"));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_source);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 0);
    head->setSpacing(measure::gap);
    head->addLayout(texts, 1);
    head->addWidget(m_views, 0, Qt::AlignTop);
    return head;
}

QWidget* ThresholdLab::buildScores()
{
    m_chart = new ScoreChart;
    m_chart->setMinimumHeight(theme::scaled(leastChart));
    m_model = new ScoreTable(this);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("scoreTable"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setProperty("edge", QStringLiteral("page"));
    widgets::prepareTable(m_table);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto* drawn = new QWidget;
    auto* margins = new QVBoxLayout(drawn);
    margins->setContentsMargins(measure::pageMargin - 8, 0, measure::pageMargin, 0);
    margins->addWidget(m_chart);
    m_shown = new QStackedWidget;
    m_shown->addWidget(drawn);
    m_shown->addWidget(m_table);
    connect(m_views, &widgets::Segments::chosen, this,
            [this](const QString& view) { m_shown->setCurrentIndex(view == tableView ? 1 : 0); });
    m_views->choose(chartView);
    return m_shown;
}

QWidget* ThresholdLab::buildWeighing()
{
    m_label = new QLabel;
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setObjectName(QStringLiteral("labSlider"));
    m_slider->setRange(10, 999);
    m_value = new QDoubleSpinBox;
    m_value->setObjectName(QStringLiteral("labValue"));
    m_value->setRange(1, 99.9);
    m_value->setDecimals(1);
    m_label->setBuddy(m_value);
    m_falseMatches = new RateFigure(QStringLiteral("falseMatches"));
    m_falseNonMatches = new RateFigure(QStringLiteral("falseNonMatches"));
    m_expected = new RateFigure(QStringLiteral("expectedAccepts"));
    auto* values = new QHBoxLayout;
    values->setSpacing(measure::gap);
    values->addWidget(m_label);
    values->addWidget(m_slider, 1);
    values->addWidget(m_value);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(measure::pageMargin);
    for (QWidget* figure : {m_falseMatches, m_falseNonMatches, m_expected})
        figures->addWidget(figure, 1);
    auto* weighing = new QWidget;
    auto* column = new QVBoxLayout(weighing);
    column->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 0);
    column->setSpacing(measure::gap);
    column->addLayout(values);
    column->addLayout(figures);
    return weighing;
}

QLayout* ThresholdLab::buildFoot()
{
    m_inUse = new QLabel;
    m_inUse->setObjectName(QStringLiteral("thresholdInUse"));
    theme::setType(m_inUse, theme::Type::Secondary);
    m_close = new Button;
    m_close->setObjectName(QStringLiteral("closeLab"));
    m_save = new Button(Button::Kind::Primary);
    m_save->setObjectName(QStringLiteral("saveLab"));
    m_save->setDefault(true);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 0);
    foot->setSpacing(measure::controlGap);
    foot->addWidget(m_inUse, 1);
    foot->addWidget(m_close);
    foot->addWidget(m_save);
    return foot;
}

void ThresholdLab::speak()
{
    m_title->setText(tr("Threshold lab of %1").arg(m_gallery.name));
    setWindowTitle(m_title->text());
    m_views->setAccessibleName(tr("Show the scores as"));
    m_views->setLabel(chartView, tr("Chart"));
    m_views->setLabel(tableView, tr("Table"));
    m_progress->setTexts(tr("Comparing the faces of this gallery"), tr("Stop"));
    m_chart->setAccessibleName(tr("Chart of the scores; the table says the same"));
    m_table->setAccessibleName(tr("Scores in figures"));
    m_model->retranslate();
    m_label->setText(tr("Threshold"));
    m_slider->setAccessibleName(tr("Threshold"));
    m_value->setAccessibleName(tr("Threshold"));
    m_value->setLocale(QLocale());
    const QString now = scoreText(m_services.galleries.threshold({m_gallery}));
    m_inUse->setText(m_gallery.threshold
                         ? tr("In use now: %1, set by hand").arg(now)
                         : tr("In use now: %1, computed for the size of the gallery").arg(now));
    m_close->setLabel(tr("Close"));
    m_save->setLabel(tr("Use this threshold"));
    speakSource();
    speakNothing();
    refill();
}

void ThresholdLab::speakSource()
{
    const auto& scores = m_scores.scores;
    const QString pairs = tr("%1 pairs of one person, %2 pairs of different people")
                              .arg(amount(scores.genuinePairs()), amount(scores.impostorPairs()));
    const bool whole =
        m_scores.facesRead >= m_scores.facesInGallery && scores.impostorPairs() >= m_scores.impostorsPossible;
    const QString faces = whole ? tr("all %1 faces compared").arg(amount(m_scores.facesRead))
                                : tr("a sample out of %1 faces").arg(amount(m_scores.facesInGallery));
    m_source->setText(isMeasured() ? QStringLiteral("%1 · %2").arg(pairs, faces)
                                   : tr("What a threshold does with the faces of this gallery"));
    m_views->setEnabled(isMeasured());
}

void ThresholdLab::speakNothing()
{
    if (m_isStopped)
        m_nothing->setTexts(tr("The faces were not compared"),
                            tr("Nothing was changed. Read them again to see what a threshold does."));
    else
        m_nothing->setTexts(tr("Too few faces to compare"),
                            tr("Two people with a face each are needed; a second picture of somebody also "
                               "measures who is not recognised."));
    m_nothing->setPrimary(tr("Read again"), QStringLiteral("refresh"));
}

} // namespace ui::galleries
