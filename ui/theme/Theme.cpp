// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Theme.h"

#include "ui/theme/Palette.h"
#include "ui/theme/Type.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyleFactory>

namespace ui::theme {

Theme::Theme(QObject* parent)
    : QObject(parent)
{
    QApplication::setFont(applicationFont(QFontDatabase::systemFont(QFontDatabase::GeneralFont)));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    connect(&m_system, &SystemColours::changed, this, &Theme::apply);
    apply();
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Theme::setChoice(const QString& word)
{
    if (word == QLatin1String("light"))
        setChoice(ThemeChoice::Light);
    else if (word == QLatin1String("dark"))
        setChoice(ThemeChoice::Dark);
    else
        setChoice(ThemeChoice::System);
}

const Tokens& Theme::tokens() const
{
    const bool dark =
        m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_system.prefersDark());
    return dark ? darkTokens() : lightTokens();
}

void Theme::apply()
{
    if (m_applied == &tokens())
        return;
    m_applied = &tokens();
    QApplication::setPalette(paletteFor(*m_applied));
    m_dresser.setSheet(m_sheet.text(*m_applied));
    Q_EMIT changed();
}

} // namespace ui::theme
