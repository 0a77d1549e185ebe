// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps theme and language as the settings look.theme and look.language say, now and when they change.
// GUI thread; owned by Application.
#pragma once

#include "core/base/Settings.h"

namespace ui::theme {
class Theme;
}

namespace ui::shell {

class LanguageSwitcher;

class LookSettings : public QObject {
    Q_OBJECT
public:
    LookSettings(core::base::Settings& settings, theme::Theme& theme, LanguageSwitcher& languages,
                 QObject* parent = nullptr);

    core::base::Result<void> setTheme(const QString& word);
    core::base::Result<void> setLanguage(const QString& word);
    QString theme() const;
    QString language() const;

private:
    void apply(const QString& key);

    core::base::Settings& m_settings;
    theme::Theme& m_theme;
    LanguageSwitcher& m_languages;
};

} // namespace ui::shell
