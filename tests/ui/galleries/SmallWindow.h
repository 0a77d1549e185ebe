// SPDX-License-Identifier: GPL-3.0-or-later
// Dialogs over the smallest window that is promised, with letters as large as somebody may want them.
#pragma once

#include <QApplication>
#include <QFontInfo>
#include <QScrollArea>
#include <QTest>

namespace tests {

constexpr QSize smallWindow(900, 600);

class LargeLetters {
public:
    explicit LargeLetters(double times)
    {
        QFont font = m_before;
        font.setPixelSize(qRound(QFontInfo(m_before).pixelSize() * times));
        QApplication::setFont(font);
    }
    ~LargeLetters() { QApplication::setFont(m_before); }
    LargeLetters(const LargeLetters&) = delete;
    LargeLetters& operator=(const LargeLetters&) = delete;

private:
    const QFont m_before = QApplication::font();
};

/// The dialog is no larger than the window, and these of its controls are in view, after scrolling to them
/// where they can be scrolled.
inline void verifyItFits(QWidget* dialog, const QList<const char*>& controls)
{
    QCoreApplication::sendPostedEvents();
    const QString size = QStringLiteral("%1×%2").arg(dialog->width()).arg(dialog->height());
    QVERIFY2(dialog->width() <= smallWindow.width() && dialog->height() <= smallWindow.height(),
             qPrintable(size));
    for (const char* name : controls) {
        auto* control = dialog->findChild<QWidget*>(QLatin1StringView(name));
        QVERIFY2(control, name);
        for (QWidget* above = control->parentWidget(); above; above = above->parentWidget())
            if (auto* scroll = qobject_cast<QScrollArea*>(above))
                scroll->ensureWidgetVisible(control);
        QTRY_VERIFY2(control->visibleRegion().boundingRect() == control->rect(), name);
    }
}

} // namespace tests
