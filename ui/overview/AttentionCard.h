// SPDX-License-Identifier: GPL-3.0-or-later
// What needs somebody, each with the button that leads to its cure; says so when there is nothing. GUI
// thread.
#pragma once

#include "ui/overview/OverviewFacts.h"
#include "ui/widgets/Card.h"

namespace ui::overview {

class AttentionCard : public widgets::Card {
    Q_OBJECT
public:
    explicit AttentionCard(QWidget* parent = nullptr);
    void show(const std::vector<Attention>& attention);
    void speak();

Q_SIGNALS:
    /// `what` is handed to the page.
    void pageAsked(const QString& pageId, const QVariant& what);

private:
    void rebuild();
    QWidget* rowFor(const Attention& attention);
    QWidget* calmRow();

    std::vector<Attention> m_attention;
    QWidget* m_rows = nullptr;
};

} // namespace ui::overview
