// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/DateField.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using ui::widgets::DateField;

class tst_DateField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void dayTypedOverTheWholeIsTakenWhole_data();
    void dayTypedOverTheWholeIsTakenWhole();
    void takesWhatIsTyped_data();
    void takesWhatIsTyped();
    void saysNothingBeforeTheDayIsWhole();
    void keepsTheDayOverWhatIsNone();
    void stepsThePartUnderTheCursor();
    void followsTheLanguage();

private:
    static void open(DateField& field, QDate day)
    {
        QLocale::setDefault(QLocale(QLocale::English));
        QEvent changed(QEvent::LanguageChange);
        QApplication::sendEvent(&field, &changed);
        field.setDate(day);
        field.show();
        field.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&field));
    }
    static QLineEdit* line(DateField& field) { return field.findChild<QLineEdit*>(); }
};

void tst_DateField::dayTypedOverTheWholeIsTakenWhole_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("typed");
    QTest::addRow("year first") << QStringLiteral("yyyy/MM/dd") << QStringLiteral("2026/12/05");
    QTest::addRow("without zeros") << QStringLiteral("yyyy/M/d") << QStringLiteral("2026/12/5");
    QTest::addRow("month first") << QStringLiteral("MM/dd/yyyy") << QStringLiteral("12/05/2026");
}

void tst_DateField::dayTypedOverTheWholeIsTakenWhole()
{
    QFETCH(const QString, format);
    QFETCH(const QString, typed);
    DateField field;
    field.setDisplayFormat(format);
    field.setDate({2027, 11, 26});
    field.show();
    field.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&field, typed);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.date(), QDate(2026, 12, 5));
}

void tst_DateField::takesWhatIsTyped_data()
{
    QTest::addColumn<bool>("over");
    QTest::addColumn<int>("cursor");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("day");
    const auto row = [](const char* name, bool over, int cursor, const char* typed, QDate day) {
        QTest::newRow(name) << over << cursor << QString::fromUtf8(typed) << day;
    };
    row("a day", false, 1, "10", {2026, 11, 10});
    row("a day at its end", false, 2, "5", {2026, 11, 5});
    row("a month", false, 4, "Dec", {2026, 12, 27});
    row("a year", false, 9, "2031", {2031, 11, 27});
    row("part by part", false, 0, "31 Dec 2027", {2027, 12, 31});
    row("two parts", false, 0, "31 Dec", {2026, 12, 31});
    row("ISO", true, 0, "2026-11-10", {2026, 11, 10});
    row("ISO without zeros", true, 0, "2026-3-1", {2026, 3, 1});
    row("as it is shown", true, 0, "31 Dec 2026", {2026, 12, 31});
    row("in small letters", true, 0, "31 dec 2026", {2026, 12, 31});
    row("with points", true, 0, "1.2.2027", {2027, 2, 1});
    row("in Chinese", true, 0, "2027年2月1日", {2027, 2, 1});
}

void tst_DateField::takesWhatIsTyped()
{
    QFETCH(const bool, over);
    QFETCH(const int, cursor);
    QFETCH(const QString, typed);
    QFETCH(const QDate, day);
    DateField field;
    open(field, {2026, 11, 27});
    if (over) {
        QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
    } else {
        const QRect box = line(field)->rect();
        QTest::mouseClick(line(field), Qt::LeftButton, {}, box.center());
        line(field)->setCursorPosition(cursor);
    }
    for (const QChar& letter : typed) {
        QKeyEvent press(QEvent::KeyPress, letter.isDigit() ? letter.unicode() : 0, {}, QString(letter));
        QApplication::sendEvent(&field, &press);
    }
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.date(), day);
    QCOMPARE(field.text(), QLocale(QLocale::English).toString(day, u"d MMM yyyy"));
}

void tst_DateField::saysNothingBeforeTheDayIsWhole()
{
    DateField field;
    open(field, {2026, 11, 27});
    QSignalSpy changed(&field, &QDateEdit::dateChanged);
    QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&field, QStringLiteral("31 Dec 2026"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.front().front().toDate(), QDate(2026, 12, 31));
    QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&field, QStringLiteral("2027-01-02"));
    QCOMPARE(changed.count(), 1);
    QTest::keyClick(&field, Qt::Key_Tab);
    QCOMPARE(field.date(), QDate(2027, 1, 2));
}

void tst_DateField::keepsTheDayOverWhatIsNone()
{
    DateField field;
    open(field, {2026, 11, 27});
    for (const char* typed : {"31 Nov 2026", "tomorrow", "2026-13-01"}) {
        QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&field, QLatin1String(typed));
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(field.text(), QStringLiteral("27 Nov 2026"));
    }
}

void tst_DateField::stepsThePartUnderTheCursor()
{
    DateField field;
    open(field, {2026, 11, 27});
    line(field)->setCursorPosition(4);
    QTest::keyClick(&field, Qt::Key_Up);
    QCOMPARE(field.date(), QDate(2026, 12, 27));
    QCOMPARE(line(field)->selectedText(), QStringLiteral("Dec"));
    QTest::keyClick(&field, Qt::Key_Up);
    QCOMPARE(field.date(), QDate(2027, 1, 27));
    line(field)->deselect();
    line(field)->setCursorPosition(0);
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(field.date(), QDate(2027, 1, 26));
}

void tst_DateField::followsTheLanguage()
{
    const auto speak = [](QLocale::Language language) { QLocale::setDefault(QLocale(language)); };
    speak(QLocale::English);
    DateField field;
    field.setDate({2026, 12, 5});
    QCOMPARE(field.text(), QStringLiteral("5 Dec 2026"));
    speak(QLocale::Chinese);
    QEvent changed(QEvent::LanguageChange);
    QApplication::sendEvent(&field, &changed);
    QCOMPARE(field.text(), QStringLiteral("2026-12-05"));
}

QTEST_MAIN(tst_DateField)
#include "tst_DateField.moc"
