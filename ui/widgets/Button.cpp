// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Button.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"

#include <QAction>

namespace ui::widgets {

namespace {

QString variantOf(Button::Kind kind)
{
    switch (kind) {
    case Button::Kind::Primary:
        return QStringLiteral("primary");
    case Button::Kind::Danger:
        return QStringLiteral("danger");
    case Button::Kind::Flat:
        return QStringLiteral("flat");
    case Button::Kind::Link:
        return QStringLiteral("link");
    case Button::Kind::Secondary:
        break;
    }
    return QStringLiteral("secondary");
}

theme::Tint tintOf(Button::Kind kind)
{
    switch (kind) {
    case Button::Kind::Primary:
    case Button::Kind::Danger:
        return theme::Tint::OnFill;
    case Button::Kind::Link:
        return theme::Tint::Accent;
    default:
        return theme::Tint::Text;
    }
}

} // namespace

Button::Button(Kind kind, QWidget* parent)
    : QPushButton(parent)
    , m_kind(kind)
{
    setIconSize(QSize(theme::measure::smallIcon, theme::measure::smallIcon));
    setAutoDefault(false);
    theme::setVariant(this, "variant", variantOf(kind));
}

Button::Button(Kind kind, const QString& iconName, QWidget* parent)
    : Button(kind, parent)
{
    setIconName(iconName);
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    theme::setVariant(this, "variant", variantOf(kind));
    colourIcon();
}

void Button::setIconName(const QString& name)
{
    m_iconName = name;
    colourIcon();
}

void Button::colourIcon()
{
    setIcon(m_iconName.isEmpty() ? QIcon() : theme::icon(m_iconName, tintOf(m_kind)));
}

void Button::setLabel(const QString& text)
{
    m_label = text;
    show(text, isEnabled() && m_iconOnly ? text : QString());
}

void Button::show(const QString& text, const QString& tip)
{
    const bool gap = !m_iconOnly && !m_iconName.isEmpty();
    setText(m_iconOnly ? QString() : gap ? QLatin1Char(' ') + text : text);
    QString spoken = text;
    setAccessibleName(spoken.remove(QLatin1Char('&')));
    setToolTip(tip);
}

void Button::setIconOnly(bool only)
{
    m_iconOnly = only;
    theme::setVariant(this, "iconOnly", only);
    setLabel(m_label);
}

void Button::setRefusal(const QString& reason)
{
    setEnabled(reason.isEmpty());
    show(m_label, reason.isEmpty() && m_iconOnly ? m_label : reason);
    setAccessibleDescription(reason);
}

void Button::follow(QAction* action)
{
    const auto update = [this, action] {
        setLabel(action->text());
        setEnabled(action->isEnabled());
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            setToolTip(QStringLiteral("%1 (%2)").arg(m_label, keys));
    };
    connect(action, &QAction::changed, this, update);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    update();
}

Button* iconButton(const QString& iconName, QWidget* parent, Button::Kind kind)
{
    auto* button = new Button(kind, iconName, parent);
    button->setIconOnly(true);
    return button;
}

} // namespace ui::widgets
