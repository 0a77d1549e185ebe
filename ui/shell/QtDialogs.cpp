// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/QtDialogs.h"

#include "ui/shell/PageMemory.h"
#include "ui/shell/QuestionDialog.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QThreadPool>
#include <QTimer>
#include <QWindow>

namespace ui::shell {

namespace {

constexpr int settledMs = 200; ///< the window system has moved the focus by then

/// Of what is chosen for: the kind of chooser and who asks.
QByteArray memoryKey(const QWidget* parent, const char* kind)
{
    const QByteArray asker = parent ? QByteArray(parent->metaObject()->className()) : QByteArray();
    const QByteArray name = parent ? parent->objectName().toLatin1() : QByteArray();
    return QByteArrayLiteral("folders/") + kind + '-' + asker + '-' + name;
}

void rememberFolder(const QByteArray& key, const QString& folder)
{
    remember({{QString::fromLatin1(key), folder}}, QThreadPool::globalInstance());
}

/// Qt takes a typed folder only as far as it has read the folders above, says nothing where it has not, and
/// waits inside a message where there is none.
class Chooser : public QFileDialog {
public:
    using QFileDialog::QFileDialog;

    void accept() override
    {
        const auto* field = findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        const QString typed = field ? field->text().trimmed() : QString();
        if (fileMode() != QFileDialog::Directory || typed.isEmpty())
            return QFileDialog::accept();
        const QString folder = QDir::cleanPath(directory().absoluteFilePath(withHome(typed)));
        if (!QFileInfo(folder).isDir()) {
            const QString what =
                QCoreApplication::translate("ui::shell::QtDialogs", "There is no folder %1").arg(folder);
            (new QuestionDialog(
                 this, what, {core::base::ErrorCode::NotFound, QStringLiteral("Choose one that is there.")}))
                ->open();
            return;
        }
        Q_EMIT filesSelected({folder});
        Q_EMIT fileSelected(folder);
        QDialog::accept();
    }

    /// A suggestion still in sight, or one that comes late, would keep the window behind from becoming the
    /// active one: Qt passes over activations while a popup is open.
    void done(int result) override
    {
        for (const auto* field : findChildren<QLineEdit*>())
            if (auto* suggestions = field->completer()) {
                suggestions->popup()->hide(); // the field has the focus again and takes them up
                suggestions->setWidget(nullptr);
            }
        QFileDialog::done(result);
        if (QWidget* behind = parentWidget() ? parentWidget()->window() : nullptr)
            QTimer::singleShot(settledMs, behind, [behind] { makeActive(behind); });
    }

private:
    /// The window system may have given it the keys without Qt taking note.
    static void makeActive(QWidget* window)
    {
        if (QApplication::activeWindow())
            return;
        if (window->windowHandle() == QGuiApplication::focusWindow())
            QApplication::setActiveWindow(window);
        else
            window->activateWindow();
    }

    static QString withHome(const QString& typed)
    {
        return typed == u"~" || typed.startsWith(QStringLiteral("~/")) ? QDir::homePath() + typed.mid(1)
                                                                       : typed;
    }
};

/// Opens where the last one of its purpose was left.
QFileDialog* fileDialog(QWidget* parent, const QString& title, QFileDialog::FileMode mode, const char* kind)
{
    auto* dialog = new Chooser(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    const QByteArray key = memoryKey(parent, kind);
    const QString folder = recalled(QLatin1StringView(key)).toString();
    if (!folder.isEmpty() && QFileInfo(folder).isDir())
        dialog->setDirectory(folder);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, [key](const QStringList& files) {
        if (!files.isEmpty())
            rememberFolder(key, QFileInfo(files.first()).absolutePath());
    });
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
                     [done = std::move(done), other = question.chosenOther](int result) {
                         result == QuestionDialog::Other&& other ? other()
                                                                 : done(result == QDialog::Accepted);
                     });
    dialog->open();
}

void QtDialogs::showError(QWidget* parent, const QString& what, const core::base::Error& error)
{
    (new QuestionDialog(parent, what, error))->open();
}

void QtDialogs::openFiles(QWidget* parent, const QString& title, const QString& filter,
                          std::function<void(QStringList)> done)
{
    QFileDialog* dialog = fileDialog(parent, title, QFileDialog::ExistingFiles, "open");
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
    QFileDialog* dialog = fileDialog(parent, title, QFileDialog::AnyFile, "save");
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
    QFileDialog* dialog = fileDialog(parent, title, QFileDialog::Directory, "folder");
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(done));
    dialog->open();
}

} // namespace ui::shell
