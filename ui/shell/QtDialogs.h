// SPDX-License-Identifier: GPL-3.0-or-later
// Dialogs on the screen. Non-blocking; a closed dialog answers as the safe choice. Owned by Application.
#pragma once

#include "ui/shell/Dialogs.h"

namespace ui::shell {

class QtDialogs final : public Dialogs {
public:
    void ask(QWidget* parent, const Question& question, std::function<void(bool confirmed)> done) override;
    void showError(QWidget* parent, const QString& what, const core::base::Error& error) override;
    void openFiles(QWidget* parent, const QString& title, const QString& filter,
                   std::function<void(QStringList)> done) override;
    void saveFile(QWidget* parent, const QString& title, const QString& suggested,
                  std::function<void(QString)> done) override;
    void saveFileAs(QWidget* parent, const QString& title, const QString& suggested,
                    const QStringList& filters, std::function<void(QString)> done) override;
    void chooseFolder(QWidget* parent, const QString& title, std::function<void(QString)> done) override;
};

} // namespace ui::shell
