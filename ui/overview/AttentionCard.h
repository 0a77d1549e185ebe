// SPDX-License-Identifier: GPL-3.0-or-later
// What needs somebody, each with the button that leads to its cure; says so when there is nothing. GUI
// thread.
#pragma once

#include "ui/overview/OverviewFacts.h"
#include "ui/widgets/Card.h"

#include <functional>

namespace ui::overview {

class AttentionCard : public widgets::Card {
    Q_OBJECT
public:
    explicit AttentionCard(QWidget* parent = nullptr);
    void show(const std::vector<Attention>& attention);
    /// Leaves out what leads to a page that may not be opened.
    void setReach(std::function<bool(const QString& pageId)> reach);
    void speak();

Q_SIGNALS:
    /// `what` is handed to the page.
    void pageAsked(const QString& pageId, const QVariant& what);

private:
    void rebuild();
    std::vector<Attention> reachable() const;
    QWidget* rowFor(const Attention& attention);
    QWidget* calmRow();

    std::vector<Attention> m_attention;
    std::function<bool(const QString& pageId)> m_reach;
    QWidget* m_rows = nullptr;
};

} // namespace ui::overview
