// SPDX-License-Identifier: GPL-3.0-or-later
// How far an import task is: headline, share, rate, time left, and the buttons that hold or end it.
#pragma once

#include "ui/importing/ImportTask.h"
#include "ui/widgets/Card.h"

class QLabel;
class QProgressBar;

namespace ui::widgets {
class Button;
class ElidedLabel;
} // namespace ui::widgets

namespace ui::importing {

class ProgressCard : public widgets::Card {
    Q_OBJECT
public:
    explicit ProgressCard(ImportTask& task, QWidget* parent = nullptr);
    /// `note` stands behind rate and time: "nothing is written yet".
    void say(const QString& headline, const QString& note);
    void setCancelLabel(const QString& label);
    /// Shown once the work has ended; hidden while it has no label.
    widgets::Button* again() const { return m_again; }

private:
    QString pace() const;
    void refill();

    ImportTask& m_task;
    QString m_note;
    QLabel* m_headline;
    QLabel* m_share;
    widgets::ElidedLabel* m_pace;
    widgets::Button* m_pause;
    widgets::Button* m_cancel;
    widgets::Button* m_again;
    QProgressBar* m_bar;
};

} // namespace ui::importing
