// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps theme and language as the settings look.theme and look.language say, now and when they change.
// GUI thread; owned by Application.
#pragma once

#include "ui/shell/SettingWriter.h"

namespace ui::theme {
class Theme;
}

namespace ui::shell {

class LanguageSwitcher;

class LookSettings : public QObject {
    Q_OBJECT
public:
    LookSettings(SettingWriter writer, theme::Theme& theme, LanguageSwitcher& languages,
                 QObject* parent = nullptr);

    void setTheme(const QString& word);
    void setLanguage(const QString& word);
    QString theme() const;
    QString language() const;

private:
    void apply(const QString& key);

    SettingWriter m_writer;
    theme::Theme& m_theme;
    LanguageSwitcher& m_languages;
};

} // namespace ui::shell
