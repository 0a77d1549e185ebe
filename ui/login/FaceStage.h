// SPDX-License-Identifier: GPL-3.0-or-later
// The camera's place on the lock screen: live picture mirrored, oval whose ring fills, one instruction with
// the seconds left, four steps. Near-black in both themes. Camera and attempt run only while it can be seen.
// GUI thread; owned by LockScreen.
#pragma once

#include "ui/login/FaceAttempt.h"

#include <QWidget>

namespace ui::login {

class FaceStage : public QWidget {
    Q_OBJECT
public:
    explicit FaceStage(const FaceLoginParts& parts, QWidget* parent = nullptr);
    ~FaceStage() override; ///< stops the camera

    FaceAttempt& attempt() { return m_attempt; }
    bool isPaused() const { return m_attempt.phase() == FaceAttempt::Phase::Paused; }
    /// Pauses a running attempt, starts a paused one.
    void toggle();
    /// What it says now, for tests and screen readers.
    QString instruction() const { return accessibleName(); }

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QRectF oval() const;
    double filled() const;
    void take(const camera::Frame& frame);
    void follow();
    void announce();
    void paintPicture(QPainter& painter) const;
    void paintRing(QPainter& painter) const;
    void paintWords(QPainter& painter) const;
    int reachedStep() const;
    void paintSteps(QPainter& painter) const;
    void paintStep(QPainter& painter, const QRect& place, const QString& name, int step) const;
    void paintNote(QPainter& painter) const;

    camera::FrameSource& m_source;
    FaceAttempt m_attempt;
    QImage m_image;
    QTimer m_second;
};

} // namespace ui::login
