// SPDX-License-Identifier: GPL-3.0-or-later
// The three poses of a registration in their order: which one is asked for, whether a frame shows it, what
// the person should do. GUI thread; owned by RegisterDialog.
#pragma once

#include "core/engine/FaceAnalysis.h"

#include <QCoreApplication>
#include <QImage>

namespace ui::login {

class PoseSteps {
    Q_DECLARE_TR_FUNCTIONS(ui::login::PoseSteps)
public:
    static constexpr int count = 3;

    /// Takes the frame when the pose asked for was seen in two frames running; answers whether it did.
    bool see(const QImage& frame, const core::engine::Analysis& analysis);
    void restart();

    bool isDone() const { return m_taken.size() == count; }
    const QList<QImage>& taken() const { return m_taken; }
    /// What to do next, with the number of the pose.
    QString instruction() const;
    /// What hinders the frame seen last, also which way to turn; empty when nothing does.
    const QString& advice() const { return m_advice; }

private:
    /// Degrees towards the pose that is wanted.
    double turn(double yaw) const;
    bool isInPose(double yaw) const;
    QString turnAdvice(double yaw) const;

    QList<QImage> m_taken;
    QString m_advice;
    double m_straightYaw = 0;
    int m_seen = 0; ///< frames running that show the pose
};

} // namespace ui::login
