// SPDX-License-Identifier: GPL-3.0-or-later
// The replica engines side by side; one can be pressed to see only its records. GUI thread; owned by
// RecoveryPage.
#pragma once

#include "ui/recovery/EngineCard.h"

#include <optional>

class QGridLayout;

namespace ui::recovery {

class EngineStrip : public QWidget {
    Q_OBJECT
public:
    explicit EngineStrip(QWidget* parent = nullptr);
    void show(const std::vector<EngineEntry>& engines, const core::base::Clock& clock);
    using QWidget::show;
    std::optional<int> chosen() const { return m_chosen; }
    const std::vector<EngineEntry>& engines() const { return m_engines; }
    bool isEmpty() const; ///< none is set up

Q_SIGNALS:
    void chosenChanged();
    void editRequested(const ui::recovery::EngineEntry& engine);
    void retryRequested();

protected:
    bool event(QEvent* event) override;

private:
    void arrange();
    void choose(int number, bool on);

    QGridLayout* m_grid;
    int m_columns = 0;
    std::vector<EngineEntry> m_engines;
    QString m_language; ///< the cards are written in
    QList<EngineCard*> m_cards;
    std::optional<int> m_chosen;
};

} // namespace ui::recovery
