// SPDX-License-Identifier: GPL-3.0-or-later
// What who registers at the desk types: name and new password, or name and password of the account that only
// gets a new face. GUI thread; owned by RegisterDialog.
#pragma once

#include "core/login/LoginService.h"

#include <QWidget>

class QCheckBox;

namespace ui::login {

class FormField;
class NewPassword;

class RegisterForm : public QWidget {
    Q_OBJECT
public:
    explicit RegisterForm(QWidget* parent = nullptr);

    /// Of an account that is there already, which only gets a new face.
    bool isRenewing() const;
    /// A sentence; empty when everything is there.
    QString missing() const;
    /// Without pictures.
    core::login::Registration wanted() const;
    /// While it is being saved, and afterwards.
    void setLocked(bool isSending, bool isDone);
    void speak();

Q_SIGNALS:
    void changed();

private:
    FormField* addField(const char* objectName);
    void choose();

    FormField* m_name;
    QCheckBox* m_renews;
    FormField* m_oldPassword; ///< in place of the new one
    NewPassword* m_password;
    FormField* m_telephone;
    FormField* m_mail;
    FormField* m_department;
};

} // namespace ui::login
