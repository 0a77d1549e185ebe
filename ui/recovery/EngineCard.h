// SPDX-License-Identifier: GPL-3.0-or-later
// One replica engine: shape, name, state and how much waits; pressed to see only its records. One that does
// not answer says when it is tried again, and can be tried now. GUI thread.
#pragma once

#include "ui/recovery/EngineList.h"
#include "ui/theme/Tokens.h"

#include <QAbstractButton>
#include <QTimer>

namespace ui::widgets {
class Button;
}

namespace ui::recovery {

class EngineCard : public QAbstractButton {
    Q_OBJECT
public:
    EngineCard(const EngineEntry& engine, const core::base::Clock& clock, QWidget* parent = nullptr);
    const QString& state() const { return m_state; }
    const EngineEntry& engine() const { return m_engine; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void editRequested(const ui::recovery::EngineEntry& engine);
    void retryRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    theme::Status shape() const;
    qint64 restMs() const; ///< until it is tried again
    QString words() const;
    void tick();
    int buttonsWidth() const;
    int stateWidth() const;
    QString headline() const;
    QString secondLine() const;

    const EngineEntry m_engine;
    const core::base::Clock& m_clock;
    QString m_state;
    QTimer m_second;
    widgets::Button* m_retry;
    widgets::Button* m_edit;
};

} // namespace ui::recovery
