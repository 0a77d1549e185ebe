// SPDX-License-Identifier: GPL-3.0-or-later
// Account and password beside the camera: asks who it is, never says whether a name exists; after a face that
// is not enough, for the password alone. The checks run in the background. GUI thread.
#pragma once

#include "core/auth/Accounts.h"

#include <QThreadPool>
#include <QWidget>

#include <functional>

class QLabel;

namespace ui::widgets {
class Button;
class MessageLine;
} // namespace ui::widgets

namespace ui::login {

class FormField;
class RefusalLine;

/// Accounts::checkPasswordAtDesk; called on a worker.
using PasswordCheck =
    std::function<core::base::Result<core::auth::Account>(const QString& name, const QString& password)>;

class LoginPanel : public QWidget {
    Q_OBJECT
public:
    LoginPanel(PasswordCheck check, QThreadPool* pool, QWidget* parent = nullptr);
    /// Empty: anybody may sign in. Otherwise the desk is locked by this account.
    void askFor(const QString& username);
    /// The face was right; `check` judges the password that is missing, on a worker.
    using SecondCheck = std::function<core::base::Result<core::auth::Account>(const QString& password)>;
    void askForSecond(SecondCheck check);
    void endSecond();
    /// Link below the button that starts and pauses logging in by face; hidden without a label.
    void setFaceLabel(const QString& label);
    bool isEmpty() const; ///< nothing typed
    void focusFirst();

Q_SIGNALS:
    void signedIn(const core::auth::Account& account);
    void faceToggled();
    void secondGivenUp();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void submit();
    void take(const core::base::Result<core::auth::Account>& answer);
    void speak();
    void showFields();
    void setBusy(bool busy);
    bool isLocked() const { return !m_lockedBy.isEmpty() && !m_isOther; }
    void chooseOther();

    PasswordCheck m_check;
    SecondCheck m_second;
    QThreadPool* m_pool;
    QString m_lockedBy;
    bool m_isOther = false; ///< somebody else at a locked desk
    QLabel* m_title;
    QLabel* m_hint;
    FormField* m_name;
    FormField* m_password;
    widgets::Button* m_submit;
    widgets::Button* m_other;
    widgets::Button* m_face;
    widgets::MessageLine* m_message;
    RefusalLine* m_refusal;
};

} // namespace ui::login
