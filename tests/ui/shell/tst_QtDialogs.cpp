// SPDX-License-Identifier: GPL-3.0-or-later
// Choosers as they are used by keyboard, where the system offers none of its own.
#include "ui/shell/QtDialogs.h"
#include "ui/shell/QuestionDialog.h"

#include <QCompleter>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using ui::shell::QtDialogs;

class tst_QtDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void takesATypedFolder();
    void takesAFolderTypedWithASlash();
    void takesAFolderBelowTheOneInView();
    void refusesAFolderThatIsNotThere();
    void takesATypedFile();
    void givesTheKeysBack();
    void remembersTheFolderOfEachPurpose();

private:
    QFileDialog* dialog() const { return m_window.findChild<QFileDialog*>(); }
    void type(const QString& text);

    QWidget m_window;
    QTemporaryDir m_folder;
    QtDialogs m_dialogs;
};

void tst_QtDialogs::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("facedesk-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_QtDialogs"));
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    m_window.show();
}

void tst_QtDialogs::init()
{
    QDir(m_folder.path()).mkpath(QStringLiteral("people/Ann"));
    QFile file(m_folder.filePath(QStringLiteral("people/a.png")));
    QVERIFY(file.open(QIODevice::WriteOnly));
}

void tst_QtDialogs::type(const QString& text)
{
    auto* field = dialog()->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    QVERIFY(field);
    QVERIFY(QTest::qWaitForWindowActive(dialog()));
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
    QTest::qWait(300); // the completion opens meanwhile
    QWidget* popup = QApplication::activePopupWidget();
    QTest::keyClick(popup ? popup : field, Qt::Key_Return);
}

void tst_QtDialogs::takesATypedFolder()
{
    const QString wanted = m_folder.filePath(QStringLiteral("people"));
    QString chosen;
    m_dialogs.chooseFolder(&m_window, QStringLiteral("Folder"), [&](const QString& path) { chosen = path; });
    type(wanted);
    QTRY_COMPARE(chosen, wanted);
    QTRY_VERIFY(!dialog());
}

void tst_QtDialogs::takesAFolderTypedWithASlash()
{
    const QString wanted = m_folder.filePath(QStringLiteral("people"));
    QString chosen;
    m_dialogs.chooseFolder(&m_window, QStringLiteral("Folder"), [&](const QString& path) { chosen = path; });
    type(wanted + u'/');
    QTRY_COMPARE(chosen, wanted);
    QTRY_VERIFY(!dialog());
}

void tst_QtDialogs::takesAFolderBelowTheOneInView()
{
    QDir(m_folder.path()).mkpath(QStringLiteral(".kept/Bea")); // not listed
    QString chosen;
    m_dialogs.chooseFolder(&m_window, QStringLiteral("Folder"), [&](const QString& path) { chosen = path; });
    dialog()->setDirectory(m_folder.path());
    type(QStringLiteral(".kept/Bea"));
    QTRY_COMPARE(chosen, m_folder.filePath(QStringLiteral(".kept/Bea")));
    QTRY_VERIFY(!dialog());
}

void tst_QtDialogs::refusesAFolderThatIsNotThere()
{
    QString chosen;
    m_dialogs.chooseFolder(&m_window, QStringLiteral("Folder"), [&](const QString& path) { chosen = path; });
    type(m_folder.filePath(QStringLiteral("nowhere")));
    QTest::qWait(100);
    QVERIFY(chosen.isEmpty());
    QVERIFY(dialog());
    auto* says = dialog()->findChild<ui::shell::QuestionDialog*>();
    QVERIFY(says && says->accessibleName().contains(QStringLiteral("nowhere")));
    says->reject();
    dialog()->reject();
    QTRY_VERIFY(!dialog());
}

void tst_QtDialogs::takesATypedFile()
{
    const QString wanted = m_folder.filePath(QStringLiteral("people/a.png"));
    QStringList chosen;
    m_dialogs.openFiles(&m_window, QStringLiteral("Files"), QStringLiteral("Pictures (*.png)"),
                        [&](const QStringList& paths) { chosen = paths; });
    type(wanted);
    QTRY_COMPARE(chosen, QStringList{wanted});
    QTRY_VERIFY(!dialog());
}

void tst_QtDialogs::givesTheKeysBack()
{
    QLineEdit before(&m_window);
    before.show();
    before.setFocus();
    bool chosen = false;
    m_dialogs.openFiles(&m_window, QStringLiteral("Files"), QStringLiteral("Pictures (*.png)"),
                        [&](const QStringList&) { chosen = true; });
    const QPointer<QFileDialog> open = dialog();
    type(m_folder.filePath(QStringLiteral("people/a.png")));
    QTRY_VERIFY(chosen);
    QVERIFY(!QApplication::activePopupWidget());
    if (open) {
        const auto* suggestions = open->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->completer();
        QVERIFY(!suggestions || !suggestions->widget()); // none can come late
    }
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY(before.hasFocus() && m_window.isActiveWindow());
}

void tst_QtDialogs::remembersTheFolderOfEachPurpose()
{
    const QString wanted = m_folder.filePath(QStringLiteral("people"));
    QString chosen;
    const auto choose = [&] {
        m_dialogs.chooseFolder(&m_window, QStringLiteral("Folder"),
                               [&](const QString& path) { chosen = path; });
    };
    choose();
    type(wanted);
    QTRY_COMPARE(chosen, wanted);
    QTRY_VERIFY(!dialog());
    choose();
    QCOMPARE(dialog()->directory().absolutePath(), m_folder.path()); // where the folder stands
    dialog()->reject();
    QTRY_VERIFY(!dialog());
    QWidget other(&m_window); // another place, another purpose
    other.setObjectName(QStringLiteral("export"));
    m_dialogs.chooseFolder(&other, QStringLiteral("Folder"), [&](const QString& path) { chosen = path; });
    type(m_folder.filePath(QStringLiteral("people/Ann")));
    QTRY_COMPARE(chosen, m_folder.filePath(QStringLiteral("people/Ann")));
    QTRY_VERIFY(!dialog());
    choose();
    QCOMPARE(dialog()->directory().absolutePath(), m_folder.path());
    dialog()->reject();
}

QTEST_MAIN(tst_QtDialogs)
#include "tst_QtDialogs.moc"
