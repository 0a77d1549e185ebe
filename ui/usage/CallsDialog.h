// SPDX-License-Identifier: GPL-3.0-or-later
// The single calls behind one bar, newest first, read by the page as one scrolls. Deletes itself. GUI thread.
#pragma once

#include "core/usage/UsageReports.h"
#include "ui/shell/Desk.h"
#include "ui/widgets/EdgedDialog.h"

class QLabel;
class QTableView;

namespace ui::calls {
class CallsModel;
}

namespace ui::usage {

struct CallsKept {
    qint64 counted = 0; ///< in the sums of the same time
    qint64 days = 0;    ///< for which single calls are kept; 0: not known
};

class CallsDialog : public widgets::EdgedDialog {
    Q_OBJECT
public:
    CallsDialog(const core::usage::UsageReports& reports, const shell::Desk& desk, const QString& title,
                const core::usage::UsageFilter& filter, CallsKept kept, QWidget* parent);

private:
    void build(const QString& title);
    void readMore();
    void say();
    void readMoreAtTheEnd();

    const core::usage::UsageReports& m_reports;
    const shell::Desk& m_desk;
    const core::usage::UsageFilter m_filter;
    const CallsKept m_kept;
    calls::CallsModel* m_model;
    QTableView* m_table;
    QLabel* m_count;
    QLabel* m_gone; ///< why there are fewer than the bar says
    qint64 m_total = 0;
    bool m_isReading = false;
};

} // namespace ui::usage
