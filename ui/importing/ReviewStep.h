// SPDX-License-Identifier: GPL-3.0-or-later
// Third step of an import: the dry run while it goes, its verdicts, and what will happen to each row. GUI
// thread.
#pragma once

#include "ui/importing/ReviewModel.h"

#include <QWidget>

class QTableView;
class QVBoxLayout;

namespace ui::widgets {
class Button;
class Chip;
class ListView;
class MessageLine;
class SearchField;
} // namespace ui::widgets

namespace ui::importing {

class FileThumbnails;
class ProgressCard;
class StepFoot;

class ReviewStep : public QWidget {
    Q_OBJECT
public:
    ReviewStep(const subjects::Services& services, ImportTask& task, QWidget* parent = nullptr);

    void begin(const core::importing::ImportPlan& plan, const QString& gallery);
    const ReviewModel& model() const { return *m_model; }
    QWidget* searchField() const;

Q_SIGNALS:
    void backRequested();
    void againRequested();
    void undoRequested(); ///< of what an earlier run enrolled
    void enrolRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void buildTable();
    void fitColumns();
    void addChip(std::optional<Sort> sort);
    void filter();
    void finish();
    void refill();
    void refillChips();
    void warnOfOthers();
    void tellNotes(const QString& notes);
    void saveProblems();
    void speak();
    QString refusal() const;
    QString whatIsEnrolled() const;

    subjects::Services m_services;
    ImportTask& m_task;
    ReviewModel* m_model;
    QVBoxLayout* m_inner = nullptr;
    FileThumbnails* m_thumbnails;
    ProgressCard* m_progress;
    widgets::MessageLine* m_message;
    widgets::MessageLine* m_others;          ///< rows that show somebody else than their folder says
    widgets::MessageLine* m_notes = nullptr; ///< what was left out, and other people of one name
    std::vector<core::importing::LeftOut> m_leftOut;
    int m_fit = -1; ///< place in the table of widths
    widgets::ListView* m_list;
    widgets::SearchField* m_search;
    widgets::Button* m_save;
    StepFoot* m_foot;
    QList<std::pair<std::optional<Sort>, widgets::Chip*>> m_chips;
};

} // namespace ui::importing
