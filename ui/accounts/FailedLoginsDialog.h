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

    static constexpr int AtOnce = 20; ///< the newest ones; a button brings as many older ones

private:
    struct Entry {
        core::login::FailedLogin login;
        QImage picture; ///< null: cannot be read
    };
    using Entries = core::base::Result<std::vector<Entry>>;
    static Entries readFrom(const core::login::FailedLogins& failed, qint64 before);
    void read();
    void readOlder();
    void show(const Entries& entries);
    void append(const std::vector<Entry>& entries);
    QWidget* row(const Entry& entry);
    void remove(qint64 id);
    void removeAll();
    using QDialog::show;

    core::login::FailedLogins& m_failed;
    const shell::Desk& m_desk;
    QLabel* m_text;
    QScrollArea* m_list;
    widgets::Button* m_removeAll;
    widgets::Button* m_older;
    qint64 m_oldest = 0; ///< id of the last row
};

} // namespace ui::accounts
