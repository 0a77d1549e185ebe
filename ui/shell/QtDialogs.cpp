// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/QtDialogs.h"

#include "ui/shell/QuestionDialog.h"

#include <QFileDialog>
#include <QFileInfo>

namespace ui::shell {

namespace {

QFileDialog* fileDialog(QWidget* parent, const QString& title, QFileDialog::FileMode mode)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    return dialog;
}

/// "pdf" of "PDF document (*.pdf)".
QString endingOf(const QString& filter)
{
    return filter.section(QStringLiteral("(*."), 1).section(u')', 0, 0).section(u' ', 0, 0);
}

} // namespace

void QtDialogs::ask(QWidget* parent, const Question& question, std::function<void(bool confirmed)> done)
{
    auto* dialog = new QuestionDialog(parent, question);
    QObject::connect(dialog, &QDialog::finished, dialog,
                     [done = std::move(done)](int result) { done(result == QDialog::Accepted); });
    dialog->open();
}

void QtDialogs::showError(QWidget* parent, const QString& what, const core::base::Error& error)
{
    (new QuestionDialog(parent, what, error))->open();
}

void QtDialogs::openFiles(QWidget* parent, const QString& title, const QString& filter,
                          std::function<void(QStringList)> done)
{
    QFileDialog* dialog = fileDialog(parent, title, QFileDialog::ExistingFiles);
    dialog->setNameFilter(filter);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, std::move(done));
    dialog->open();
}

void QtDialogs::saveFile(QWidget* parent, const QString& title, const QString& suggested,
                         std::function<void(QString)> done)
{
    saveFileAs(parent, title, suggested, {}, std::move(done));
}

void QtDialogs::saveFileAs(QWidget* parent, const QString& title, const QString& suggested,
                           const QStringList& filters, std::function<void(QString)> done)
{
    QFileDialog* dialog = fileDialog(parent, title, QFileDialog::AnyFile);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(suggested).suffix());
    if (!filters.isEmpty())
        dialog->setNameFilters(filters);
    dialog->selectFile(suggested);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog](const QString& filter) { dialog->setDefaultSuffix(endingOf(filter)); });
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(done));
    dialog->open();
}

void QtDialogs::chooseFolder(QWidget* parent, const QString& title, std::function<void(QString)> done)
{
    QFileDialog* dialog = fileDialog(parent, title, QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(done));
    dialog->open();
}

} // namespace ui::shell
