// SPDX-License-Identifier: GPL-3.0-or-later
// A gallery's threshold weighed against its own faces: how their scores are spread, how often a threshold
// would err, and saving it. Reads in the background. Open with open(); deletes itself. GUI thread.
#pragma once

#include "core/insight/GalleryScores.h"
#include "ui/subjects/Services.h"
#include "ui/widgets/EdgedDialog.h"

class QDoubleSpinBox;
class QLabel;
class QSlider;
class QStackedWidget;
class QTableView;

namespace ui::widgets {
class Button;
class EmptyState;
class Segments;
} // namespace ui::widgets

namespace ui::galleries {

class RateFigure;
class ReadingProgress;
class ScoreChart;
class ScoreTable;

class ThresholdLab : public widgets::EdgedDialog {
    Q_OBJECT
public:
    ThresholdLab(subjects::Services& services, const core::storage::Gallery& gallery, QWidget* parent);
    ~ThresholdLab() override;

Q_SIGNALS:
    void saved();

private:
    void build();
    QLayout* buildHead();
    QWidget* buildContent();
    QWidget* buildScores();
    QWidget* buildWeighing();
    QLayout* buildFoot();
    void speak();
    void speakSource();
    void speakNothing();
    void read();
    void take(const core::base::Result<core::insight::GalleryScores>& read);
    void refill();
    void sayRates();
    void sayExpected();
    void save();
    void finish(const core::base::Result<core::storage::Gallery>& saved);
    bool isMeasured() const { return m_scores.scores.impostorPairs() > 0; }
    double wanted() const; ///< score 0..1

    subjects::Services& m_services;
    core::storage::Gallery m_gallery;
    core::insight::GalleryScores m_scores;
    bool m_isStopped = false;
    bool m_isReading = false;
    QLabel* m_title;
    QLabel* m_source;
    widgets::Segments* m_views;
    QStackedWidget* m_stack;
    ReadingProgress* m_progress;
    widgets::EmptyState* m_nothing;
    QStackedWidget* m_shown;
    ScoreChart* m_chart;
    ScoreTable* m_model;
    QTableView* m_table;
    QLabel* m_label;
    QSlider* m_slider;
    QDoubleSpinBox* m_value;
    QLabel* m_inUse;
    RateFigure* m_falseMatches;
    RateFigure* m_falseNonMatches;
    RateFigure* m_expected;
    widgets::Button* m_close;
    widgets::Button* m_save;
};

} // namespace ui::galleries
