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
    connect(&m_writer.settings(), &core::base::Settings::changed, this, &LookSettings::follow,
            Qt::AutoConnection);
    apply();
}

/// What was chosen for this run gives way to what is kept, unless the command line stands before that.
void LookSettings::follow(const QString& key)
{
    if (key != themeKey && key != languageKey)
        return;
    if (!m_writer.settings().isOverridden(key))
        (key == themeKey ? m_shownTheme : m_shownLanguage).reset();
    apply();
}

void LookSettings::apply()
{
    m_theme.setChoice(theme());
    m_languages.setLanguage(language());
}

void LookSettings::showTheme(const QString& word)
{
    m_shownTheme = word;
    apply();
}

void LookSettings::showLanguage(const QString& word)
{
    m_shownLanguage = word;
    apply();
}

/// The setting is everybody's at this machine.
void LookSettings::keep(const QString& key, const QString& word)
{
    if (!m_mayKeep || m_mayKeep())
        m_writer.set(this, key, word);
}

void LookSettings::setTheme(const QString& word)
{
    showTheme(word);
    keep(themeKey, word);
}

void LookSettings::setLanguage(const QString& word)
{
    showLanguage(word);
    keep(languageKey, word);
}

QString LookSettings::theme() const
{
    return m_shownTheme.value_or(m_writer.settings().text(QLatin1StringView("look.theme")));
}

QString LookSettings::language() const
{
    return m_shownLanguage.value_or(m_writer.settings().text(QLatin1StringView("look.language")));
}

} // namespace ui::shell
