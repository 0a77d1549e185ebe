// SPDX-License-Identifier: GPL-3.0-or-later
// Asks who of several people stays when they become one. Open with open(); deletes itself. GUI thread.
#pragma once

#include "core/galleries/SubjectDirectory.h"
#include "ui/widgets/EdgedDialog.h"

class QComboBox;
class QLabel;

namespace ui::widgets {
class Button;
}

namespace ui::subjects {

class MergeDialog : public widgets::EdgedDialog {
    Q_OBJECT
public:
    /// At least one. Whoever has most faces is proposed, of several the oldest.
    MergeDialog(std::vector<core::galleries::SubjectRow> people, QWidget* parent);

Q_SIGNALS:
    void chosen(qint64 keep, const std::vector<qint64>& others);

private:
    void build();
    void speak();
    void refill();
    void choose();
    QString words(const core::galleries::SubjectRow& person) const;
    QString name(const core::galleries::SubjectRow& person) const;

    std::vector<core::galleries::SubjectRow> m_people; ///< best first
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_label;
    QComboBox* m_choice;
    widgets::Button* m_cancel;
    widgets::Button* m_confirm;
};

} // namespace ui::subjects
