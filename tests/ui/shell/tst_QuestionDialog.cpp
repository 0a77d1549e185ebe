// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Result.h"
#include "ui/shell/QtDialogs.h"
#include "ui/shell/SecretClipboard.h"

#include <QClipboard>
#include <QDialog>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace ui::shell;

class tst_QuestionDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void confirmsOnlyWhenTheNameIsTyped();
    void closingIsTheSafeChoice();
    void offersNothingWhereThereIsNothingToChoose();
    void enterGivesTheFurtherAnswer();
    void enterKeepsWhereConfirmingIsSeldomRight();
    void addsTheEndingOfWhatIsSaved();
    void copiesTheCodeOfAnError();
    void showsALongQuestionWhole();
    void clearsASecretFromTheClipboard();
    void leavesWhatElseWasCopied();
};

void tst_QuestionDialog::confirmsOnlyWhenTheNameIsTyped()
{
    QWidget window;
    QtDialogs dialogs;
    bool confirmed = false;
    dialogs.ask(&window,
                {QStringLiteral("Delete?"),
                 {},
                 QStringLiteral("Delete"),
                 QStringLiteral("Keep it"),
                 true,
                 QStringLiteral("Visitors")},
                [&](bool yes) { confirmed = yes; });
    auto* dialog = window.findChild<QDialog*>();
    auto* confirm = dialog->findChild<QPushButton*>(QStringLiteral("confirm"));
    auto* typed = dialog->findChild<QLineEdit*>(QStringLiteral("typedName"));
    QTest::keyClicks(typed, QStringLiteral("Visitor"));
    QVERIFY(!confirm->isEnabled());
    QVERIFY(!confirm->toolTip().isEmpty());
    QTest::keyClicks(typed, QStringLiteral("s"));
    QVERIFY(confirm->isEnabled());
    confirm->click();
    QVERIFY(confirmed);
}

void tst_QuestionDialog::closingIsTheSafeChoice()
{
    QWidget window;
    QtDialogs dialogs;
    int answers = 0;
    dialogs.ask(&window,
                {QStringLiteral("Stop?"), {}, QStringLiteral("Stop"), QStringLiteral("Go on"), false, {}},
                [&](bool yes) {
                    ++answers;
                    QVERIFY(!yes);
                });
    QTest::keyClick(window.findChild<QDialog*>(), Qt::Key_Escape);
    QCOMPARE(answers, 1);
}

void tst_QuestionDialog::offersNothingWhereThereIsNothingToChoose()
{
    QWidget window;
    QtDialogs dialogs;
    int answers = 0;
    dialogs.ask(&window, {QStringLiteral("Locked"), {}, {}, QStringLiteral("Keep running"), false, {}},
                [&](bool yes) {
                    ++answers;
                    QVERIFY(!yes);
                });
    auto* dialog = window.findChild<QDialog*>();
    QVERIFY(dialog->findChild<QPushButton*>(QStringLiteral("confirm"))->isHidden());
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(answers, 1);
}

void tst_QuestionDialog::enterGivesTheFurtherAnswer()
{
    QWidget window;
    QtDialogs dialogs;
    int answers = 0;
    int others = 0;
    Question question{QStringLiteral("Known?"), {}, QStringLiteral("Add"), QStringLiteral("Leave")};
    question.careful = true;
    question.other = QStringLiteral("Add to Ann");
    question.chosenOther = [&others] { ++others; };
    dialogs.ask(&window, question, [&answers](bool) { ++answers; });
    auto* dialog = window.findChild<QDialog*>();
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(others, 1);
    QCOMPARE(answers, 0);
}

void tst_QuestionDialog::enterKeepsWhereConfirmingIsSeldomRight()
{
    QWidget window;
    QtDialogs dialogs;
    std::optional<bool> confirmed;
    Question question{QStringLiteral("Alike?"), {}, QStringLiteral("Add"), QStringLiteral("Leave")};
    question.careful = true;
    dialogs.ask(&window, question, [&confirmed](bool yes) { confirmed = yes; });
    QTest::keyClick(window.findChild<QDialog*>(), Qt::Key_Return);
    QCOMPARE(confirmed, std::optional(false));
}

void tst_QuestionDialog::addsTheEndingOfWhatIsSaved()
{
    QWidget window;
    QtDialogs dialogs;
    dialogs.saveFileAs(&window, QStringLiteral("Save"), QStringLiteral("usage.pdf"),
                       {QStringLiteral("PDF (*.pdf)"), QStringLiteral("PNG (*.png)")}, [](const QString&) {});
    auto* dialog = window.findChild<QFileDialog*>();
    QCOMPARE(dialog->defaultSuffix(), QStringLiteral("pdf"));
    QCOMPARE(dialog->nameFilters().size(), 2);
    Q_EMIT dialog->filterSelected(dialog->nameFilters().last());
    QCOMPARE(dialog->defaultSuffix(), QStringLiteral("png"));
}

void tst_QuestionDialog::copiesTheCodeOfAnError()
{
    QWidget window;
    QtDialogs dialogs;
    dialogs.showError(
        &window, QStringLiteral("The picture was not enrolled"),
        core::base::fail(core::base::ErrorCode::PictureTruncated, QStringLiteral("It ends too early.")));
    auto* dialog = window.findChild<QDialog*>();
    QCOMPARE(dialog->findChild<QLabel*>(QStringLiteral("errorCode"))->text(),
             QStringLiteral("picture-truncated"));
    dialog->findChild<QPushButton*>(QStringLiteral("copyCode"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("picture-truncated"));
}

void tst_QuestionDialog::showsALongQuestionWhole()
{
    QWidget window;
    QtDialogs dialogs;
    const QString question = QStringLiteral("Delete gallery Visitors of the northern building? ").repeated(8);
    dialogs.ask(&window, {question, {}, QStringLiteral("Delete"), QStringLiteral("Keep"), true, {}},
                [](bool) {});
    auto* dialog = window.findChild<QDialog*>();
    QVERIFY(dialog->windowTitle().size() < 20);
    QCOMPARE(dialog->accessibleName(), question);
    const auto labels = dialog->findChildren<QLabel*>();
    const auto shown =
        std::ranges::find_if(labels, [&](const QLabel* label) { return label->text() == question; });
    QVERIFY(shown != labels.end());
    QVERIFY((*shown)->wordWrap());
    QVERIFY((*shown)->height() >= (*shown)->heightForWidth((*shown)->width()));
    QVERIFY(dialog->width() < 700);
}

void tst_QuestionDialog::clearsASecretFromTheClipboard()
{
    SecretClipboard secret(nullptr, 20);
    QSignalSpy cleared(&secret, &SecretClipboard::cleared);
    secret.copy(QStringLiteral("token"));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("token"));
    QVERIFY(cleared.wait());
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

void tst_QuestionDialog::leavesWhatElseWasCopied()
{
    {
        SecretClipboard secret;
        secret.copy(QStringLiteral("token"));
        QGuiApplication::clipboard()->setText(QStringLiteral("mine"));
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("mine"));
}

QTEST_MAIN(tst_QuestionDialog)
#include "tst_QuestionDialog.moc"
