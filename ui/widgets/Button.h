// SPDX-License-Identifier: GPL-3.0-or-later
// The one push button of the console; its kind and icon follow the theme. An icon-only button takes its
// accessible name from setText(), which is also its tooltip.
#pragma once

#include <QPushButton>

class QAction;

namespace ui::widgets {

class Button : public QPushButton {
    Q_OBJECT
public:
    enum class Kind { Secondary, Primary, Danger, Flat, Link };

    explicit Button(Kind kind = Kind::Secondary, QWidget* parent = nullptr);
    Button(Kind kind, const QString& iconName, QWidget* parent = nullptr);

    void setKind(Kind kind);
    Kind kind() const { return m_kind; }
    void setIconName(const QString& name);
    /// Text for people and screen readers; an icon-only button shows it as its tooltip.
    void setLabel(const QString& text);
    QString label() const { return m_label; }
    void setIconOnly(bool only);
    /// Disabled with the reason as tooltip; an empty reason enables.
    void setRefusal(const QString& reason);
    /// Text, tooltip, enabled state and trigger of the action.
    void follow(QAction* action);

private:
    void show(const QString& text, const QString& tip);
    void colourIcon();

    Kind m_kind;
    QString m_iconName;
    QString m_label;
    bool m_iconOnly = false;
};

/// 32 pixels square, flat.
Button* iconButton(const QString& iconName, QWidget* parent, Button::Kind kind = Button::Kind::Flat);

} // namespace ui::widgets
