// SPDX-License-Identifier: GPL-3.0-or-later
// One application: how its token stands, what it may do, and what can be done about it. GUI thread; owned by
// GrantsPage.
#pragma once

#include "core/auth/Grants.h"
#include "core/base/Clock.h"
#include "ui/widgets/SidePane.h"

#include <optional>

class QLabel;

namespace ui::widgets {
class Button;
}

namespace ui::grants {

class GrantTasks;

class GrantPane : public widgets::SidePane {
    Q_OBJECT
public:
    GrantPane(GrantTasks& tasks, const core::base::Clock& clock, QWidget* parent = nullptr);
    void show(const std::optional<core::auth::Grant>& grant);

private:
    void build();
    void speak();
    void speakState();

    GrantTasks& m_tasks;
    const core::base::Clock& m_clock;
    std::optional<core::auth::Grant> m_grant;
    QLabel* m_mayDo;
    QLabel* m_capabilities;
    widgets::Button* m_edit;
    widgets::Button* m_renew;
    widgets::Button* m_revoke;
    widgets::Button* m_remove;
};

} // namespace ui::grants
