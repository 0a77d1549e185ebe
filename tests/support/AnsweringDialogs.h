// SPDX-License-Identifier: GPL-3.0-or-later
// Answers the console's questions at once and remembers what was asked.
#pragma once

#include "ui/shell/Dialogs.h"

namespace tests {

class AnsweringDialogs : public ui::shell::Dialogs {
public:
    void ask(QWidget*, const ui::shell::Question& question, std::function<void(bool)> done) override
    {
        asked << question;
        last = question;
        other&& question.chosenOther ? question.chosenOther() : done(confirm);
    }
    void showError(QWidget*, const QString& what, const core::base::Error& error) override
    {
        errors << what + QStringLiteral(": ") + error.detail;
        codes << error.code;
    }
    void openFiles(QWidget*, const QString&, const QString&, std::function<void(QStringList)> done) override
    {
        done(files);
    }
    void saveFile(QWidget*, const QString&, const QString&, std::function<void(QString)> done) override
    {
        done(target);
    }
    void saveFileAs(QWidget* parent, const QString& title, const QString& suggested,
                    const QStringList& offered, std::function<void(QString)> done) override
    {
        filters = offered;
        saveFile(parent, title, suggested, std::move(done));
    }
    void chooseFolder(QWidget*, const QString&, std::function<void(QString)> done) override { done(target); }

    bool confirm = true;
    bool other = false; ///< the further answer, where there is one
    QStringList files;
    QString target;
    QStringList filters; ///< of the last file to save
    QList<ui::shell::Question> asked;
    QStringList errors;
    QList<core::base::ErrorCode> codes; ///< of the errors
    ui::shell::Question last;
};

} // namespace tests
