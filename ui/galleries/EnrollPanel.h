// SPDX-License-Identifier: GPL-3.0-or-later
// What the enrolment in the background is doing: how far, how fast, how long still, and each refused file
// with its reason; asks what to do with faces that are there already. Hidden when
// there is nothing left to say: the page tells of what went well.
// GUI thread; owned by GalleriesPage.
#pragma once

#include "ui/galleries/EnrollQueue.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QTableView;

namespace ui::widgets {
class Button;
class ElidedLabel;
} // namespace ui::widgets

namespace ui::galleries {

class RefusalsModel;

class EnrollPanel : public QWidget {
    Q_OBJECT
public:
    EnrollPanel(EnrollQueue& queue, shell::Dialogs& dialogs, QWidget* parent = nullptr);

    /// The gallery that is open, by groupId; the panel is seen in those it is about.
    void showIn(const QString& gallery);

private:
    void build();
    void speak();
    void refill();
    void endOrClose();
    void saveRefusals();
    QLayout* knownLine();
    void refillKnown();
    QString headline(const EnrollQueue::Figures& now) const;
    QString pace(const EnrollQueue::Figures& now) const;

    EnrollQueue& m_queue;
    shell::Dialogs& m_dialogs;
    QString m_gallery;
    RefusalsModel* m_refusals;
    QLabel* m_headline;
    widgets::ElidedLabel* m_pace;
    QProgressBar* m_progress;
    QTableView* m_table;
    QLabel* m_knownNote;
    widgets::Button* m_toOwners;
    widgets::Button* m_known;
    widgets::Button* m_save;
    widgets::Button* m_end;
};

} // namespace ui::galleries
