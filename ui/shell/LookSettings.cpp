// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/LookSettings.h"

#include "ui/shell/LanguageSwitcher.h"
#include "ui/theme/Theme.h"

namespace ui::shell {

namespace {

const QString themeKey = QStringLiteral("look.theme");
const QString languageKey = QStringLiteral("look.language");

} // namespace

LookSettings::LookSettings(SettingWriter writer, theme::Theme& theme, LanguageSwitcher& languages,
                           QObject* parent)
    : QObject(parent)
    , m_writer(std::move(writer))
    , m_theme(theme)
    , m_languages(languages)
{
    connect(&m_writer.settings(), &core::base::Settings::changed, this, &LookSettings::apply,
            Qt::AutoConnection);
    apply(languageKey);
    apply(themeKey);
}

void LookSettings::apply(const QString& key)
{
    if (key == themeKey)
        m_theme.setChoice(theme());
    else if (key == languageKey)
        m_languages.setLanguage(language());
}

void LookSettings::setTheme(const QString& word)
{
    m_writer.set(this, themeKey, word);
}

void LookSettings::setLanguage(const QString& word)
{
    m_writer.set(this, languageKey, word);
}

QString LookSettings::theme() const
{
    return m_writer.settings().text(QLatin1StringView("look.theme"));
}

QString LookSettings::language() const
{
    return m_writer.settings().text(QLatin1StringView("look.language"));
}

} // namespace ui::shell
