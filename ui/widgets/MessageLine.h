// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence inside a page or dialog that stays until it is answered: soft colour, shape, text, one action.
#pragma once

#include "ui/theme/Tokens.h"

#include <QFrame>

class QLabel;

namespace ui::widgets {

class Button;
class IconLabel;

class MessageLine : public QFrame {
    Q_OBJECT
public:
    explicit MessageLine(QWidget* parent = nullptr);
    /// Hidden when the text is empty. Ok, Warn and Bad take their colours, everything else that of Info.
    void say(theme::Status status, const QString& text);
    /// Other words for the same, such as figures that run down: shown, not read out again.
    void restate(const QString& text);
    void clear();
    QString text() const;
    /// Hidden until it has a label.
    Button* action() const { return m_action; }

private:
    IconLabel* m_icon;
    QLabel* m_text;
    Button* m_action;
};

} // namespace ui::widgets
