// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the audit list: in words, and as it is written. GUI thread; owned by AuditPage.
#pragma once

#include "ui/audit/AuditNames.h"
#include "ui/widgets/SidePane.h"

#include <optional>

namespace ui::audit {

class AuditPane : public widgets::SidePane {
    Q_OBJECT
public:
    explicit AuditPane(QWidget* parent = nullptr);
    void show(const std::optional<core::storage::AuditRow>& row, const AuditNames& names);

private:
    void speak();

    std::optional<core::storage::AuditRow> m_row;
    AuditNames m_names;
};

} // namespace ui::audit
