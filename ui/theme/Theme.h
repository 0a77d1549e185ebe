// SPDX-License-Identifier: GPL-3.0-or-later
// Light, dark or the system's colours for the whole program, changed at run time: palette, then style sheet.
// Made once after QApplication, owned by Application; GUI thread. Painters need no Theme:
// tokensFor(palette()).
// The sheet is not the application's: Qt would tell a whole page about its style each time a piece of it
// finds its parent, half of what building one takes. Dresser gives it to the window in pieces.
#pragma once

#include "ui/theme/Dresser.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/SystemColours.h"

#include <QFont>
#include <QObject>

namespace ui::theme {

enum class ThemeChoice { System, Light, Dark };

class Theme : public QObject {
    Q_OBJECT
public:
    explicit Theme(QObject* parent = nullptr);

    void setChoice(ThemeChoice choice);
    /// "system", "light" or "dark", as the setting look.theme is written.
    void setChoice(const QString& word);
    ThemeChoice choice() const { return m_choice; }
    const Tokens& tokens() const;

Q_SIGNALS:
    void changed();

private:
    void apply();

    SystemColours m_system;
    StyleSheet m_sheet;
    Dresser m_dresser;
    FocusRing m_ring;
    ThemeChoice m_choice = ThemeChoice::System;
    const Tokens* m_applied = nullptr;
};

} // namespace ui::theme
