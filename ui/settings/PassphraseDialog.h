// SPDX-License-Identifier: GPL-3.0-or-later
// A passphrase for a backup, typed twice. Deletes itself. GUI thread.
#pragma once

#include "ui/widgets/FormDialog.h"

class QLineEdit;

namespace ui::settings {

class PassphraseDialog : public widgets::FormDialog {
    Q_OBJECT
public:
    explicit PassphraseDialog(const QString& target, QWidget* parent);

Q_SIGNALS:
    void chosen(const QString& passphrase);

private:
    QLineEdit* field(const char* name);
    void judge();

    QLineEdit* m_first;
    QLineEdit* m_again;
};

} // namespace ui::settings
