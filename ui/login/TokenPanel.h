// SPDX-License-Identifier: GPL-3.0-or-later
// A token shown once: the text, a button that copies it and clears the clipboard after ten seconds. GUI
// thread.
#pragma once

#include <QWidget>

class QLabel;

namespace ui::shell {
class SecretClipboard;
}
namespace ui::widgets {
class Button;
class MessageLine;
} // namespace ui::widgets

namespace ui::login {

class TokenPanel : public QWidget {
    Q_OBJECT
public:
    explicit TokenPanel(const QString& token, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void speak();

    QLabel* m_token;
    widgets::Button* m_copy;
    widgets::MessageLine* m_note;
    shell::SecretClipboard* m_clipboard;
    bool m_copied = false;
};

} // namespace ui::login
