// SPDX-License-Identifier: GPL-3.0-or-later
// Gives an application access, or changes what it may do and until when. Deletes itself. GUI thread.
#pragma once

#include "core/auth/Grants.h"
#include "ui/shell/Desk.h"
#include "ui/widgets/FormDialog.h"

class QDateEdit;
class QLineEdit;

namespace ui::grants {

class CapabilityList;

class GrantDialog : public widgets::FormDialog {
    Q_OBJECT
public:
    /// A grant with id 0 is made new.
    GrantDialog(core::auth::Grants& grants, const shell::Desk& desk, const core::auth::Grant& grant,
                QWidget* parent);

Q_SIGNALS:
    void saved(const core::auth::GrantChange& change);

private:
    void build();
    void addGrantedTime();
    qint64 dueMs() const;
    void judge();
    void save();

    core::auth::Grants& m_grants;
    const shell::Desk& m_desk;
    const core::auth::Grant m_grant;
    QLineEdit* m_name;
    QDateEdit* m_due;
    CapabilityList* m_capabilities;
};

} // namespace ui::grants
