// SPDX-License-Identifier: GPL-3.0-or-later
// A field under its label, the two bound for screen readers; a password can be shown while it is typed.
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;

namespace ui::login {

class FormField : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Plain, Password };

    explicit FormField(Kind kind, QWidget* parent = nullptr);
    void setLabel(const QString& label);
    QLineEdit* edit() const { return m_edit; }
    QString text() const;

private:
    void addEye();

    QLabel* m_label;
    QLineEdit* m_edit;
};

} // namespace ui::login
