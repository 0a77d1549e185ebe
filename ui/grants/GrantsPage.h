// SPDX-License-Identifier: GPL-3.0-or-later
// Applications and their access: what each may do, until when, and when its token was last used. GUI thread.
#pragma once

#include "core/auth/Grants.h"
#include "ui/grants/GrantState.h"
#include "ui/shell/Desk.h"
#include "ui/shell/Page.h"

#include <optional>

namespace ui::widgets {
class Button;
class Chip;
class ListView;
class PageHead;
class SearchField;
} // namespace ui::widgets

namespace ui::grants {

class GrantPane;
class GrantTasks;
class GrantsModel;

class GrantsPage : public shell::Page {
    Q_OBJECT
public:
    GrantsPage(core::auth::Grants& grants, shell::Desk desk, QWidget* parent = nullptr);
    ~GrantsPage() override;

    static auto place()
    {
        return shell::PageSign{QStringLiteral("authorization"), tr("Authorization"),
                               QStringLiteral("authorization"), shell::NavigationGroup::Service};
    }
    shell::PageSign sign() const override { return place(); }
    void refresh() override;
    /// An application's id.
    void open(const QVariant& what) override;
    QWidget* searchField() const override;
    QList<QAction*> commands() const override { return {m_createCommand}; }

private:
    void build();
    void addChip(std::optional<GrantState> state);
    void take(std::vector<core::auth::Grant> grants);
    void filter();
    void speak();
    QString chosen() const;
    int active() const; ///< neither revoked nor expired

    core::auth::Grants& m_grants;
    const shell::Desk m_desk;
    GrantTasks* m_tasks;
    GrantsModel* m_model;
    std::vector<core::auth::Grant> m_all;
    bool m_isRead = false;
    QString m_wanted; ///< chosen as soon as it is there
    QAction* m_createCommand;

    widgets::PageHead* m_head;
    widgets::Button* m_create;
    widgets::SearchField* m_search;
    GrantPane* m_pane;
    widgets::ListView* m_list;
    QList<std::pair<std::optional<GrantState>, widgets::Chip*>> m_chips;
};

} // namespace ui::grants
