// SPDX-License-Identifier: GPL-3.0-or-later
// One replica engine: shape, name, state and how much waits; pressed to see only its records. GUI thread.
#pragma once

#include "ui/recovery/EngineList.h"
#include "ui/theme/Tokens.h"

#include <QAbstractButton>

namespace ui::widgets {
class Button;
}

namespace ui::recovery {

class EngineCard : public QAbstractButton {
    Q_OBJECT
public:
    EngineCard(const EngineEntry& engine, qint64 nowMs, QWidget* parent = nullptr);
    const EngineEntry& engine() const { return m_engine; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void editRequested(const ui::recovery::EngineEntry& engine);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    theme::Status shape() const;
    QString state(qint64 nowMs) const;

    const EngineEntry m_engine;
    QString m_state;
    widgets::Button* m_edit;
};

} // namespace ui::recovery
