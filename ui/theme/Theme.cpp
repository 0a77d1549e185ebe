// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Theme.h"

#include "ui/theme/Palette.h"
#include "ui/theme/Type.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QStyleFactory>

namespace ui::theme {

namespace {

/// Takes its style from nobody else.
bool isAlone(const QObject* object)
{
    const auto* widget = qobject_cast<const QWidget*>(object);
    return widget && !widget->parentWidget();
}

} // namespace

Theme::Theme(QObject* parent)
    : QObject(parent)
{
    QApplication::setFont(applicationFont(QFontDatabase::systemFont(QFontDatabase::GeneralFont)));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    connect(&m_system, &SystemColours::changed, this, &Theme::apply);
    apply();
    qApp->installEventFilter(this);
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Polish && isAlone(watched))
        static_cast<QWidget*>(watched)->setStyleSheet(m_text);
    return QObject::eventFilter(watched, event);
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
    m_text = m_sheet.text(*m_applied);
    for (QWidget* window : QApplication::topLevelWidgets())
        if (isAlone(window) && !window->styleSheet().isEmpty())
            window->setStyleSheet(m_text);
    Q_EMIT changed();
}

} // namespace ui::theme
