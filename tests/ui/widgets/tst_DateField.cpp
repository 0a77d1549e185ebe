// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/DateField.h"

#include <QTest>

using ui::widgets::DateField;

class tst_DateField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void dayTypedOverTheWholeIsTakenWhole_data();
    void dayTypedOverTheWholeIsTakenWhole();
    void followsTheLanguage();
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
