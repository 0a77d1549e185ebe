// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the program at run time: its own texts, Qt's, and how numbers and dates are written.
// Installing sends LanguageChange to every widget. GUI thread; owned by Application.
#pragma once

#include <QObject>
#include <QTranslator>

namespace ui::shell {

class LanguageSwitcher : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~LanguageSwitcher() override;

    /// "system", "zh_CN" or "en", as the setting look.language is written.
    void setLanguage(const QString& word);
    /// What is shown now: "zh_CN" or "en".
    QString current() const { return m_current; }
    static QString systemLanguage();

private:
    QTranslator m_program;
    QTranslator m_qt;
    QString m_current;
};

} // namespace ui::shell
