// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to the person at the desk, replaceable in tests. None blocks: the answer comes to the callback on
// the GUI thread (dialogs open with open(), never exec()). Owned by Application, handed to pages by
// reference.
#pragma once

#include "core/base/Error.h"

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace ui::shell {

struct Question {
    QString title;   ///< what is asked, one line
    QString text;    ///< what will happen, what is kept
    QString confirm; ///< names what is done: "Delete gallery Visitors"; empty: there is nothing to choose
    QString keep;    ///< names the safe choice: "Keep it"
    bool destructive = false;
    QString typed = {};   ///< not empty: this text has to be typed before `confirm` is enabled
    bool careful = false; ///< `confirm` is seldom right: Enter does something else
    QString other = {};   ///< a further answer, the one Enter gives; empty: none
    std::function<void()> chosenOther = {}; ///< called for that one, and then not what ask() got
};

class Dialogs {
public:
    virtual ~Dialogs() = default;
    virtual void ask(QWidget* parent, const Question& question, std::function<void(bool confirmed)> done) = 0;
    /// Says what happened, what was kept, what to do, with the error's code to copy.
    virtual void showError(QWidget* parent, const QString& what, const core::base::Error& error) = 0;
    virtual void openFiles(QWidget* parent, const QString& title, const QString& filter,
                           std::function<void(QStringList)> done) = 0;
    virtual void saveFile(QWidget* parent, const QString& title, const QString& suggested,
                          std::function<void(QString)> done) = 0;
    /// `filters`: what it can be saved as, "Table (*.csv)"; the ending of the chosen one is added to a name
    /// without.
    virtual void saveFileAs(QWidget* parent, const QString& title, const QString& suggested,
                            const QStringList& filters, std::function<void(QString)> done)
    {
        Q_UNUSED(filters)
        saveFile(parent, title, suggested, std::move(done));
    }
    virtual void chooseFolder(QWidget* parent, const QString& title, std::function<void(QString)> done) = 0;
};

} // namespace ui::shell
