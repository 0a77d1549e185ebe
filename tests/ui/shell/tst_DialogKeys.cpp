// SPDX-License-Identifier: GPL-3.0-or-later
// Enter in dialogs presses what has the focus.
#include "ui/shell/QuestionDialog.h"
#include "ui/subjects/MergeDialog.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormDialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

class tst_DialogKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cancelOfAFormIsNotItsOpposite();
    void fieldsOfAFormConfirmIt();
    void boxesOfAFormConfirmIt();
    void eachAnswerOfAQuestionIsPressed_data();
    void eachAnswerOfAQuestionIsPressed();
    void cancelOfAMergeIsPressed();

private:
    /// With Tab, as a person gets there.
    void enterOn(QDialog* dialog, const char* button);

    std::unique_ptr<QWidget> m_window;
};

void tst_DialogKeys::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->show();
}

void tst_DialogKeys::enterOn(QDialog* dialog, const char* button)
{
    auto* wanted = dialog->findChild<widgets::Button*>(QLatin1StringView(button));
    QVERIFY(wanted);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    for (int stop = 0; stop < 8 && !wanted->hasFocus(); ++stop)
        QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog, Qt::Key_Tab);
    QVERIFY(wanted->hasFocus());
    QTest::keyClick(wanted, Qt::Key_Return);
}

void tst_DialogKeys::cancelOfAFormIsNotItsOpposite()
{
    QPointer<widgets::FormDialog> form(new widgets::FormDialog(
        QStringLiteral("New gallery"), {}, QStringLiteral("Create gallery"), m_window.get()));
    form->addField(QStringLiteral("Name"), new QLineEdit);
    QSignalSpy confirmed(form, &widgets::FormDialog::confirmed);
    QSignalSpy rejected(form, &QDialog::rejected);
    form->open();
    enterOn(form, "cancelForm");
    QCOMPARE(confirmed.count(), 0);
    QCOMPARE(rejected.count(), 1);
    QTRY_VERIFY(!form);
}

void tst_DialogKeys::fieldsOfAFormConfirmIt()
{
    auto* form = new widgets::FormDialog(QStringLiteral("New gallery"), {}, QStringLiteral("Create gallery"),
                                         m_window.get());
    auto* field = new QLineEdit;
    form->addField(QStringLiteral("Name"), field);
    QSignalSpy confirmed(form, &widgets::FormDialog::confirmed);
    form->open();
    QVERIFY(QTest::qWaitForWindowActive(form));
    QTest::keyClick(field, Qt::Key_Enter);
    QCOMPARE(confirmed.count(), 1);
}

void tst_DialogKeys::boxesOfAFormConfirmIt()
{
    auto* form =
        new widgets::FormDialog(QStringLiteral("Access"), {}, QStringLiteral("Give access"), m_window.get());
    auto* box = new QCheckBox(QStringLiteral("Search"));
    form->addPlain(box);
    QSignalSpy confirmed(form, &widgets::FormDialog::confirmed);
    form->open();
    QVERIFY(QTest::qWaitForWindowActive(form));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(confirmed.count(), 1);
    QVERIFY(!box->isChecked());
}

void tst_DialogKeys::eachAnswerOfAQuestionIsPressed_data()
{
    QTest::addColumn<bool>("destructive");
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("result");
    for (const bool destructive : {false, true}) {
        QTest::addRow("confirm %d", destructive)
            << destructive << QStringLiteral("confirm") << int(QDialog::Accepted);
        QTest::addRow("keep %d", destructive)
            << destructive << QStringLiteral("keep") << int(QDialog::Rejected);
    }
}

void tst_DialogKeys::eachAnswerOfAQuestionIsPressed()
{
    QFETCH(bool, destructive);
    QFETCH(QString, button);
    shell::Question question{
        QStringLiteral("Erase 1 person?"), {}, QStringLiteral("Erase"), QStringLiteral("Keep it")};
    question.destructive = destructive;
    if (destructive)
        question.typed = QStringLiteral("Ann");
    auto* dialog = new shell::QuestionDialog(m_window.get(), question);
    QSignalSpy finished(dialog, &QDialog::finished);
    dialog->open();
    if (destructive)
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), question.typed);
    enterOn(dialog, button.toLatin1().constData());
    QCOMPARE(finished.count(), 1);
    QTEST(finished[0][0].toInt(), "result");
}

void tst_DialogKeys::cancelOfAMergeIsPressed()
{
    core::galleries::SubjectRow ann;
    ann.id = 1;
    ann.name = QStringLiteral("Ann");
    core::galleries::SubjectRow anna = ann;
    anna.id = 2;
    auto* dialog = new subjects::MergeDialog({ann, anna}, m_window.get());
    QSignalSpy finished(dialog, &QDialog::finished);
    QSignalSpy chosen(dialog, &subjects::MergeDialog::chosen);
    dialog->open();
    enterOn(dialog, "keep");
    QCOMPARE(chosen.count(), 0);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finished[0][0].toInt(), int(QDialog::Rejected));
}

QTEST_MAIN(tst_DialogKeys)
#include "tst_DialogKeys.moc"
