// SPDX-License-Identifier: GPL-3.0-or-later
// How far a reading in the background is, with a button that stops it. The reading ends with Cancelled when
// it is stopped, the program ends, or this goes away. GUI thread; the answer of begin() may be called on any
// thread.
#pragma once

#include "core/insight/GalleryScores.h"

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <memory>

class QLabel;
class QProgressBar;

namespace ui::widgets {
class Button;
}

namespace ui::galleries {

class ReadingProgress : public QWidget {
    Q_OBJECT
public:
    explicit ReadingProgress(QWidget* parent = nullptr);
    ~ReadingProgress() override;

    void setTexts(const QString& headline, const QString& stop);
    core::insight::KeepOn begin();
    void stop();

private:
    struct Steps {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
        std::atomic<bool> stopped = false;
    };
    void build();
    void refill();

    std::shared_ptr<Steps> m_steps;
    QTimer m_tick;
    QLabel* m_headline;
    QLabel* m_share;
    QProgressBar* m_bar;
    widgets::Button* m_stop;
};

} // namespace ui::galleries
