// SPDX-License-Identifier: GPL-3.0-or-later
// A language in which every text of the console stands in marks, to find words that did not follow a switch.
// Lasts as long as the object.
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCoreApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QTranslator>

namespace tests {

class OtherLanguage : public QTranslator {
public:
    OtherLanguage() { QCoreApplication::installTranslator(this); }
    ~OtherLanguage() override { QCoreApplication::removeTranslator(this); }

    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* text, const char*, int) const override
    {
        return u'«' + QString::fromUtf8(text) + u'»';
    }

    /// Shown texts with letters and without the marks.
    static QStringList leftOver(QWidget* root)
    {
        QStringList texts{root->windowTitle()};
        for (const auto* label : root->findChildren<QLabel*>())
            if (label->isVisible())
                texts << label->text();
        for (const auto* button : root->findChildren<QAbstractButton*>())
            if (button->isVisible())
                texts << button->text() << button->accessibleName();
        for (const auto* view : root->findChildren<QAbstractItemView*>())
            if (view->isVisible() && view->model())
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    texts << view->model()->headerData(column, Qt::Horizontal).toString();
        return texts.filter(QRegularExpression(QStringLiteral("^[^«]*[A-Za-z]{2}[^«]*$")));
    }
};

} // namespace tests
