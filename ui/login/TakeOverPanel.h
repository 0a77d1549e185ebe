// SPDX-License-Identifier: GPL-3.0-or-later
// Asks whoever signed in at a desk that somebody else locked whether that session is to end. Without an
// answer nothing changes, since who signed in may have gone. GUI thread; owned by LockScreen.
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace ui::widgets {
class Button;
class MessageLine;
} // namespace ui::widgets

namespace ui::login {

class TakeOverPanel : public QWidget {
    Q_OBJECT
public:
    explicit TakeOverPanel(QWidget* parent = nullptr, int lapseMs = LapseMs);
    /// `owner` has the session, `next` signed in.
    void ask(const QString& owner, const QString& next);
    void end();
    bool isAsking() const { return m_isAsking; }

    static constexpr int LapseMs = 60'000;

Q_SIGNALS:
    void confirmed();
    void declined(); ///< or nobody answered

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void speak();
    void label();
    void answer(void (TakeOverPanel::*signal)());

    QString m_owner;
    QString m_next;
    QTimer m_lapse;
    bool m_isAsking = false;
    QLabel* m_title;
    QLabel* m_hint;
    widgets::MessageLine* m_loss;
    widgets::Button* m_confirm;
    widgets::Button* m_keep;
};

} // namespace ui::login
