// SPDX-License-Identifier: GPL-3.0-or-later
// A few fields below each other, a message, and two buttons that say what they do. Open with open(); deletes
// itself. Stays open until its owner calls accept(). GUI thread.
#pragma once

#include "ui/widgets/EdgedDialog.h"

class QVBoxLayout;

namespace ui::widgets {

class Button;
class MessageLine;

class FormDialog : public EdgedDialog {
    Q_OBJECT
public:
    FormDialog(const QString& title, const QString& text, const QString& confirm, QWidget* parent);

    /// With its name above it, which is also its accessible name.
    void addField(const QString& label, QWidget* field);
    /// With its name.
    void setFieldShown(QWidget* field, bool shown);
    /// Without one.
    void addPlain(QWidget* widget);
    MessageLine* message() const { return m_message; }
    Button* confirmButton() const { return m_confirm; }
    Button* cancelButton() const { return m_cancel; }

Q_SIGNALS:
    void confirmed();

private:
    QVBoxLayout* m_fields;
    MessageLine* m_message;
    Button* m_cancel;
    Button* m_confirm;
};

} // namespace ui::widgets
