// SPDX-License-Identifier: GPL-3.0-or-later
// The audit list, newest first, and the check that nobody changed a line of it afterwards. GUI thread.
#pragma once

#include "ui/audit/AuditNames.h"
#include "ui/shell/Desk.h"
#include "ui/shell/Page.h"

namespace ui::widgets {
class Button;
class ListView;
class MessageLine;
class PageHead;
} // namespace ui::widgets

namespace ui::audit {

class AuditFilters;
class AuditModel;
class AuditPane;

class AuditPage : public shell::Page {
    Q_OBJECT
public:
    AuditPage(AuditServices services, shell::Desk desk, QWidget* parent = nullptr);
    ~AuditPage() override;

    static auto place()
    {
        return shell::PageSign{QStringLiteral("audit"), tr("Audit"), QStringLiteral("audit"),
                               shell::NavigationGroup::Care};
    }
    shell::PageSign sign() const override { return place(); }
    /// Reads from the newest row again.
    void refresh() override;
    QWidget* searchField() const override;
    void forget() override;
    QList<QAction*> commands() const override { return {m_checkCommand}; }

private:
    struct Reading {
        std::vector<core::storage::AuditRow> rows;
        AuditNames names;
        QStringList actors;
        qint64 total = 0; ///< of those that fit
    };
    static core::base::Result<Reading> readFrom(const AuditServices& services,
                                                core::storage::AuditFilter filter, qint64 beforeId);
    void build();
    core::storage::AuditFilter wanted() const;
    void filter();
    void showChosen();
    void read(qint64 beforeId);
    void take(Reading reading, bool fromStart);
    void readMoreAtTheEnd();
    void check();
    void sayCheck();
    void speak();
    void speakEmpty();

    const AuditServices m_services;
    const shell::Desk m_desk;
    QAction* m_checkCommand;
    qint64 m_total = 0;
    bool m_isReading = false;
    quint64 m_asked = 0;  ///< only answers to the filter of now are shown
    qint64 m_broken = -1; ///< -1: not checked, 0: whole

    AuditModel* m_model;
    widgets::PageHead* m_head;
    widgets::Button* m_check;
    widgets::MessageLine* m_message;
    AuditFilters* m_filters;
    AuditPane* m_pane;
    widgets::ListView* m_list;
};

} // namespace ui::audit
