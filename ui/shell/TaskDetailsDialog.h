// SPDX-License-Identifier: GPL-3.0-or-later
// How one task went: its line in full, and what failed in it with the reasons, to copy. Open with open();
// deletes itself. GUI thread.
#pragma once

#include "ui/shell/TaskList.h"
#include "ui/widgets/EdgedDialog.h"

class QTableWidget;

namespace ui::widgets {
class Button;
}

namespace ui::shell {

class TaskDetailsDialog : public widgets::EdgedDialog {
    Q_OBJECT
public:
    TaskDetailsDialog(const TaskDetails& details, QWidget* parent);

Q_SIGNALS:
    void pageAsked();

private:
    QString asText() const;
    QString history() const;
    QTableWidget* failures();
    QWidget* buttons();

    const TaskDetails m_details;
};

} // namespace ui::shell
