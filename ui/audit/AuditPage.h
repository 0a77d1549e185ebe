// SPDX-License-Identifier: GPL-3.0-or-later
// The audit list, newest first, and the check that nobody changed a line of it afterwards. GUI thread.
#pragma once

#include "core/storage/AuditStore.h"
#include "ui/shell/Desk.h"
#include "ui/shell/Page.h"

namespace ui::widgets {
class Button;
class ListView;
class MessageLine;
class PageHead;
} // namespace ui::widgets

namespace ui::audit {

class AuditModel;

class AuditPage : public shell::Page {
    Q_OBJECT
public:
    AuditPage(const core::storage::AuditStore& audit, shell::Desk desk, QWidget* parent = nullptr);
    ~AuditPage() override;

    static auto place()
    {
        return shell::PageSign{QStringLiteral("audit"), tr("Audit"), QStringLiteral("audit"),
                               shell::NavigationGroup::Care};
    }
    shell::PageSign sign() const override { return place(); }
    /// Reads from the newest row again.
    void refresh() override;
    QList<QAction*> commands() const override { return {m_checkCommand}; }

private:
    struct Reading {
        std::vector<core::storage::AuditRow> rows;
        qint64 total = 0;
    };
    void build();
    void read(qint64 beforeId);
    void take(Reading reading, bool fromStart);
    void readMoreAtTheEnd();
    void check();
    void sayCheck();
    void speak();

    const core::storage::AuditStore& m_audit;
    const shell::Desk m_desk;
    QAction* m_checkCommand;
    qint64 m_total = 0;
    bool m_isReading = false;
    qint64 m_broken = -1; ///< -1: not checked, 0: whole

    AuditModel* m_model;
    widgets::PageHead* m_head;
    widgets::Button* m_check;
    widgets::MessageLine* m_message;
    widgets::ListView* m_list;
};

} // namespace ui::audit
