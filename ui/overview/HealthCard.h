// SPDX-License-Identifier: GPL-3.0-or-later
// How the parts of the program are, from the same lines as the status bar. GUI thread.
#pragma once

#include "ui/widgets/Card.h"

namespace ui::shell {
class StatusBoard;
struct StatusLine;
} // namespace ui::shell

namespace ui::overview {

class HealthCard : public widgets::Card {
    Q_OBJECT
public:
    explicit HealthCard(const shell::StatusBoard& board, QWidget* parent = nullptr);
    void speak();

private:
    QWidget* rowFor(const shell::StatusLine& line);

    const shell::StatusBoard& m_board;
    QWidget* m_rows = nullptr;
};

} // namespace ui::overview
