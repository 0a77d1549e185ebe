// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps theme and language as the settings look.theme and look.language say, now and when they change, or as
// somebody chose for this run only. GUI thread; owned by Console.
#pragma once

#include "ui/shell/SettingWriter.h"

#include <optional>

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

    /// Who may change the setting; what others choose is shown for this run. Without it everybody may.
    void keepOnlyIf(std::function<bool()> mayKeep) { m_mayKeep = std::move(mayKeep); }
    /// Kept where that may be, and shown at once whatever the command line asked for.
    void setTheme(const QString& word);
    void setLanguage(const QString& word);
    /// For this run: where nobody is signed in, nobody changes a setting.
    void showTheme(const QString& word);
    void showLanguage(const QString& word);
    QString theme() const;
    QString language() const;

private:
    void follow(const QString& key);
    void apply();
    void keep(const QString& key, const QString& word);

    SettingWriter m_writer;
    std::function<bool()> m_mayKeep;
    std::optional<QString> m_shownTheme;
    std::optional<QString> m_shownLanguage;
    theme::Theme& m_theme;
    LanguageSwitcher& m_languages;
};

} // namespace ui::shell
