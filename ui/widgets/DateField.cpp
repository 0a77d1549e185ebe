// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/DateField.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>

#include <utility>

namespace ui::widgets {

DateField::DateField(QWidget* parent)
    : QDateEdit(parent)
{
    setCalendarPopup(true);
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

void DateField::keyPressEvent(QKeyEvent* event)
{
    const QString typed = event->text();
    const bool isDigit = !typed.isEmpty() && typed.front().isDigit();
    if (isDigit && lineEdit()->selectedText() == lineEdit()->text())
        setSelectedSection(sectionAt(0));
    const bool isSeparator = !isDigit && !typed.isEmpty() && displayFormat().contains(typed);
    if (isSeparator && std::exchange(m_isMovedOn, false))
        return;
    const int section = currentSectionIndex();
    QDateEdit::keyPressEvent(event);
    m_isMovedOn = isDigit && currentSectionIndex() != section;
}

} // namespace ui::widgets
