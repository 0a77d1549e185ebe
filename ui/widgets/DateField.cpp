// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/DateField.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

namespace ui::widgets {

namespace {

/// "d", "MMM" and "yyyy" in the text, or one word of it.
struct Part {
    qsizetype begin = 0;
    qsizetype end = 0;
};

Part partAt(const QString& text, qsizetype at)
{
    const auto belongs = [&](qsizetype i) { return i >= 0 && i < text.size() && text[i].isLetterOrNumber(); };
    Part part{at, at};
    while (belongs(part.begin - 1))
        --part.begin;
    while (belongs(part.end))
        ++part.end;
    return part;
}

int partsBefore(const QString& text)
{
    int parts = 0;
    for (qsizetype i = 1; i < text.size(); ++i)
        parts += text[i - 1].isLetterOrNumber() && !text[i].isLetterOrNumber() ? 1 : 0;
    return parts;
}

bool isWritten(const QKeyEvent& event)
{
    const QString text = event.text();
    return !text.isEmpty() && text.front().isPrint() &&
           !event.modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
}

} // namespace

DateField::DateField(QWidget* parent)
    : QDateEdit(parent)
{
    setCalendarPopup(true);
    // Qt corrects the text whenever the cursor comes to another part.
    disconnect(lineEdit(), SIGNAL(cursorPositionChanged(int, int)), this, nullptr);
    speak();
}

void DateField::speak()
{
    const QLocale locale;
    setLocale(locale);
    setDisplayFormat(locale.language() == QLocale::Chinese ? QStringLiteral("yyyy-MM-dd")
                                                           : QStringLiteral("d MMM yyyy"));
}

void DateField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        speak();
    QDateEdit::changeEvent(event);
}

QDate DateField::dayIn(const QString& text) const
{
    for (const QString& format :
         {displayFormat(), QStringLiteral("yyyy-M-d"), QStringLiteral("yyyy/M/d"), QStringLiteral("yyyy.M.d"),
          QStringLiteral("yyyyMMdd"), QStringLiteral("d MMM yyyy"), QStringLiteral("d MMMM yyyy"),
          QStringLiteral("d.M.yyyy"), QStringLiteral("yyyy年M月d日")})
        if (const QDate day = locale().toDate(text.trimmed(), format); day.isValid() && day.year() >= 1000)
            return day;
    return {};
}

QValidator::State DateField::validate(QString& text, int&) const
{
    const QDate day = dayIn(text);
    const bool isWhole = day.isValid() && textFromDateTime(day.startOfDay()) == text &&
                         day >= minimumDate() && day <= maximumDate();
    return isWhole ? QValidator::Acceptable : QValidator::Intermediate;
}

QDateTime DateField::dateTimeFromText(const QString& text) const
{
    const QDate day = dayIn(text);
    return day.isValid() ? day.startOfDay() : dateTime();
}

void DateField::keyPressEvent(QKeyEvent* event)
{
    const bool isTaken = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isStep = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down ||
                        event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (isTaken)
        finishTyping();
    if (isTaken || isStep) {
        QDateEdit::keyPressEvent(event);
        return;
    }
    if (isWritten(*event) && goesOn(event->text()))
        return;
    if (isWritten(*event))
        beginTyping(event->text());
    m_isTyping = m_isTyping || event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete;
    QAbstractSpinBox::keyPressEvent(event); // as in any field of text
}

/// What is typed replaces the part it falls on.
void DateField::beginTyping(const QString& key)
{
    if (!m_isTyping && key.front().isLetterOrNumber() && !lineEdit()->hasSelectedText())
        selectPart(lineEdit()->cursorPosition());
    m_isTyping = true;
}

/// A separator where one stands already leads to the part after it.
bool DateField::goesOn(const QString& key)
{
    const QString text = lineEdit()->text();
    const qsizetype at =
        lineEdit()->hasSelectedText() ? lineEdit()->selectionEnd() : lineEdit()->cursorPosition();
    const bool isSeparator =
        !key.front().isLetterOrNumber() && at < text.size() && !text[at].isLetterOrNumber();
    if (!isSeparator)
        return false;
    selectPart(at + 1);
    return true;
}

void DateField::selectPart(qsizetype at)
{
    const Part part = partAt(lineEdit()->text(), at);
    lineEdit()->setSelection(int(part.begin), int(part.end - part.begin));
}

void DateField::finishTyping()
{
    m_isTyping = false;
    const QDate day = dayIn(lineEdit()->text());
    setDate(day.isValid() ? day : date());
}

/// Of the part the cursor is in.
void DateField::stepBy(int steps)
{
    finishTyping();
    const int part = partsBefore(lineEdit()->text().left(lineEdit()->cursorPosition()));
    const Section section = sectionAt(std::min(part, sectionCount() - 1));
    setDate(section == YearSection    ? date().addYears(steps)
            : section == MonthSection ? date().addMonths(steps)
                                      : date().addDays(steps));
    qsizetype at = 0;
    while (partsBefore(lineEdit()->text().left(at)) < part && at < lineEdit()->text().size())
        ++at;
    selectPart(at);
}

bool DateField::focusNextPrevChild(bool next)
{
    finishTyping();
    return QWidget::focusNextPrevChild(next);
}

void DateField::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason)
        finishTyping();
    QDateEdit::focusOutEvent(event);
}

} // namespace ui::widgets
