// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DialogShelf.h"

#include <QApplication>

namespace ui::shell {

void DialogShelf::putAway()
{
    while (QWidget* popup = QApplication::activePopupWidget())
        if (!popup->close())
            break;
    const auto dialogs = m_window.findChildren<QDialog*>();
    for (QDialog* dialog : dialogs) {
        if (dialog->isHidden())
            continue;
        dialog->hide();
        m_dialogs.append(dialog);
    }
}

void DialogShelf::bringBack()
{
    for (const QPointer<QDialog>& dialog : std::exchange(m_dialogs, {}))
        if (dialog)
            dialog->show();
}

void DialogShelf::clear()
{
    const auto dialogs = std::exchange(m_dialogs, {});
    for (auto dialog = dialogs.crbegin(); dialog != dialogs.crend(); ++dialog)
        if (*dialog)
            (*dialog)->reject();
}

} // namespace ui::shell
