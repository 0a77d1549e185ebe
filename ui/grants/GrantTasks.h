// SPDX-License-Identifier: GPL-3.0-or-later
// Giving, changing and taking away access: the dialogs and the calls behind the list. GUI thread; owned by
// GrantsPage.
#pragma once

#include "core/auth/Grants.h"
#include "ui/shell/Desk.h"
#include "ui/shell/SecretClipboard.h"

namespace ui::grants {

class GrantTasks : public QObject {
    Q_OBJECT
public:
    GrantTasks(core::auth::Grants& grants, const shell::Desk& desk, QWidget* window);

    void create();
    void edit(const core::auth::Grant& grant);
    /// One more year from today, or from its end when that is later.
    void extend(const core::auth::Grant& grant);
    void renewToken(const core::auth::Grant& grant);
    void setRevoked(const core::auth::Grant& grant, bool revoked);
    void remove(const core::auth::Grant& grant);

Q_SIGNALS:
    void changed(const QString& appId);
    void said(const QString& text);

private:
    void showToken(const core::auth::GrantChange& change);

    core::auth::Grants& m_grants;
    const shell::Desk& m_desk;
    QWidget* m_window;
    shell::SecretClipboard m_clipboard;
};

} // namespace ui::grants
