// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a token the one time it can be seen. Deletes itself. GUI thread.
#pragma once

#include "ui/shell/SecretClipboard.h"
#include "ui/widgets/FormDialog.h"

namespace ui::grants {

class TokenDialog : public widgets::FormDialog {
    Q_OBJECT
public:
    /// `clipboard` outlives the dialog, so that it is emptied after it closed.
    TokenDialog(const QString& appId, const QString& token, shell::SecretClipboard& clipboard,
                QWidget* parent);
};

} // namespace ui::grants
