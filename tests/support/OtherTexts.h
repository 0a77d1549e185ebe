// SPDX-License-Identifier: GPL-3.0-or-later
// A language longer than ours, and what may stay when the language changes: for looking at windows of the
// console.
#pragma once

#include "ui/widgets/ElidedLabel.h"

#include <QCoreApplication>
#include <QTranslator>

#include <algorithm>

namespace tests {

/// Every text grows by more than two fifths, for as long as the object lives.
class LongerLanguage final : public QTranslator {
public:
    LongerLanguage() { QCoreApplication::installTranslator(this); }
    ~LongerLanguage() override { QCoreApplication::removeTranslator(this); }

    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return text + QString(text.size() * 2 / 5 + 1, u'~');
    }
};

inline bool holdsHan(const QString& text)
{
    return std::ranges::any_of(text, [](QChar letter) { return letter.script() == QChar::Script_Han; });
}

/// Wraps or shortens itself where there is no room.
inline bool mayGiveWay(const QLabel* label)
{
    return label->wordWrap() || qobject_cast<const ui::widgets::ElidedLabel*>(label);
}

} // namespace tests
