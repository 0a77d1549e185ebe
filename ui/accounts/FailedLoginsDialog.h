// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of refused logins by face, newest first: when, where, why, and the buttons that erase them.
// Deletes itself. GUI thread.
#pragma once

#include "core/login/FailedLogins.h"
#include "ui/shell/Desk.h"
#include "ui/widgets/EdgedDialog.h"

#include <QImage>

class QLabel;
class QScrollArea;

namespace ui::widgets {
class Button;
}

namespace ui::accounts {

class FailedLoginsDialog : public widgets::EdgedDialog {
    Q_OBJECT
public:
    FailedLoginsDialog(core::login::FailedLogins& failed, const shell::Desk& desk, QWidget* parent);

    static constexpr int Shown = 60; ///< the newest ones; older ones follow when these are erased

private:
    struct Entry {
        core::login::FailedLogin login;
        QImage picture; ///< null: cannot be read
    };
    using Entries = core::base::Result<std::vector<Entry>>;
    static Entries readFrom(const core::login::FailedLogins& failed);
    void read();
    void show(const Entries& entries);
    QWidget* row(const Entry& entry);
    void remove(qint64 id);
    void removeAll();
    using QDialog::show;

    core::login::FailedLogins& m_failed;
    const shell::Desk& m_desk;
    QLabel* m_text;
    QScrollArea* m_list;
    widgets::Button* m_removeAll;
};

} // namespace ui::accounts
