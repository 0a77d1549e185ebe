// SPDX-License-Identifier: GPL-3.0-or-later
// Who may use console and interface; registrations that wait come first. GUI thread.
#pragma once

#include "ui/accounts/AccountServices.h"
#include "ui/shell/Desk.h"
#include "ui/shell/Page.h"

namespace ui::widgets {
class Button;
class Chip;
class ListView;
class PageHead;
class SearchField;
} // namespace ui::widgets

namespace ui::accounts {

class AccountPane;
class AccountTasks;
class AccountsModel;

class AccountsPage : public shell::Page {
    Q_OBJECT
public:
    AccountsPage(AccountServices services, shell::Desk desk, QWidget* parent = nullptr);
    ~AccountsPage() override;

    static auto place()
    {
        return shell::PageSign{QStringLiteral("accounts"), tr("Accounts"), QStringLiteral("accounts"),
                               shell::NavigationGroup::Care};
    }
    shell::PageSign sign() const override { return place(); }
    void refresh() override;
    QWidget* searchField() const override;
    QList<QAction*> commands() const override { return {m_addCommand, m_failedCommand}; }

private:
    enum Filter { All, Pending, Locked, Filters };
    void build();
    void follow();
    void read(bool isAsked);
    void take(std::vector<core::auth::Account> accounts);
    bool isLastAdministrator(const core::auth::Account& account) const;
    bool fits(const core::auth::Account& account, int filter) const;
    void filter();
    void speak();

    const AccountServices m_services;
    const shell::Desk m_desk;
    AccountTasks* m_tasks;
    AccountsModel* m_model;
    std::vector<core::auth::Account> m_all;
    bool m_isRead = false;
    QAction* m_addCommand;
    QAction* m_failedCommand;

    widgets::PageHead* m_head;
    widgets::Button* m_add;
    widgets::Button* m_failed;
    widgets::SearchField* m_search;
    AccountPane* m_pane;
    widgets::ListView* m_list;
    QList<widgets::Chip*> m_chips;
};

} // namespace ui::accounts
