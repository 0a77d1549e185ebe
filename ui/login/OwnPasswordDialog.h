// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever is signed in changes the own password; the one of now is asked for. Deletes itself. GUI thread.
#pragma once

#include "core/base/Result.h"
#include "ui/widgets/FormDialog.h"

#include <functional>

class QThreadPool;

namespace ui::login {

class FormField;
class NewPassword;
class RefusalLine;

class OwnPasswordDialog : public widgets::FormDialog {
    Q_OBJECT
public:
    struct Options {
        QString account;
        int shortest = 0; ///< characters of the new one
        /// Checks the old one and keeps the new one; any thread.
        std::function<core::base::Result<void>(const QString& old, const QString& wanted)> change;
        QThreadPool* pool = nullptr;
    };

    OwnPasswordDialog(Options options, QWidget* parent);

Q_SIGNALS:
    void changed();

private:
    void judge();
    void save();

    const Options m_options;
    FormField* m_old;
    NewPassword* m_wanted;
    RefusalLine* m_refusal;
};

} // namespace ui::login
