// SPDX-License-Identifier: GPL-3.0-or-later
// Fourth and fifth step of an import: the enrolment while it goes, then what came of it. GUI thread.
#pragma once

#include "ui/importing/FailuresModel.h"
#include "ui/importing/ImportTask.h"

#include <QWidget>

namespace ui::widgets {
class Button;
class ListView;
class MessageLine;
} // namespace ui::widgets

namespace ui::importing {

class ProgressCard;
class StepFoot;

class EnrolStep : public QWidget {
    Q_OBJECT
public:
    EnrolStep(const subjects::Services& services, ImportTask& task, QWidget* parent = nullptr);

    /// Rows as handed to the task; those an earlier stretch enrolled are told again.
    void begin(const std::vector<core::importing::ImportRow>& rows, const QString& gallery);
    void showUndone(const core::importing::Extent& gone);
    /// Some rows are left: it was cancelled or stopped.
    bool canGoOn() const { return m_ended && m_error && !m_undone; }
    /// The first button in view; elsewhere nothing.
    void focusFirst();

Q_SIGNALS:
    void goOnRequested();
    void undoRequested();
    void galleryRequested();
    void anotherRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void take(const std::vector<core::importing::RowOutcome>& outcomes);
    void end(const core::base::Result<int>& result);
    void refill();
    void sayState();
    void sayResult();
    void saveFailures();
    void speak();
    QString headline() const;
    QString note() const;

    subjects::Services m_services;
    ImportTask& m_task;
    FailuresModel* m_failures;
    int m_wanted = 0;
    int m_failed = 0;
    int m_leftByChoice = 0;
    int m_enrolled = 0;
    bool m_ended = false;
    std::optional<core::importing::Extent> m_undone;
    std::optional<core::base::Error> m_error;
    ProgressCard* m_progress;
    widgets::MessageLine* m_message;
    widgets::ListView* m_list;
    widgets::Button* m_save;
    widgets::Button* m_undo;
    widgets::Button* m_gallery;
    StepFoot* m_foot;
};

} // namespace ui::importing
