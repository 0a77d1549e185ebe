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

class CallsDialog : public widgets::EdgedDialog {
    Q_OBJECT
public:
    CallsDialog(const core::usage::UsageReports& reports, const shell::Desk& desk, const QString& title,
                const core::usage::UsageFilter& filter, QWidget* parent);

private:
    void build(const QString& title);
    void readMore();
    void readMoreAtTheEnd();

    const core::usage::UsageReports& m_reports;
    const shell::Desk& m_desk;
    const core::usage::UsageFilter m_filter;
    calls::CallsModel* m_model;
    QTableView* m_table;
    QLabel* m_count;
    qint64 m_total = 0;
    bool m_isReading = false;
};

} // namespace ui::usage
